"""Plays one scenario with pacsh at a terminal: PACSH SCENARIO."""
import os
import sys
import tempfile
import time

import pexpect
from pydicom.dataset import Dataset
from pynetdicom import AE, evt
from pynetdicom.sop_class import PatientRootQueryRetrieveInformationModelFind as PatientRootFind
from pynetdicom.sop_class import StudyRootQueryRetrieveInformationModelFind as StudyRootFind

from terminal import Terminal, run, shell

pacsh, name = sys.argv[1:3]


class EndlessPACS:
    """A PACS that answers a query with a match every tenth of a second and takes no notice of a C-CANCEL."""

    def __init__(self):
        self.ends = []
        entity = AE(ae_title="ENDLESS")
        entity.add_supported_context(StudyRootFind)
        self.server = entity.start_server(("127.0.0.1", 0), block=False, evt_handlers=[
            (evt.EVT_C_FIND, self.find),
            (evt.EVT_ABORTED, lambda event: self.ends.append("aborted")),
            (evt.EVT_RELEASED, lambda event: self.ends.append("released")),
        ])
        self.port = self.server.server_address[1]

    def find(self, event):
        for number in range(300):
            time.sleep(0.1)
            if self.ends:
                return
            match = Dataset()
            match.QueryRetrieveLevel = "STUDY"
            match.StudyInstanceUID = f"1.2.{number + 1}"
            match.PatientID = f"P{number}"
            yield 0xFF00, match
        yield 0x0000, None

    def stop(self):
        self.server.shutdown()


def interrupted_find(terminal, interrupts):
    """Interrupts a query that goes on; returns how it ended for the PACS and the seconds until the prompt."""
    pacs = EndlessPACS()
    try:
        terminal.prompt()
        terminal.say(f"connect ENDLESS@127.0.0.1:{pacs.port}", "> ")
        terminal.prompt(":ENDLESS> ")
        terminal.type("find nm\r")
        terminal.until(lambda: "opened as" in terminal.screen())
        terminal.settle(0.5)
        started = time.monotonic()
        for _ in range(interrupts):
            terminal.key("^C")
            # Signals of one kind that come at once are one.
            time.sleep(0.05)
            terminal.read()
        terminal.prompt(":ENDLESS> ")
        seconds = time.monotonic() - started
        terminal.say("set format", "output format")
        terminal.prompt(":ENDLESS> ")
        deadline = time.monotonic() + 10
        while not pacs.ends and time.monotonic() < deadline:
            time.sleep(0.05)
        return pacs.ends[:1], seconds
    finally:
        pacs.stop()


def interrupt_once(terminal):
    """The first Ctrl-C cancels the query, waits a few seconds for its end, and gives the association up by itself."""
    ends, seconds = interrupted_find(terminal, 1)
    assert ends, "the association is still there"
    assert 2 < seconds < 20, seconds


def interrupt_twice(terminal):
    """The second Ctrl-C aborts at once."""
    ends, seconds = interrupted_find(terminal, 2)
    assert ends == ["aborted"], ends
    assert seconds < 4, seconds


def interrupt_thrice(terminal):
    """The third Ctrl-C gives the prompt back."""
    ends, seconds = interrupted_find(terminal, 3)
    assert ends == ["aborted"], ends
    assert seconds < 4, seconds


def interrupt_transfer(terminal):
    """Ctrl-C in a transfer, once, twice and three times, ends it; what has arrived is kept, and the session goes on."""
    terminal.prompt()
    terminal.say("demo start --port 0 --fault slow", "listens")
    terminal.prompt(":demo> ")
    terminal.say("find nm", "studies")
    terminal.prompt(":demo> ")
    for presses in (1, 2, 3):
        start = len(terminal.raw)
        terminal.type(f"get 1-13 -o out{presses}\r")
        terminal.settle(1.2)
        for _ in range(presses):
            terminal.key("^C")
            terminal.read(0.2)
        terminal.until(lambda: "interrupted" in terminal.raw[start:], f"the end after {presses}")
        terminal.settle()
        terminal.prompt(":demo> ")
        terminal.say("echo", "0x0000")
        terminal.prompt(":demo> ")
        parts = [name for _, _, names in os.walk(f"out{presses}") for name in names if not name.endswith(".dcm")]
        assert not parts, parts


