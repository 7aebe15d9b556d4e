"""Long output at the prompt of pacsh under a pseudo-terminal: which pager gets it, and what its end means.

usage: pager.py PACSH
"""
import os
import re
import sys

import pexpect

rows, columns = 14, 80
environment = {k: v for k, v in os.environ.items() if k not in ("PAGER", "LESS", "NO_COLOR")}


def start(**more):
    child = pexpect.spawn(
        sys.argv[1],
        ["--no-rc", "--scp-port", "0"],
        env={**environment, **more},
        dimensions=(rows, columns),
        timeout=60,
        encoding="utf-8",
    )
    child.expect("pacsh> ")
    child.send("demo start --port 0\r")
    child.expect("is selected")
    child.expect("pacsh:demo> ")
    return child


def command(child, text):
    child.send(text + "\r")


def leave(child):
    command(child, "quit 7")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 7, (child.exitstatus, child.signalstatus)


# A pager of one's own gets all of the text, and our environment.
child = start(NO_COLOR="1", PAGER="sed 's/^/>/'; printf 'LESS=%s\\n' \"$LESS\"")
command(child, "find --limit 40 --yes")
child.expect(r">\s*#\s+Date")
child.expect(">18 studies")
child.expect("LESS=-R -F -X")
child.expect("pacsh:demo> ")
# What fits the screen doesn't go there.
command(child, "find nm --limit 2")
child.expect(r"[^>]2 studies")
child.expect("pacsh:demo> ")
# The setting wins over the variable; a pager that reads only a part is no error.
command(child, "set pager 'head -n 2; echo END'")
child.expect("pacsh:demo> ")
command(child, "find --limit 40 --yes --format wide")
child.expect("END")
child.expect("pacsh:demo> ")
assert "18 studies" not in child.before and "error" not in child.before, child.before
# One that can't be run: a word about it, and the text itself.
command(child, "set pager no-such-program")
child.expect("pacsh:demo> ")
command(child, "find --limit 40 --yes")
child.expect("can't be run")
child.expect("18 studies")
child.expect("pacsh:demo> ")
# Ctrl-C belongs to the pager: it must not end pacsh, nor the next command.
command(child, "set pager 'trap \"echo CAUGHT\" INT; cat >/dev/null; echo READY; sleep 60; exit 3'")
child.expect("pacsh:demo> ")
command(child, "find --limit 40 --yes")
child.expect(r"(\n|\x1b\[\?2004l)READY")
child.sendintr()
child.expect("CAUGHT")
child.expect("pacsh:demo> ")
command(child, "echo")
child.expect("1 of 1 echoes ok")
child.expect("pacsh:demo> ")
command(child, "set pager off")
child.expect("pacsh:demo> ")
command(child, "find --limit 40 --yes")
child.expect("18 studies")
child.expect("pacsh:demo> ")
leave(child)

# less by default; q leaves it.
child = start(LESSSECURE="1")
command(child, "find --limit 40 --yes")
child.expect("Date")
child.expect(re.escape("CT abdo"))
child.expect("\r?\n?:")
child.send("q")
child.expect("pacsh:demo> ")
command(child, "echo")
child.expect("1 of 1 echoes ok")
child.expect("pacsh:demo> ")
leave(child)

# A plain terminal has no pager.
child = start(TERM="dumb", PAGER="sed 's/^/>/'")
command(child, "find --limit 40 --yes")
child.expect("18 studies")
assert ">18 studies" not in child.before + child.after
leave(child)
print("done")
