"""What was printed, as rows of labels and numbers. A number is the range that its digits leave."""

import csv
import json
import re

HIDDEN = "hidden"
# A cell that is no number and hides nobody: `no people`, `n/a`, an empty reference.
NOTHING = "nothing"
# A number with all its digits, as far as a linear program can tell.
EXACT = 1e-6


def rows(asked, format, text):
    """Dictionaries of column and text or number; none for an error or a sentence."""
    for name in ["json", "jsonl", "markdown", "table", "tsv"]:
        if asked.text.endswith(f" as {name}"):
            format = name
    if "error[" in text[:80]:
        return []
    reader = {
        "csv": _separated, "tsv": lambda text: _separated(text, "\t"), "json": _json,
        "jsonl": _json_lines, "markdown": _markdown, "table": _table, "list": _list,
    }[format]
    is_rounded = format in ["markdown", "table", "list"]
    return [
        {name: cell if name in asked.by else _cell(cell, is_rounded) for name, cell in row.items()}
        for row in reader(text)
    ]


def _cell(text, is_rounded):
    if isinstance(text, dict):
        if text.get("status") == "suppressed":
            return HIDDEN
        return (text["low"], text["high"]) if text.get("status") == "interval" else NOTHING
    if isinstance(text, (int, float)):
        return _around(text, EXACT)
    text = text.replace("\\", "").replace(",", "").removesuffix(" %").removesuffix(" pp").strip()
    if text == "*":
        return HIDDEN
    if re.fullmatch(r"-?[\d.e-]+\.\.-?[\d.e-]+", text):
        low, high = text.split("..")
        return (float(low), float(high))
    if not re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", text):
        return NOTHING
    # One digit after the point is a number rounded for reading.
    rounding = is_rounded and re.fullmatch(r"-?\d+\.\d", text)
    return _around(float(text), 0.05 + EXACT if rounding else EXACT)


def _around(number, error):
    return (number - error, number + error)


def _separated(text, separator=","):
    block = text.split("\n\n")[0].splitlines()
    table = list(csv.reader(block, delimiter=separator))
    return [dict(zip(table[0], row)) for row in table[1:]] if table else []


def _json(text):
    return json.loads(text.splitlines()[0])["rows"]


def _json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def _markdown(text):
    lines = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text.splitlines() if line.startswith("|")
    ]
    return [dict(zip(lines[0], row)) for row in lines[2:]]


def _table(text):
    lines = [
        re.split(r" {2,}", line.strip()) for line in text.splitlines() if line.startswith("  ")]
    start = next((i for i, line in enumerate(lines) if "value" in line), None)
    if start is None:
        return []
    head = [name.split(" (")[0] for name in lines[start]]
    return [dict(zip(head, line)) for line in lines[start + 1:] if len(line) == len(head)]


def _list(text):
    blocks = []
    for block in text.split("\n\n"):
        pairs = [re.split(r" {2,}", line.strip()) for line in block.splitlines()]
        pairs = [pair for pair in pairs if len(pair) == 2]
        if any(name == "value" for name, _ in pairs):
            blocks.append(dict(pairs))
    return blocks
