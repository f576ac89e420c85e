"""What is asked of a store about a table, and the transcript that comes back."""

import re
import subprocess
from dataclasses import dataclass, replace

from tables import UNLISTED, WINDOW

FORMATS = ["csv", "tsv", "json", "jsonl", "markdown", "table"]
MARK = "@@"
# Tables of one run of the command.
AT_ONCE = 10


@dataclass(frozen=True)
class Asked:
    """A question, the dimensions of its rows, and what all of its rows are about besides."""

    text: str
    by: tuple = ()
    about: tuple = ()
    # Rows are read; of other questions only the text is compared.
    has_rows: bool = True
    # Which of a family it asks about; None is all of them at once.
    mark: int | None = 0


def questions(table):
    asked = []
    for mark, name in enumerate(table.indicators):
        asked += [replace(question, mark=mark) for question in _questions(table, name)]
    return asked + (_together(table) if table.parts > 2 else [])


def _together(table):
    """Questions about all of a family at once."""
    names = ", ".join(table.indicators)
    years = sorted({place for place, _ in table.base}) if table.kind == "years" else [None]
    asked = []
    for year in years:
        when, about = (f" in {year}", (("year", year),)) if year else ("", ())
        asked.append(Asked(f"show {names}{when}", (), about, mark=None))
        for by in ["race", "district"]:
            asked += [
                Asked(f"show {names} by {by}{when} as {format}", (by,), about, mark=None)
                for format in FORMATS]
    return asked


def _questions(table, name):
    races = sorted({race for _, race in table.base if race not in (None, UNLISTED)})
    places = sorted({place for place, _ in table.base})
    if table.kind == "years":
        asked = _over_years(name, places)
    else:
        asked = [Asked(f"show {name}")]
        for by in {
            "groups": [("race",)],
            "tree": [("school",), ("district",)],
            "pair": [("race",), ("school",), ("district",), ("race", "school"), ("race", "district")],
            "cross": [("race",), ("gender",), ("race", "gender")],
        }[table.kind]:
            asked += _listing(name, by)
        asked += _parts(table, name, races, places)
    # Some texts stop a whole run: a few tables are enough for them.
    wrong = [
        f"show {name} by rase", f"list observations where indicator = {name}",
        f"show {name} where n > 3", f"check count({name}) > 2", f"gap {name} by race vs 3",
    ]
    for text in [
        f"describe {name}", f"count observations where indicator = {name}",
        f"audit where indicator = {name}", f"list changes where indicator = {name}",
    ] + (wrong if name.endswith("0") else []):
        asked.append(Asked(text, has_rows=False))
    return asked


def _parts(table, name, races, places):
    """Questions about one group, one place or one gender, and about all but one group."""
    asked = []
    part = "gender" if table.kind == "cross" else "school"
    if table.kind != "tree":
        asked += [Asked(f"show {name} where race = '{r}'", (), (("race", r),)) for r in races]
        asked += [Asked(f"show {name} where race != '{r}'", (), (("not race", r),)) for r in races]
        asked += [Asked(f"gap {name} by race vs '{r}'", ("race",)) for r in races]
    if table.kind != "groups":
        asked += [Asked(f"show {name} where {part} = '{p}'", (), ((part, p),)) for p in places]
    if table.kind in ("pair", "cross"):
        asked += [
            Asked(f"show {name} by race where {part} = '{p}'", ("race",), ((part, p),))
            for p in places]
        asked += [
            Asked(f"show {name} by {part} where race = '{r}'", (part,), (("race", r),))
            for r in races]
    return asked


def _over_years(name, years):
    """Each year apart, years beside each other, and years together."""
    asked = []
    for year in years:
        about = (("year", year),)
        asked.append(Asked(f"show {name} in {year}", (), about))
        asked += [
            Asked(f"show {name} by race in {year} as {format}", ("race",), about)
            for format in FORMATS]
        asked += [
            Asked(f"show {name} by race in {year} {clause}", ("race",), about)
            for clause in ["sort by value desc", "with total", "top 2 sort by n", "with ci"]]
        asked.append(Asked(f"gap {name} by race vs overall in {year}", ("race",), about))
    since = f"since {years[0]}"
    for by in [("year",), ("race", "year")]:
        question = f"show {name} by {', '.join(by)} {since}"
        asked += [Asked(f"{question} as {format}", by) for format in FORMATS]
    asked += [
        Asked(f"trend {name} by race {clause} as {format}", ("race", "period"))
        for clause in ["", "vs overall"] for format in ["csv", "json", "table"]]
    asked += [
        Asked(f"{verb} {name} by race {clause} as {format}", has_rows=False)
        for verb in ["change", "progress"] for clause in ["", since] for format in ["csv", "json"]]
    asked.append(Asked(f"show {name} {since}"))
    asked += [Asked(f"show {name} by race {since} as {format}", ("race",)) for format in FORMATS]
    asked.append(Asked(f"gap {name} by race {since}", ("race",)))
    window = f"in {WINDOW[0]} to {WINDOW[-1]}"
    about = (("years", WINDOW),)
    asked.append(Asked(f"show {name} {window}", (), about))
    asked += [
        Asked(f"show {name} by race {window} as {format}", ("race",), about) for format in FORMATS]
    asked.append(Asked(f"gap {name} by race vs overall {window}", ("race",), about))
    return asked


