"""Objects that arrive while a line is typed at the prompt of pacsh: a few lines, a sum, and the line stays.

usage: notices.py PACSH PORT STORESCU FILE...
"""
import os
import subprocess
import sys

import pexpect

pacsh, port, storescu, files = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
# Objects that are here already are not said again.
first, second = files[: len(files) // 2], files[len(files) // 2 :]
columns, rows = 120, 30
child = pexpect.spawn(
    pacsh,
    ["--no-rc", "--scp-port", port, "--set", "output=" + os.path.join(os.environ["HOME"], "in"), "--set", "scp.accept=any"],
    env=os.environ.copy(),
    dimensions=(rows, columns),
    timeout=60,
    encoding="utf-8",
)
child.expect("pacsh> ")
child.send("scp start --bind 127.0.0.1\r")
child.expect("received   0 objects")
child.expect("pacsh> ")
child.send("set timeout.dimse 77")
subprocess.run([storescu, "-aec", "PACSH", "127.0.0.1", port, *first], check=True)
child.expect("… and ([0-9,]+) more objects stored, [0-9.]+ [KM]B")
said = child.before.count("stored 1.2") + child.before.count("stored 2.25")
assert said == 3, child.before
assert int(child.match.group(1)) == len(first) - 3, child.match.group(0)
for secret in ("PAT", "NM^"):
    assert secret not in child.before, child.before
child.send("\r")
child.expect("pacsh> ")
child.send("set timeout.dimse\r")
child.expect("77")
child.expect("pacsh> ")
child.send("set notices off\r")
child.expect("pacsh> ")
subprocess.run([storescu, "-aec", "PACSH", "127.0.0.1", port, *second], check=True)
child.send("scp status\r")
child.expect("received ")
assert "stored" not in child.before.replace("stores", ""), child.before
child.expect("pacsh> ")
child.send("quit\r")
child.expect(pexpect.EOF)
child.close()
print(child.exitstatus)
