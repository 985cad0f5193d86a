#!/usr/bin/env python3
"""Validates JSON against docs/schema/report.schema.json.

usage: schema_test.py SCHEMA (--json FILE | --ndjson FILE)...
"""

import json
import sys

from jsonschema import Draft202012Validator


def forms_of(kind, path):
    with open(path, encoding="utf-8") as file:
        if kind == "--json":
            return json.load(file)
        return {"forms": [json.loads(line) for line in file]}


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
    schema_path, *pairs = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    failed = False
    for kind, path in zip(pairs[::2], pairs[1::2]):
        document = forms_of(kind, path)
        if not document["forms"]:
            print(f"{path}: no forms, so nothing was validated")
            failed = True
            continue
        for error in validator.iter_errors(document):
            print(f"{path}: {error.json_path}: {error.message}")
            failed = True
        for change in rejects(validator, document):
            print(f"{path}: the schema takes what it should refuse: {json.dumps(change)[:200]}")
            failed = True
    return 1 if failed or not pairs else 0


if __name__ == "__main__":
    sys.exit(main())
