"""Reads csv and xlsx back with pandas and openpyxl and holds every cell to the json of the same answer.

    read_back.py --strive COMMAND

Missing, empty and suppressed cells, and every other state, must stay apart; a text is a text, whatever
it begins with. The last line counts what was compared.
"""

import argparse
import datetime
import io
import json
import math
import os
import subprocess
import sys
import tempfile

import openpyxl
import pandas

SAMPLE = [
    "gap kindergarten_ready by race where year>=2020",
    "show kindergarten_ready by district, race",
    "show kindergarten_ready, chronic_absence by race",
    "trend kindergarten_ready with projection",
    "trend early_reading by race",
    "change kindergarten_ready by race",
    "progress",
    "list partners",
    "list grants",
    "count partners by sector",
    "gap kindergarten_ready by race using mrd, theil",
]
# Names that a spreadsheet would run, or that read like a state of csv.
OWN = [
    ("=HYPERLINK(\"http://x.example\",\"x\")", "plus"), ("+1+1", "minus"), ("-2+3", "at"), ("@SUM(A1)", "x"),
    ("*", "star"), ("n/a", "na"), ("missing", "word"), ("a \"quoted\", name", "q"), ("_x0041_ underscore", "u"),
    ("total", "t"), ("  spaces  ", "s"), ("'apostrophe", "a"), ("学校の友", "k"), ("suppressed", "empty"),
]
STATES = {
    "suppressed": "*", "not_applicable": "n/a", "no_people": "no_people", "not_published": "not_published",
    "not_yet": "not_yet", "error": "error", "withheld": "withheld", "total": "total",
}


