"""Validates JSON documents, one a line on standard input, by the schemas of a folder.

A document is judged by the schema that its `command` names; one that has nothing but `command` and `error` by `error`.
Prints a line for each problem and, last, which schemas were used.
"""
import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

folder = pathlib.Path(sys.argv[1])
schemas = {}
for path in sorted(folder.glob("*.schema.json")):
    schema = json.loads(path.read_text())
    Draft202012Validator.check_schema(schema)
    schemas[path.name.removesuffix(".schema.json")] = schema
registry = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in schemas.values())
used = set()
for number, line in enumerate(sys.stdin, 1):
    try:
        document = json.loads(line)
    except ValueError as error:
        print(f"line {number} is no JSON: {error}: {line[:200]}")
        continue
    command = document.get("command") if isinstance(document, dict) else None
    name = "error" if isinstance(document, dict) and set(document) == {"command", "error"} else command
    if name not in schemas:
        print(f"line {number}: no schema for the command {command!r}")
        continue
    used.add(name)
    validator = Draft202012Validator(schemas[name], registry=registry)
    for error in validator.iter_errors(document):
        print(f"line {number} ({name}): {error.json_path}: {error.message[:300]}")
print("used: " + " ".join(sorted(used)))
