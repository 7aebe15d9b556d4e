"""Sets pacsh up at a terminal as a newcomer does: PACSH AET PORT CONFIG. Prints the screen if something is wrong."""
import os
import signal
import sys

import pexpect

pacsh, title, port, config = sys.argv[1:5]


def start(*words):
    """Starts pacsh at a terminal."""
    return pexpect.spawn(pacsh, ["--no-rc", *words], encoding="utf-8", dimensions=(40, 100), timeout=60)


def typed(child, *pairs):
    """Waits for each question and types its answer."""
    for question, answer in pairs:
        child.expect_exact(question)
        child.sendline(answer)


child = start()
try:
    # At the prompt: the first screen names it, and Ctrl-C at a question leaves nothing behind.
    child.expect_exact("'setup' asks three questions")
    child.expect_exact("pacsh> ")
    child.sendline("setup")
    typed(child, ("1/3", "127.0.0.1"))
    child.expect_exact("2/3")
    child.sendintr()
    child.expect_exact("nothing was kept")
    child.expect_exact("pacsh> ")
    assert not os.path.exists(config), "something was kept"
    child.sendline("setup")
    child.expect_exact("1/3")
    child.sendeof()
    child.expect_exact("nothing was kept")
    child.expect_exact("pacsh> ")
    child.sendline("quit")
    child.expect(pexpect.EOF)

    # As a command of its own, with answers that are asked again.
    child = start("setup")
    typed(child, ("1/3", "no host!"), ("is not a host name", "127.0.0.1"), ("2/3", "0"), ("is not a port", port))
    typed(child, ("3/3", title), ("Our AE title", ""))
    for text in ["> connect", "> diagnose", "> profile save", "> profile use", "> whoami"]:
        child.expect_exact(text)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, child.exitstatus
    assert f'called = "{title}"' in open(config).read()

    # The next start has it, and a terminal that hangs up ends it.
    child = start("--log-file", config + ".log")
    child.expect_exact("pacsh:")
    child.sendline("echo")
    child.expect_exact("0x0000")
    os.kill(child.pid, signal.SIGHUP)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130, (child.exitstatus, child.signalstatus)
    print("done")
except Exception as error:
    print(f"{error}\n{child.before}", file=sys.stderr)
    sys.exit(1)
