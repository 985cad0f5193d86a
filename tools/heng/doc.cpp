// heng doc: a rule set as a document.

#include "engine/document/document.hpp"
#include "engine/document/html.hpp"
#include "engine/document/markdown.hpp"
#include "tools/heng/one_rule_set.hpp"
#include "tools/heng/output_file.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"

namespace heng {

namespace {

std::string rendered(const RulesDocument& document, PageFormat format, Language language) {
    switch (format) {
        case PageFormat::markdown: return document_markdown(document, language);
        case PageFormat::html: return document_html(document, language);
    }
    return {};
}

}  // namespace

Status document(const DocCommand& command) {
    const auto options = text_options(command.common);
    OneRuleSet chosen;
    if (!chosen.open(command.subject, command.common.as_of, options)) return Status::unchecked;
    const auto page = document_of(chosen.rules(), chosen.inputs().all());
    return write_output(rendered(page, command.format, options.language), command.output, command.force,
                        options);
}

}  // namespace heng
