#!/usr/bin/env python3
"""Validates JSON against docs/schema/report.schema.json.

usage: schema_test.py SCHEMA FILE...            files of --format json
       schema_test.py SCHEMA --run HENG FORM... what heng prints of forms, as JSON and as NDJSON
"""

import json
import subprocess
import sys

from jsonschema import Draft202012Validator


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def printed(command, form, kind):
    run = subprocess.run([*command, form, "--format", kind], capture_output=True, encoding="utf-8", check=False)
    if kind == "json":
        return json.loads(run.stdout)
    return {"forms": [json.loads(line) for line in run.stdout.splitlines()]}


def documents(arguments):
    """Pairs of a name and a document."""
    if arguments[:1] != ["--run"]:
        return [(path, read(path)) for path in arguments]
    command = [arguments[1], "check"]
    return [
        (f"{form} as {kind}{' flat' if flat else ''}", printed(command + flat, form, kind))
        for form in arguments[2:]
        for kind in ("json", "ndjson")
        for flat in ([], ["--flat"])
    ]


def rejects(validator, valid):
    """A schema that took anything would prove nothing: each change here must be refused."""
    form = valid["forms"][0]
    changes = [
        {**valid, "more": 1},
        {"forms": [{**form, "more": 1}]},
        {"forms": [{**form, "verdict": "ok"}]},
        {"forms": [{**form, "score": {**form["score"], "declared": 96.66}}]},
        {"forms": [{key: value for key, value in form.items() if key != "diagnostics"}]},
    ]
    return [change for change in changes if validator.is_valid(change)]


def main():
    schema_path, *arguments = sys.argv[1:]
    schema = read(schema_path)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    failed = False
    found = documents(arguments)
    for name, document in found:
        if not document["forms"]:
            print(f"{name}: no forms, so nothing was validated")
            failed = True
            continue
        for error in validator.iter_errors(document):
            print(f"{name}: {error.json_path}: {error.message}")
            failed = True
        for change in rejects(validator, document):
            print(f"{name}: the schema takes what it should refuse: {json.dumps(change)[:200]}")
            failed = True
    return 1 if failed or not found else 0


if __name__ == "__main__":
    sys.exit(main())
