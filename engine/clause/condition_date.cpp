// Conditions on dates: 6月30日前完成, 之后完成.

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

Condition ConditionReader::dated(Node node) {
    std::string day;
    bool later = false;
    bool stated = false;
    for (auto part : node) {
        switch (part.kind()) {
            case K::date_year:
                // 当年 is the target's, and so is a date without a year.
                day = part.text().size() == 4 || part.text() == "次" ? std::string(part.text()) + "年"
                                                                     : std::string();
                d_.last_year = day;
                stated = true;
                break;
            case K::date_month:
                // A date without a year takes that of the date before it.
                if (!stated) {
                    day = d_.last_year;
                }
                day += std::string(part.text()) + "月";
                break;
            case K::date_day: day += std::string(part.text()) + "日"; break;
            case K::date_end: day += day.ends_with("年") ? "12月31日" : day.empty() ? "12月31日" : ""; break;
            case K::more: later = true; break;
            default: break;
        }
    }
    d_.last_date = day;
    Condition made;
    made.subject = "实现日期";
    made.bound = day;
    made.below = !later;
    made.text = std::string("实现日期 ") + (later ? ">" : "≤") + " " + day;
    return made;
}

Condition ConditionReader::afterwards() {
    Condition made;
    made.subject = "实现日期";
    made.bound = d_.last_date.empty() ? "预期日期" : d_.last_date;
    made.text = "实现日期 > " + made.bound;
    return made;
}

}  // namespace heng::clause
