#!/usr/bin/env python3
"""Makes docs/codes/: a page for each code that heng can report, and a list of them.

    generate.py HENG              writes them; HENG is the built command
    generate.py HENG --check      writes nothing; exit 1 if writing would change, add or remove a page

Codes of mechanism stand in engine/diagnostics/*.def, those of policy in rules/**/*.heng. What a page says is what
`heng explain CODE` says, with its examples; beside them stands what `heng check` says of the first practice form
(forms/练习) that was made for the code, or else of the published form, and what `heng lint` says of a lint's bad example. Nothing is written by hand, so a page can't say other than the command. The folder is the generator's
alone: other pages in it are removed.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True  # a check must leave the source folder as it was
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generated import differences, speak_utf8, write  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "codes"
FORM = ROOT / "forms" / "江门市工业发展管理经费-2023.yaml"
PRACTICE = ROOT / "forms" / "练习"
RULES = ROOT / "tests" / "examples" / "lint"
AS_OF = "2024-06-30"  # what lints of 生效 and 失效 are shown with
EXPECTED = ".期望.yaml"
CARRIED = "heng:"  # before the path of a rule file that the command carries

GROUPS = {
    "H0": "读不了的输入",
    "H1": "结构：必填、层级、项数、重名",
    "H2": "权重",
    "H3": "预期值、实现值、单位",
    "H4": "得分、合计、等级",
    "H5": "原因与佐证材料",
    "H6": "资金",
    "H7": "文字与表格、文字里的算式",
    "H8": "规则文件",
    "H9": "多张表之间",
}


class Trouble(Exception):
    """Why the pages can't be made."""


@dataclass
class Code:
    """What `heng explain` says of a code, in each place where it is declared; the keys are those of explain.schema.json."""

    name: str
    zh: list[dict]
    en: list[dict]
    shown: str = ""  # what heng says of a form or a rule file that has it


def heng(command: str, *arguments: str) -> str:
    # Settings of whoever runs this must not change what the pages say.
    environment = {k: v for k, v in os.environ.items() if k != "HENG_RULES"}
    done = subprocess.run(
        [command, *arguments, "--color", "never"], capture_output=True, cwd=ROOT, env=environment, check=False
    )
    if done.returncode not in (0, 1):  # 1: something was found
        raise Trouble(f"heng {' '.join(arguments)}:\n{done.stderr.decode()}")
    return done.stdout.decode()


# ---------------------------------------------------------------- which codes there are


def declared_codes() -> list[str]:
    found = set()
    for path in (ROOT / "engine" / "diagnostics").glob("*.def"):
        found.update(re.findall(r"^DIAGNOSTIC\((H\d+)", path.read_text(encoding="utf-8"), re.M))
    for path in (ROOT / "rules").rglob("*.heng"):
        found.update(re.findall(r"^\s*检查 (H\d+)", path.read_text(encoding="utf-8"), re.M))
    return sorted(found)


# ---------------------------------------------------------------- what heng says of them

SEVERITIES = {"error": "错误", "warning": "警告", "note": "提示"}


def explain(command: str, name: str) -> Code:
    said = (json.loads(heng(command, "explain", name, "--lang", lang, "--format", "json")) for lang in ("zh", "en"))
    return Code(name, *(document["codes"] for document in said))


# ---------------------------------------------------------------- examples


def practice_forms() -> dict[str, Path]:
    """For each code, the first practice form made for it."""
    forms: dict[str, Path] = {}
    for path in sorted(PRACTICE.glob("*" + EXPECTED)):
        for name in re.findall(r"码: (H\d+)", path.read_text(encoding="utf-8")):
            forms.setdefault(name, path.with_name(path.name.removesuffix(EXPECTED) + ".yaml"))
    return forms


def slip_of(form: Path) -> str:
    text = form.with_name(form.stem + EXPECTED).read_text(encoding="utf-8")
    said = re.search(r'^错处: "(.*)"$', text, re.M)
    if not said:
        raise Trouble(f"{form.name}: 期望里没有错处")
    return said[1]


def identity(finding: dict) -> tuple:
    return finding["code"], finding["path"], finding["message"]


def example_of(form: Path, finding: dict) -> str:
    path = form.relative_to(ROOT)
    where = f"[{form.stem}](../../{path})"
    intro = f"练习表 {where}，错在{slip_of(form)}：" if form != FORM else f"公开的表 {where} 里有："
    lines = [intro, ""]
    shown = [("位置", finding["path"].replace("/", " / ")), ("说明", finding["message"])]
    shown += [("应为", finding.get("expected", "")), ("实填", finding.get("found", ""))]
    shown += [("改法", fix["title"]) for fix in finding.get("fixes", [])]
    lines += [f"    {label}  {text}" for label, text in shown if text]
    return "\n".join(lines)


