"""Types a batch file line by line at pacsh's prompt: PACSH BATCH FOLDER OPTION... Prints the JSON documents that it showed."""
import json
import re
import sys

from terminal import Terminal

pacsh, batch, folder, *options = sys.argv[1:]
terminal = Terminal(pacsh, ["--no-rc", *options], columns=250, rows=50, timeout=120)
terminal.prompt()
# At the prompt there is no argument: what the batch gets as $1 is typed.
lines = open(batch, encoding="utf-8").read().replace("$1 == $folder", "$folder == $folder")
lines = re.sub(r"^let folder = \$1$", f"let folder = '{folder}'", lines, flags=re.M).split("\n")
text = ""
for line in lines:
    # What is written into the files of commands is theirs.
    text += line
    if line.endswith("\\"):
        terminal.type(line + "\r")
        terminal.until(lambda: terminal.before().strip() == ">", "the prompt of a continued line")
        continue
    if not line or line.startswith("#"):
        continue
    terminal.type(line + "\r")
    start = len(terminal.raw)
    terminal.until(lambda: "\n" in terminal.raw[start:], "the echo of the line")
    terminal.prompt()
terminal.key("^D")
code = terminal.close()
# A document is one line that the terminal got as it is, whatever was drawn around it.
for found in re.findall(r'\{"command":[^\r\n]*\}', terminal.raw):
    try:
        json.loads(found)
    except ValueError:
        continue
    print(found)
print(f"exit {code}")