def run(arguments, **more):
    done = subprocess.run(arguments, capture_output=True, **more)
    if done.returncode != 0:
        sys.exit(f"{arguments} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def fields(text):
    """The fields of csv as (text, whether it stood in quotes), a list a row."""
    rows, row, field, quoted, inside, at = [], [], "", False, False, 0
    while at < len(text):
        character = text[at]
        if inside and character == '"':
            if text[at + 1:at + 2] == '"':
                field += '"'
                at += 1
            else:
                inside = False
        elif inside:
            field += character
        elif character == '"':
            inside = quoted = True
        elif character in ",\n":
            row.append((field, quoted))
            field, quoted = "", False
            if character == "\n":
                rows.append(row)
                row = []
        else:
            field += character
        at += 1
    return rows


def number(text):
    return f"{float(text):.15g}"


class Comparison:
    def __init__(self):
        self.cells = 0
        self.states = {}
        self.problems = []

    def expect(self, holds, where, wanted, got):
        self.cells += 1
        if not holds:
            self.problems.append(f"{where}: json {wanted!r}, read back {got!r}")

    def note(self, cell):
        if isinstance(cell, dict):
            name = cell["status"]
        elif cell == "":
            name = "empty text"
        else:
            name = "value"
        self.states[name] = self.states.get(name, 0) + 1

    def csv(self, where, cell, text, quoted, by_pandas):
        """`by_pandas` is what pandas makes of the same cell when missing is told by `--null`."""
        if isinstance(cell, dict):
            status = cell["status"]
            if status == "missing":
                self.expect(text in ("", "missing") and not quoted, where, cell, text)
                self.expect(by_pandas is None, where, cell, by_pandas)
            elif status == "interval":
                low, high = text.split("..")
                good = number(low) == number(cell["low"]) and number(high) == number(cell["high"])
                self.expect(good and not quoted, where, cell, text)
            else:
                self.expect(text == STATES[status] and not quoted, where, cell, text)
        elif isinstance(cell, bool):
            self.expect(text == ("yes" if cell else "no"), where, cell, text)
        elif isinstance(cell, (int, float)):
            self.expect(not quoted and float(text) == float(cell), where, cell, text)
            self.expect(float(by_pandas) == float(cell), where, cell, by_pandas)
        else:
            guarded = "'" + cell if cell[:1] in "=+-@" and cell else cell
            isWord = guarded in STATES.values() or guarded in ("", "missing", "suppressed", "interval")
            self.expect(text in (guarded, cell) and (quoted or not isWord), where, cell, text)
            self.expect(by_pandas in (guarded, cell), where, cell, by_pandas)

    def xlsx(self, where, cell, read):
        value = read.value
        if isinstance(cell, dict):
            status = cell["status"]
            if status == "missing":
                self.expect(value is None, where, cell, value)
            elif status == "interval":
                low, high = str(value).split("..")
                good = number(low) == number(cell["low"]) and number(high) == number(cell["high"])
                self.expect(good, where, cell, value)
            else:
                self.expect(value == STATES[status], where, cell, value)
                # A hidden number looks other than a text that is a star.
                self.expect(status == "total" or read.font.italic, where, cell, "upright")
        elif isinstance(cell, bool):
            self.expect(value is cell, where, cell, value)
        elif isinstance(cell, (int, float)):
            same = isinstance(value, (int, float)) and math.isclose(value, cell, rel_tol=1e-14, abs_tol=0)
            self.expect(same and read.data_type == "n", where, cell, value)
        elif isinstance(value, datetime.datetime):
            self.expect(value.strftime("%Y-%m-%d") == cell, where, cell, value)
        else:
            good = value == cell and read.data_type == "s" and not read.font.italic
            self.expect(good, where, cell, (value, read.data_type))


def compare(strive, question, comparison, folder):
    answer = json.loads(run(strive + ["-f", "json", "-c", question]))
    names = [column["name"] for column in answer["columns"]]
    rows = fields(run(strive + ["-f", "csv", "-c", question]).decode())
    marked = run(strive + ["-f", "csv", "--null", "<none>", "-c", question]).decode()
    frame = pandas.read_csv(
        io.StringIO(marked), dtype=str, keep_default_na=False, na_values=["<none>"], skip_blank_lines=False)
    path = os.path.join(folder, "answer.xlsx")
    run(strive + ["-o", path, "-c", question])
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    lines = list(sheet.iter_rows(max_col=len(names), max_row=len(answer["rows"]) + 1))
    by_pandas = pandas.read_excel(path, sheet_name=0, dtype=object, keep_default_na=False)
    for which, got in [
        ("csv", [text for text, _ in rows[0]]), ("csv by pandas", list(frame.columns)),
        ("xlsx", [cell.value for cell in lines[0]]), ("xlsx by pandas", list(by_pandas.columns)),
    ]:
        comparison.expect(got == names, f"{question} | header of {which}", names, got)
    for which, count in [
        ("csv", len(rows) - 1), ("csv by pandas", len(frame)), ("xlsx", sheet.max_row - 1),
        ("xlsx by pandas", len(by_pandas)),
    ]:
        comparison.expect(count == len(answer["rows"]), f"{question} | rows of {which}", len(answer["rows"]), count)
    for at, row in enumerate(answer["rows"]):
        for position, name in enumerate(names):
            where = f"{question} | {name}, row {at + 1}"
            text, quoted = rows[at + 1][position]
            taken = frame.iat[at, position]
            comparison.note(row[name])
            comparison.csv(where + " of csv", row[name], text, quoted, None if pandas.isna(taken) else taken)
            comparison.xlsx(where + " of xlsx", row[name], lines[at + 1][position])
    about = {cell.value for (cell,) in book["About"].iter_rows(min_col=2, max_col=2)}
    for wanted in [answer["title"], answer["question"]] + answer["sources"] + [note["text"] for note in answer["notes"]]:
        comparison.expect(wanted in about, f"{question} | About", wanted, "not on the sheet")


def own_store(strive, folder):
    """A store whose texts try to be something else."""
    path = os.path.join(folder, "own.db")
    run([strive, "init", path])
    lines = []
    for number, (name, kind) in enumerate(OWN):
        text = name.replace('"', '""')
        url = ', url = ""' if kind == "empty" else ""
        lines.append(f'define partner p{number} (name = "{text}"{url})')
    script = os.path.join(folder, "own.strive")
    with open(script, "w") as file:
        file.write("\n".join(lines) + "\n")
    run([strive, "-s", path, "run", script])
    return path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--strive", required=True)
    strive = os.path.abspath(parser.parse_args().strive)
    comparison = Comparison()
    with tempfile.TemporaryDirectory() as folder:
        today = [strive, "-p", "today=2026-01-01"]
        for question in SAMPLE:
            compare(today, question, comparison, folder)
        store = own_store(strive, folder)
        compare(today + ["-s", store], "list partners", comparison, folder)
    for problem in comparison.problems[:20]:
        print(problem)
    print(", ".join(f"{count} {name}" for name, count in sorted(comparison.states.items())))
    wanted = {"value", "missing", "empty text", "suppressed", "not_applicable", "not_yet", "no_people", "interval"}
    for name in sorted(wanted - set(comparison.states)):
        comparison.problems.append(name)
        print(f"no answer has a cell that is {name}")
    print(f"{len(SAMPLE) + 1} answers, {comparison.cells} comparisons, {len(comparison.problems)} that differ")
    sys.exit(1 if comparison.problems else 0)


main()
