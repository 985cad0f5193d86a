#!/usr/bin/env python3
"""Makes the practice forms: copies of a real form with one slip each, and what each must be told.

    generate.py              writes them
    generate.py --check      writes nothing; exit 1 if writing would change, add or remove a file

For each row of slips.py: NAME.yaml, the form with the row's edits under a line that says what is wrong, and
NAME.期望.yaml, the one diagnostic that must come besides those of the unchanged form. Edits are made on the
form's text, so comments and layout stay; an edit that doesn't fit exactly once is an error, so that a change
of the real form can't quietly turn a practice form into a second real one. The folder is the generator's
alone: other .yaml files in it are removed.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a check must leave the source folder as it was

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generated import differences, speak_utf8, write  # noqa: E402
from slips import SLIPS, Slip  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
FORM = ROOT / "forms" / "江门市工业发展管理经费-2023.yaml"
FOLDER = ROOT / "forms" / "练习"


class Misfit(Exception):
    """A row of the table that doesn't fit the form."""


def record(text: str, anchor: str) -> tuple[int, int]:
    """Start and end of the record whose first line, without indentation, is `anchor`.

    It ends before the next indicator of any level, or the next blank line.
    """
    lines = text.splitlines(keepends=True)
    starts = [i for i, line in enumerate(lines) if line.strip() == anchor]
    if len(starts) != 1:
        raise Misfit(f"行“{anchor}”有 {len(starts)} 处，应为 1 处")
    end = starts[0] + 1
    while end < len(lines) and lines[end].strip() and not lines[end].lstrip().startswith("- 名称:"):
        end += 1
    return len("".join(lines[: starts[0]])), len("".join(lines[:end]))


def occurrences(part: str, old: str) -> list[int]:
    """Where `old` stands in `part`; `key: 1` doesn't stand in `key: 12`, since a value ends at its line's end."""
    found = [i for i in range(len(part)) if part.startswith(old, i)]
    if ": " not in old or old.endswith("\n"):
        return found
    return [i for i in found if part[i + len(old) : i + len(old) + 1] in ("", "\n")]


def apply(text: str, anchor: str, old: str, new: str) -> str:
    start, end = record(text, anchor)
    found = occurrences(text[start:end], old)
    if len(found) != 1:
        raise Misfit(f"“{anchor}”之下，“{old}”有 {len(found)} 处，应为 1 处")
    at = start + found[0]
    return text[:at] + new + text[at + len(old) :]


def practice_form(form: str, slip: Slip) -> str:
    text = form
    for edit in slip.edits:
        text = apply(text, *edit)
    if text == form:
        raise Misfit("改了等于没改")
    return f"# 练习：照真实的表复制，只错一处：{slip.what}。\n{text}"


def expectation(slip: Slip) -> str:
    return f'错处: "{slip.what}"\n应报:\n  - 码: {slip.code}\n    于: {slip.path}\n'


def generate(form: str) -> dict[str, str]:
    """File name to contents, in the table's order."""
    files: dict[str, str] = {}
    for slip in SLIPS:
        if f"{slip.file}.yaml" in files:
            raise Misfit(f"{slip.file}: 表中有两行同名")
        try:
            files[f"{slip.file}.yaml"] = practice_form(form, slip)
        except Misfit as misfit:
            raise Misfit(f"{slip.file}: {misfit}") from misfit
        files[f"{slip.file}.期望.yaml"] = expectation(slip)
    return files


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes the practice forms under forms/练习.")
    parser.add_argument("--check", action="store_true", help="only say whether they are up to date")
    options = parser.parse_args()
    speak_utf8()
    try:
        files = generate(FORM.read_bytes().decode())
    except Misfit as misfit:
        print(misfit, file=sys.stderr)
        return 2
    if options.check:
        found = differences(FOLDER, "*.yaml", files)
        print("\n".join(found) if found else f"{len(SLIPS)} 张练习表与表格一致")
        return 1 if found else 0
    write(FOLDER, "*.yaml", files)
    print(f"写了 {len(SLIPS)} 张练习表")
    return 0


if __name__ == "__main__":
    sys.exit(main())
