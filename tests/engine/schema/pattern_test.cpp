// Patterns with holes, as tables: where they are found in running text, which texts they fit as a whole, and that no
// text takes them long.

#include "engine/schema/pattern.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace heng::test {

namespace {

Pattern parsed(const std::string& pattern) {
    std::string trouble;
    auto made = parse_pattern(pattern, trouble);
    INFO(pattern << "：" << trouble);
    REQUIRE(made);
    return std::move(*made);
}

std::string slice(const std::string& text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

std::string shown(const Pattern& pattern, const std::string& text, const std::optional<Match>& match) {
    if (!match) {
        return "无";
    }
    auto out = "[" + slice(text, match->whole) + "]";
    for (std::size_t i = 0; i < pattern.names.size(); ++i) {
        out += " " + pattern.names[i] + "=" + slice(text, match->holes[i]);
    }
    return out;
}

/// All places where the pattern fits, one after another.
std::string found(const std::string& pattern, const std::string& text,
                  const std::vector<std::string>& given = {}) {
    const auto made = parsed(pattern);
    std::string out;
    std::size_t from = 0;
    while (const auto match = find(made, text, from, given)) {
        REQUIRE(match->whole.end > from);  // else a caller would never come to an end
        out += (out.empty() ? "" : " ") + shown(made, text, match);
        from = match->whole.end;
    }
    return out.empty() ? "无" : out;
}

struct Row {
    std::string pattern, text, result;
};

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) {
        out += text;
    }
    return out;
}

}  // namespace

TEST_CASE("叙述里的句式：在文字的任何地方找") {
    const std::vector<Row> rows{
        // figures
        {"产出指标{n}项", "今年产出指标18项，全部完成", "[产出指标18项] n=18"},
        {"产出指标{n}项", "产出指标 18 项", "[产出指标 18 项] n=18"},
        {"产出指标{n}项", "产出指标１８项", "[产出指标１８项] n=１８"},
        {"产出指标{n}项", "产出\n指标　18　项", "[产出\n指标　18　项] n=18"},
        {"产出指标{n}项", "产出指标十八项", "[产出指标十八项] n=十八"},
        {"产出指标{n}项", "产出指标一项", "无"},
        {"产出指标{n}项", "产出指标三五项", "无"},
        {"预算{n}万元", "预算一千二百万元", "[预算一千二百万元] n=一千二百"},
        {"{n}项产出指标", "第三项产出指标、二十一项产出指标", "[二十一项产出指标] n=二十一"},
        {"{n}项产出指标", "第3项产出指标", "无"},
        {"{y}年总结", "二〇二三年总结", "[二〇二三年总结] y=二〇二三"},
        {"我{x:字}", "我局、我 校、我a", "[我局] x=局 [我 校] x=校"},
        {"产出指标{n}项", "产出指标18", "无"},
        {"{n}万元", "预算1435万元", "[1435万元] n=1435"},
        {"{n}万元", "预算1,435.50万元", "[1,435.50万元] n=1,435.50"},
        {"{n}万元", "预算1，435万元", "[1，435万元] n=1，435"},
        {"{n}万元", "２，３４５．６万元", "[２，３４５．６万元] n=２，３４５．６"},
        {"{n}万元", "1万元，22万元，333万元", "[1万元] n=1 [22万元] n=22 [333万元] n=333"},
        {"{n}万元", "2022,2023万元", "无"},
        {"{n}万元", "共3，15万元", "[15万元] n=15"},
        {"{n}万元", "12.5.3万元", "无"},
        {"{n}万元", "5.万元", "无"},
        {"{n}万元", "1,2345万元", "无"},
        {"预算{n}", "预算100.", "[预算100] n=100"},
        {"预算{n}", "预算100，其中", "[预算100] n=100"},
        // labels
        {"见{编号:号}", "见3-12.", "[见3-12] 编号=3-12"},
        {"见{编号:号}", "见2.1、2.2", "[见2.1] 编号=2.1"},
        {"见{编号:号}", "见３－１２", "[见３－１２] 编号=３－１２"},
        {"见{编号:号}", "见附件", "无"},
        {"见{编号:多级号}", "见3-12 签到表", "[见3-12] 编号=3-12"},
        {"见{编号:多级号}", "见2023年签到表", "无"},
        // texts
        {"得分为{式:文}={n}", "得分为(1+2)*3=9", "[得分为(1+2)*3=9] 式=(1+2)*3 n=9"},
        {"得分为{式:文}={n}", "得分为 (1+2) = 3 分", "[得分为 (1+2) = 3] 式=(1+2) n=3"},
        {"得分为{式:文}={n}", "得分为a=b=9", "[得分为a=b=9] 式=a=b n=9"},
        {"得分为{式:文}={n}", "得分为（1＋2）＝3", "[得分为（1＋2）＝3] 式=（1＋2） n=3"},
        {"得分为{式:文}={n}", "得分为=3", "无"},
        {"由{a:文}承担", "由甲方　承 担", "[由甲方　承 担] a=甲方"},
        {"说明：{a:文}", "说明：都好了。  ", "[说明：都好了。] a=都好了。"},
        // words, repeated
        {"{词:词}{词}", "推进推进工作", "[推进推进] 词=推进"},
        {"{词:词}{词}", "推进工作", "无"},
        {"{词:词}{词}", "天天向上", "无"},
        {"{词:词}{词}", "高质量发高质量发展", "[高质量发高质量发] 词=高质量发"},
        {"{n}项，即{n}项", "3项，即3项", "[3项，即3项] n=3"},
        {"{n}项，即{n}项", "3项，即5项", "无"},
        {"共{n}，即{n}", "共3，即35", "无"},
        // widths of punctuation
        {"{n}项，其中完成{a}项", "3项,其中完成2项", "[3项,其中完成2项] n=3 a=2"},
        {"(含{n}项)", "（含3项）", "[（含3项）] n=3"},
        {"（含{n}项）", "(含3项)", "[(含3项)] n=3"},
        // one after another, overlapping beginnings
        {"共{n}项", "共共3项", "[共3项] n=3"},
        {"共{n}项", "共3共4项", "[共4项] n=4"},
        {"{a}至{b}", "1至2至3", "[1至2] a=1 b=2"},
        {"{n}年", "12023年", "[12023年] n=12023"},
    };
    for (const auto& row : rows) {
        INFO(row.pattern << " 在 " << row.text);
        CHECK(found(row.pattern, row.text) == row.result);
    }
}

