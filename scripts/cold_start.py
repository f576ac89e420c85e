"""Cold start, answer printed: strive, sqlite3 and duckdb in turn on the same cells.

Prints the median seconds of each whole process and its ratio to strive's, pair by pair.
"""

import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 21
STRIVE = ".build/release/strive"
QUESTION = "show kindergarten_ready by race in 2024"
SQL = "SELECT race, 100.0 * sum(value * n) / sum(n) / 100, sum(n) FROM cells GROUP BY race ORDER BY race"


def run(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(duckdb):
    folder = tempfile.mkdtemp()
    answer = subprocess.run(
        [STRIVE, "-f", "csv", "-c", QUESTION], check=True, capture_output=True, text=True
    ).stdout
    cells = os.path.join(folder, "cells.csv")
    with open(cells, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["race", "value", "n"])
        for row in csv.DictReader(answer.splitlines()):
            if row["n"] != "*":
                writer.writerow([row["race"], row["value"], row["n"]])

    commands = {"strive": [STRIVE, "-c", QUESTION]}
    if shutil.which("sqlite3"):
        database = os.path.join(folder, "cells.sqlite3")
        subprocess.run(["sqlite3", database, ".mode csv", f".import {cells} cells"], check=True)
        commands["sqlite3"] = ["sqlite3", database, SQL]
    if os.path.exists(duckdb):
        database = os.path.join(folder, "cells.duckdb")
        load = f"CREATE TABLE cells AS SELECT * FROM read_csv('{cells}')"
        subprocess.run([duckdb, database, "-c", load], check=True, stdout=subprocess.DEVNULL)
        commands["duckdb"] = [duckdb, database, "-c", SQL]

    times = {name: [] for name in commands}
    for round_number in range(ROUNDS + 2):
        for name, command in commands.items():
            seconds = run(command)
            if round_number >= 2:  # the first two warm the file cache
                times[name].append(seconds)
    for name, values in times.items():
        pairs = [a / b for a, b in zip(times["strive"], values)]
        print(
            f"cold start {name:8} {1000 * statistics.median(values):7.1f} ms"
            f"   strive/{name} {statistics.median(pairs):.2f}"
        )
    for name in ("sqlite3", "duckdb"):
        if name not in commands:
            print(f"cold start {name:8} not installed, left out")
    shutil.rmtree(folder)


main(sys.argv[1])
