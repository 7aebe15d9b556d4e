"""Uses pacsh at a terminal as a person does: PACSH BAD_PORT GOOD_AET GOOD_PORT. Prints the screen if something is wrong."""
import sys
import time

import pexpect
import pyte

pacsh, bad, title, good = sys.argv[1:5]
screen = pyte.Screen(100, 40)
stream = pyte.Stream(screen)


class Log:
    """Feeds what the terminal shows to the screen."""

    def write(self, text):
        stream.feed(text)

    def flush(self):
        pass


child = pexpect.spawn(pacsh, ["--no-rc", "--calling", "PACSH"], encoding="utf-8", dimensions=(40, 100), timeout=60)
child.logfile_read = Log()


def shown():
    """The screen as text."""
    return "\n".join(line.rstrip() for line in screen.display if line.strip())


def say(line, *wanted):
    """Types a line and waits for each of the texts that must follow."""
    child.sendline(line)
    for text in wanted:
        child.expect_exact(text)


def typed():
    """What stands before the cursor in its row; the right prompt stands behind it."""
    return screen.display[screen.cursor.y][: screen.cursor.x].rstrip()


def until(condition):
    """Reads what the terminal shows until something holds, for a minute at most."""
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "the screen stays as it is"
        child.expect_exact([pexpect.TIMEOUT], timeout=0.1)


try:
    child.expect_exact("pacsh> ")
    say(f"connect ANY@127.0.0.1:{bad}", "> ")
    say("echo", "hint: ")
    child.expect_exact("> ")
    say("frobnicate", "frobnicate", "hint: ", "> ")
    say(f"connect {title}@127.0.0.1:{good}", f"pacsh:{title}> ")
    say("echo", "0x0000", "> ")
    child.send("find never finished")
    until(lambda: "finished" in typed())
    # Ctrl-\\ means nothing to a prompt.
    child.send("\x1c!")
    until(lambda: "finished!" in typed())
    child.sendintr()
    until(lambda: typed().endswith(">"))
    say("find --limit 2", "P001", "> ")
    say("show 1", "StudyInstanceUID", "> ")
    say("get 1 --dry-run", "> ")
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, f"exit {child.exitstatus}"
    print("done")
except Exception as problem:
    print(type(problem).__name__, str(problem).splitlines()[0])
    print(shown())
    print(child.before if isinstance(child.before, str) else "")
    sys.exit(1)
