"""Plays one scenario with the line editor alone: FIXTURE SCENARIO; see EditorFixture.swift for what its words mean."""
import re
import sys
import time

from terminal import Terminal, run

fixture, name = sys.argv[1:3]
LINE = "find study PatientName=Müller^山田"


def editor(*words, **options):
    """The editor with nothing behind it."""
    return Terminal(fixture, words, **options)


def ready(terminal, prompt="> "):
    """Waits for the prompt."""
    terminal.until(lambda: terminal.before().endswith(prompt), "the prompt")


def slowly(terminal, text, seconds=0.02):
    """Types with a moment between the characters, in which notices come."""
    for character in text:
        terminal.type(character)
        terminal.watch(seconds)


def expect_clean(terminal, block, accepted=()):
    """The screen holds one notice after the other, what was accepted among them, and the block at its end."""
    # However busy the machine is, some notices come in the end.
    terminal.until(lambda: sum(row.startswith("notice ") for row in terminal.lines()) > 3)
    rows = terminal.lines()
    while rows and not rows[-1]:
        rows.pop()
    assert rows[-len(block):] == block, (block, rows[-len(block):])
    former, shown = None, 0
    for row in rows[:-len(block)]:
        if row in accepted:
            continue
        shown += 1
        match = re.fullmatch(r"notice (\d+) of 山田", row)
        assert match, f"a row that doesn't belong there: {row!r}"
        number = int(match[1])
        assert former is None or number == former + 1, (former, number)
        former = number
    assert shown > 3, "no notices came"


def accept(terminal, line):
    """Accepts the line and compares what came of it."""
    terminal.key("enter")
    terminal.until(lambda: f"[{line}]\r\n" in terminal.raw, f"[{line}]")


def notices(terminal):
    """A notice every 5 ms while a line is typed, edited in the middle and accepted."""
    ready(terminal)
    slowly(terminal, LINE)
    terminal.key("home", "M-f", "M-f")
    terminal.watch(0.1)
    slowly(terminal, " --limit 5")
    terminal.key("^E")
    for _ in range(3):
        terminal.key("left")
        terminal.watch(0.05)
    slowly(terminal, "é")
    terminal.key("backspace")
    terminal.watch(0.1)
    expected = "find study --limit 5 PatientName=Müller^山田"
    terminal.until(lambda: terminal.line() == "> " + expected)
    expect_clean(terminal, ["> " + expected])
    accept(terminal, expected)
    terminal.until(lambda: terminal.line() == ">")
    expect_clean(terminal, [">"], accepted=("> " + expected, f"[{expected}]"))


def notices_wrapped(terminal):
    """The same in a line that takes several rows, a wide character at each margin, the cursor anywhere."""
    ready(terminal)
    line = "a" * 37 + "山" + "b" * 37 + "田" + "c" * 20
    slowly(terminal, line, 0.01)
    block = ["> " + "a" * 37, "山" + "b" * 37, "田" + "c" * 20]
    terminal.until(lambda: terminal.line() == block[-1])
    expect_clean(terminal, block)
    for key in ["left"] * 21 + ["home", "end"] + ["^B"] * 5 + ["home"]:
        terminal.key(key)
        terminal.watch(0.03)
    slowly(terminal, "x")
    terminal.watch(0.3)
    rows = ["> x" + "a" * 37, "山" + "b" * 37, "田" + "c" * 20]
    expect_clean(terminal, rows)
    accept(terminal, "x" + line)


def notices_search(terminal):
    """The same while the history is searched."""
    ready(terminal)
    terminal.key("^R")
    slowly(terminal, "study")
    terminal.until(lambda: "bck:study" in terminal.screen())
    expect_clean(terminal, ["> find study 山", "bck:study"])
    terminal.key("escape")
    terminal.watch(0.2)
    accept(terminal, "find study 山")
    terminal.until(lambda: terminal.line() == ">")
    slowly(terminal, "more")
    terminal.watch(0.1)
    expect_clean(terminal, ["> more"], accepted=("> find study 山", "[find study 山]"))


