"""Differences of two proportions: Newcombe's interval, z and Fisher's test, Holm."""

import math

from answers import Question, compared, met, number
from scipy.stats import fisher_exact
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

GAPS = [
    Question("gap kindergarten_ready by race in 2024", "race"),
    Question("gap kindergarten_ready by race vs white since 2020", "race"),
    Question("gap hs_graduation by race vs best", "race"),
    Question("gap chronic_absence by income", "income", lower_is_better=True),
    Question("gap suspended by race vs white since 2022", "race", lower_is_better=True),
    Question("gap kindergarten_ready by race, district in 2024", "race", ("district",)),
    Question("gap kindergarten_ready by gender, year last 3 years", "gender", ("year",)),
    Question("gap early_reading by language", "language", confidence=0.9),
    Question("gap kindergarten_ready by school vs Bayview", "school"),
    Question(
        "gap college_enrolled by race, district vs best", "race", ("district",), confidence=0.99
    ),
]


def check_gap(asking, question):
    rows = asking.rows(question)
    by_key = {key(row, question, row[question.compared]): row for row in rows}
    found = []
    tests = []
    for row in rows:
        group = met(row)
        reference = by_key.get(key(row, question, row["reference"]))
        if group is None or reference is None or number(row["difference"]) is None:
            continue
        other = met(reference)
        first, second = (group, other) if question.lower_is_better else (other, group)
        ours = difference(first, second, question.confidence)
        ours["people"] = people(group, other, question.lower_is_better)
        tests.append((row, ours["p_raw"]))
        found += compared(row[question.compared], row, ours)
    if tests:
        adjusted = multipletests([p for _, p in tests], method="holm")[1]
        for (row, _), p in zip(tests, adjusted):
            found += compared(row[question.compared], row, {"p": p})
    return found


def key(row, question, name):
    return (name, *(row[split] for split in question.splits))


def difference(first, second, confidence):
    (x1, n1), (x2, n2) = first, second
    low, high = confint_proportions_2indep(
        x1, n1, x2, n2, method="newcomb", compare="diff", alpha=1 - confidence
    )
    return {
        "difference": 100 * (x1 / n1 - x2 / n2),
        "low": 100 * low,
        "high": 100 * high,
        "p_raw": test(x1, n1, x2, n2),
        "ratio": (x1 / n1) / (x2 / n2) if x2 > 0 else None,
    }


def test(x1, n1, x2, n2):
    joint = (x1 + x2) / (n1 + n2)
    if min(share * n for share in (joint, 1 - joint) for n in (n1, n2)) < 5:
        return fisher_exact([[x1, n1 - x1], [x2, n2 - x2]])[1]
    return proportions_ztest([x1, x2], [n1, n2])[1]


def people(group, reference, lower_is_better):
    """How many more of the group would have met the mark at the reference's rate."""
    behind = reference[0] / reference[1] - group[0] / group[1]
    return max(0, math.ceil(group[1] * (-behind if lower_is_better else behind) - 1e-9))
