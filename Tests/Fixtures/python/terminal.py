"""pacsh at a terminal whose screen can be looked at.

A scenario is a function that takes a Terminal; `run(scenario, …)` prints `done`, or the screen if something is wrong.
"""
import os
import sys
import time

import pexpect
import pyte

KEYS = {
    "enter": "\r", "tab": "\t", "backspace": "\x7f", "escape": "\x1b", "delete": "\x1b[3~",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
}


class Terminal:
    """A program under a pseudo-terminal with a screen; `python terminal.py PACSH` is enough to try it."""

    def __init__(self, command, arguments=(), columns=80, rows=24, environment=None, timeout=30, directory=None):
        self.raw = ""
        self.timeout = timeout
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        variables = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"}
        variables.pop("NO_COLOR", None)
        variables.update(environment or {})
        self.child = pexpect.spawn(
            command, list(arguments), dimensions=(rows, columns), timeout=timeout, cwd=directory,
            env={key: value for key, value in variables.items() if value is not None},
        )
        self.child.delaybeforesend = None
        self._pending = b""

    def read(self, seconds=0.05):
        """Takes in what the program writes within a moment; false when nothing came."""
        try:
            data = self._pending + self.child.read_nonblocking(65536, timeout=seconds)
        except (pexpect.TIMEOUT, pexpect.EOF, ValueError):
            return False
        # A character may be cut by the end of a read.
        cut = len(data)
        for back in range(1, min(4, len(data)) + 1):
            if data[-back] >= 0xC0:
                length = 2 if data[-back] < 0xE0 else 3 if data[-back] < 0xF0 else 4
                if back < length:
                    cut = len(data) - back
                break
            if data[-back] < 0x80:
                break
        self._pending, data = data[cut:], data[:cut]
        text = data.decode("utf-8", "replace")
        self.raw += text
        self._stream.feed(text)
        return True

    def watch(self, seconds):
        """Takes in what the program writes for some time."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self.read(left)

    def settle(self, quiet=0.3):
        """Reads until nothing has come for a moment, for some seconds at most."""
        deadline = time.monotonic() + 10
        while self.read(quiet) and time.monotonic() < deadline:
            pass

    def type(self, text):
        """Types characters as they are."""
        self.child.send(text)

    def key(self, *names):
        """Presses keys: a name of KEYS, `^A` for Ctrl-A, `M-f` for Escape f."""
        for name in names:
            if name in KEYS:
                self.child.send(KEYS[name])
            elif name.startswith("M-"):
                self.child.send("\x1b" + name[2:])
            elif len(name) == 2 and name[0] == "^":
                self.child.send(chr(ord(name[1].upper()) ^ 0x40))
            else:
                raise ValueError(f"no key {name}")

    def paste(self, text):
        """Pastes as a terminal does that brackets what it pastes."""
        self.child.send("\x1b[200~" + text + "\x1b[201~")

    def say(self, line, *wanted):
        """Types a line with Enter and waits until each of the texts has come."""
        start = len(self.raw)
        self.child.send(line + "\r")
        for text in wanted:
            self.until(lambda: text in self.raw[start:], f"'{text}' after '{line}'")

    def until(self, condition, what="the condition"):
        """Reads until something holds; a text holds when the screen shows it."""
        if isinstance(condition, str):
            text = condition
            return self.until(lambda: text in self.screen(), f"'{text}' on the screen")
        deadline = time.monotonic() + self.timeout
        while not condition():
            assert time.monotonic() < deadline, f"{what} doesn't come"
            self.read()

    def prompt(self, ending="> "):
        """Waits for an empty prompt at the cursor."""
        self.until(lambda: self.before().endswith(ending) and self.before().startswith("pacsh"), "the prompt")

    def line(self):
        """The row that the cursor is in, without blanks at its end."""
        return self.lines()[self._screen.cursor.y]

    def before(self):
        """What stands before the cursor in its row."""
        row = self._screen.buffer[self._screen.cursor.y]
        return "".join(row[column].data for column in range(self._screen.cursor.x))

    def cursor(self):
        """Row and column of the cursor, from 0."""
        return self._screen.cursor.y, self._screen.cursor.x

    def lines(self):
        """The rows of the screen, without blanks at their ends."""
        return [row.rstrip() for row in self._screen.display]

    def screen(self):
        """The screen as text; empty rows at its end are left out."""
        return "\n".join(self.lines()).rstrip("\n")

    def color(self, text):
        """The colour in which the first cell of a text on the screen is drawn."""
        for y, row in enumerate(self._screen.display):
            x = row.find(text)
            if x >= 0:
                return self._screen.buffer[y][x].fg
        raise AssertionError(f"'{text}' isn't on the screen")

    def resize(self, columns, rows):
        """Gives the terminal another size; what stood beyond the right margin is cut off."""
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def close(self):
        """Waits for the end of the program and returns its exit status."""
        deadline = time.monotonic() + self.timeout
        while self.child.isalive():
            assert time.monotonic() < deadline, "the program doesn't end"
            self.read()
        while self.read():
            pass
        self.child.close()
        return self.child.exitstatus


def shell(*arguments, **options):
    """pacsh as the first word of the command line names it, in the home folder, without settings of its own."""
    return Terminal(os.path.abspath(sys.argv[1]), ["--no-rc", *arguments], directory=os.environ["HOME"], **options)


def run(scenario, terminal):
    """Plays a scenario; prints `done`, or what went wrong and the screen."""
    try:
        scenario(terminal)
        print("done")
    except Exception as problem:
        print(type(problem).__name__, problem)
        terminal.settle(0.1)
        print(terminal.screen())
        print("cursor", terminal.cursor())
        print(repr(terminal.raw[-3000:]))
        sys.exit(1)
    finally:
        terminal.child.close(force=True)


if __name__ == "__main__":
    def greeting(terminal):
        terminal.prompt()
        terminal.say("set format", "format")
        terminal.prompt()
        terminal.key("^D")
        assert terminal.close() == 0

    run(greeting, shell())
