"""Types commands at pacsh's prompt while they are recorded: PACSH FILE COMMANDS OPTION..., the commands one a line."""
import sys

from terminal import Terminal

pacsh, file, commands, *options = sys.argv[1:]
terminal = Terminal(pacsh, ["--no-rc", *options], columns=200, rows=50, timeout=60)
terminal.prompt()
for line in [f"record '{file}'", *commands.split("\n"), "record off"]:
    start = len(terminal.raw)
    terminal.type(line + "\r")
    terminal.until(lambda: "\n" in terminal.raw[start:], "the echo of the line")
    terminal.prompt()
terminal.key("^D")
print(f"exit {terminal.close()}")
