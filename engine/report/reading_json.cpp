#include "engine/report/reading_json.hpp"

#include <string_view>

namespace heng {

namespace {

using Json = nlohmann::ordered_json;

std::string_view sign_of(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return ">=";
        case Comparator::at_most: return "<=";
        case Comparator::more: return ">";
        case Comparator::less: return "<";
        case Comparator::equal: return "=";
        case Comparator::bare: return "bare";
    }
    return "bare";
}

void add_unit(Json& json, const std::string& unit) {
    if (!unit.empty()) json["unit"] = unit;
}

struct Writer {
    Json json = Json::object();

    void operator()(const Nothing&) { json["op"] = "none"; }
    void operator()(const Unread& unread) {
        json["op"] = "unknown";
        json["at"] = unread.at;
    }
    void operator()(const Quantity& quantity) {
        json["op"] = sign_of(quantity.comparator);
        json["num"] = quantity.number.to_string();
        add_unit(json, quantity.unit);
    }
    void operator()(const Between& range) {
        json["op"] = "in";
        json["lo"] = range.lo.to_string();
        json["lo_incl"] = range.lo_included;
        json["hi"] = range.hi.to_string();
        json["hi_incl"] = range.hi_included;
        add_unit(json, range.unit);
    }
    void operator()(const Deadline& deadline) {
        json["op"] = "date";
        json["cmp"] = sign_of(deadline.comparator);
        json["date"] = deadline.date.to_string();
    }
    void operator()(const Quality& quality) {
        json["op"] = "text";
        json["value"] = quality.text;
    }
    void operator()(const Relation& relation) {
        json["op"] = "ref";
        json["cmp"] = sign_of(relation.comparator);
        json["ref"] = relation.reference;
        if (!relation.offset) return;
        json["num"] = relation.offset->to_string();
        add_unit(json, relation.unit);
    }
    void operator()(const Joined& joined) {
        json["op"] = joined.by == Joined::By::all ? "and" : "or";
        auto& parts = json["parts"] = Json::array();
        for (const auto& part : joined.parts)
            parts.push_back(reading_json(part));
    }
};

}  // namespace

nlohmann::ordered_json reading_json(const Reading& reading) {
    Writer writer;
    std::visit(writer, reading);
    return std::move(writer.json);
}

}  // namespace heng
