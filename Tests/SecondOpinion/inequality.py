"""Measures of inequality from their formulas, over the rates and people that `show` prints."""

import math

import numpy as np
from answers import Question, compared, met
from scipy.stats import norm
from statsmodels.stats.proportion import confint_proportions_2indep

MEASURES = "difference, ratio, mdb, mdbu, mdm, idis, bgv, bgsd, cov, theil, mld, par, paf"

MEASURED = [
    Question("kindergarten_ready by race in 2024"),
    Question("suspended by race since 2022", lower_is_better=True),
    Question("hs_graduation by race in 2024", confidence=0.9),
]


def check_measures(asking, question):
    groups = [met(row) for row in asking.rows(question, f"show {question.text}")]
    groups = [group for group in groups if group is not None]
    ours = measures(groups, question)
    rows = asking.rows(question, f"gap {question.text} using {MEASURES}")
    return [each for row in rows for each in compared(row["measure"], row, ours[row["measure"]])]


def measures(groups, question):
    x, n = (np.array(column, dtype=float) for column in zip(*groups))
    q = x / n
    y = 100 * q
    error = 100 * np.sqrt(q * (1 - q) / n)
    p = n / n.sum()
    mean = (p * y).sum()
    best = y.min() if question.lower_is_better else y.max()
    z = norm.ppf(0.5 + question.confidence / 2)
    first, second = groups[int(y.argmax())], groups[int(y.argmin())]
    low, high = confint_proportions_2indep(
        *first, *second, method="newcomb", compare="diff", alpha=1 - question.confidence
    )
    spread = math.sqrt(1 / first[0] - 1 / first[1] + 1 / second[0] - 1 / second[1])
    ratio = y.max() / y.min()
    bgv = (p * (y - mean) ** 2).sum()
    rho = y / mean
    gain = best - mean
    return {
        "difference": {"value": y.max() - y.min(), "low": 100 * low, "high": 100 * high},
        "ratio": {
            "value": ratio,
            "low": ratio * math.exp(-z * spread),
            "high": ratio * math.exp(z * spread),
        },
        "mdb": {"value": (p * abs(y - best)).sum()},
        "mdbu": {"value": abs(y - best).mean()},
        "mdm": {"value": (p * abs(y - mean)).sum()},
        "idis": {"value": 100 * (p * abs(y - mean)).sum() / mean},
        "bgv": around(bgv, z * variance_error(p, error, y - mean)),
        "bgsd": {"value": math.sqrt(bgv)},
        "cov": {"value": 100 * math.sqrt(bgv) / mean},
        "theil": around(
            1000 * (p * rho * np.log(rho)).sum(), z * theil_error(p, rho, error / mean)
        ),
        "mld": around(
            -1000 * (p * np.log(rho)).sum(),
            z * 1000 * math.sqrt(((p * error / mean * (1 - 1 / rho)) ** 2).sum()),
        ),
        "par": {"value": gain},
        "paf": {"value": 100 * gain / mean},
    }


def around(value, half):
    return {"value": value, "low": value - half, "high": value + half}


def variance_error(p, error, distance):
    """Ahn et al. 2018."""
    own = p**2 * error**2
    rest = own.sum() ** 2 - (own**2).sum() + (own * ((1 - p) * error) ** 2).sum()
    return math.sqrt(4 * (own * distance**2).sum() + 2 * rest)


def theil_error(p, rho, error):
    lean = 1 + np.log(rho)
    return 1000 * math.sqrt((((lean - (p * rho * lean).sum()) * p * error) ** 2).sum())
