"""Sequences of questions by two users in turn, and what all the answers tell together.

    ledger.py --strive .build/debug/strive --sequences 200 --seed 1

Each sequence is an indicator of its own in one store of records. Every turn is another process, so
what was told must survive. The union of all answers about an indicator is one linear program; fails
when a hidden cell can be narrowed below what Docs/Privacy.md promises. Answers of a ledger that
forgets every turn must give some cell away, or the attack proves nothing.
"""

import argparse
import csv
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
from itertools import combinations, product
from math import ceil, floor

import numpy
from scipy.optimize import linprog

DIMENSIONS = {
    "race": ["asian", "black", "hispanic"], "gender": ["female", "male"],
    "language": ["english_learner", "not_english_learner"],
}
LABELS = {
    "Asian": "asian", "Black or African American": "black", "Hispanic or Latino": "hispanic",
    "Female": "female", "Male": "male", "English learners": "english_learner",
    "Not English learners": "not_english_learner",
}
SCHOOLS = ["Elm", "Oak"]
TURNS = 5
MARK = "=== sequence"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--strive", type=pathlib.Path, required=True)
    arguments.add_argument("--sequences", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    failures = report("the ledger", *run(options.strive, options.sequences, options.seed))
    forgetful = report("a ledger that forgets", *run(options.strive, 60, options.seed, forget=True))
    if not forgetful:
        failures.append("a ledger that forgets gives nothing away: the attack proves nothing")
    for failure in failures[:20]:
        print(f"ATTACK SUCCEEDED: {failure}")
    print("attack failed: nothing follows" if not failures else f"{len(failures)} attacks succeeded")
    sys.exit(1 if failures else 0)


def run(strive, sequences, seed, forget=False):
    generator = random.Random(seed)
    people = {f"i{n}": children(generator) for n in range(sequences)}
    counts = {"answered": 0, "refused": 0}
    told = {name: [] for name in people}
    with tempfile.TemporaryDirectory() as folder:
        store = Store(strive.resolve(), pathlib.Path(folder), people)
        for turn in range(TURNS):
            if forget:
                store.forget()
            asked = {name: question(generator, turn) for name in people}
            for name, rows in store.ask(asked, user=turn % 2).items():
                counts["answered" if rows else "refused"] += 1
                told[name] += rows
    return people, told, counts


def report(name, people, told, counts):
    """What went wrong, cell by cell."""
    small, narrowest, failures = 0, [10**9] * 3, []
    for indicator, base in people.items():
        for cell, left in attack(base, told[indicator]):
            small += 1
            narrowest = list(map(min, narrowest, left))
            if left[0] < 5 or min(left[1:]) < 1:
                failures.append(f"{indicator}: {cell} has {left} values left")
    print(f"{name}: {len(people)} sequences of {TURNS} questions by two users in turn, "
          f"{counts['answered']} answered, {counts['refused']} refused; {small} small cells, "
          f"least left: n, met, not met {narrowest}; given away: {len(failures)}")
    if counts["answered"] < len(people) or counts["refused"] == 0:
        failures.append("nothing was answered, or nothing refused")
    return failures


def children(generator):
    """Met and not met by school, race, gender and language."""
    schools = SCHOOLS[:generator.choice([1, 2])]
    base = {}
    few = {("asian", "female"): 2, ("black", "male"): generator.choice([2, 30])}
    most = generator.choice([12, 45])
    for school in schools:
        for groups in product(*DIMENSIONS.values()):
            n = generator.randint(0, few.get(groups[:2], most))
            met = generator.choice([0, n, *[generator.randint(0, n)] * 4])
            base[(school, *groups)] = (met, n - met)
    return base


def question(generator, turn):
    if turn == 0:
        return ("race",)
    size = generator.choice([1, 2, 2, 2, 3])
    by = generator.choice(list(combinations(DIMENSIONS, size)))
    return by + ("school",) if size == 1 and generator.random() < 0.5 else by


class Store:
    def __init__(self, strive, folder, people):
        self.strive, self.folder = str(strive), folder
        script = ["define policy records ( open = yes )", 'define outcome o ( label = "O" )']
        script += ['define place town ( level = community, name = "Town" )']
        script += [
            f'define indicator {name} ( label = "{name}", outcome = o, unit = children )'
            for name in people]
        script.append(
            'load "children.csv" as records ( indicator = column("indicator"), '
            'person = column("student_id"), year = 2024, parent = town, place = column("school"), '
            "level = school, places = new, "
            + ", ".join(f'{name} = column("{name}")' for name in DIMENSIONS)
            + ', met = column("met"), source = schools )')
        (folder / "load.strive").write_text("\n".join(script) + "\n")
        rows = [",".join(["indicator", "student_id", "school", *DIMENSIONS, "met"])]
        for name, base in people.items():
            number = 0
            for cell, (met, not_met) in base.items():
                for child in range(met + not_met):
                    number += 1
                    rows.append(",".join([name, f"c{number}", *cell, str(int(child < met))]))
        (folder / "children.csv").write_text("\n".join(rows) + "\n")
        self.run(["init", "ledger.db"])
        loaded = self.run(["-s", "ledger.db", "run", "load.strive"])
        if loaded.returncode != 0:
            raise SystemExit(f"the records do not load:\n{loaded.stderr[-2000:]}")

        self.run(["-s", "ledger.db", "-c", "list sources"])
        for file in folder.glob("ledger.db*"):
            shutil.copy(file, folder / f"loaded-{file.name}")

    def forget(self):
        """The store as it was before anybody asked."""
        for file in self.folder.glob("ledger.db*"):
            file.unlink()
        for file in self.folder.glob("loaded-ledger.db*"):
            shutil.copy(file, self.folder / file.name.removeprefix("loaded-"))

    def run(self, arguments, text=""):
        return subprocess.run(
            [self.strive] + arguments, cwd=self.folder, input=text, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)

    def ask(self, asked, user):
        """For each indicator what was shown: groups by dimension, and n, met or nothing."""
        lines = []
        for name, by in asked.items():
            # One user lists, the other compares nothing but asks in another order.
            order = by if user == 0 else tuple(reversed(by))
            lines += [f'print "{MARK} {name}"', f"show {name} by {', '.join(order)} in 2024"]
        said = self.run(
            ["-s", "ledger.db", "-f", "csv", "--on-error", "continue"], "\n".join(lines))
        found = re.split(rf"^{MARK} (\w+)$", said.stdout, flags=re.MULTILINE)
        if len(found) != 2 * len(asked) + 1:
            raise SystemExit(f"no answers:\n{said.stderr[-2000:]}")
        return {
            name: read(text, asked[name]) for name, text in zip(found[1::2], found[2::2])}


def read(text, by):
    # A question that is refused prints nothing here.
    if not text.strip():
        return []
    rows = []
    for row in csv.DictReader(text.strip("\n").split("\n\n")[0].splitlines()):
        cell = {name: LABELS.get(row[name], row[name]) for name in by}
        if any(name in DIMENSIONS and cell[name] not in DIMENSIONS[name] for name in by):
            raise SystemExit(f"an unknown group: {row}")
        is_shown = row["n"].isdigit()
        rows.append((cell, (int(row["n"]), int(row["met"] or 0)) if is_shown else None))
    return rows


def attack(base, told):
    """For each small hidden cell, how many more values than one are left to n, met and not met."""
    atoms = {cell: i for i, cell in enumerate(base)}

    def row(cell, weights):
        vector = numpy.zeros(2 * len(atoms))
        for atom, i in atoms.items():
            known = dict(zip(["school", *DIMENSIONS], atom))
            if all(known[name] == value for name, value in cell.items()):
                vector[2 * i:2 * i + 2] = weights
        return vector

    truth = numpy.array([n for counts in base.values() for n in counts], dtype=float)
    equal, values, least, ones, hidden = [], [], [], [], {}
    for cell, shown in told:
        if shown is None:
            if row(cell, (1, 1)) @ truth > 0:
                least.append(-row(cell, (1, 1)))
                ones.append(-1)
                hidden[tuple(sorted(cell.items()))] = cell
            continue
        for weights, number in [((1, 1), shown[0]), ((1, 0), shown[1])]:
            if row(cell, weights) @ truth != number:
                raise SystemExit(f"wrongly read: {cell} {shown}")
            equal.append(row(cell, weights))
            values.append(number)
    if not equal:
        return
    known = {
        "A_eq": numpy.array(equal), "b_eq": values, "bounds": (0, None), "method": "highs"}
    if least:
        known |= {"A_ub": numpy.array(least), "b_ub": ones}
    for cell in hidden.values():
        if not 0 < row(cell, (1, 1)) @ truth < 10:
            continue
        left = []
        for weights in [(1, 1), (1, 0), (0, 1)]:
            ends = []
            for sign in (1, -1):
                found = linprog(sign * row(cell, weights), **known)
                ends.append(sign * found.fun if found.status == 0 else sign * -numpy.inf)
            left.append(
                10**9 if ends[1] == numpy.inf else floor(ends[1] + 1e-4) - ceil(ends[0] - 1e-4))
        yield cell, left


main()
