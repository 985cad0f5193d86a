#include "tools/heng/run.hpp"

#include <exception>
#include <new>

#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

struct Runner {
    int operator()(const CheckCommand& command) const { return static_cast<int>(check(command)); }
    int operator()(const ReadCommand& command) const { return static_cast<int>(read(command)); }
    int operator()(const ExplainCommand& command) const { return static_cast<int>(explain(command)); }
    int operator()(const ScoreCommand& command) const { return static_cast<int>(score(command)); }
    int operator()(const LintCommand& command) const { return static_cast<int>(lint(command)); }
    int operator()(const TestCommand& command) const { return static_cast<int>(test_rules(command)); }
    int operator()(const FmtCommand& command) const { return static_cast<int>(format(command)); }
    int operator()(const DiffCommand& command) const { return static_cast<int>(diff(command)); }
    int operator()(const NewCommand& command) const { return static_cast<int>(make_new(command)); }
    int operator()(const DocCommand& command) const { return static_cast<int>(document(command)); }
    int operator()(const Say& say) const {
        if (say.status != 0) {
            write_message(say.text);
            return say.status;
        }
        return write_result(say.text) ? 0 : static_cast<int>(Status::unchecked);
    }
};

}  // namespace

int run(const std::vector<std::string>& arguments) noexcept {
    try {
        return std::visit(Runner{}, parse_command(arguments));
    } catch (const std::bad_alloc&) {
        write_message("heng: 内存不够 (out of memory)\n");
    } catch (const std::exception& error) {
        write_message("heng: 程序出错 (internal error): ");
        write_message(error.what());
        write_message("\n");
    }
    return static_cast<int>(Status::unchecked);
}

}  // namespace heng
