"""Completes at the prompt as a person does, and looks at the history's file: PACSH."""
import json
import os
import stat
import sys

from terminal import run, shell

state = os.environ["XDG_STATE_HOME"] + "/pacsh"


def history():
    """The entries of the history's file."""
    with open(state + "/history", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def clear(terminal):
    """Drops the line, and waits for the next prompt: what is typed before it is dropped too."""
    start = len(terminal.raw)
    terminal.key("^C")
    terminal.until(lambda: "^C\r" in terminal.raw[start:], "the end of the line")
    terminal.prompt()


def becomes(terminal, typed, wanted):
    """Tab makes one line of another."""
    terminal.type(typed)
    terminal.key("tab")
    terminal.until(lambda: terminal.before().split("> ", 1)[-1].rstrip() == wanted, f"'{wanted}' of '{typed}'")
    terminal.settle(0.1)
    clear(terminal)


def lists(terminal, typed, *wanted):
    """Tab shows candidates and leaves the line as it is."""
    terminal.type(typed)
    terminal.key("tab", "tab")
    for text in wanted:
        terminal.until(text)
    terminal.until(lambda: terminal.before().endswith(typed), f"the line '{typed}'")
    clear(terminal)


def session(terminal):
    terminal.prompt()
    # find nm --since 7d --patient, at every position.
    lists(terminal, "fin; ", "find", "Find patients, studies, series, images, or what is scheduled.", "whoami")
    becomes(terminal, "fin", "find")
    lists(terminal, "find ", "study", "NM", "Nuclear Medicine", "PatientName")
    becomes(terminal, "find nm --sin", "find nm --since")
    lists(terminal, "find nm --", "--since DATE", "--patient NAME", "Studies from this day on.")
    lists(terminal, "find nm --since ", "today", "yesterday", "7d")
    becomes(terminal, "find nm --since yes", "find nm --since yesterday")
    becomes(terminal, "find nm --since 7d --pat", "find nm --since 7d --patient")
    # A profile's name.
    becomes(terminal, "profile use wor", "profile use workplace")
    becomes(terminal, "connect wor", "connect workplace")
    # The cursor in the middle of the line.
    terminal.type("find nm --sin 7d")
    terminal.key("left", "left", "left", "tab")
    terminal.until("find nm --since 7d")
    clear(terminal)
    # Rows after a find: date and modality, the name masked.
    terminal.say("demo start --port 0", "selected")
    terminal.prompt()
    terminal.say("find nm --limit 3", "3 studies")
    terminal.prompt()
    terminal.say("set calling PACSH")
    terminal.prompt()
    terminal.key("^L")
    terminal.prompt()
    terminal.type("move ")
    terminal.key("tab", "tab")
    terminal.until("3 studies")
    terminal.until(lambda: any("NM" in line and "***" in line for line in terminal.lines()), "a row with a masked name")
    assert "^" not in terminal.screen(), "a name is shown"
    clear(terminal)
    # The history's file gets neither names nor secrets, the arrow keys the whole line.
    terminal.say("find --patient 'MUSTER^EVA' --limit 1", "> ")
    terminal.prompt()
    terminal.key("up")
    terminal.until(lambda: terminal.before().endswith("find --patient 'MUSTER^EVA' --limit 1"), "the whole line")
    clear(terminal)
    terminal.say("set tls.passphrase hunter2", "hint")
    terminal.prompt()
    terminal.say(" find PatientID=4711 --limit 1")
    terminal.prompt()
    terminal.say("quit")
    assert terminal.close() == 0
    lines = [entry["line"] for entry in history()]
    assert "find --patient *** --limit 1" in lines, lines
    text = open(state + "/history", encoding="utf-8").read()
    for secret in ("MUSTER", "hunter2", "4711"):
        assert secret not in text, secret
    assert stat.S_IMODE(os.stat(state + "/history").st_mode) == 0o600
    assert stat.S_IMODE(os.stat(state).st_mode) == 0o700
    found = next(entry for entry in history() if entry["line"] == "find nm --limit 3")
    assert found["profile"] == "demo" and found["exit"] == 0 and found["time"].endswith("Z"), found


def together(first):
    """Two sessions at once: both write, and the next one has it all."""
    before = len(history())
    second = shell()
    for terminal in (first, second):
        terminal.prompt()
    for number in range(10):
        for name, terminal in (("first", first), ("second", second)):
            terminal.say(f"set calling {name.upper()}{number}", "\n")
            terminal.prompt()
    for terminal in (first, second):
        terminal.key("^D")
        assert terminal.close() == 0
    lines = [entry["line"] for entry in history()][before:]
    assert sorted(lines) == sorted(f"set calling {name}{number}" for name in ("FIRST", "SECOND") for number in range(10))
    third = shell()
    third.prompt()
    third.key("up")
    third.until(lambda: third.before().endswith(lines[-1]), "the newest line of both")
    third.key("^C")
    third.prompt()
    third.key("^D")
    assert third.close() == 0


if sys.argv[2] == "session":
    run(session, shell(rows=60, columns=110))
else:
    run(together, shell())
