#!/usr/bin/env python3
"""Makes docs/检查项.md: each check that the rules hold, and which of what reviewers look at it answers.

    checks.py            writes it
    checks.py --check    writes nothing; exit 1 if writing would change it

All of it is read from rules/**/*.heng: which rule sets have a check, what a place says of it last, its basis, and the
用例 or practice form that shows the slip. What reviewers look at stands in 评审要点.tsv beside this script.
"""

import argparse
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.dont_write_bytecode = True  # a check must leave the source folder as it was
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generated import speak_utf8  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "rules"
PAGE = ROOT / "docs" / "检查项.md"
POINTS = Path(__file__).with_name("评审要点.tsv")
PRACTICE = ROOT / "forms" / "练习"
EXPECTED = ".期望.yaml"
SHARED = "通用/"  # rule sets that others build on: no place uses them as they are
OPTIONAL = "通用/选用/"

GROUPS = {
    "H1": "结构",
    "H2": "权重",
    "H3": "预期值、实现值",
    "H4": "得分",
    "H5": "原因、佐证、总体目标",
    "H6": "资金",
    "H7": "文字",
}


class Trouble(Exception):
    """Why the page can't be made."""


@dataclass
class Statement:
    """检查, 改写 检查 or 废止 检查 as a rule set writes it."""

    code: str
    severity: str
    title: str
    basis: str
    repealed: bool


@dataclass
class RuleSet:
    name: str
    file: Path
    place: str = ""
    basis: str = ""
    inherits: list[str] = field(default_factory=list)
    checks: list[Statement] = field(default_factory=list)


@dataclass
class Check:
    code: str
    severity: str
    title: str
    basis: str


# ---------------------------------------------------------------- reading rules

STRING = r"[“\"「](?P<{0}>[^”\"」]*)[”\"」]"
RULE_SET = re.compile(r"^规则集 (\S+) \{")
HEADER = re.compile(r"^  (地区|沿用) (\S+)")
BASIS = re.compile(r"^(?P<margin>  |    )依据 " + STRING.format("document") + r"\s*(?P<article>[^#\s][^#]*)?$")
CHECK = re.compile(
    r"^  (?P<change>改写 |废止 )?检查 (?P<code>H\d+)(?: (?P<severity>错误|警告|提示))?(?: " + STRING.format("title") + ")?"
)
CASE = re.compile(r"^用例 " + STRING.format("name"))
REPORTS = re.compile(r"^  应报 (H\d+)")


def basis_of(match: re.Match) -> str:
    return " ".join(part for part in (match["document"], (match["article"] or "").strip()) if part)


def read_rules() -> tuple[dict[str, RuleSet], dict[str, str]]:
    """Rule sets by name, and for each code the first 用例 that it is said to be found in."""
    sets: dict[str, RuleSet] = {}
    cases: dict[str, str] = {}
    for path in sorted(RULES.rglob("*.heng")):
        current: RuleSet | None = None
        case = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if found := RULE_SET.match(line):
                current = sets[found[1]] = RuleSet(found[1], path)
            elif found := CASE.match(line):
                case, current = found["name"], None
            elif current is None:
                if found := REPORTS.match(line):
                    cases.setdefault(found[1], case)
            elif found := HEADER.match(line):
                if found[1] == "沿用":
                    current.inherits.append(found[2])
                else:
                    current.place = found[2]
            elif found := CHECK.match(line):
                repealed = found["change"] == "废止 "
                statement = Statement(found["code"], found["severity"] or "", found["title"] or "", "", repealed)
                current.checks.append(statement)
            elif found := BASIS.match(line):
                if found["margin"] == "  ":
                    current.basis = basis_of(found)
                elif current.checks:
                    current.checks[-1].basis = basis_of(found)
    return sets, cases


def in_force(sets: dict[str, RuleSet], name: str) -> dict[str, Check]:
    """The checks of a rule set after all that it builds on, each base once."""
    out: dict[str, Check] = {}
    seen: set[str] = set()

    def add(one: str) -> None:
        if one in seen:
            return
        seen.add(one)
        if one not in sets:
            raise Trouble(f"没有规则集 {one}")
        for base in sets[one].inherits:
            add(base)
        for said in sets[one].checks:
            if said.repealed:
                out.pop(said.code, None)
                continue
            known = out.get(said.code, Check(said.code, "错误", "", ""))
            out[said.code] = Check(
                said.code,
                said.severity or known.severity,
                said.title or known.title,
                said.basis or sets[one].basis or known.basis,
            )

    add(name)
    return out


def lineage(sets: dict[str, RuleSet], name: str) -> set[str]:
    out = {name}
    for base in sets[name].inherits:
        out |= lineage(sets, base)
    return out


def practice_slips() -> dict[str, str]:
    """For each code, what is wrong in the first practice form made for it."""
    out: dict[str, str] = {}
    for path in sorted(PRACTICE.glob("*" + EXPECTED)):
        text = path.read_text(encoding="utf-8")
        slip = re.search(r'^错处: "(.*)"$', text, re.M)
        for code in re.findall(r"码: (H\d+)", text):
            if slip:
                out.setdefault(code, slip[1])
    return out


