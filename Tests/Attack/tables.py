"""Random tables of children, as they really are, and as files that a store loads.

A table is of one indicator, or of a family: several of the same children, nobody in two. Its base
cells are the finest groups of children that any question can tell apart, each with the number who met
the mark, or each of the marks, and the number of all others. Everything that is printed is about a sum
of base cells.
"""

from dataclasses import dataclass, field
from itertools import product

RACES = {
    "Asian": "Asian",
    "Black": "Black or African American",
    "Hispanic": "Hispanic or Latino",
    "Two or more races": "Two or more races",
    "White": "White",
}
# People of a total who are in no group that is listed.
UNLISTED = "unlisted"
TREE = {
    "North": ["North A", "North B", "North C"],
    "South": ["South A", "South B", "South C", "South D"],
    "West": ["West A", "West B"],
}
DISTRICT = {school: district for district, schools in TREE.items() for school in schools}
GENDERS = ["Female", "Male", "Nonbinary"]
YEARS = ["2022", "2023", "2024"]
# Years whose sums every store tells where it can.
WINDOW = ("2023", "2024")


@dataclass
class Table:
    name: str
    # "groups" of one place, a "tree" of places, groups within places ("pair"), groups of two
    # dimensions ("cross"), or groups in each of several "years".
    kind: str
    # (place, race) → [met, not met], of a family [met the first, met the second, …, met none]; a
    # race is None where the table has no groups. A gender stands for the place in "cross", a year in
    # "years".
    base: dict = field(default_factory=dict)
    as_records: bool = False

    @property
    def parts(self):
        return len(next(iter(self.base.values())))

    @property
    def indicators(self):
        return [self.name] + [f"{self.name}_{mark}" for mark in range(1, self.parts - 1)]

    def people(self, cells):
        return sum(sum(self.base[cell]) for cell in cells)

    def cells(self, **labels):
        """The base cells of a row with these labels: `race`, `district`, the first part, or none."""
        return frozenset(cell for cell in self.base if all(_fits(cell, *l) for l in labels.items()))

    def moved(self, origin, target, outcome):
        """The same table with one child in another cell."""
        base = {cell: list(counts) for cell, counts in self.base.items()}
        base[origin][outcome] -= 1
        base[target][outcome] += 1
        return Table(self.name, self.kind, base, self.as_records)


def _fits(cell, name, label):
    place, race = cell
    if name == "not race":
        return race != label
    if name == "race":
        return race == label
    if name == "district":
        return DISTRICT.get(place) == label
    if name == "years":
        return place in label
    return place == label


def random_table(random, name, kind):
    marks = 1
    if kind == "family":
        kind = random.choice(["groups", "pair", "tree", "cross", "years"])
        marks = random.randint(2, 3)
    # Where everybody meets one of several marks, that is told by everyone in it.
    has_rest = marks == 1 or random.random() < 0.7

    def counts():
        few, many = random.randint(1, 9), random.randint(10, 40)
        n = random.choice([0, few, many if marks > 1 else random.randint(1, 9), many])
        if marks > 1:
            parts = [0] * (marks + 1)
            likely = random.sample(range(marks + has_rest), random.randint(1, marks))
            for _ in range(n):
                parts[random.choice(likely)] += 1
            return parts
        met = random.choice([0, n, random.randint(0, n), random.randint(0, n)])
        return [met, n - met]

    places = ["Town"]
    races = [None]
    if kind == "cross":
        places = GENDERS[:random.randint(2, 3)]
    elif kind == "years":
        places = YEARS[-random.randint(2, 3):]
    elif kind != "groups":
        districts = random.sample(sorted(TREE), random.randint(1, 3))
        places = []
        for district in districts:
            schools = TREE[district]
            places += random.sample(schools, random.randint(1, len(schools)))
    if kind != "tree":
        races = random.sample(sorted(RACES), random.randint(2, len(RACES)))
    table = Table(name, kind, {cell: counts() for cell in product(places, races)})
    if kind == "groups" and random.random() < 0.2:
        some = [random.randint(0, 4) for _ in range(marks + has_rest)]
        table.base[("Town", UNLISTED)] = some + [0] * (1 - has_rest)
    table.as_records = kind in ("pair", "cross") or (
        ("Town", UNLISTED) not in table.base and random.random() < 0.5)
    if table.people(table.base) == 0:
        table.base[next(iter(table.base))] = [6, 7] + [0] * (marks - 1)
    return table


