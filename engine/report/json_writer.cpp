#include "engine/report/json_writer.hpp"

#include <utf8proc.h>

namespace heng {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Bytes of the code point at `at`; 0 if there is none in UTF-8.
std::size_t valid_bytes(std::string_view text, std::size_t at) {
    const auto four = text.substr(at, 4);
    utf8proc_int32_t code_point = -1;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(four.data()),
                                        static_cast<utf8proc_ssize_t>(four.size()), &code_point);
    return bytes > 0 ? static_cast<std::size_t>(bytes) : 0;
}

void escape_control(std::string& out, char c) {
    switch (c) {
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:  // no other control character has a short form that is worth a case
            break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
}

}  // namespace

void JsonWriter::break_line() {
    out_ += '\n';
    out_.append(2 * (depth_ + levels_.size()), ' ');
}

void JsonWriter::before_member() {
    if (levels_.empty()) return;
    auto& level = levels_.back();
    if (!level.empty) out_ += ',';
    if (level.on_lines) {
        break_line();
    } else if (!level.empty && layout_ == Layout::pretty) {
        out_ += ' ';
    }
    level.empty = false;
}

void JsonWriter::before_value() {
    if (!after_key_) before_member();
    after_key_ = false;
}

void JsonWriter::open(char bracket, Spread spread) {
    before_value();
    out_ += bracket;
    const bool outer_on_lines = levels_.empty() || levels_.back().on_lines;
    levels_.push_back({layout_ == Layout::pretty && spread == Spread::lines && outer_on_lines});
}

void JsonWriter::close(char bracket) {
    const auto level = levels_.back();
    levels_.pop_back();
    if (level.on_lines && !level.empty) break_line();
    out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
    before_member();
    quote(name);
    out_ += layout_ == Layout::pretty ? ": " : ":";
    after_key_ = true;
}

void JsonWriter::quote(std::string_view text) {
    out_ += '"';
    for (std::size_t at = 0; at < text.size();) {
        const auto c = text[at];
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) {
            const auto bytes = valid_bytes(text, at);
            out_ += bytes == 0 ? replacement : text.substr(at, bytes);
            at += bytes == 0 ? 1 : bytes;
            continue;
        }
        if (byte < 0x20 || byte == 0x7F) {
            escape_control(out_, c);
        } else {
            if (c == '"' || c == '\\') out_ += '\\';
            out_ += c;
        }
        ++at;
    }
    out_ += '"';
}

void JsonWriter::string(std::string_view text) {
    before_value();
    quote(text);
}

void JsonWriter::number(std::uint64_t value) {
    before_value();
    out_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
    before_value();
    out_ += value ? "true" : "false";
}

void JsonWriter::null() {
    before_value();
    out_ += "null";
}

void JsonWriter::member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
}

void JsonWriter::member(std::string_view name, std::uint64_t value) {
    key(name);
    number(value);
}

void JsonWriter::member(std::string_view name, bool value) {
    key(name);
    boolean(value);
}

}  // namespace heng
