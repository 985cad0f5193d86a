#include "tools/heng/output_file.hpp"

#include "tools/heng/files.hpp"
#include "tools/heng/rewrite.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {

Status write_output(const std::string& text, const std::string& output, bool force,
                    const TextOptions& options) {
    if (output.empty()) return write_result(text) ? Status::clean : Status::unchecked;
    const auto fail = [&](const Bilingual& why) {
        write_trouble(why, options.language);
        return Status::unchecked;
    };
    const auto there = kind_of(output);
    if (there == PathKind::folder) {
        return fail({"“" + output + "”是文件夹，写出文件名",
                     "“" + output + "” is a folder: give the name of a file"});
    }
    if (there != PathKind::missing && !force) {
        return fail({"“" + output + "”已经有了，没有写；要覆盖它，加上 --force",
                     "“" + output + "” is there already, nothing was written; --force replaces it"});
    }
    const bool written = there == PathKind::missing ? create_file(output, text) : replace_file(output, text);
    if (!written) return fail({"写不了“" + output + "”", "“" + output + "” can't be written"});
    return Status::clean;
}

}  // namespace heng