class PatientPACS:
    """A PACS that lists 25 studies for any patient, and no series of them."""

    def __init__(self):
        entity = AE(ae_title="CLINIC")
        entity.add_supported_context(PatientRootFind)
        entity.add_supported_context(StudyRootFind)
        self.server = entity.start_server(("127.0.0.1", 0), block=False, evt_handlers=[(evt.EVT_C_FIND, self.find)])
        self.port = self.server.server_address[1]

    def find(self, event):
        level = event.identifier.QueryRetrieveLevel
        for number in range(25 if level == "STUDY" else 0):
            match = Dataset()
            match.QueryRetrieveLevel = level
            match.StudyInstanceUID = f"1.2.{number + 1}"
            match.PatientID = event.identifier.PatientID
            yield 0xFF00, match
        yield 0x0000, None


def questions(terminal):
    """Both questions of a patient-level move take a no and a Ctrl-C alike, in words for people."""
    pacs = PatientPACS()
    try:
        terminal.prompt()
        terminal.say(f"connect CLINIC@127.0.0.1:{pacs.port}", "> ")
        for answer, wanted, code in [
            ("n\r", "move: not confirmed, {}", 2), ("\r", "move: not confirmed, {}", 2),
            ("\x03", "move: interrupted", 130),
        ]:
            for question, sent in (1, "nothing was sent"), (2, "only queries were sent"):
                sentence = wanted.format(sent)
                terminal.prompt(":CLINIC> ")
                terminal.say("move -k PatientID=P1", "This retrieves all studies of a patient. Go on? [y/N] ")
                if question == 2:
                    terminal.say("y", "This retrieves 25 studies. Go on? [y/N] ")
                terminal.settle()
                start = len(terminal.raw)
                terminal.type(answer)
                terminal.until(lambda: sentence in terminal.raw[start:], f"'{sentence}' after question {question}")
                terminal.prompt(":CLINIC> ")
                said = terminal.raw[start:]
                assert "Error" not in said and "word:" not in said, repr(said)
                # Who presses Ctrl-C knows what it does.
                assert said.count("hint: ") == (0 if code == 130 else 1), repr(said)
                terminal.say("error --format jsonl", f'"exit":{code},')
    finally:
        pacs.server.shutdown()


def drop(terminal):
    """Presses Ctrl-C and waits for the next prompt."""
    start = len(terminal.raw)
    terminal.key("^C")
    terminal.until(lambda: "^C" in terminal.raw[start:])
    terminal.prompt()


def interrupt_line(terminal):
    """Ctrl-C drops the line being typed, also in a search and while the SCP runs, which goes on."""
    terminal.prompt()
    terminal.say("scp start --port 0 --bind 127.0.0.1", "> ")
    terminal.prompt()
    terminal.type("find Müller^山田")
    terminal.key("left", "left")
    terminal.settle()
    drop(terminal)
    assert "pacsh> find Müller^山田^C" in [row[:25].rstrip() for row in terminal.lines()], terminal.screen()
    terminal.say("scp status", "listens on")
    terminal.prompt()
    terminal.key("^R")
    terminal.type("status")
    terminal.until("bck:status")
    before = len([row for row in terminal.lines() if row])
    drop(terminal)
    assert "bck:status^C" in terminal.lines(), terminal.screen()
    assert len([row for row in terminal.lines() if row]) == before + 1, terminal.screen()
    terminal.type("x" * 200)
    terminal.key("home")
    terminal.settle()
    drop(terminal)
    assert [row[:3] for row in terminal.lines() if row][-2:] == ["xxx", "pac"], terminal.screen()
    terminal.say("scp status", "listens on")
    terminal.prompt()
    terminal.key("^D")
    assert terminal.close() == 0


