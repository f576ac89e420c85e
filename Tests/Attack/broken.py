"""Protectors that are wrong on purpose, printing what strive would print if it were.

An attacker that never wins proves nothing: each of these must be caught, and the right rule,
printed in the same form by the same code, must not.
"""

from dataclasses import replace

from asking import Asked
from judging import LEAST, WIDTH
from tables import RACES, UNLISTED, Table


def primary_only(table):
    """Small groups are hidden, and nothing with them."""
    def small(counts):
        return {key for key, n in _sizes(counts).items() if 0 < n < LEAST}

    return _groups(table, small)


def right(table):
    return _groups(table, _hidden)


def sorted_by_value(table):
    """What is hidden is right, but hidden rows stand where their rates put them."""
    counts = _counts(table)
    hidden = _hidden(counts)
    if hidden is None:
        return []
    ranked = sorted(counts, key=lambda key: -counts[key][0] / max(1, sum(counts[key])))
    asked = Asked(f"show {table.name} by race sort by value desc", ("race",))
    return right(table) + [(asked, "csv", _rows(("race",), counts, hidden, ranked))]


def family_apart(table):
    """Each of a family is protected for itself: what one hides another shows."""
    answers = []
    for mark in range(table.parts - 1):
        base = {
            cell: [counts[mark], sum(counts) - counts[mark]] for cell, counts in table.base.items()}
        own = Table(table.indicators[mark], table.kind, base)
        answers += [(replace(asked, mark=mark), *rest) for asked, *rest in right(own)]
    return answers


def margin_forgotten(table):
    """Each school is protected for itself, and the totals by race beside them are not looked at."""
    schools = sorted({place for place, _ in table.base})
    answers, counts, hidden = [_total(table)], {}, set()
    for school in schools:
        line = {cell[::-1]: table.base[cell] for cell in table.base if cell[0] == school}
        found = _hidden(line)
        counts |= line
        hidden |= set(line) if found is None else found
    answers.append(_listing(table, ("race", "school"), counts, hidden))
    for position, name in enumerate(["race", "school"]):
        margin = {}
        for key, (met, not_met) in counts.items():
            sums = margin.setdefault((key[position],), [0, 0])
            margin[(key[position],)] = [sums[0] + met, sums[1] + not_met]
        found = _hidden(margin)
        answers.append(_listing(table, (name,), margin, set(margin) if found is None else found))
    return answers


def _counts(table):
    return {(race,): counts for (_, race), counts in table.base.items() if race != UNLISTED}


def _sizes(counts):
    return {key: sum(pair) for key, pair in counts.items()}


def _groups(table, rule):
    counts = _counts(table)
    hidden = rule(counts)
    return [] if hidden is None else [_total(table), _listing(table, ("race",), counts, hidden)]


def _hidden(counts):
    """The rule of one dimension: what to hide so that nothing small follows; None for all of it."""
    sizes = _sizes(counts)
    if sum(sizes.values()) < LEAST:
        return None
    hidden = {key for key, n in sizes.items() if 0 < n < LEAST}
    while hidden and not _is_safe(hidden, counts, sizes):
        others = sorted((n, key) for key, n in sizes.items() if n > 0 and key not in hidden)
        if not others:
            return set(sizes)
        hidden.add(others[0][1])
    return hidden


def _is_safe(hidden, counts, sizes):
    people = sum(sizes[key] for key in hidden)
    met = sum(counts[key][0] for key in hidden)
    return (len(hidden) >= 2 and people >= LEAST and people - len(hidden) >= WIDTH
            and met >= 1 and people - met >= 1)


def _total(table):
    met = sum(counts[0] for counts in table.base.values())
    n = table.people(table.base)
    return (Asked(f"show {table.name}"), "csv", f"value,n,met\n{100 * met / n!r},{n},{met}")


def _listing(table, by, counts, hidden):
    order = sorted(counts, key=lambda key: key in hidden)
    asked = Asked(f"show {table.name} by {', '.join(by)} as csv", by)
    return (asked, "csv", _rows(by, counts, hidden, order))


def _rows(by, counts, hidden, order):
    lines = [",".join(by + ("value", "n", "met"))]
    for key in order:
        met, n = counts[key][0], sum(counts[key])
        labels = ",".join(RACES.get(label, label) for label in key)
        if key in hidden:
            lines.append(f"{labels},*,*,*")
        else:
            rate = repr(100 * met / n) if n else "no_people"
            lines.append(f"{labels},{rate},{n},{met if n else 'no_people'}")
    return "\n".join(lines)
