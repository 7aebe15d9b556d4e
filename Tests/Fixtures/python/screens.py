"""Types the blocks of a page at pacsh's prompt: PACSH COLUMNS OPTION... Reads a JSON list of blocks, each a list of lines, from
standard input, and prints the JSON list of what each of them showed, prompts and typed lines included."""
import json
import re
import sys

from terminal import shell

columns, options = int(sys.argv[2]), sys.argv[3:]
plain = ["--set", "rprompt=off", "--set", "hints=off", "--set", "pager=off", "--no-history"]
terminal = shell(*options, *plain, columns=columns, rows=600, timeout=90)


def shown(first):
    """The rows from one on, up to that of the cursor; opened and closed associations are told beside what is done."""
    rows = terminal.lines()[first:terminal.cursor()[0]]
    return "\n".join(row for row in rows if not re.match("association (with|released|closed|from) ", row)).strip("\n")


def asks():
    """Whether an empty prompt stands before the cursor."""
    return terminal.before().startswith("pacsh") and terminal.before().endswith("> ")


def questions():
    """Whether the cursor stands behind a question."""
    return terminal.before().rstrip().endswith("[y/N]")


terminal.prompt()
screens = []
for block in json.load(sys.stdin):
    first = terminal.cursor()[0]
    for line in block:
        terminal.type(line)
        terminal.until(lambda: line[-8:] in terminal.line() and not asks(), f"the echo of '{line}'")
        row = terminal.cursor()[0]
        terminal.key("enter")
        while True:
            terminal.until(lambda: terminal.cursor()[0] > row and (asks() or questions()), f"the end of '{line}'")
            if asks():
                break
            row = terminal.cursor()[0]
            terminal.type("y\r")
        terminal.settle(0.2)
    screens.append(shown(first))
terminal.key("^D")
terminal.close()
print(json.dumps(screens))
