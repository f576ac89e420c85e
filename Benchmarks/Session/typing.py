"""How long a session keeps its user waiting, measured through a pseudo-terminal.

    python3 Benchmarks/Session/typing.py .build/release/strive

A key until its painted line has been written, Tab among 10,000 names, a start until keys are taken.
Targets: a key 5 ms, Tab 20 ms, a start 50 ms. Prints median and worst; leaves 1 where a median misses.
"""

import os
import pty
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

READY = b"\x1b[?2004h"
PAINTED = b"\x1b8"


class Session:
    def __init__(self, program, arguments, home):
        environment = {
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": home,
            "XDG_CACHE_HOME": os.path.join(home, "cache"),
        }
        self.begun = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(home)
            os.execve(program, [program] + arguments, environment)

    def until(self, marker, patience=60.0):
        """Waits until a marker has been written."""
        written = b""
        while marker not in written:
            if not select.select([self.terminal], [], [], patience)[0]:
                raise SystemExit(f"waited in vain for {marker!r} in {written[-300:]!r}")
            written += os.read(self.terminal, 65536)

    def key(self, key, marker=PAINTED):
        # What is still on its way belongs to the key before.
        while select.select([self.terminal], [], [], 0.005)[0]:
            os.read(self.terminal, 65536)
        # The write itself may give the processor to who reads it: the clock starts before.
        begun = time.perf_counter()
        os.write(self.terminal, key)
        self.until(marker)
        return time.perf_counter() - begun

    def end(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def keys(session):
    taken = []
    for _ in range(8):
        for letter in b"gap kindergarten_ready by race where year >= 2020":
            taken.append(session.key(bytes([letter])))
        # The dropped line is not painted; the next prompt takes keys.
        session.key(b"\x03", READY)
    return taken


def tabs(session):
    """Each lists candidates, so that the line is shown anew below them."""
    session.key(b"describe partner_1"[:1])
    for letter in b"describe partner_1"[1:]:
        session.key(bytes([letter]))
    taken = [session.key(b"\t") for _ in range(40)]
    session.key(b"\x03", READY)
    return taken


def starts(program, arguments, home, count=20):
    taken = []
    for _ in range(count):
        session = Session(program, arguments, home)
        session.until(READY)
        taken.append(time.perf_counter() - session.begun)
        session.end()
    return taken


def store_with_names(program, home, count=10_000):
    """A copy of the sample with so many partners more."""
    store = os.path.join(home, "names.db")
    subprocess.run([program, "sample", store], check=True, stderr=subprocess.DEVNULL)
    rows = "".join(f"partner_{n},Partner {n},cbo\n" for n in range(count))
    with open(os.path.join(home, "partners.csv"), "w") as file:
        file.write("id,name,kind\n" + rows)
    load = 'load "partners.csv" as partners ( id = column("id"), name = column("name"), kind = column("kind") )'
    subprocess.run(
        [program, "-s", store, "-c", load], check=True, cwd=home, stderr=subprocess.DEVNULL)
    return store


def report(name, taken, target):
    median = statistics.median(taken) * 1000
    worst = max(taken) * 1000
    print(f"{name:34} median {median:7.2f} ms   worst {worst:7.2f} ms   target {target} ms")
    return median <= target


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else ".build/release/strive")
    home = tempfile.mkdtemp(prefix="strive-typing-")
    try:
        store = store_with_names(program, home)
        session = Session(program, [], home)
        session.until(READY)
        isFast = report("a key, on the sample", keys(session), 5)
        session.end()
        session = Session(program, [store], home)
        session.until(READY)
        isFast &= report("a key, with 10,000 names", keys(session), 5)
        isFast &= report("Tab, with 10,000 names", tabs(session), 20)
        session.end()
        isFast &= report("a start, on the sample", starts(program, [], home), 50)
        isFast &= report("a start, with 10,000 names", starts(program, [store], home), 50)
        for large in sys.argv[2:]:
            isFast &= report(f"a start, on {os.path.basename(large)}", starts(program, [os.path.abspath(large)], home), 50)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    sys.exit(0 if isFast else 1)


if __name__ == "__main__":
    main()
