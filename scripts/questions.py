"""What statistics add to an answer: the thirty questions on a million records, with and without.

One running strive answers each question in turn with `set uncertainty = yes` and `= no`; duckdb
answers the same in SQL from the records in the same run. Prints the median of each, and the time
that intervals, tests and slopes' ranges add as a share of duckdb's median.

    questions.py FOLDER WORKLOAD [ROUNDS]    FOLDER holds facts.csv, WORKLOAD is workload.py
"""

import importlib.util
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import duckdb

STRIVE = os.path.abspath(".build/release/strive")
QUESTIONS = [
    line for line in pathlib.Path("Benchmarks/Questions/thirty.strive").read_text().splitlines()
    if line and not line.startswith("#")
]


def store(source, folder):
    """A store that its owner reads exactly, as the others do."""
    script = pathlib.Path("Benchmarks/Import/load.strive").read_text()
    policy = "define policy privacy ( release = internal )\n"
    path = pathlib.Path(folder, "load.strive")
    path.write_text(script.replace("strive 1\n", "strive 1\n" + policy))
    os.symlink(os.path.join(os.path.abspath(source), "facts.csv"), os.path.join(folder, "facts.csv"))
    subprocess.run([STRIVE, "init", "strive.db"], cwd=folder, check=True, capture_output=True)
    subprocess.run([STRIVE, "-s", "strive.db", "run", path], cwd=folder, check=True, capture_output=True)


class Strive:
    """A session that stays open: a question, then a mark, and the time between them."""

    def __init__(self, folder, rounds):
        lines = []
        for number in range(rounds * len(QUESTIONS)):
            question = QUESTIONS[number % len(QUESTIONS)]
            for setting in ("yes", "no"):
                lines += [f"set uncertainty = {setting}", 'print "@@"', question, 'print "@@"']
        command = [STRIVE, "-s", "strive.db", "-f", "csv"]
        # Everything is checked before anything runs, so it is written at once.
        script = pathlib.Path(folder, "questions.strive")
        script.write_text("\n".join(lines) + "\n")
        self.process = subprocess.Popen(
            command + ["run", script], cwd=folder, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)

    def times(self):
        marks = [time.perf_counter() for line in self.process.stdout if line.startswith("@@")]
        if self.process.wait() != 0:
            sys.exit(self.process.stderr.read())
        return [end - start for start, end in zip(marks[::2], marks[1::2])]


def peer(source, workload, rounds):
    specification = importlib.util.spec_from_file_location("workload", workload)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    questions = module.bind("Ashland Elementary 001")[:len(QUESTIONS)]
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE facts AS SELECT * FROM read_csv('{source}/facts.csv')")
    times = []
    for question in questions * rounds:
        start = time.perf_counter()
        connection.execute(module.to_sql(question)).fetchall()
        times.append(time.perf_counter() - start)
    return times


def main(source, workload, rounds):
    with tempfile.TemporaryDirectory() as folder:
        store(source, folder)
        times = Strive(folder, rounds).times()
    sure, unsure = times[1::2], times[::2]
    others = peer(source, workload, rounds)
    with_statistics, without, base = (
        1000 * statistics.median(each) for each in (unsure, sure, others))
    added = 1000 * statistics.median(a - b for a, b in zip(unsure, sure))
    print(f"{len(QUESTIONS)} questions, {rounds} rounds")
    print(f"  strive p50 {with_statistics:.2f} ms, without intervals and tests {without:.2f} ms")
    print(f"  duckdb p50 {base:.2f} ms  strive/duckdb {with_statistics / base:.2f}")
    print(f"  intervals and tests add {added:.3f} ms, {100 * added / base:.1f} % of duckdb's p50")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5)
