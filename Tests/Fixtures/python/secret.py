"""Types the secret of a user identity at pacsh's prompt: PACSH PORT. Prints what was shown if something is wrong."""
import sys

import pexpect

pacsh, port = sys.argv[1:3]
shown = []


class Log:
    """Keeps what the terminal shows."""

    def write(self, text):
        shown.append(text)

    def flush(self):
        pass


child = pexpect.spawn(
    pacsh, ["--no-rc", "--set", "identity.cleartext=on"], encoding="utf-8", dimensions=(40, 100), timeout=60
)
child.logfile_read = Log()


def say(line, *wanted):
    """Types a line and waits for each of the texts that must follow."""
    child.sendline(line)
    for text in wanted:
        child.expect_exact(text)


def answer(secret):
    """Types a secret where it is asked for."""
    child.expect_exact("passcode of eve for NEGOTIATOR@127.0.0.1:")
    child.expect_exact("not shown: ")
    child.sendline(secret)


try:
    child.expect_exact("pacsh> ")
    say(f"connect NEGOTIATOR@127.0.0.1:{port}", "pacsh:NEGOTIATOR> ")
    say("set identity.type passcode", "> ")
    say("set identity.user eve", "> ")
    say("record typed.pacsh", "> ")
    say("tee all.txt --full", "> ")
    say("trace on -v --full", "> ")
    say("trace capture all.pcapng", "> ")
    say("whoami", "NEGOTIATOR> ")
    say("echo")
    answer("s3cret wrong")
    child.expect_exact("hint: ")
    child.expect_exact("NEGOTIATOR> ")
    # A secret that was rejected is asked for again, and can be mended while it is typed.
    say("echo")
    answer("s3cret wodd\x7f\x7frd")
    child.expect_exact("0x0000")
    child.expect_exact("NEGOTIATOR> ")
    # It is kept for the session.
    say("release", "NEGOTIATOR> ")
    say("set timeout.dimse 20", "NEGOTIATOR> ")
    say("echo", "0x0000", "NEGOTIATOR> ")
    say("set identity.user adam", "NEGOTIATOR> ")
    say("echo", "passcode of adam for")
    child.sendintr()
    child.expect_exact("NEGOTIATOR> ")
    say("set", "NEGOTIATOR> ")
    say("history", "NEGOTIATOR> ")
    say("trace capture off", "NEGOTIATOR> ")
    child.sendline("quit")
    child.expect(pexpect.EOF)
    assert "s3cret" not in "".join(shown), "the secret was shown"
    print("done")
except (pexpect.ExceptionPexpect, AssertionError) as error:
    print(error)
    print("".join(shown))
