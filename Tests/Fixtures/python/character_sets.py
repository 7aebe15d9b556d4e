"""What pydicom makes of text: every code of a character set, or every text of its character-set files.

    character_sets.py codes TERMS   a line for each code: the value's bytes, and the text in UTF-8 or - where there is none
    character_sets.py files         a line for each text element: file, terms, path, VR, bytes, text (both in hex)
"""
import itertools
import random
import sys
import warnings
from pathlib import Path

import pydicom
from pydicom import config
from pydicom.charset import convert_encodings, decode_bytes
from pydicom.valuerep import TEXT_VR_DELIMS

warnings.simplefilter("ignore")
TEXT = ("PN", "LO", "SH", "LT", "ST", "UT", "UC")
HALF = range(0xA1, 0xFF)


def pairs(before=b"", after=b"", leads=HALF, trails=HALF, mask=0xFF):
    return (before + bytes((a & mask, b & mask)) + after for a, b in itertools.product(leads, trails))


def four(number):
    return bytes((0x81 + number // 12_600, 0x30 + number // 1_260 % 10, 0x81 + number // 10 % 126, 0x30 + number % 10))


def codes(terms):
    last = terms.split("\\")[-1]
    if last == "ISO 2022 IR 87":
        return pairs(b"\x1b$B", b"\x1b(B", mask=0x7F)
    if last == "ISO 2022 IR 159":
        return pairs(b"\x1b$(D", b"\x1b(B", mask=0x7F)
    if last == "ISO 2022 IR 149":
        return pairs(b"\x1b$)C")
    if last == "ISO 2022 IR 58":
        return pairs(b"\x1b$)A")
    both = pairs(leads=range(0x80, 0x100), trails=[*range(0x40, 0x7F), *range(0x80, 0xFF)])
    if last == "GBK":
        return both
    if last == "GB18030":
        others = random.Random(1).sample(range(189_000, 1_237_576), 20_000)
        return itertools.chain(both, map(four, range(39_420)), map(four, others))
    return (bytes((code,)) for code in range(0x80, 0x100))


def print_codes(terms):
    config.settings.reading_validation_mode = config.RAISE
    # pydicom doesn't know Latin-9; code pages have their own names.
    encodings = ["iso8859-15"] if terms == "ISO_IR 203" else convert_encodings(terms.split("\\"))
    for value in codes(terms):
        try:
            text = decode_bytes(value, encodings, TEXT_VR_DELIMS)
        except (UnicodeError, ValueError):
            text = ""
        # pydicom leaves the escape of this set in the text.
        text = text.removeprefix("\x1b$)A")
        print(value.hex(), text.encode().hex() or "-")


def print_files():
    def walk(data_set, terms, path):
        terms = data_set.get("SpecificCharacterSet", terms)
        raw = {tag: data_set.get_item(tag) for tag in data_set.keys()}
        values = {tag: item.value for tag, item in raw.items() if isinstance(item.value, bytes)}
        for element in data_set:
            if element.VR == "SQ":
                for index, item in enumerate(element.value):
                    walk(item, terms, f"{path}{element.tag:08X}[{index}].")
            elif element.VR in TEXT and values.get(element.tag):
                text = element.value if isinstance(element.value, (str, pydicom.valuerep.PersonName)) else "\\".join(
                    map(str, element.value))
                named = terms if isinstance(terms, str) else "\\".join(terms)
                print(file, named, f"{path}{element.tag:08X}", element.VR, values[element.tag].hex(),
                      str(text).encode().hex() or "-", sep="\t")

    for file in sorted((Path(pydicom.__file__).parent / "data" / "charset_files").glob("*.dcm")):
        walk(pydicom.dcmread(file, force=True), "", "")


if sys.argv[1] == "codes":
    print_codes(sys.argv[2])
else:
    print_files()
