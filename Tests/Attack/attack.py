"""The attacker: random tables in a real store, every answer read back, one linear program a table.

    attack.py --strive .build/debug/strive --tables 500 --trees 100 --seed 1

Fails when a small hidden cell can be narrowed below what Docs/Privacy.md promises, when a message
tells two stores apart that look the same, or when a protector that is wrong on purpose goes unseen.
"""

import argparse
import pathlib
import random
import sys
import tempfile
import time
from collections import Counter

import broken
from asking import Store
from judging import Verdict, judge
from tables import random_table, write_store
from twins import compare, twin

MOST_IN_A_STORE = 25
# How the stores show rates near 0 and 100, in turn.
ENDS = ["off", "tiers", "off", "fixed"]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--strive", type=pathlib.Path, required=True)
    arguments.add_argument("--tables", type=int, default=500)
    arguments.add_argument("--trees", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    start = time.monotonic()
    generator = random.Random(options.seed)
    kinds = ["groups", "pair", "cross", "years", "family"] * (options.tables // 5 + 1)
    kinds = kinds[:options.tables] + ["tree"] * options.trees
    tables = [random_table(generator, f"t{i}", kind) for i, kind in enumerate(kinds)]
    print(f"seed {options.seed}")
    failures = attack_stores(options.strive.resolve(), tables, generator)
    failures += attack_broken(options.seed)
    print(f"{time.monotonic() - start:.0f} s")
    for failure in failures[:20]:
        print(f"ATTACK SUCCEEDED: {failure}")
    print("attack failed: nothing follows" if not failures else f"{len(failures)} attacks succeeded")
    sys.exit(1 if failures else 0)


def attack_stores(strive, tables, generator):
    verdicts, twins = {}, Counter()
    questions, failures = 0, []
    for number, first in enumerate(range(0, len(tables), MOST_IN_A_STORE)):
        some = tables[first:first + MOST_IN_A_STORE]
        ends = ENDS[number % len(ENDS)]
        answers = ask(strive, some, some, ends)
        for table in some:
            questions += len(answers[table.name])
            verdict = judge(table, answers[table.name])
            kind = "family" if table.parts > 2 else table.kind
            verdicts.setdefault(kind, []).append(verdict)
            failures += [f"{table.name}: {finding}" for finding in verdict.findings]
        failures += compare_twins(strive, some, answers, ends, generator, twins)
    print(f"{questions} questions about {len(tables)} tables")
    for kind, found in verdicts.items():
        print_kind(kind, found)
    print(f"twins: {twins['same']} pairs tell nothing, {twins['other']} look different anyway")
    small = sum(verdict.small for found in verdicts.values() for verdict in found)
    if not small or not twins["same"]:
        failures.append("no table had anything to hide: nothing was tried")
    return failures


def ask(strive, loaded, asked, ends):
    with tempfile.TemporaryDirectory() as folder:
        write_store(loaded, pathlib.Path(folder), ends)
        return Store(strive, folder).ask(asked)


def compare_twins(strive, tables, answers, ends, generator, count):
    moved = [twin(generator, table, answers[table.name]) for table in tables]
    others = [other for other in moved if other is not None]
    # Tables without a twin are loaded as well, so that loads have the same numbers.
    found = ask(strive, [other or table for other, table in zip(moved, tables)], others, ends)
    failures = []
    for other in others:
        told = compare(answers[other.name], found[other.name])
        count["other" if told is None else "same"] += 1
        failures += [f"{other.name}: twins are told apart by `{text}`" for text in told or []]
    return failures


def print_kind(kind, found):
    total = Verdict()
    for verdict in found:
        for name in ["small", "coded", "extremes", "hidden", "shown", "hidden_people", "shown_people"]:
            setattr(total, name, getattr(total, name) + getattr(verdict, name))
        total.narrowest = list(map(min, total.narrowest, verdict.narrowest))
    cells, people = total.hidden + total.shown, total.hidden_people + total.shown_people
    n, met, not_met = [left if left < 10**9 else "any" for left in total.narrowest]
    print(
        f"{kind}: {len(found)} tables, {total.small} small and {total.coded} coded cells attacked; hidden {total.hidden} of "
        f"{cells} cells ({share(total.hidden, cells)}), {share(total.hidden_people, people)} of "
        f"people; least left: n {n}, met {met}, not met {not_met}; "
        f"{total.extremes} known from extremes")


def share(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "none"


def attack_broken(seed):
    """Each wrong protector must be caught, the right rule never."""
    failures = []
    for protector, kind in [
        (broken.primary_only, "groups"), (broken.margin_forgotten, "pair"),
        (broken.sorted_by_value, "groups"), (broken.family_apart, "family"),
        (broken.right, "groups"),
    ]:
        generator = random.Random(seed)
        tables = [random_table(generator, f"t{i}", kind) for i in range(480)]
        # A rule that knows of no people outside the groups is not asked about them.
        tables = [
            table for table in tables if ("Town", "unlisted") not in table.base
            and (kind != "family" or table.kind == "groups")][:72 if kind == "family" else 36]
        caught = sum(bool(judge(table, protector(table)).findings) for table in tables)
        print(f"{protector.__name__}: caught in {caught} of {len(tables)} tables")
        if (caught > 0) == (protector is broken.right):
            failures.append(f"{protector.__name__} was caught {caught} times")
    return failures


if __name__ == "__main__":
    main()
