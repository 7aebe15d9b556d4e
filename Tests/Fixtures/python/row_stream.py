"""Rows of a slow PACS at the prompt of pacsh under a pseudo-terminal.

usage: row_stream.py PACSH PORT (of a PACS that sends 99 rows and the hundredth three seconds later)
"""
import os
import sys
import time

import pexpect

environment = {k: v for k, v in os.environ.items() if k not in ("PAGER", "LESS")} | {"NO_COLOR": "1"}


def find(rows, pager):
    child = pexpect.spawn(
        sys.argv[1],
        ["--no-rc", "-p", f"ANY@127.0.0.1:{sys.argv[2]}", "--set", "pager=" + pager],
        env=environment,
        dimensions=(rows, 120),
        timeout=30,
        encoding="utf-8",
    )
    child.expect("> ")
    child.send("find PatientID=P*\r")
    return child


def leave(child):
    child.expect("> ")
    child.send("quit\r")
    child.expect(pexpect.EOF)


# On a screen that holds them all, the rows stand there while the PACS pauses, and the progress below disturbs none.
child = find(150, "off")
child.expect(r"1\.2\.3\.1\r\n")
shown = time.monotonic()
child.expect(r"1\.2\.3\.100\r\n")
assert time.monotonic() - shown > 1, "the first row came with the last"
child.expect("100 studies")
leave(child)
# The same with a pager that isn't needed: what doesn't fill the screen waits for a moment only.
child = find(150, "cat; echo PAGED")
child.expect(r"1\.2\.3\.1\r\n")
shown = time.monotonic()
child.expect(r"1\.2\.3\.100\r\n")
assert time.monotonic() - shown > 1, "the first row came with the last"
assert "PAGED" not in child.before
child.expect("100 studies")
leave(child)
# What is longer than the screen goes through the pager as it comes.
child = find(14, "sed -u 's/^/>/'; echo PAGED")
child.expect(r"> +1 .*1\.2\.3\.1\r\n")
shown = time.monotonic()
child.expect(r"> +100 .*1\.2\.3\.100\r\n")
assert time.monotonic() - shown > 1, "the first row came with the last"
child.expect(">100 studies")
child.expect("PAGED")
leave(child)
# Who leaves the pager while the PACS still sends has the whole list, and Ctrl-C means the query again.
child = find(14, "head -n 3; echo LEFT")
child.expect("LEFT")
leave(child)
print("done")
