#include "tools/heng/mutate.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/mutate/noticed.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/in_order.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

constexpr std::uint64_t most_bytes_of_form = 16ULL << 20U;

struct Tried {
    const RuleFile* file = nullptr;
    Mutant mutant;
    Noticed noticed{};
};

struct Count {
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t alike = 0;
    std::size_t broken = 0;

    void add(Noticed noticed) {
        ++(noticed == Noticed::yes     ? yes
           : noticed == Noticed::no    ? no
           : noticed == Noticed::alike ? alike
                                       : broken);
    }
    [[nodiscard]] std::size_t counted() const { return yes + no; }
    /// In whole per cent, rounded down: 100 only if all are.
    [[nodiscard]] std::size_t share() const { return counted() == 0 ? 100 : yes * 100 / counted(); }
};

std::string told(const Mutant& mutant, Language language) {
    const bool zh = language == Language::zh;
    if (mutant.fault == Fault::no_check)
        return zh ? "去掉“" + mutant.before + "”" : "without “" + mutant.before + "”";
    const auto where = mutant.part.empty() ? std::string() : "“" + mutant.part + "”" + (zh ? "里" : ": ");
    return where + (zh ? "“" + mutant.before + "”改成“" + mutant.after + "”"
                       : "“" + mutant.before + "” as “" + mutant.after + "”");
}

std::string in_text(const std::vector<Tried>& all, const Count& count, Language language) {
    const bool zh = language == Language::zh;
    std::string out;
    for (const auto& one : all) {
        if (one.noticed == Noticed::no)
            out += one.file->name + ":" + std::to_string(one.mutant.line) + "  " +
                   told(one.mutant, language) + "\n";
    }
    const auto n = [](std::size_t value) { return std::to_string(value); };
    if (!out.empty())
        out = (zh ? "这样改错，用例没有察觉：\n" : "Faults that no case notices:\n") + out + "\n";
    return out +
           (zh ? "改错 " + n(count.counted()) + " 处，察觉 " + n(count.yes) + " 处，占 " + n(count.share()) +
                     "%；另有 " + n(count.alike) + " 处改了意思不变，" + n(count.broken) + " 处改了不成规则\n"
               : "faults: " + n(count.counted()) + ", noticed: " + n(count.yes) + " (" + n(count.share()) +
                     "%); besides " + n(count.alike) + " that change nothing and " + n(count.broken) +
                     " that leave no rules\n");
}

std::string in_json(const std::vector<Tried>& all, const Count& count) {
    nlohmann::ordered_json out{{"faults", count.counted()},
                               {"noticed", count.yes},
                               {"alike", count.alike},
                               {"broken", count.broken},
                               {"unnoticed", nlohmann::ordered_json::array()}};
    for (const auto& one : all) {
        if (one.noticed != Noticed::no) continue;
        out["unnoticed"].push_back({{"file", one.file->name},
                                    {"line", one.mutant.line},
                                    {"ruleset", one.mutant.ruleset},
                                    {"part", one.mutant.part},
                                    {"before", one.mutant.before},
                                    {"after", one.mutant.after}});
    }
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// How far it is, on a terminal; it may take minutes.
void show_progress(std::size_t done, std::size_t all, bool terminal) {
    if (terminal)
        write_message("\r" + std::to_string(done) + "/" + std::to_string(all) +
                      (done == all ? "\r          \r" : ""));
}

}  // namespace

Status test_by_faults(const RuleInputs& inputs, const TestCommand& command) {
    const auto options = text_options(command.common);
    const auto own = inputs.own();
    const CaseBook book(inputs.all(), own, [](const std::string& path) -> std::optional<std::string> {
        auto input = read_file(path, most_bytes_of_form);
        return input.problem ? std::nullopt : std::optional(std::move(input.bytes));
    });
    if (book.size() == 0 || book.failing() > 0) {
        const Bilingual why =
            book.size() == 0
                ? Bilingual{"没有用例可跑", "there is no case to run"}
                : Bilingual{
                      "有 " + std::to_string(book.failing()) + " 个用例现在就没有通过，先用 heng test 看",
                      std::to_string(book.failing()) + " cases fail as it is; see heng test first"};
        write_trouble(why, options.language);
        return Status::unchecked;
    }
    std::vector<Tried> work;
    for (const auto* file : own) {
        for (auto& mutant : mutants_of(*file))
            work.push_back({file, std::move(mutant), {}});
    }
    Count count;
    std::size_t done = 0;
    const bool terminal = messages_go_to_terminal();
    in_order<Noticed>(
        work.size(), threads_for(command.jobs),
        [&](std::size_t i) { return book.notices(work[i].mutant, *work[i].file); },
        [&](Noticed noticed) {
            work[done].noticed = noticed;
            count.add(noticed);
            show_progress(++done, work.size(), terminal);
            return true;
        });
    const auto shown =
        command.format == TestFormat::json ? in_json(work, count) : in_text(work, count, options.language);
    if (!write_result(shown)) return Status::unchecked;
    return count.share() >= command.least_noticed ? Status::clean : Status::found;
}

}  // namespace heng