PASTED = "set format\nset color\n\nset calling\n"
ASKED = "(r)un them, (e)dit them one by one, or (d)rop them?"


def paste(terminal):
    terminal.prompt()
    terminal.paste(PASTED.replace("\n", "\r"))
    terminal.until(ASKED)
    rows = terminal.lines()
    start = rows.index("4 lines were pasted:")
    assert rows[start + 1:start + 5] == ["  set format", "  set color", "", "  set calling"], terminal.screen()
    assert "output format" not in terminal.screen()


def paste_run(terminal):
    """Pasted lines run in order, each with prompt and line on the screen."""
    paste(terminal)
    terminal.type("r")
    terminal.until("our AE title")
    terminal.prompt()
    rows = [row for row in terminal.lines() if row]
    typed = [row for row in rows if row.startswith("pacsh>")]
    assert typed[-5:] == ["pacsh> set format", "pacsh> set color", "pacsh>", "pacsh> set calling", "pacsh>"], typed
    terminal.key("up", "up", "up")
    terminal.until(lambda: terminal.line() == "pacsh> set format")


def paste_edit(terminal):
    """Each pasted line waits in the line to be changed; Ctrl-C drops the rest."""
    paste(terminal)
    terminal.type("e")
    terminal.until(lambda: terminal.before() == "pacsh> set format")
    terminal.type(" json\r")
    terminal.until(lambda: terminal.before() == "pacsh> set color")
    terminal.key("enter")
    terminal.until(lambda: terminal.raw.count('"color"') == 1)
    terminal.prompt()
    terminal.key("enter")
    terminal.until(lambda: terminal.before() == "pacsh> set calling")
    drop(terminal)
    terminal.settle()
    assert "set calling" not in terminal.line(), terminal.screen()
    terminal.say("set format", "json")


def paste_drop(terminal):
    """Nothing of dropped lines runs, and the line being typed is as it was."""
    terminal.prompt()
    terminal.type("set  format")
    terminal.key(*["left"] * 7)
    terminal.paste("quit\nabort \u202e evil\n")
    terminal.until(ASKED)
    assert "  abort \\u{202E} evil" in terminal.lines(), terminal.screen()
    terminal.type("d")
    terminal.until(lambda: terminal.before() == "pacsh> set ")
    terminal.key("enter")
    terminal.until("output format")
    terminal.prompt()


def paste_failed(terminal):
    """After a statement that fails the rest of a paste asks, and default is no; CR LF and a continued line are one each."""
    terminal.prompt()
    terminal.paste("set \\\n\n format\n\nnonsense\n\nset calling\n\nset color\n\n")
    terminal.until("5 lines were pasted:")
    terminal.type("r")
    terminal.until("That failed, and 2 pasted lines are left. Go on? [y/N]")
    assert "output format" in terminal.screen(), terminal.screen()
    terminal.key("enter")
    terminal.until("the rest of what was pasted is dropped")
    terminal.prompt()
    terminal.settle()
    assert "our AE title" not in terminal.screen(), terminal.screen()
    terminal.paste("-nonsense2\nnonsense\nset calling\n")
    terminal.until("3 lines were pasted:")
    terminal.type("r")
    terminal.until("That failed, and 2 pasted lines are left.")
    terminal.type("y\r")
    terminal.until("That failed, and 1 pasted line is left.")
    terminal.type("y\r")
    terminal.until("our AE title")
    terminal.prompt()