def mechanism_codes() -> set[str]:
    found: set[str] = set()
    for path in (ROOT / "engine" / "diagnostics").glob("*.def"):
        found.update(re.findall(r"^DIAGNOSTIC\((H\d+)", path.read_text(encoding="utf-8"), re.M))
    return found


@dataclass
class Point:
    number: str
    what: str
    codes: list[str]
    remark: str


def read_points() -> list[Point]:
    out = []
    for line in POINTS.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        parts = line.split("\t") + ["", ""]
        out.append(Point(parts[0], parts[1], parts[2].split(), parts[3]))
    return out


# ---------------------------------------------------------------- writing


def places(sets: dict[str, RuleSet], code: str, on: list[str], users: list[str]) -> str:
    """Where a check is on, in as few words as say it."""
    with_it = [name for name in users if name in on]
    without = [name for name in users if name not in on]
    if not without:
        return "各地"
    if not with_it:
        declared = sorted(name for name in on if any(said.code == code for said in sets[name].checks))
        return "选用：" + "、".join(name.removeprefix(OPTIONAL) for name in declared)
    of_base = {}
    for base, words in (("通用/支出绩效自评表", "支出绩效自评表"), ("通用/项目自评表", "项目自评表")):
        of_base[words] = [name for name in users if base in lineage(sets, name)]
        if with_it == of_base[words]:
            return words
    if sorted(with_it) == sorted(of_base["支出绩效自评表"] + of_base["项目自评表"]):
        return "支出绩效自评表、项目自评表"
    return "、".join(with_it) if len(with_it) <= len(without) else "各地，除" + "、".join(without)


def page() -> str:
    sets, cases = read_rules()
    slips = practice_slips()
    points = read_points()
    users = [name for name in sets if not name.startswith(SHARED)]
    effective = {name: in_force(sets, name) for name in sets}
    by_code: dict[str, list[str]] = {}
    for name, checks in effective.items():
        for code in checks:
            by_code.setdefault(code, []).append(name)
    known = by_code.keys() | mechanism_codes()
    strangers = [code for point in points for code in point.codes if code not in known]
    if strangers:
        raise Trouble(f"评审要点里的代码不存在：{'、'.join(strangers)}")
    answers: dict[str, list[str]] = {}
    for point in points:
        for code in point.codes:
            answers.setdefault(code, []).append(point.number)

    lines = [
        "# 检查项",
        "",
        "规则里现有的检查：查什么，哪些地方在查，凭什么查，什么样的错会被查出来。点代码看检查的原文。“用在”写“选用”的，要用时在自己的",
        "规则集里写“沿用”后面的那一套；某地不要其中哪一条，写“废止 检查”。“要点”是[评审人员常看的 116 处](#评审人员常看的-116-处)里的第几处。",
        "",
        "程序本身能查的（读不懂的内容、必填的空格、判不了的指标）不在这里，见[代码](codes/README.md)。本页由 `tools/pages/checks.py` 从",
        "`rules/` 生成，不要手改。",
        "",
    ]
    for group, title in GROUPS.items():
        members = sorted(code for code in by_code if code.startswith(group))
        if not members:
            continue
        lines += [f"## {group} {title}", "", "| 代码 | 程度 | 查什么 | 用在 | 依据 | 例 | 要点 |", "| --- | --- | --- | --- | --- | --- | --- |"]
        for code in members:
            on = by_code[code]
            general = min(on, key=lambda name: (len(lineage(sets, name)), name))
            first = effective[general][code]
            kinds = []
            for name in on:
                severity = effective[name][code].severity
                if severity not in kinds:
                    kinds.append(severity)
            example = slips.get(code) or cases.get(code, "")
            cells = [
                f"[{code}](codes/{code}.md)",
                "、".join(kinds),
                first.title,
                places(sets, code, on, users),
                first.basis or "—",
                example,
                "、".join(answers.get(code, [])),
            ]
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
        lines.append("")
    answered = sum(1 for point in points if point.codes)
    lines += [
        "## 评审人员常看的 116 处",
        "",
        f"{len(points)} 处里 {answered} 处有检查回答，其余写明为什么没有。",
        "",
        "| 第几处 | 看什么 | 哪些检查 | 说明 |",
        "| --- | --- | --- | --- |",
    ]
    for point in points:
        codes = "、".join(f"[{code}](codes/{code}.md)" for code in point.codes)
        lines.append(f"| {point.number} | {point.what} | {codes} | {point.remark} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes docs/检查项.md.")
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
    options = parser.parse_args()
    speak_utf8()
    try:
        text = page()
    except (Trouble, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 2
    if options.check:
        current = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        print("检查项.md 与规则一致" if current == text else "检查项.md 与规则不一致，重新生成：tools/pages/checks.py")
        return 0 if current == text else 1
    PAGE.write_text(text, encoding="utf-8")
    print(f"写了 {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
