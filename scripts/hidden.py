"""How much is hidden to protect privacy, beside hiding small cells alone.

    hidden.py STRIVE STORE INDICATOR…

Asks every indicator by each of its dimensions in the places of each level, every year, of a copy of
the store as anyone sees it and then as its owner sees it with `release = internal`. People are
counted once in every cell they are in.
"""

import csv
import os
import shutil
import subprocess
import sys
import tempfile

LEAST = 10


def ask(strive, store, questions):
    said = subprocess.run(
        [strive, "-s", store, "-f", "csv", "--on-error", "continue"], text=True,
        input="\n".join(f'print "=== {text}"\n{text}' for text in questions),
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    answers = {}
    for part in said.stdout.split("=== ")[1:]:
        question, _, table = part.partition("\n")
        rows = list(csv.DictReader(table.strip("\n").split("\n\n")[0].splitlines()))
        words = question.replace(",", " ").split()
        keys = [name for name in (rows[0] if rows else []) if name in words]
        answers[question] = {tuple(row[name] for name in keys): row for row in rows}
    return answers


def is_known(strive, store, name, verb="describe "):
    said = subprocess.run(
        [strive, "-s", store, "-c", verb + name], stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, check=False)
    return "[S2" not in said.stderr and "[S3" not in said.stderr


def main(strive, store, indicators):
    folder = tempfile.mkdtemp()
    copy = os.path.join(folder, "copy.db")
    for suffix in ["", "-wal", ".key"]:
        if os.path.exists(store + suffix):
            shutil.copy(store + suffix, copy + suffix)
    dimensions = [
        name for name in ["race", "gender", "income", "language", "disability", "grade"]
        if is_known(strive, store, name)]
    levels = [
        name for name in ["community", "district", "school"]
        if is_known(strive, store, f"show {indicators[0]} by {name}", "")]
    questions = [
        f"show {name} by {', '.join(by)}"
        for name in indicators for level in levels
        for by in [("year", level)] + [("year", level, dimension) for dimension in dimensions]
    ]
    shown = ask(strive, copy, questions)
    subprocess.run(
        [strive, "-s", copy, "-c", "define policy privacy ( release = internal )"], check=True,
        stdout=subprocess.DEVNULL)
    exact = ask(strive, copy, questions)
    cells = people = hidden = hidden_people = small = small_people = 0
    for question, rows in exact.items():
        if question not in shown or not shown[question]:
            continue
        for key, row in rows.items():
            n = int(row["n"]) if row.get("n", "").isdigit() else 0
            if n == 0 or key not in shown[question]:
                continue
            cells += 1
            people += n
            is_small = n < LEAST
            small += is_small
            small_people += n * is_small
            is_hidden = not shown[question][key]["value"].replace(".", "").isdigit()
            hidden += is_hidden
            hidden_people += n * is_hidden
            if is_small and not is_hidden:
                sys.exit(f"{question}: {key} has {n} and is shown")
    print(
        f"{os.path.basename(store)}: {cells} cells; hidden {100 * hidden / cells:.1f} % of cells, "
        f"{100 * hidden_people / people:.2f} % of people; small cells alone would be "
        f"{100 * small / cells:.1f} %, {100 * small_people / people:.2f} %")
    shutil.rmtree(folder)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
