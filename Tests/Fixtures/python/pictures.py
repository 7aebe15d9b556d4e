"""What `view` writes to a terminal: pictures decoded again, answers that are late, and a moving picture that is ended.

usage: pictures.py PACSH FILE SCENARIO   (FILE has several frames of 64 × 64)
"""
import base64
import io
import os
import re
import subprocess
import sys
import tempfile
import termios
import time

import pexpect
from PIL import Image

from terminal import Terminal, run

PACSH, FILE, SCENARIO = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3]
KITTY = "\x1b_Gi=31;OK\x1b\\"
SIXEL = "\x1b[?62;4;22c"
PLAIN = "\x1b[?1;2c"
QUESTION = "\x1b[c"


def spawn(*arguments, rows=30, columns=80, **environment):
    """pacsh with its raw output, as bytes in Latin-1."""
    variables = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLORTERM", "TMUX")}
    variables.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}, **environment)
    child = pexpect.spawn(
        PACSH, ["--no-rc", *arguments], env=variables, dimensions=(rows, columns), timeout=60, encoding="latin-1"
    )
    child.delaybeforesend = None
    return child


def picture(*arguments):
    """What `view -o` writes, as 8 bits a sample."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "picture.png")
        subprocess.run([PACSH, "--no-rc", "view", FILE, *arguments, "-o", path], check=True, capture_output=True)
        image = Image.open(path)
        image.load()
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 257).convert("L")
    return image.convert("RGB")


def shown(arguments, answer, **environment):
    """The raw output of `view` at a terminal that answers so; None for one that must not be asked."""
    child = spawn("view", FILE, *arguments, **environment)
    if answer is not None:
        child.expect_exact(QUESTION)
        child.send(answer)
    child.expect(pexpect.EOF)
    assert answer is not None or QUESTION not in child.before, child.before[:300]
    child.close()
    assert child.exitstatus == 0, (child.exitstatus, child.before[-500:])
    return child.before


def compare(image, original, tolerance):
    """Each pixel of the original is a square of the image."""
    factor = image.width // original.width
    assert factor >= 1 and image.size == (original.width * factor, original.height * factor), (image.size, original.size)
    image = image.convert("RGB")
    worst = 0
    for y in range(original.height):
        for x in range(original.width):
            for dx, dy in ((0, 0), (factor - 1, factor - 1)):
                pair = zip(image.getpixel((x * factor + dx, y * factor + dy)), original.getpixel((x, y)))
                worst = max([worst] + [abs(a - b) for a, b in pair])
    assert worst <= tolerance, worst


def kitty_image(text):
    pieces = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", text)
    assert pieces, text[:300]
    assert pieces[0][0].startswith("a=T,f=100,t=d,"), pieces[0]
    assert all("q=2" in head for head, _ in pieces)
    assert all(len(data) <= 4096 for _, data in pieces)
    assert [head.endswith("m=1") for head, _ in pieces] == [True] * (len(pieces) - 1) + [False]
    return Image.open(io.BytesIO(base64.b64decode("".join(data for _, data in pieces))))


def sixel_image(text):
    found = re.search(r"\x1bP[0-9;]*q.*?\x1b\\", text, re.DOTALL)
    assert found, text[:300]
    with tempfile.TemporaryDirectory() as folder:
        names = [os.path.join(folder, name) for name in ("picture.six", "picture.png")]
        with open(names[0], "w", encoding="latin-1") as file:
            file.write(found.group().replace("\r\n", ""))
        subprocess.run(["sixel2png", "-i", names[0], "-o", names[1]], check=True)
        image = Image.open(names[1])
        image.load()
        return image


def protocols():
    for arguments in ([], ["--palette", "hot", "--frame", "2"], ["--invert", "--frame", "3"]):
        original = picture(*arguments)
        compare(kitty_image(shown(arguments, KITTY + PLAIN)), original, 1)
        compare(kitty_image(shown(["--render", "kitty", *arguments], PLAIN)), original, 1)
        # Sixels have hundredths of a colour.
        compare(sixel_image(shown(arguments, SIXEL)), original, 3)
    # Kitty's protocol is the better one, and the environment chooses the colours of blocks.
    both = shown([], KITTY + SIXEL)
    assert "\x1b_Ga=T" in both and "\x1bP" not in both
    for answer, more, wanted, unwanted in (
        (PLAIN, {"COLORTERM": "truecolor"}, r"\x1b\[38;2;", "38;5;"), (PLAIN, {}, r"\x1b\[38;5;", "38;2;"),
        (PLAIN, {"TERM": "xterm"}, r"\x1b\[(3|9)[0-7]", "38;"), (PLAIN, {"NO_COLOR": "1"}, r"@", "\x1b[3"),
    ):
        text = shown([], answer, **more)
        assert re.search(wanted, text) and unwanted not in text, (more, text[:300])
    # Characters need no answer, so that nothing is asked.
    for rendering, wanted in (("ascii", "@"), ("blocks", "\xe2\x96\x80")):
        text = shown(["--render", rendering], None)
        assert wanted in text and "\x1b_Ga=T" not in text and "\x1bP" not in text, text[:300]
    # What is passed through tmux is wrapped, where the terminal outside has answered.
    text = shown([], KITTY + PLAIN, TMUX="/tmp/x,1,0", TERM="screen-256color")
    assert "\x1bPtmux;\x1b\x1b_Ga=T" in text, text[:300]
    assert "\xe2\x96\x80" in shown([], PLAIN, TMUX="/tmp/x,1,0", TERM="screen-256color")
    # A picture is never wider or higher than the screen.
    narrow = spawn("view", FILE, rows=12, columns=20, COLORTERM="truecolor")
    narrow.expect_exact(QUESTION)
    narrow.send(PLAIN)
    narrow.expect(pexpect.EOF)
    lines = [line for line in narrow.before.split("\r\n") if "\xe2\x96\x80" in line]
    assert 0 < len(lines) <= 10 and all(line.count("\xe2\x96\x80") <= 20 for line in lines), lines
    narrow.close()


def late(terminal):
    """Answers that come when nobody waits for them any more are in no line."""
    for delay in (0.3, 2.5):
        terminal.prompt()
        start = len(terminal.raw)
        # It is asked once only, so each time by another pacsh.
        terminal.child.send(f"view {FILE}\r")
        terminal.until(lambda: QUESTION in terminal.raw[start:], "the question")
        terminal.watch(delay)
        terminal.child.send("sta")
        terminal.child.send(KITTY + "\x1b[?1;0;256S\x1b[6;20;10t" + SIXEL)
        terminal.child.send("tus")
        terminal.settle()
        terminal.until(lambda: terminal.before().endswith("> status"), "the line without the answers")
        assert "\x1b_Ga=T" not in terminal.raw[start:] and "62;4" not in terminal.screen(), terminal.screen()
        terminal.key("enter")
        terminal.settle()
        terminal.prompt()
        terminal.key("^D")
        assert terminal.close() == 0
        if delay < 1:
            terminal.__init__(PACSH, ["--no-rc"], directory=os.environ["HOME"])


def cine():
    # A key ends it, belongs to nobody else, and the terminal is as it was.
    child = spawn("-c", f"view {FILE} --cine --fps 20", COLORTERM="truecolor")
    before = termios.tcgetattr(child.child_fd)
    child.expect_exact(QUESTION)
    child.send(PLAIN)
    child.expect_exact("\x1b[?1049h\x1b[?25l")
    for number in (1, 2, 3):
        child.expect(f"frame {number}[^0-9]")
    child.setwinsize(20, 40)
    child.expect_exact("\x1b[2J")
    child.expect("any key ends")
    child.send("x")
    child.expect_exact("\x1b[?25h\x1b[?1049l")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, child.exitstatus
    # Ctrl-C too, with the exit status of an interrupt; at the prompt the next line is whole.
    child = spawn("-c", f"view {FILE} --cine", COLORTERM="truecolor")
    child.expect_exact(QUESTION)
    child.send(PLAIN)
    child.expect("any key ends")
    child.sendintr()
    child.expect_exact("\x1b[?25h\x1b[?1049l")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130, child.exitstatus
    child = spawn()
    child.expect("pacsh> ")
    before = termios.tcgetattr(child.child_fd)
    for end in ("q", "\x03"):
        child.send(f"view {FILE} --cine --fps 30\r")
        if end == "q":
            child.expect_exact(QUESTION)
            child.send(PLAIN)
        child.expect("any key ends")
        child.send(end)
        child.expect_exact("\x1b[?25h\x1b[?1049l")
        child.expect("pacsh> ")
        time.sleep(0.2)
        assert termios.tcgetattr(child.child_fd) == before
    child.send("status\r")
    child.expect("no PACS is selected|pacsh> ")
    child.send("quit\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, child.exitstatus


if SCENARIO == "late":
    run(late, Terminal(PACSH, ["--no-rc"], directory=os.environ["HOME"]))
else:
    {"protocols": protocols, "cine": cine}[SCENARIO]()
    print("done")
