"""Reads arrays of the DICOM JSON Model, one data set a line between brackets, and prints what pydicom makes of them."""
import json
import sys
import warnings

from pydicom import Dataset

warnings.simplefilter("ignore")
text = open(sys.argv[1], encoding="utf-8").read()
decoder = json.JSONDecoder()
position = text.index("[\n")
while position < len(text):
    if text[position] != "[":
        position = text.find("\n[\n", position) + 1
        if position == 0:
            break
    sets, position = decoder.raw_decode(text, position)
    for one in sets:
        read = Dataset.from_json(one, bulk_data_uri_handler=lambda uri: b"")
        print(read.PatientName, "Rows", read.get("Rows"))
    position = text.find("\n[\n", position) + 1
    if position == 0:
        break