def exact_width(terminal):
    """A line that ends at the right margin, and one that goes beyond it."""
    ready(terminal)
    terminal.type("a" * 38)
    terminal.settle()
    assert terminal.lines()[:2] == ["> " + "a" * 38, ""], terminal.screen()
    assert terminal.cursor() == (1, 0), terminal.cursor()
    terminal.key("left", "left")
    terminal.settle()
    assert terminal.cursor() == (0, 38), terminal.cursor()
    terminal.key("^E")
    terminal.type("b")
    terminal.settle()
    assert terminal.lines()[:2] == ["> " + "a" * 38, "b"], terminal.screen()
    terminal.key("backspace")
    accept(terminal, "a" * 38)
    terminal.settle()
    assert "[" + "a" * 38 + "]" in terminal.lines(), terminal.screen()


def odd_characters(terminal):
    """Tabs, control characters and what can't be printed take the cells that the editor counts for them."""
    ready(terminal)
    for text in ["ab", "\x16\t", "cd", "\x16\x01", "山", "\x16\x1b", "e" * 24, "\x16\t", "f", "\ue000x", "y" * 30]:
        terminal.type(text)
        terminal.watch(0.06)
    terminal.watch(0.3)
    terminal.key("home")
    terminal.watch(0.2)
    rows = terminal.lines()
    start = max(index for index, row in enumerate(rows) if row.startswith("> "))
    expect_clean(terminal, [row for row in rows[start:] if row])
    accept(terminal, "ab\tcd\x01山\x1b" + "e" * 24 + "\tf\ue000x" + "y" * 30)


def long_prompt(terminal):
    """A prompt with wide characters that is longer than the terminal is wide."""
    ready(terminal, "田> ")
    slowly(terminal, "find nm")
    terminal.key("home")
    slowly(terminal, "x")
    terminal.watch(0.2)
    prompt = "p" * 39 + "山" * 12 + "田> "
    expect_clean(terminal, ["p" * 39, "山" * 12 + "田> xfind nm"])
    accept(terminal, "xfind nm")


def right_prompt(terminal):
    """The right prompt stands while the line leaves room and gives way to one that doesn't."""
    terminal.until("2 studies")
    row = terminal.lines()[0]
    assert row == ">" + " " * 29 + "2 studies", row
    assert terminal.color("2 studies") == "brightblack", terminal.color("2 studies")
    terminal.type("a" * 30)
    terminal.settle()
    assert terminal.lines()[0] == "> " + "a" * 30, terminal.screen()
    terminal.key(*["backspace"] * 10)
    terminal.settle()
    assert terminal.lines()[0] == "> " + "a" * 20 + " " * 8 + "2 studies", terminal.screen()
    accept(terminal, "a" * 20)


def hints(terminal):
    """A hint is grey, clipped, erased exactly, and accepted at the end of the line only."""
    ready(terminal)
    terminal.type("h")
    terminal.until(lambda: terminal.line() == "> hello 山田")
    assert terminal.color("ello") == "brightblack"
    assert terminal.cursor() == (0, 3), terminal.cursor()
    terminal.type("x")
    terminal.settle()
    assert terminal.line() == "> hxello 山田", terminal.line()
    terminal.key("left")
    terminal.settle()
    assert terminal.line() == "> hx", terminal.line()
    terminal.key("right")
    terminal.settle()
    assert terminal.cursor() == (0, 4), terminal.cursor()
    terminal.key("backspace")
    terminal.until(lambda: terminal.line() == "> hello 山田")
    terminal.key("right")
    terminal.settle()
    assert terminal.color("ello") == "default", terminal.color("ello")
    accept(terminal, "hello 山田")
    terminal.settle()
    for key in ["^F", "^E", "end"]:
        ready(terminal)
        terminal.type("h")
        terminal.until(lambda: terminal.line() == "> hello 山田")
        terminal.key(key)
        accept(terminal, "hello 山田")
        terminal.settle()
    terminal.type("h" * 33)
    terminal.settle()
    assert terminal.line() == "> " + "h" * 33 + "ell…", terminal.line()
    terminal.key("enter")
    terminal.settle()
    assert "> " + "h" * 33 in terminal.lines(), terminal.screen()


def hint_that_explains(terminal):
    """What only explains is shown but not put into the line."""
    ready(terminal)
    terminal.type("h")
    terminal.until(lambda: terminal.line() == "> h SELECTOR?")
    terminal.key("right", "^E")
    terminal.settle()
    accept(terminal, "h")


