#include "engine/form/obstacle.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/diagnostics/visible.hpp"
#include "engine/form/reading.hpp"

namespace heng {
namespace {

constexpr std::string_view tag_directive = "%TAG";

/// The first line at or after `from` that begins with %TAG; the text's end if there is none.
std::size_t find_tag_line(std::string_view source, std::size_t from) {
    for (auto at = source.find(tag_directive, from); at != source.npos;
         at = source.find(tag_directive, at + 1)) {
        // After U+0085, U+2028 and U+2029 too a line begins for libyaml; all of them end in a byte over 0x7F.
        const auto before = at == 0 ? '\n' : source[at - 1];
        if (before == '\n' || before == '\r' || static_cast<unsigned char>(before) > 0x7F) {
            return at;
        }
    }
    return source.size();
}

struct Guess {
    Bilingual text;
    Bilingual hint;  ///< empty: the table's
};

Guess words_for(Likely likely) {
    switch (likely) {
        case Likely::utf16:
            return {{"看起来是 UTF-16（“Unicode 文本”）。", "It looks like UTF-16 (“Unicode text”)."}, {}};
        case Likely::gbk: return {{"看起来是 GBK（“ANSI”）。", "It looks like GBK (“ANSI”)."}, {}};
        case Likely::utf8_cut_off:
            return {{"最后一个字只有一半，文件多半没有传完。",
                     "The last character is cut off: the file is probably incomplete."},
                    {"重新复制或下载一遍，再检查", "Copy or download it again, then check"}};
        case Likely::office_file:
            return {{"看起来是 Excel、Word 一类的文件，不是文本。",
                     "It looks like an Excel or Word file, not text."},
                    {"这里读的是 YAML 文本；把表的内容转成 YAML 再检查",
                     "YAML text is read here; convert the form to YAML, then check"}};
        case Likely::unknown: return {};
    }
    return {};
}

ObstacleFinding bad_text(std::string_view source, Likely likely, std::uint32_t byte) {
    const auto words = words_for(likely);
    const auto shown = byte_name(source[byte]);
    ObstacleFinding made{make(Code::H004, {{}, {byte, byte + 1}}, {{"byte", shown}, {"guess", words.text.zh}},
                              {{"byte", shown}, {"guess", words.text.en}}),
                         likely == Likely::utf16 || likely == Likely::gbk || likely == Likely::office_file};
    if (!words.hint.zh.empty()) {
        made.finding.hint = words.hint;
    }
    return made;
}

Diagnostic control_character(const TextFault& fault) {
    const auto name = code_point_name(fault.code_point);
    return make(Code::H014, {{}, {fault.byte, fault.byte + 1}}, {{"character", name}});
}

Diagnostic too_many_tag_lines(std::uint32_t byte) {
    return over_limit({"%TAG 行数", "the number of %TAG lines is"}, ObstacleFinder::max_tag_lines,
                      {{}, {byte, byte + static_cast<std::uint32_t>(tag_directive.size())}});
}

}  // namespace

ObstacleFinder::ObstacleFinder(std::string_view source)
    : source_(source), fault_(find_text_fault(source, 0)), tag_line_(0) {
    auto at = find_tag_line(source, 0);
    for (std::uint32_t i = 0; i < max_tag_lines && at < source.size(); ++i) {
        at = find_tag_line(source, at + 1);
    }
    tag_line_ = static_cast<std::uint32_t>(at);
}

std::optional<Blockage> ObstacleFinder::next(std::uint32_t from) {
    if (fault_ && fault_->byte < from) {
        fault_ = find_text_fault(source_, from);
    }
    if (tag_line_ < from) {
        tag_line_ = static_cast<std::uint32_t>(find_tag_line(source_, from));
    }
    if (tag_line_ < source_.size() && (!fault_ || tag_line_ < fault_->byte)) {
        return Blockage{tag_line_, std::nullopt};
    }
    return fault_ ? std::optional(Blockage{fault_->byte, fault_}) : std::nullopt;
}

ObstacleFinding explain_obstacle(std::string_view source, std::string_view content,
                                 const Blockage& obstacle) {
    if (!obstacle.fault) {
        return {too_many_tag_lines(obstacle.byte), false};
    }
    const bool is_character = obstacle.fault->kind == TextFault::Kind::control_character;
    const auto likely = guess_content(content);
    // Zeros and the marks of office files are control characters; the other guesses are about bytes that aren't UTF-8.
    if (is_character && likely != Likely::utf16 && likely != Likely::office_file) {
        return {control_character(*obstacle.fault), false};
    }
    return bad_text(source, likely, obstacle.byte);
}

}  // namespace heng