def write_store(tables, folder, ends):
    """The files of the tables and the script that loads them; `ends` as the policy has it."""
    script = [f"define policy privacy ( ends = {ends} )"]
    script += ["define policy records ( open = yes )", 'define outcome o ( label = "Outcome" )']
    script += ['define place town ( level = community, name = "Town" )']
    script += ['define group nonbinary ( dimension = gender, label = "Nonbinary" )']
    script += ["define release race_gender ( dimensions = [race, gender] )"]
    script += [f'define release together ( windows = ["{WINDOW[0]}-{WINDOW[-1]}"] )']
    for table in tables:
        family = f", family = f_{table.name}" if table.parts > 2 else ""
        for name in table.indicators:
            fields = f'label = "{name}", outcome = o, unit = children{family}'
            script.append(f"define indicator {name} ( {fields} )")
    by_kind = {}
    for table in tables:
        if table.as_records:
            by_kind.setdefault(table.kind, []).append(table)
        else:
            _write_rows(table, folder / f"{table.name}.csv")
            script += _load_rows(table)
    for kind, members in by_kind.items():
        _write_records(members, folder / f"children_{kind}.csv")
        script.append(_load_records(kind))
    (folder / "load.strive").write_text("\n".join(script) + "\n")


def _write_rows(table, path):
    labels = {"tree": "district,place", "years": "year,race"}.get(table.kind, "place,race")
    rows = [f"{labels},n,{','.join(table.indicators)}"]

    def add(labels, cells):
        met = [sum(table.base[cell][mark] for cell in cells) for mark in range(table.parts - 1)]
        rows.append(f"{labels},{table.people(cells)},{','.join(map(str, met))}")

    if table.kind == "groups":
        add("Town,All", table.base)
    for place, race in table.base:
        if table.kind == "tree":
            add(f"{DISTRICT[place]},{place}", [(place, race)])
        elif race != UNLISTED:
            add(f"{place},{race}", [(place, race)])
    if table.kind == "years":
        for year in sorted({year for year, _ in table.base}):
            add(f"{year},All", table.cells(year=year))
    path.write_text("\n".join(rows) + "\n")


IN_TOWN = 'year = 2024, place = column("place"), level = community'
IN_SCHOOLS = (
    'year = 2024, parent = [district(column("district"))], place = column("place"), '
    "level = school, places = new")
EACH_YEAR = 'year = column("year"), place = "Town", level = community'


def _load_rows(table):
    where = {
        "groups": f'{IN_TOWN}, race = column("race")',
        "tree": IN_SCHOOLS,
        "years": f'{EACH_YEAR}, race = column("race")',
    }[table.kind]
    return [
        f'load "{table.name}.csv" as observations ( indicator = {name}, {where}, '
        f'n = column("n"), met = column("{name}"), source = s_{table.name}, public = no )'
        for name in table.indicators]


def _write_records(tables, path):
    kind = tables[0].kind
    labels = {
        "groups": "place,race", "pair": "district,place,race", "tree": "district,place",
        "cross": "gender,race", "years": "year,race",
    }[kind]
    rows = [f"indicator,student_id,{labels},met"]
    for table in tables:
        number = 0
        for (place, race), counts in table.base.items():
            labels = [DISTRICT[place]] if kind in ("pair", "tree") else []
            labels += [place] if race is None else [place, race]
            for met, children in enumerate(counts):
                for _ in range(children):
                    number += 1
                    rows += [
                        f"{name},c{number},{','.join(labels)},{int(met == mark)}"
                        for mark, name in enumerate(table.indicators)]
    path.write_text("\n".join(rows) + "\n")


def _load_records(kind):
    where = {
        "groups": f'{IN_TOWN}, race = column("race")',
        "pair": f'{IN_SCHOOLS}, race = column("race")',
        "tree": IN_SCHOOLS,
        "cross": 'year = 2024, place = "Town", level = community, race = column("race"), '
                 'gender = column("gender")',
        "years": f'{EACH_YEAR}, race = column("race")',
    }[kind]
    return (
        f'load "children_{kind}.csv" as records ( indicator = column("indicator"), '
        f'person = column("student_id"), {where}, met = column("met"), '
        f"source = children_{kind} )")