def notices_with_hint(terminal):
    """A hint gives way to a notice and comes back."""
    ready(terminal)
    slowly(terminal, "h")
    terminal.watch(0.3)
    terminal.until(lambda: terminal.line() == "> hello 山田")

    def taken():
        # The hint is away for the moment that a notice takes; a person presses the key again.
        terminal.key("right")
        terminal.watch(0.1)
        return terminal.before() == "> hello 山田"

    terminal.until(taken, "the hint becomes text")
    terminal.watch(3)
    expect_clean(terminal, ["> hello 山田"])
    accept(terminal, "hello 山田")


def completion(terminal):
    """One candidate goes in, several are listed below with what they mean; the line stays."""
    ready(terminal)
    terminal.type("al")
    terminal.key("tab")
    terminal.until(lambda: terminal.before() == "> alpha ")
    terminal.type("be rest")
    terminal.key(*["left"] * 5)
    terminal.key("tab")
    terminal.until("the third")
    terminal.settle()
    assert terminal.lines()[:4] == [
        "> alpha beta rest", "beta      the second", "betatron  the third: clipped at the ma…", "> alpha beta rest",
    ], terminal.screen()
    assert terminal.cursor() == (3, 12), terminal.cursor()
    terminal.type("t")
    terminal.key("tab")
    terminal.settle()
    accept(terminal, "alpha betatron  rest")


def completion_columns(terminal):
    """Names without details stand in columns; more than forty are asked about and come by the page."""
    ready(terminal)
    terminal.type("name0")
    terminal.key("tab")
    terminal.until(lambda: terminal.line() == "> name0" and "name09" in terminal.screen())
    assert terminal.lines()[1:4] == [
        "name00  name03  name06  name09", "name01  name04  name07", "name02  name05  name08",
    ], terminal.screen()
    terminal.key("backspace", "tab")
    terminal.until("60 possibilities; show them all?")
    terminal.type("n")
    terminal.until(lambda: terminal.line() == "> name")
    terminal.key("tab")
    terminal.until("60 possibilities; show them all?")
    terminal.type("y")
    terminal.until("--more--")
    assert len([row for row in terminal.lines() if row.startswith("name")]) == 9, terminal.screen()
    terminal.type(" ")
    terminal.until(lambda: terminal.line() == "> name")
    assert "name59" in terminal.screen()
    accept(terminal, "name")


def progress(terminal):
    """Lines of progress give way to output and are gone when a line is read."""
    terminal.until("output 8")
    terminal.until(lambda: "job 3: 9 of" in terminal.screen())
    rows = [row for row in terminal.lines() if row]
    assert rows[:2] == ["output 4", "output 8"], rows
    assert len(rows) == 5 and all(len(row) <= 39 for row in rows), rows
    terminal.until(lambda: terminal.line() == ">")
    assert [row for row in terminal.lines() if row] == ["output 4", "output 8", "output 12", ">"], terminal.screen()
    accept_typed(terminal, "go on")


def accept_typed(terminal, text):
    """Types a line and accepts it."""
    ready(terminal)
    terminal.type(text)
    accept(terminal, text)
    ready(terminal)


def resize(terminal):
    """A terminal that cuts off what is beyond its margin, from 120 to 40 columns and back in the middle of a line."""
    ready(terminal)
    accept_typed(terminal, "before")
    line = LINE + " --since 7d --patient 'someone else' --limit 10"
    terminal.type(line)
    terminal.key("left", "left", "left")
    terminal.settle()
    terminal.resize(40, 24)
    terminal.settle(0.5)
    block = ["> " + line[:36], line[36:76], line[76:]]
    assert terminal.lines()[:5] == ["> before", "[before]"] + block, terminal.screen()
    terminal.type("xy")
    terminal.settle()
    line = line[:-3] + "xy" + line[-3:]
    terminal.resize(120, 24)
    terminal.settle(0.5)
    # What was cut can't be put together again; the rows above stay.
    assert terminal.lines()[:3] == ["> before", "[before]", "> " + line], terminal.screen()
    accept(terminal, line)


