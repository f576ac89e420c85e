"""Slopes by least squares with their t intervals, Wilson's interval of each value, Holm."""

import re

import statsmodels.api as sm
from answers import Question, compared, met, number
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

TRENDS = [
    Question("trend kindergarten_ready"),
    Question("trend kindergarten_ready by race since 2019", splits=("race",)),
    Question("trend hs_graduation by district", splits=("district",), confidence=0.9),
    Question("trend chronic_absence by income since 2021", splits=("income",)),
    Question(
        "trend early_reading by language since 2021 using weighted",
        splits=("language",),
        weighted=True,
    ),
]


def check_trend(asking, question):
    series = {}
    for row in asking.rows(question):
        if met(row) is not None:
            series.setdefault(tuple(row[split] for split in question.splits), []).append(row)
    found = []
    tests = []
    for name, rows in series.items():
        what = ", ".join(name) or "all"
        for row in rows:
            found += interval(f"{what} {row['period']}", row, question)
        if len(rows) < 3 or number(rows[-1]["slope"]) is None:
            continue
        ours = line(rows, question)
        found += compared(what, rows[-1], ours)
        tests.append((what, rows[-1], ours["slope_p_raw"]))
    if tests:
        adjusted = multipletests([p for _, _, p in tests], method="holm")[1]
        for (what, row, _), p in zip(tests, adjusted):
            found += compared(what, row, {"slope_p": p})
    return found


def interval(what, row, question):
    x, n = met(row)
    low, high = proportion_confint(x, n, alpha=1 - question.confidence, method="wilson")
    return compared(what, row, {"low": 100 * low, "high": 100 * high})


def line(rows, question):
    years = sm.add_constant([year(row["period"]) for row in rows])
    values = [number(row["value"]) for row in rows]
    people = [number(row["n"]) for row in rows]
    model = sm.WLS(values, years, weights=people) if question.weighted else sm.OLS(values, years)
    fit = model.fit()
    low, high = fit.conf_int(1 - question.confidence)[1]
    return {
        "slope": fit.params[1], "slope_low": low, "slope_high": high, "slope_p_raw": fit.pvalues[1],
    }


def year(period):
    """The year a period ends in, counted from 2000: `2023-24` is 24."""
    start, end = re.fullmatch(r"(\d{4})(?:-(\d{2}))?", period).groups()
    return (int(start) + (1 if end else 0)) - 2000
