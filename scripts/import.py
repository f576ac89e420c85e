"""Import of records of children: strive, sqlite3 and duckdb in turn on the same file.

strive checks every row, keeps where it came from and builds the cells that questions are answered
from; the others store the text (sqlite3) or the columns (duckdb). The run checks that strive did all
of it. Prints the median seconds of each whole process, its peak memory, and ratios pair by pair.

    import.py FOLDER [DUCKDB] [ROUNDS]     FOLDER holds facts.csv
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

STRIVE = os.path.abspath(".build/release/strive")
SCRIPT = os.path.abspath("Benchmarks/Import/load.strive")


def timed(command, folder):
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed: {errors}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def lines(command, folder):
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def check(folder, rows):
    """The base cut answers as the records say, and every record knows its file and line."""
    where = "indicator = 'hs_graduation' AND year = 2024"
    [wanted] = lines(["sqlite3", "sqlite3.db", f"SELECT sum(numerator), count(*) FROM facts WHERE {where}"], folder)
    question = "show hs_graduation in 2024"
    answer = lines([STRIVE, "-s", "strive.db", "-f", "csv", "-c", question], folder)
    cells = dict(zip(answer[0].split(","), answer[1].split(",")))
    if f"{cells['met']}|{cells['n']}" != wanted:
        sys.exit(f"the base cut says {cells['met']}|{cells['n']}, the records {wanted}")
    [kept] = lines(["sqlite3", "strive.db", "SELECT sum(rows) FROM record_part"], folder)
    files = lines([STRIVE, "-s", "strive.db", "-f", "csv", "-c", "list files"], folder)
    if int(kept) != rows or not any("facts.csv" in line for line in files):
        sys.exit(f"{kept} of {rows} records are kept, with files {files}")
    bad = os.path.join(folder, "bad")
    os.makedirs(bad, exist_ok=True)
    with open(os.path.join(folder, "facts.csv")) as whole, open(os.path.join(bad, "facts.csv"), "w") as part:
        part.write(whole.readline())
        part.write(whole.readline().replace(",0,1,", ",7,1,").replace(",1,1,", ",7,1,"))
    lines([STRIVE, "init", "strive.db"], bad)
    done = subprocess.run([STRIVE, "-s", "strive.db", "run", SCRIPT_COPY], cwd=bad, capture_output=True, text=True)
    if done.returncode == 0 or "facts.csv:2:" not in done.stderr:
        sys.exit(f"a row that is wrong was not found: {done.stderr}")


def main(source, duckdb, rounds):
    global SCRIPT_COPY
    folder = tempfile.mkdtemp()
    SCRIPT_COPY = "load.strive"
    os.symlink(os.path.join(os.path.abspath(source), "facts.csv"), os.path.join(folder, "facts.csv"))
    shutil.copy(SCRIPT, folder)
    os.makedirs(os.path.join(folder, "bad"))
    shutil.copy(SCRIPT, os.path.join(folder, "bad"))
    with open(os.path.join(folder, "facts.csv")) as file:
        rows = sum(1 for _ in file) - 1

    commands = {
        "strive": [STRIVE, "-s", "strive.db", "run", SCRIPT_COPY],
        "sqlite3": ["sqlite3", "sqlite3.db", ".mode csv", ".import facts.csv facts"],
    }
    if duckdb and os.path.exists(duckdb):
        schema = "CREATE TABLE facts AS SELECT * FROM read_csv('facts.csv') LIMIT 0"
        commands["duckdb"] = [duckdb, "duckdb.db", "-c", f"{schema}; COPY facts FROM 'facts.csv'"]
    seconds = {name: [] for name in commands}
    memory = {name: 0 for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            for suffix in ("", "-wal", "-shm", ".key", ".wal"):
                path = os.path.join(folder, f"{name}.db{suffix}")
                if os.path.exists(path):
                    os.remove(path)
            if name == "strive":
                lines([STRIVE, "init", "strive.db"], folder)
            took, peak = timed(command, folder)
            seconds[name].append(took)
            memory[name] = max(memory[name], peak)
    check(folder, rows)
    for name, values in seconds.items():
        pairs = [a / b for a, b in zip(seconds["strive"], values)]
        size = os.path.getsize(os.path.join(folder, f"{name}.db")) / 1e6
        print(
            f"import of {rows:,} records  {name:8} {statistics.median(values):6.2f} s"
            f"   strive/{name} {statistics.median(pairs):.2f}   {memory[name]:.0f} MB memory, {size:.0f} MB on disk"
        )
    shutil.rmtree(folder)


main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "", int(sys.argv[3]) if len(sys.argv) > 3 else 5)