def masked(terminal):
    """A masked value isn't sent: the line is put back, and what is typed stands in the mask's place."""
    terminal.prompt()
    terminal.type("find --patient *** --limit 3\r")
    terminal.until("type the value again")
    terminal.until(lambda: terminal.before() == "pacsh> find --patient ")
    assert terminal.line() == "pacsh> find --patient *** --limit 3", terminal.screen()
    terminal.key("enter")
    terminal.until(lambda: terminal.raw.count("type the value again") == 2)
    terminal.until(lambda: terminal.before() == "pacsh> find --patient ")
    terminal.type("DOE*")
    terminal.until(lambda: terminal.line() == "pacsh> find --patient DOE* --limit 3")
    terminal.key("enter")
    terminal.until("no PACS is selected")
    terminal.prompt()


def paste_stopped(terminal):
    """Ctrl-C in a pasted command drops the lines behind it; a question isn't answered by them."""
    terminal.prompt()
    pacs = EndlessPACS()
    terminal.paste(f"connect ENDLESS@127.0.0.1:{pacs.port}\nfind nm\nset format\n")
    terminal.until(ASKED)
    terminal.type("r")
    terminal.until("opened as")
    terminal.settle(0.5)
    terminal.key("^C")
    terminal.read(0.3)
    terminal.key("^C")
    terminal.prompt(":ENDLESS> ")
    terminal.settle()
    assert "output format" not in terminal.screen(), terminal.screen()
    pacs.stop()


def stop_and_continue(terminal):
    """^Z gives the terminal back to the shell; after fg the line is there again, and so is its editing."""
    terminal.until(lambda: terminal.before() == "$ ")
    terminal.type(f"{pacsh} --no-rc\r")
    terminal.prompt()
    terminal.type("set  format")
    terminal.key(*["left"] * 7)
    terminal.settle()
    sent = len(terminal.raw)
    terminal.key("^Z")
    terminal.until(lambda: "Stopped" in terminal.raw[sent:])
    terminal.until(lambda: terminal.line() == "$")
    assert "\x1b[?2004l" in terminal.raw[sent:]
    terminal.type("echo cooked\r")
    terminal.until(lambda: "cooked" in terminal.lines())
    terminal.type("fg\r")
    terminal.until(lambda: terminal.before() == "pacsh> set ")
    assert terminal.line() == "pacsh> set  format", terminal.screen()
    terminal.type("color")
    terminal.key("^K")
    terminal.key("enter")
    terminal.until("colour on the terminal")
    terminal.prompt()
    terminal.key("^D")
    terminal.until(lambda: terminal.line() == "$")


def slow_output(terminal):
    """A reader that takes its time gets every byte of a large output, at a terminal and through a full pipe."""
    terminal.prompt()
    terminal.type("set pager off\r")
    terminal.prompt()
    script = tempfile.NamedTemporaryFile("w", suffix=".pacsh")
    script.write("set -a\n" * 300)
    script.flush()
    terminal.type(f"source {script.name}\r")
    taken = 0
    for _ in range(20):
        time.sleep(0.05)
        terminal.read(0)
    terminal.until(lambda: terminal.line() == "pacsh>")
    terminal.settle()
    once = terminal.raw.count("timeout.retrieve")
    assert once == 300, once
    # The same through a pipe that doesn't block, which overflows at once.
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    child = os.fork()
    if child == 0:
        os.dup2(writing, 1)
        os.closerange(3, 100)
        os.execv(pacsh, [pacsh, "--no-rc", "-f", script.name])
    os.close(writing)
    text = b""
    while True:
        time.sleep(0.002)
        piece = os.read(reading, 4096)
        if not piece:
            break
        text += piece
    assert os.waitpid(child, 0)[1] == 0
    assert text.count(b"timeout.retrieve") == 300, len(text)


def plain(terminal):
    """A dumb terminal, and one that is to be left alone, get no escape sequence."""
    terminal.prompt()
    terminal.type("set format\n")
    terminal.until("output format")
    terminal.type("demo start --port 0\n")
    terminal.until("listens")
    terminal.type("find nm\n")
    terminal.until("13 studies")
    terminal.type("get 1\n")
    terminal.until(lambda: terminal.raw.count("pacsh:demo> ") >= 3)
    terminal.type("find never")
    terminal.key("^C")
    terminal.until(lambda: terminal.raw.count("pacsh:demo> ") >= 4)
    terminal.key("^D")
    assert terminal.close() == 0
    assert "\x1b" not in terminal.raw, repr(terminal.raw)


