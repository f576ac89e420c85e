"""Asking a built command, reading its csv, and comparing numbers."""

import csv
import io
import math
import subprocess
from dataclasses import dataclass

TOLERANCE = 1e-6


@dataclass(frozen=True)
class Question:
    text: str
    # What tells rows apart besides the compared column, which is the first.
    compared: str = ""
    splits: tuple = ()
    lower_is_better: bool = False
    confidence: float = 0.95
    weighted: bool = False


@dataclass(frozen=True)
class Number:
    """A number as the command said it, and as worked out here."""

    what: str
    said: float
    ours: float

    @property
    def agrees(self):
        if not (math.isfinite(self.said) and math.isfinite(self.ours)):
            return False
        size = max(abs(self.said), abs(self.ours), 1e-9 if self.said == 0 else 0)
        return abs(self.said - self.ours) <= TOLERANCE * size or abs(self.said - self.ours) < 1e-12


class Asking:
    def __init__(self, strive):
        self.strive = strive

    def rows(self, question, text=None):
        settings = f"set confidence = {question.confidence * 100:g}%; "
        asked = f"{settings}{text or question.text} as csv"
        run = subprocess.run([self.strive, "-c", asked], capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"{asked}\n{run.stderr}")
        return list(csv.DictReader(io.StringIO(run.stdout)))


def number(cell):
    """The number of a cell; None for a cell that says why it has none."""
    try:
        return float(cell)
    except ValueError:
        return None


def met(row):
    """How many met the mark: the csv has the rate and the people."""
    people = number(row["n"])
    value = number(row["value"])
    if people is None or value is None or people == 0:
        return None
    return round(value * people / 100), round(people)


def compared(what, row, ours):
    """Numbers of a row beside ours; what has no number must have none here either."""
    found = []
    for column, own in ours.items():
        said = number(row[column])
        if said is None and own is None:
            continue
        found.append(
            Number(
                f"{what}, {column}",
                math.nan if said is None else said,
                math.nan if own is None else own,
            )
        )
    return found
