"""What everything printed about a table lets a reader work out: one linear program a table.

Each base cell has two unknowns, those who met the mark and those who did not; of a family one for each
mark, and one for those who met none. Every number that was printed is an equation, or two inequalities
where it was rounded; a hidden cell has somebody in it. The bounds of a small cell are then found by
HiGHS, with whole children counted at the end.
"""

from dataclasses import dataclass, field, replace
from math import ceil, floor

import numpy
from scipy.optimize import linprog

from reading import HIDDEN, rows
from tables import RACES, UNLISTED, YEARS

LEAST = 10
WIDTH = 5
NAMES = {label: race for race, label in RACES.items()}
# A year is printed as the school year that ends in it.
NAMES |= {f"{int(year) - 1}-{year[2:]}": year for year in YEARS}


@dataclass
class Verdict:
    findings: list = field(default_factory=list)
    small: int = 0
    # Cells whose rate was told as a range at one end.
    coded: int = 0
    hidden: int = 0
    shown: int = 0
    # Small cells known because all or none of a shown whole met the mark: Docs/Privacy.md says so.
    extremes: int = 0
    hidden_people: int = 0
    shown_people: int = 0
    # The least number of values that was left to a hidden n, met and not met.
    narrowest: list = field(default_factory=lambda: [10**9] * 3)


def judge(table, answers):
    knowledge = Knowledge(table)
    for asked, format, text in answers:
        if asked.has_rows and asked.mark is not None:
            knowledge.read(asked, rows(asked, format, text))
        elif asked.has_rows:
            found = rows(asked, format, text)
            for mark, name in enumerate(table.indicators):
                own = replace(asked, text=f"{asked.text}, {name}", mark=mark)
                knowledge.read(own, [_of_one(name, row, asked.by) for row in found])
    return knowledge.verdict()


def _of_one(name, row, by):
    """What a row of several indicators says of one of them."""
    own = {label: row[label] for label in by if label in row}
    for column, number in [("value", name), ("n", f"{name}.n"), ("met", f"{name}.met")]:
        if number in row:
            own[column] = row[number]
    return own


ENDS = {1, 2, 5, 10, 20}


def _rounded(rate):
    """What a rate without a count may be: whole percents are rounded where an end was coded."""
    is_whole = all(abs(end - round(end)) < 0.06 for end in rate)
    # `<=5%` is said of the rate itself. `0..9` is a band of whole percents, and `>=95%` may be one.
    if not is_whole or (rate[0] == 0 and round(rate[1]) in ENDS):
        return rate
    return (rate[0] - 0.5, rate[1] + 0.5)


def _is_end(rate):
    """`>=95%`, `<=5%`: told as a range at one end."""
    return rate[1] - rate[0] > 0.9 and (rate[0] == 0) != (rate[1] == 100)