def vi(terminal):
    """`set editor vi` gives vi's keys to the next line, `set editor emacs` takes them away."""
    terminal.prompt()
    terminal.say("set editor vi", "editor")
    terminal.prompt()
    terminal.type("set colour")
    terminal.key("escape")
    terminal.settle(0.2)
    terminal.type("bcwformat")
    terminal.key("enter")
    terminal.until("output format")
    terminal.prompt()
    terminal.say("set editor emacs", "editor")
    terminal.prompt()
    terminal.type("format")
    terminal.key("^A")
    terminal.type("set ")
    terminal.key("enter")
    terminal.until(lambda: terminal.screen().count("output format") == 2)


def editrc(terminal):
    """~/.editrc is respected; the keys we must have stay."""
    terminal.prompt()
    terminal.type("xyz")
    terminal.key("^T")
    terminal.type("set for")
    terminal.settle()
    assert terminal.line() == "pacsh> set for", terminal.line()
    terminal.key("^U")
    terminal.type("stat")
    terminal.key("tab")
    terminal.until(lambda: terminal.before() == "pacsh> status ")


def right_prompt(terminal):
    """What is open stands at the right; `set rprompt off` and a narrow line take it away."""
    terminal.prompt()
    terminal.say("demo start --port 0", "listens")
    terminal.prompt(":demo> ")
    terminal.say("find nm", "13 studies")
    terminal.until(lambda: terminal.line().endswith("associated, 13 studies"))
    assert terminal.line().startswith("pacsh:demo>"), terminal.line()
    terminal.say("set rprompt off")
    terminal.until(lambda: terminal.line() == "pacsh:demo>")


def notice(terminal):
    """An association that ends by itself is told above the line being typed, which stays intact."""
    terminal.prompt()
    terminal.say("demo start --port 0", "listens")
    terminal.prompt(":demo> ")
    terminal.say("set timeout.idle 1.5", "1.5")
    terminal.prompt(":demo> ")
    terminal.say("echo", "0x0000")
    terminal.prompt(":demo> ")
    terminal.type("find study PatientName=Müller^山田")
    terminal.key("home", "M-f", "M-f")
    terminal.until("without use")
    terminal.type(" --limit 1")
    terminal.settle()
    expected = "pacsh:demo> find study --limit 1 PatientName=Müller^山田"
    assert terminal.line().startswith(expected), terminal.screen()
    assert terminal.screen().count("PatientName") == 1, terminal.screen()
    terminal.key("enter")
    terminal.until("0 studies")


def bash():
    """A shell with job control."""
    terminal = Terminal("bash", ["--norc", "--noprofile", "-i"], environment={"PS1": "$ "})
    return terminal


SCENARIOS = {
    interrupt_once: shell, interrupt_twice: shell, interrupt_thrice: shell, interrupt_transfer: shell,
    interrupt_line: shell, questions: shell, paste_run: shell, paste_edit: shell, paste_drop: shell, paste_failed: shell, masked: shell,
    paste_stopped: shell, stop_and_continue: bash, slow_output: shell, vi: shell, editrc: shell, right_prompt: lambda: shell(columns=100),
    notice: shell,
}
NAMED = {scenario.__name__: (scenario, start) for scenario, start in SCENARIOS.items()}
NAMED["dumb"] = plain, lambda: shell(environment={"TERM": "dumb"})
NAMED["no_edit"] = plain, lambda: shell("--no-edit", "--no-color")

if name not in NAMED:
    sys.exit(f"no scenario {name}")
if name == "editrc":
    with open(os.environ["HOME"] + "/.editrc", "w") as file:
        file.write("bind ^T em-kill-line\nbind ^I ed-insert\n")
scenario, start = NAMED[name]
run(scenario, start())
