"""Two stores whose tables look the same and are not: every sentence must be the same as well.

Errors, plans, audits, descriptions and notes are texts that no equation can be made of. So one
child is moved from a hidden cell to another, in a way that leaves what is printed of the table as
it was, and then nothing at all may differ.
"""

from judging import LEAST, NAMES
from reading import HIDDEN, rows


def twin(random, table, answers):
    """The table with one child moved between hidden cells; None where there are no two."""
    hidden = _hidden_base(table, answers)
    moves = []
    for origin in hidden:
        for target in hidden:
            for outcome in range(table.parts):
                if origin != target and _is_quiet(table, origin, target, outcome):
                    moves.append((origin, target, outcome))
    return table.moved(*random.choice(moves)) if moves else None


def _hidden_base(table, answers):
    found = set()
    for asked, format, text in answers:
        if asked.text.endswith(" as csv") and asked.text.startswith("show"):
            for row in rows(asked, format, text):
                labels = {name: NAMES.get(row[name], row[name]) for name in asked.by}
                cells = table.cells(**labels)
                if row.get("n") == HIDDEN and len(cells) == 1:
                    found |= cells
    return sorted(found)


def _is_quiet(table, origin, target, outcome):
    """Whether both cells stay small, or not small, and neither becomes empty."""
    less, more = sum(table.base[origin]) - 1, sum(table.base[target]) + 1
    return (table.base[origin][outcome] > 0 and less > 0
            and (less < LEAST) == (less + 1 < LEAST) and (more < LEAST) == (more - 1 < LEAST))


def compare(answers, others):
    """Questions whose texts tell the twins apart; None where their tables do."""
    pairs = list(zip(answers, others))
    if any(a[2] != b[2] for a, b in pairs if a[0].text.endswith(" as csv") or a[0].by == ()
           and a[0].has_rows):
        return None
    return [a[0].text for a, b in pairs if a[2] != b[2]]