class Knowledge:
    def __init__(self, table):
        self.table = table
        self.index = {cell: i for i, cell in enumerate(table.base)}
        # (base cells, what of them, by which mark, least, most)
        self.facts = set()
        # The cells of each listing that was printed, and the order of its rows.
        self.listings = {}
        self.order = {}
        self.coded = set()
        self.result = Verdict()

    def read(self, asked, found):
        if not found:
            return
        cells = [self._cells(asked, row) for row in found]
        for row, members in zip(found, cells):
            if members:
                self._learn(asked, row, members)
        if not asked.by:
            return
        key = (asked.by, asked.about, asked.mark)
        hidden = [
            tuple(row.get(name) for name in asked.by)
            for row in found if row.get("n") == HIDDEN]
        is_plain = asked.text.endswith(" as csv") or asked.about
        if is_plain and not asked.text.startswith("gap"):
            self._list(key, asked, found, cells)
            self.order[key] = hidden
        if "sort by" in asked.text:
            self._check_order(asked, found, hidden, self.order.get(key, hidden))

    def _cells(self, asked, row):
        labels = dict(asked.about)
        for name in asked.by:
            text = row.get(name)
            if text is not None and text != "total" and not isinstance(text, dict):
                labels[name] = NAMES.get(text, text)
        return self.table.cells(**labels)

    def _learn(self, asked, row, cells):
        if row.get("n") == HIDDEN:
            # Nobody is hidden only where a whole table is; else there is somebody. Of a family a
            # whole table may be hidden though others are not.
            if asked.mark == 0:
                self.facts.add((cells, "n", 0, min(1, self.table.people(cells)), numpy.inf))
            for name, number in row.items():
                if name not in asked.by and isinstance(number, tuple):
                    self.result.findings.append(f"{name} beside a hidden n: {asked.text}")
            return
        for name in ["n", "met"]:
            if isinstance(row.get(name), tuple):
                self.facts.add((cells, name, asked.mark, *row[name]))
        value, difference = row.get("value"), row.get("difference")
        is_counted = isinstance(row.get("met"), tuple)
        if isinstance(value, tuple):
            rate = value if is_counted else _rounded(value)
            self.facts.add((cells, "rate", asked.mark, *rate))
            if _is_end(value):
                self.coded.add((cells, asked.mark))
        # By two dimensions it is not plain who everyone else is.
        if len(asked.by) == 1 and isinstance(value, tuple) and isinstance(difference, tuple):
            # Better is higher, so a group that is behind has a difference above zero.
            rate = _rounded((value[0] + difference[0], value[1] + difference[1]))
            if asked.text.endswith("vs overall"):
                whole = self.table.cells(**dict(asked.about))
                self.facts.add((whole, "rate", asked.mark, *rate))
            elif asked.text.endswith("vs rest"):
                rest = self.table.cells(**dict(asked.about)) - cells
                self.facts.add((rest, "rate", asked.mark, *rate))

    def _list(self, key, asked, found, cells):
        shown = {c for row, c in zip(found, cells) if row.get("n") != HIDDEN and c}
        hidden = {c for row, c in zip(found, cells) if row.get("n") == HIDDEN and c}
        self.listings[key] = (shown, hidden)
        self.result.hidden += len(hidden)
        self.result.shown += len(shown)
        self.result.hidden_people += sum(map(self.table.people, hidden))
        self.result.shown_people += sum(map(self.table.people, shown))
        # Whoever is in no row is nobody.
        for cell in self.table.cells(**dict(asked.about)):
            if cell[1] != UNLISTED and not any(cell in c for c in shown | hidden):
                if sum(self.table.base[cell]) == 0:
                    self.facts.add((frozenset([cell]), "n", 0, 0, 0))

    def _check_order(self, asked, found, hidden, plain):
        """Hidden rows stand last, as they stand without any sort."""
        marks = [row.get("n") == HIDDEN for row in found]
        labels = [label for label in plain if label in hidden]
        if marks != sorted(marks) or hidden != labels:
            self.result.findings.append(f"order: {asked.text}")
        if "top" in asked.text or "sort by value" not in asked.text:
            return
        # A hidden row between two that are shown has a rate between theirs.
        rates = [row.get("value") for row in found]
        if asked.text.endswith("desc"):
            found, rates = found[::-1], rates[::-1]
        for i, row in enumerate(found):
            above = [r[0] for r in rates[:i] if isinstance(r, tuple)]
            below = [r[1] for r in rates[i + 1:] if isinstance(r, tuple)]
            if row.get("n") == HIDDEN and above and below:
                cells = self._cells(asked, row)
                self.facts.add((cells, "rate", asked.mark, above[-1], below[0]))

    def verdict(self):
        self._forget_groups_of_hidden_places()
        self._build()
        if self.listings:
            self._attack()
        return self.result

    def _forget_groups_of_hidden_places(self):
        """A hidden place hides all its groups, empty ones too: nobody knows who is in which."""
        places = set()
        for (by, about, mark), (_, hidden) in self.listings.items():
            if by in [("school",), ("district",)] and not about and mark == 0:
                places |= hidden
        self.facts = {
            (cells, what, mark, 0, high)
            if what == "n" and high == numpy.inf and any(cells < place for place in places)
            else (cells, what, mark, low, high)
            for cells, what, mark, low, high in self.facts
        }

    def _row(self, cells, met, not_met, mark=0):
        """Those who met a mark and those who did not, each so many times."""
        parts = self.table.parts
        row = numpy.zeros(parts * len(self.index))
        for cell in cells:
            first = parts * self.index[cell]
            row[first:first + parts] = not_met
            row[first + mark] = met
        return row

    def _build(self):
        truth = numpy.array([n for counts in self.table.base.values() for n in counts], dtype=float)
        matrix, limits = [], []

        def at_most(row, limit):
            # What is true must be possible: else something was read wrongly.
            if row @ truth > limit + 1e-5:
                raise SystemExit(f"wrongly read: {fact} of {self.table.name}, {self.table.base}")
            matrix.append(row)
            limits.append(limit)

        for fact in self.facts:
            cells, what, mark, low, high = fact
            if what == "rate":
                # low n <= 100 met <= high n
                at_most(self._row(cells, low / 100 - 1, low / 100, mark), 0)
                at_most(self._row(cells, 1 - high / 100, -high / 100, mark), 0)
                continue
            row = self._row(cells, 1, 1 if what == "n" else 0, mark)
            at_most(-row, -low)
            if high != numpy.inf:
                at_most(row, high)
        self.matrix = numpy.array(matrix) if matrix else None
        self.limits = numpy.array(limits) if matrix else None

    def bounds(self, row):
        ends = []
        for sign in (1, -1):
            found = linprog(
                sign * row, A_ub=self.matrix, b_ub=self.limits, bounds=(0, None), method="highs")
            if found.status == 3:
                ends.append(sign * -numpy.inf)
            elif found.status == 0:
                ends.append(sign * found.fun)
            else:
                raise SystemExit(f"no solution for {self.table.name}: {found.message}")
        return ends

    def _values(self, row):
        """How many more whole numbers than one are left."""
        low, high = self.bounds(row)
        return 10**9 if high == numpy.inf else floor(high + 1e-4) - ceil(low - 1e-4)

    def _attack(self):
        done = set()
        for shown, hidden in self.listings.values():
            for cells in sorted(shown | hidden, key=sorted):
                if 0 < self.table.people(cells) < LEAST and cells not in done:
                    done.add(cells)
                    self._attack_cell(cells)
        for cells, mark in sorted(self.coded, key=lambda found: (sorted(found[0]), found[1])):
            self._attack_coded(cells, mark)
        for key, (shown, hidden) in self.listings.items():
            for line, parts in self._lines(key, shown, hidden):
                self._attack_line(line, parts)

    def _attack_cell(self, cells):
        self.result.small += 1
        left = [self._values(self._row(cells, 1, 1)), 10**9, 10**9]
        is_extreme = False
        for mark in range(self.table.parts):
            # Who met the last part met no mark: of one indicator that is what was looked at already.
            if self.table.parts == 2 and mark == 1:
                continue
            met = [self._values(self._row(cells, *weights, mark)) for weights in [(1, 0), (0, 1)]]
            if left[0] >= WIDTH and min(met) < 1 and self._is_extreme(cells, mark):
                is_extreme = True
                continue
            left[1:] = map(min, left[1:], met)
        if is_extreme:
            self.result.extremes += 1
        self.result.narrowest = list(map(min, self.result.narrowest, left))
        if left[0] < WIDTH or min(left[1:]) < 1:
            self.result.findings.append(
                f"{sorted(cells)} of {self.table.people(cells)} has {left} values left")

    def _attack_coded(self, cells, mark):
        """A range must leave two numbers of those who met the mark, or it told nothing less."""
        self.result.coded += 1
        if self._values(self._row(cells, 1, 0, mark)) < 1:
            self.result.findings.append(f"the range of {sorted(cells)} has one value left")

    def _is_extreme(self, cells, mark):
        """Whether all, or none, of those in a shown cell around each part of it met the mark."""
        wholes = []
        for whole, what, _, low, _ in self.facts:
            if what == "n" and low > LEAST - 0.5:
                met = sum(self.table.base[cell][mark] for cell in whole)
                if met in (0, self.table.people(whole)):
                    wholes.append(whole)
        return any(cells < whole for whole in wholes) or all(
            any({cell} < whole for whole in wholes) for cell in cells if sum(self.table.base[cell]))

    def _lines(self, key, shown, hidden):
        """Sets of cells that add up to a whole, with the rows that are shown of each."""
        by, about, mark = key
        whole = self.table.cells(**dict(about))
        if len(by) == 1:
            yield whole, shown
        if by == ("school",) and not about:
            districts, _ = self.listings.get((("district",), (), mark), (set(), set()))
            for district in sorted(districts, key=sorted):
                yield district, shown
        if len(by) == 2:
            for name in by:
                margins, _ = self.listings.get(((name,), (), mark), (set(), set()))
                for margin in sorted(margins, key=sorted):
                    yield margin, shown

    def _attack_line(self, line, parts):
        union = set(line)
        for part in parts:
            if part <= line:
                union -= part
        people = self.table.people(union)
        if not 0 < people < LEAST:
            return
        low, high = self.bounds(self._row(union, 1, 1))
        if high - low < 0.5:
            self.result.findings.append(f"a union of {people} is pinned: {sorted(union)}")
