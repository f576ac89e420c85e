"""Readers of separated text side by side: strive's own, libcsv and SwiftCSV on the same files.

Each counts rows and cells and adds up one column of numbers; all must find the same. A process a
run, interleaved; its time of the processor counts, which other programs hardly change, and of the
rounds the best. Then what each makes of files as they are found in the wild.

    separated.py READER FOLDER [ROUNDS]     READER is the built program, FOLDER holds facts.csv
"""

import csv
import os
import subprocess
import sys
import tempfile

NAMES = ["ours", "libcsv", "swiftcsv"]


def quoted(plain, path, column):
    """The same table with every cell quoted, and a doubled quote in one cell of four."""
    with open(plain, newline="") as source, open(path, "w", newline="") as target:
        writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\n")
        for row in csv.reader(source):
            writer.writerow(
                cell + ' "q"' if index != column and index % 4 == 0 else cell
                for index, cell in enumerate(row)
            )


def run(reader, name, path, column):
    process = subprocess.Popen(
        [reader, name, path, str(column)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    out, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        return None, errors.strip() or "ended by the system", 0, 0
    return out.split(), "", usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def race(reader, label, path, column, rounds):
    size = os.path.getsize(path) / 1e6
    best = {name: float("inf") for name in NAMES}
    memory = dict.fromkeys(NAMES, 0)
    findings = {}
    for _ in range(rounds):
        for name in NAMES:
            found, problem, seconds, peak = run(reader, name, path, column)
            if found is None:
                sys.exit(f"{name} cannot read {label}: {problem}")
            findings[name] = found
            best[name] = min(best[name], seconds)
            memory[name] = max(memory[name], peak)
    if len({tuple(found) for found in findings.values()}) != 1:
        sys.exit(f"the readers do not agree on {label}: {findings}")
    for name in NAMES:
        print(
            f"{label:13} {name:9} {size / best[name]:6.0f} MB/s   "
            f"{name}/ours {best[name] / best['ours']:6.2f}   {memory[name]:5.0f} MB memory"
        )


def habits(reader, folder):
    files = {
        "lines end in CR": b"a,b\r1,2\r3,4\r",
        "lines end in CRLF": b"a,b\r\n1,2\r\n3,4\r\n",
        "a quote never closed": b'a,b\n1,2\n3,"4\n5,6\n',
        "text after a quote": b'a,b\n1,2\n"3"x,4\n5,6\n',
        "a quote in a plain cell": b'a,b\n1,6" pipe\n3,4\n',
        "a NUL byte": b"a,b\n1,2\n3,\0\n",
        "bytes that are no UTF-8": b"a,b\n1,2\n3,\xff\n",
        "a cell of 1,000,000 bytes": b"a,b\n1,2\n3," + b"x" * 1_000_000 + b"\n",
    }
    for label, content in files.items():
        path = os.path.join(folder, "habit.csv")
        with open(path, "wb") as file:
            file.write(content)
        for name in NAMES:
            found, problem, _, _ = run(reader, name, path, 1)
            words = f"refused: {problem}" if found is None else f"{found[0]} rows, {found[1]} cells"
            print(f"{label:26} {name:9} {words.splitlines()[0][:120]}")


def main(reader, source, rounds):
    plain = os.path.join(source, "facts.csv")
    with open(plain) as file:
        header = file.readline().strip().split(",")
    column = header.index("score")
    with tempfile.TemporaryDirectory() as folder:
        in_quotes = os.path.join(folder, "quoted.csv")
        quoted(plain, in_quotes, column)
        race(reader, "plain cells", plain, column, rounds)
        race(reader, "quoted cells", in_quotes, column, rounds)
        habits(reader, folder)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 3)