def add_examples(command: str, codes: list[Code]) -> None:
    forms = practice_forms()
    wanted = [forms[code.name] for code in codes if code.name in forms]
    names = [str(path.relative_to(ROOT)) for path in [FORM, *dict.fromkeys(wanted)]]
    reports = [json.loads(line) for line in heng(command, "check", *names, "--format", "ndjson").splitlines()]
    findings = {report["file"]: report["diagnostics"] for report in reports}
    usual = {identity(finding) for finding in findings[names[0]]}
    for code in codes:
        form = forms.get(code.name, FORM)
        for finding in findings[str(form.relative_to(ROOT))]:
            if finding["code"] == code.name and (form == FORM or identity(finding) not in usual):
                code.shown = example_of(form, finding)
                break


def add_lint_findings(command: str, codes: list[Code]) -> None:
    for code in codes:
        bad = RULES / f"{code.name}.坏.heng"
        if not bad.exists():
            continue
        said = json.loads(
            heng(command, "lint", str(bad), "--as-of", AS_OF, "--format", "json", "--fail-on", "never"))
        finding = next((one for one in said["findings"] if one["code"] == code.name), None)
        if finding is None:
            raise Trouble(f"{bad.name} 没有报 {code.name}")
        code.shown = f"不对的例子会报：\n\n    {finding['message']}"


def linked(place: str) -> str:
    """[rules/….heng](../../rules/….heng): the line of a 用例 changes with every edit, so it is left out."""
    path = re.sub(r":\d+$", "", place.removeprefix(CARRIED))
    return f"[{path}](../../{path})"


def example_lines(title: str, example: dict | None) -> list[str]:
    if example is None:
        return []
    kind = "yaml" if example["from"].endswith(".yaml") else "heng"
    return [f"## {title}", "", f"{linked(example['from'])}：", "", f"```{kind}", example["text"].rstrip("\n"), "```", ""]


# ---------------------------------------------------------------- pages


def home(said: dict) -> str:
    return linked(said["rule_at"]) if said["rule_at"] else "heng 本身"


def section(zh: dict, en: dict) -> list[str]:
    lines = [f"{SEVERITIES[zh['severity']]}，出自 {home(zh)}。", ""]
    for label, key in (("含义", "meaning"), ("建议", "advice"), ("依据", "basis")):
        if zh[key]:
            lines += [f"**{label}**　{zh[key]}", ""]
    if zh["rule"]:
        lines += ["```heng", zh["rule"], "```", ""]
    lines += [f"**English**　{en['title']} ({en['severity']}).", ""]
    for key in ("meaning", "advice"):
        if en[key] and en[key] != zh["meaning"]:
            lines += [en[key], ""]
    return lines


def page(code: Code) -> str:
    lines = [f"# {code.name} {code.zh[0]['title']}", ""]
    for zh, en in zip(code.zh, code.en):
        lines += section(zh, en)
    lines += example_lines("不对的例子", code.zh[0]["bad"])
    lines += example_lines("对的例子", code.zh[0]["good"])
    if code.shown:
        lines += ["## 报出来是这样", "", code.shown, ""]
    return "\n".join(lines)


def index(codes: list[Code]) -> str:
    lines = [
        "# 代码",
        "",
        "heng 报出的每一条都有代码；代码的意思不会变。命令行里查：`heng explain H201`。",
        "",
        "本文件夹由 `tools/pages/generate.py` 生成，不要手改：程序说的在 `engine/diagnostics/`，检查在 `rules/`。",
        "",
    ]
    for group, title in GROUPS.items():
        members = [code for code in codes if code.name.startswith(group)]
        if not members:
            continue
        lines += [f"## {group} {title}", "", "| 代码 | 程度 | 说什么 |", "| --- | --- | --- |"]
        for code in members:
            said = code.zh[0]
            lines.append(
                f"| [{code.name}]({code.name}.md) | {SEVERITIES[said['severity']]} | {said['title']} |")
        lines.append("")
    return "\n".join(lines)


def generate(command: str) -> dict[str, str]:
    """File name to contents."""
    codes = [explain(command, name) for name in declared_codes()]
    strangers = [code.name for code in codes if code.name[:2] not in GROUPS]
    if strangers:
        raise Trouble(f"不在任何一组：{'、'.join(strangers)}")
    add_examples(command, codes)
    add_lint_findings(command, codes)
    files = {f"{code.name}.md": page(code) for code in codes}
    files["README.md"] = index(codes)
    return {name: text.rstrip("\n") + "\n" for name, text in files.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes the pages of codes under docs/codes.")
    parser.add_argument("heng", help="the built command")
    parser.add_argument("--check", action="store_true", help="only say whether they are up to date")
    options = parser.parse_args()
    speak_utf8()
    try:
        files = generate(str(Path(options.heng).resolve()))
    except (Trouble, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 2
    if options.check:
        found = differences(FOLDER, "*.md", files)
        print("\n".join(found) if found else f"{len(files) - 1} 个代码的页面与命令一致")
        if found:
            print(f"重新生成：tools/pages/generate.py {options.heng}")
        return 1 if found else 0
    write(FOLDER, "*.md", files)
    print(f"写了 {len(files) - 1} 个代码的页面")
    return 0


if __name__ == "__main__":
    sys.exit(main())
