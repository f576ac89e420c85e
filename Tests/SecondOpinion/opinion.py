"""A second opinion: gaps, trends and measures of inequality, worked out again by statsmodels and
scipy from nothing but the csv that a built command prints.

    scripts/second-opinion .build/release/strive

A line a question; ends with 1 where a number differs by more than a millionth of itself.
"""

import argparse
import sys

from answers import Asking
from gaps import GAPS, check_gap
from inequality import MEASURED, check_measures
from trends import TRENDS, check_trend


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--strive", required=True)
    asking = Asking(parser.parse_args().strive)
    checks = (
        [(check_gap, question) for question in GAPS]
        + [(check_trend, question) for question in TRENDS]
        + [(check_measures, question) for question in MEASURED]
    )
    numbers = 0
    faults = 0
    for check, question in checks:
        found = check(asking, question)
        wrong = [each for each in found if not each.agrees]
        numbers += len(found)
        faults += len(wrong)
        if not found:
            faults += 1
        verdict = "differs" if wrong or not found else "agrees "
        print(f"{verdict}  {len(found):4} numbers  {question.text}")
        for each in wrong[:5]:
            print(f"    {each.what}: strive says {each.said!r}, the second opinion {each.ours!r}")
    verdict = "all agree" if faults == 0 else f"{faults} differ"
    print(f"{len(checks)} questions, {numbers} numbers: {verdict}")
    return 0 if faults == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