def _listing(name, by):
    listing, gap = f"show {name} by {', '.join(by)}", f"gap {name} by {', '.join(by)}"
    asked = [Asked(f"{listing} as {format}", by) for format in FORMATS]
    for clause in [
        "sort by value desc", "sort by value", "sort by n", "sort by n desc", "with total",
        "top 2 sort by value desc", "top 2 sort by n", "having value > 50%", "having n > 12",
        "with ci",
    ]:
        asked.append(Asked(f"{listing} {clause}", by))
    asked += [Asked(f"{gap} as {format}", by) for format in ["csv", "json", "table"]]
    asked += [Asked(f"{gap} vs {other}", by) for other in ["overall", "rest", "best"]]
    asked += [Asked(f"explain {question}", has_rows=False) for question in [listing, gap]]
    kept = "_".join(("kept", name) + by)
    asked += [Asked(f"let {kept} = {listing}", has_rows=False)]
    asked += [Asked(f"show n, value having n > 3 from {kept}", by)]
    return asked


class Store:
    """A store made by the real command."""

    def __init__(self, strive, folder):
        self.strive, self.folder = str(strive), folder
        self._run(["init", "attack.db"])
        loaded = self._run(["-s", "attack.db", "run", "load.strive"])
        if loaded.returncode != 0:
            raise SystemExit(f"the tables do not load:\n{loaded.stdout[-2000:]}")

    def _run(self, arguments, text=""):
        return subprocess.run(
            [self.strive] + arguments, cwd=self.folder, input=text, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)

    def ask(self, tables):
        """For each table its questions with the format and what was printed, errors too."""
        answers = {table.name: [] for table in tables}
        for first in range(0, len(tables), AT_ONCE):
            some = tables[first:first + AT_ONCE]
            asked = [(table, question) for table in some for question in questions(table)]
            self._ask(asked, "csv", answers)
            # No question names this format: the command does.
            listings = [
                (table, replace(question, text=question.text.removesuffix(" as csv")))
                for table, question in asked if question.text.endswith(" as csv")]
            self._ask(listings, "list", answers)
        return answers

    def _ask(self, asked, format, answers):
        parts = {}
        # What cannot be understood stops a whole text before anything runs: its message is the
        # answer, and the others are asked again.
        while len(parts) < len(asked):
            lines, owners = [], {}
            for number, (_, question) in enumerate(asked):
                if number in parts:
                    continue
                lines.append(f'print "{MARK} {number}"')
                lines.append(question.text)
                owners[len(lines)] = number
            said = self._run(
                ["-s", "attack.db", "-f", format, "--on-error", "continue"], "\n".join(lines))
            found = re.split(rf"^{MARK} (\d+)$", said.stdout, flags=re.MULTILINE)
            parts |= {int(n): text.strip("\n") for n, text in zip(found[1::2], found[2::2])}
            if len(found) > 1:
                break
            known = len(parts)
            messages = re.split(r"^(?=stdin:\d+:\d+: )", said.stdout, flags=re.MULTILINE)
            for message in messages[1:]:
                number = owners.get(int(message.split(":")[1]))
                if number is not None:
                    parts[number] = message
            if len(parts) == known:
                break
        for number, (table, question) in enumerate(asked):
            if number not in parts:
                raise SystemExit(f"no answer at all to `{question.text}`:\n{said.stdout[-800:]}")
            # The tests own their stores: what an owner alone is told is no part of the attack. How
            # often a store was written says nothing of a table.
            text = parts[number].split("Why hidden, for the owner's eyes")[0]
            text = re.sub(r"\"data_version\":\d+", "\"data_version\":0", text)
            text = re.sub(r"^(stdin:\d+| *\d+ \|)", "", text, flags=re.MULTILINE)
            answers[table.name].append((question, format, text))