TEST_CASE("写法：整格都要合") {
    const std::vector<Row> rows{
        {"{编号:号}. {标题:文}", "1-1. 签到表", "[1-1. 签到表] 编号=1-1 标题=签到表"},
        {"{编号:号}. {标题:文}", " 3-12 .签到表（第2期） ",
         "[3-12 .签到表（第2期）] 编号=3-12 标题=签到表（第2期）"},
        {"{编号:号}. {标题:文}", "3-12．签到表", "[3-12．签到表] 编号=3-12 标题=签到表"},
        {"{编号:号}. {标题:文}", "3-12.", "无"},
        {"{编号:号}. {标题:文}", "签到表", "无"},
        {"{编号:号}. {标题:文}", "1.2. 签到表", "[1.2. 签到表] 编号=1.2 标题=签到表"},
        {"{编号:号}、{标题:文}", "12、签到表、照片", "[12、签到表、照片] 编号=12 标题=签到表、照片"},
        {"{n}项", "3项", "[3项] n=3"},
        {"{n}项", "3项多", "无"},
        {"{n}项", "共3项", "无"},
        {"{n}项", "", "无"},
        {"{a:文}（{b:文}）", "甲（乙）（丙）", "[甲（乙）（丙）] a=甲 b=乙）（丙"},
    };
    for (const auto& row : rows) {
        const auto pattern = parsed(row.pattern);
        INFO(row.pattern << " 合 " << row.text);
        CHECK(shown(pattern, row.text, fits(pattern, row.text)) == row.result);
    }
}

TEST_CASE("{=栏目} 取表里的文字，空的哪里也不合") {
    CHECK(found("{y}年{=名称}", "2023年某 项目开展", {"某项目"}) == "[2023年某 项目] y=2023");
    CHECK(found("{y}年{=名称}", "2023年某项", {"某项目"}) == "无");
    CHECK(found("{y}年{=名称}", "2023年某项", {""}) == "无");
    CHECK(found("{y}年{=名称}", "2023年 某项", {" \n　"}) == "无");
    CHECK(found("{y}年{=名称}", "2023年某项", {}) == "无");
    CHECK(found("{=a}和{=b}", "甲和乙", {"甲", "乙"}) == "[甲和乙]");
}

TEST_CASE("写错的句式读不成，说出错在哪") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"共{n项", "{n项"},         {"共{n:整数}项", "{n:整数}"},
        {"共{}项", "{}"},           {"共{:数}项", "{:数}"},
        {"共{=}项", "{=}"},         {"{a:文}{n}", "{n}"},
        {"{a:文}{b:文}", "{b:文}"}, {" 　", " 　"},
        {"{a:文} {n}", "{n}"},      {"", ""},
    };
    for (const auto& [pattern, wrong] : rows) {
        INFO(pattern);
        std::string trouble;
        CHECK_FALSE(parse_pattern(pattern, trouble));
        CHECK(trouble == wrong);
    }
}

TEST_CASE("十万字节的文字不会让句式找得太久") {
    const std::size_t bytes = 100'000;
    const std::vector<std::string> patterns{
        "{n}项",          "产出指标{n}项",     "得分为{式:文}={n}", "{a:文}项{n}",
        "{词:词}{词}",    "{编号:号}. {t:文}", "{n}至{n}",          "(x{n}",
        "{a:词}{b:词}项", "共{a:文}和{b:文}项"};
    std::vector<std::string> texts;
    for (const auto* unit : {"1",         "1.",     "1,234,",  "１",       " ",   "　",       "产出指标",
                             "产出指标1", "得分为", "得分为=", "得分为a=", "项",  "推进工作", "1-",
                             "(",         "（x",    "共",      "共甲和",   "1至", "\xFF",     "共 "}) {
        texts.push_back(repeated(unit, bytes));
        texts.push_back(repeated(unit, bytes) + "=");
    }
    const auto begin = std::chrono::steady_clock::now();
    std::size_t places = 0;
    for (const auto& pattern : patterns) {
        const auto made = parsed(pattern);
        for (const auto& text : texts) {
            std::size_t from = 0;
            while (const auto match = find(made, text, from)) {
                REQUIRE(match->whole.end > from);
                from = match->whole.end;
                ++places;
            }
            (void)fits(made, text);
        }
    }
    const auto spent = std::chrono::steady_clock::now() - begin;
    CHECK(places > 0);
    // 420 searches of 100 KB; unoptimized under sanitizers each may take a quarter of a second.
    CHECK(spent < std::chrono::seconds(60));
}

}  // namespace heng::test