def unfinished_output(terminal):
    """Output without a line break that comes while a line is typed gets one."""
    ready(terminal)
    terminal.type("typed")
    terminal.until("late words")
    terminal.settle()
    assert terminal.lines()[:2] == ["late words", "> typed"], terminal.screen()
    accept(terminal, "typed")


def locale(terminal):
    """Whatever the locale, characters are UTF-8; malformed bytes are one character that says so."""
    ready(terminal)
    accept_typed(terminal, "Müller^山田 Wiśniewska")
    terminal.child.send(b"a\xffb\xc3(c\xed\xa0\x80d\xe5\xb1\r")
    terminal.until("[a\ufffdb\ufffd(c\ufffdd\ufffd]")
    accept_typed(terminal, "山")


def history(terminal):
    """Each line comes back once, where it was used last; what went over several lines comes back as one."""
    ready(terminal)
    terminal.key("up")
    terminal.settle()
    assert terminal.line() == "> two \\ kept", terminal.line()
    for expected in ["one", "find study --since 7d", "two"]:
        terminal.key("up")
        terminal.settle()
        assert terminal.line() == f"> {expected}", (expected, terminal.line())
    terminal.key("^U")
    terminal.until(lambda: terminal.line() == ">")
    accept_typed(terminal, "find study --since 7d")
    terminal.settle()
    for expected in ["find study --since 7d", "two \\ kept", "one", "two", "two"]:
        terminal.key("up")
        terminal.settle()
        assert terminal.line() == f"> {expected}", (expected, terminal.line())
    terminal.key("^U")
    accept(terminal, "")
    ready(terminal)
    terminal.key("^R")
    terminal.type("stu")
    terminal.settle()
    terminal.key("enter")
    terminal.until(lambda: terminal.raw.count("[find study --since 7d]") == 2)


def vi(terminal):
    """vi's keys: insert, leave to commands, move, change, accept."""
    ready(terminal)
    terminal.type("find nm")
    terminal.key("escape")
    terminal.settle(0.2)
    terminal.type("bcwct")
    terminal.key("escape")
    terminal.settle(0.2)
    terminal.type("0iX")
    accept(terminal, "Xfind ct")


def paste_forms(terminal):
    """One pasted line goes in as it is, without its control characters and without being run."""
    ready(terminal)
    terminal.type("<>")
    terminal.key("left")
    terminal.paste("Müller\t山田\x1b[31m\x07\n")
    terminal.settle()
    assert terminal.line() == "> <Müller 山田[31m>", terminal.line()
    accept(terminal, "<Müller 山田[31m>")
    ready(terminal)
    terminal.paste("a" * 5000)
    accept(terminal, "a" * 5000)


SCENARIOS = {
    notices: (["notices=5"], {}),
    notices_wrapped: (["notices=4"], {"columns": 40}),
    notices_search: (["notices=5", "history=find study 山|other"], {}),
    notices_with_hint: (["notices=200", "hint=ello 山田"], {}),
    exact_width: ([], {"columns": 40}),
    odd_characters: (["notices=20"], {"columns": 40}),
    long_prompt: (["notices=5", "prompt=" + "p" * 39 + "山" * 12 + "田> "], {"columns": 40}),
    right_prompt: (["right=ESC[90m2 studiesESC[0m"], {"columns": 41}),
    hints: (["hint=ello 山田"], {"columns": 40}),
    hint_that_explains: (["hint= SELECTOR?"], {}),
    completion: (["words=alpha,beta:the second,betatron:the third: clipped at the margin"], {"columns": 40}),
    completion_columns: (["words=" + ",".join(f"name{n:02}" for n in range(60))], {"columns": 34, "rows": 10}),
    progress: (["progress=12"], {"columns": 40}),
    resize: ([], {"columns": 120}),
    unfinished_output: (["late=late words"], {}),
    locale: ([], {"environment": {"LC_ALL": "C", "LANG": None}}),
    history: (["history=one|two|one|find study \\\n  --since 7d|one|two \\\\\n kept"], {}),
    vi: (["vi"], {}),
    paste_forms: ([], {}),
}

for scenario, (words, options) in SCENARIOS.items():
    if scenario.__name__ == name:
        run(scenario, editor(*words, **options))
        break
else:
    sys.exit(f"no scenario {name}")
