#!/usr/bin/env python3
"""Validates the JSON that heng prints against its schema in docs/schema.

usage: schema_test.py SCHEMA FILE...              files of heng check --format json
       schema_test.py SCHEMA --check HENG FORM... what heng check prints of forms, as JSON and as NDJSON
       schema_test.py SCHEMA --lint HENG RULES... what heng lint prints of rule files, as JSON and as NDJSON
       schema_test.py SCHEMA --test HENG RULES... what heng test prints of rule files
       schema_test.py SCHEMA --diff HENG FORMS... what heng diff prints of two years, with forms
       schema_test.py SCHEMA --explain HENG FORM  what heng explain prints of a form, of codes and of parts of rules
"""

import json
import subprocess
import sys

from jsonschema import Draft202012Validator


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def output(command, kind):
    run = subprocess.run([*command, "--format", kind], capture_output=True, encoding="utf-8", check=False)
    return json.loads(run.stdout) if kind == "json" else [json.loads(line) for line in run.stdout.splitlines()]


def checked(heng, form):
    """Pairs of a name and a document: of NDJSON, what it comes to as one document."""
    for flat in ([], ["--flat"]):
        command = [heng, "check", *flat, form]
        yield f"{form} as json {flat}", output(command, "json")
        yield f"{form} as ndjson {flat}", {"forms": output(command, "ndjson")}


def linted(heng, rules):
    command = [heng, "lint", rules]
    document = output(command, "json")
    yield f"{rules} as json", document
    yield f"{rules} as ndjson", {**document, "findings": output(command, "ndjson")}


def tested(heng, rules):
    yield f"{rules} tested", output([heng, "test", rules], "json")


def compared(heng, forms):
    years = ["江门市/项目绩效自评/2023", "江门市/项目绩效自评/2024"]
    yield f"{forms} by two years", output([heng, "diff", *years, "--forms", forms], "json")


def explained(heng, form):
    """Each kind of subject, and of parts at least one."""
    rules = ["江门市/项目绩效自评/2024", "湖北/项目支出绩效自评/2021", "四川/部门整体支出绩效自评/2020"]
    names = ["H303", "资金支出率", "三级指标", "预期值", "检查", "必填", "优", "总分", "单位", "同义词", "达成", "执行率分值"]
    parts = [[name, "--rules", one] for one in rules for name in names]
    for arguments in [[form], [form, "--to", "优"], [form, "--to", "差"], ["H201"], ["H833"], ["H001"], rules[:1], *parts]:
        run = subprocess.run(
            [heng, "explain", *arguments, "--format", "json"], capture_output=True, encoding="utf-8", check=False)
        if run.stdout:  # not every rule set has a part of every name
            yield " ".join(arguments), json.loads(run.stdout)


def documents(arguments):
    runs = {
        "--diff": compared,
        "--check": checked,
        "--lint": linted,
        "--test": tested,
        "--explain": explained,
    }
    if arguments[0] not in runs:
        return [(path, read(path)) for path in arguments]
    return [pair for path in arguments[2:] for pair in runs[arguments[0]](arguments[1], path)]


def changed(document, key, **changes):
    """The document with its first form or finding changed."""
    return {**document, key: [{**document[key][0], **changes}]}


def refusals(document, key):
    """A schema that took anything would prove nothing: each of these must be refused."""
    first = document[key][0]
    yield {**document, "more": 1}
    yield changed(document, key, more=1)
    for name in first:
        if name not in ("forms", "forms_checked", "shortfall"):  # there only where asked for
            yield {**document, key: [{other: value for other, value in first.items() if other != name}]}
    if key == "forms":
        yield changed(document, key, verdict="ok")
        yield changed(document, key, score={**first["score"], "declared": 96.66})
    elif key == "compared":
        yield changed(document, key, changes=[{**first["changes"][0], "way": "worse"}])
        yield changed(document, key, forms=[{**first["forms"][0], "document": "0"}])
    elif key == "cases":
        yield changed(document, key, passed="yes")
        yield changed(document, key, line=0)
    elif key == "codes":
        yield changed(document, key, severity="bad")
        yield changed(document, key, bad="none")
    elif key == "parts":
        yield changed(document, key, kind="word")
        yield changed(document, key, facts={"weight": "12"})
    else:
        yield changed(document, key, severity="bad")
        yield changed(document, key, path="产出/权重")


def main():
    schema_path, *arguments = sys.argv[1:]
    schema = read(schema_path)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    failed = False
    found = documents(arguments)
    for name, document in found:
        key = next(key for key in ("compared", "forms", "cases", "codes", "parts", "findings") if key in document)
        if not document[key]:
            print(f"{name}: no {key}, so nothing was validated")
            failed = True
            continue
        for error in validator.iter_errors(document):
            print(f"{name}: {error.json_path}: {error.message}")
            failed = True
        for change in refusals(document, key):
            if validator.is_valid(change):
                print(f"{name}: the schema takes what it should refuse: {json.dumps(change)[:200]}")
                failed = True
    return 1 if failed or not found else 0


if __name__ == "__main__":
    sys.exit(main())
