"""Compares the DICOM JSON Model of files with what pydicom makes of them.

    same_json.py list                 prints every readable test and character set file of the installed pydicom
    same_json.py compare FOLDER       FOLDER has one NUMBER.json for each of them; prints a line for each difference:
                                      the file, the place, our element and pydicom's

Number formats, group lengths and (0008,0005), which says UTF-8 in our documents, make no difference.
"""
import json
import struct
import sys
import warnings
from pathlib import Path

import pydicom
import pydicom.data

warnings.simplefilter("ignore")
ROOT = Path(pydicom.data.__file__).parent


def files():
    found = []
    for folder in ("test_files", "charset_files", "palettes"):
        for path in sorted((ROOT / folder).rglob("*")):
            if not path.is_file() or path.suffix in (".py", ".txt", ".json", ".md", ".icc", ".dump", ".gz", ".zip"):
                continue
            try:
                dataset = pydicom.dcmread(path, force=True)
                model = dataset.to_json_dict()
            except Exception:
                continue
            if model:
                found.append((path, model))
    return found


def number(value, vr):
    try:
        # Single precision has many decimal texts.
        return struct.unpack("f", struct.pack("f", float(value)))[0] if vr == "FL" else float(value)
    except (TypeError, ValueError, OverflowError):
        return value


def normal(model):
    """The model without what makes no difference."""
    result = {}
    for tag, element in model.items():
        if tag.endswith("0000") or tag == "00080005":
            continue
        element = dict(element)
        vr = element["vr"]
        values = element.get("Value")
        if vr == "SQ":
            element["Value"] = [normal(item) for item in values or []]
        elif values is not None:
            if vr in ("DS", "IS", "FL", "FD", "SL", "SS", "SV", "UL", "US", "UV"):
                values = [number(value, vr) for value in values]
            if vr == "PN":
                values = [{k: v for k, v in (value or {}).items() if v} or None for value in values]
            while values and values[-1] in (None, ""):
                values = values[:-1]
            values = [None if value == "" else value for value in values]
            element["Value"] = values
            if not values:
                del element["Value"]
        result[tag] = element
    return result


def differences(ours, theirs, place=""):
    for tag in sorted(set(ours) | set(theirs)):
        a, b = ours.get(tag), theirs.get(tag)
        if a is not None and b is not None and a["vr"] == b["vr"] == "SQ" and len(a["Value"]) == len(b["Value"]):
            for index, (x, y) in enumerate(zip(a["Value"], b["Value"])):
                yield from differences(x, y, f"{place}{tag}[{index}].")
        elif a != b:
            yield f"{place}{tag}", a, b


if sys.argv[1] == "list":
    for path, _ in files():
        print(path)
else:
    for number_, (path, model) in enumerate(files()):
        name = path.relative_to(ROOT).as_posix()
        try:
            ours = json.loads((Path(sys.argv[2]) / f"{number_}.json").read_text())
        except Exception as problem:
            print(name, "-", "unreadable", repr(problem)[:200], sep="\t")
            continue
        if isinstance(ours, list):
            ours = ours[0] if ours else {}
        for place, a, b in differences(normal(ours), normal(model)):
            print(name, place, json.dumps(a)[:160], json.dumps(b)[:160], sep="\t")
