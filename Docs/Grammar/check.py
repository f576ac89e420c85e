"""Proves strive.lark strict LALR(1), and holds a corpus and a list of verdicts to it.

    python3 -m venv .venv && .venv/bin/pip install lark interegular
    .venv/bin/python Docs/Grammar/check.py Tests/Golden/syntax/*.strive
    .venv/bin/python Docs/Grammar/check.py --verdicts Tests/LangTests/Fixtures/mutations.tsv
    .venv/bin/python Docs/Grammar/check.py --write Tests/LangTests/Fixtures/mutations.tsv CORPUS...

Every line of a corpus must parse alone. `--verdicts` parses each text of the list again; `--write`
makes the list anew from the corpus: 2,000 texts with words taken out, doubled, swapped or replaced,
each with the verdict of the grammar. The exit code is 1 where anything disagrees.
"""
import argparse
import pathlib
import random
import re
import sys

import lark

GRAMMAR = (pathlib.Path(__file__).parent / "strive.lark").read_text()
SEED = 20240901
CLAUSES = ["by", "where", "without", "having", "vs", "using", "sort", "top", "with", "as", "into"]


def prove():
    lark.Lark(GRAMMAR, parser="lalr", lexer="basic", strict=True)
    print("strict LALR(1): no shift/reduce, no reduce/reduce, no token collisions")


def plain_parser():
    """The same grammar without the slow proof of disjoint tokens."""
    lark.lexer.has_interegular = False
    return lark.Lark(GRAMMAR, parser="lalr", lexer="basic")


def accepts(parser, text):
    try:
        parser.parse(text)
        return True
    except lark.exceptions.LarkError:
        return False


def corpus_lines(paths):
    for path in paths:
        for line in pathlib.Path(path).read_text().splitlines():
            if line.strip() and not line.startswith("#"):
                yield path, line


def check_corpus(parser, paths):
    lines = list(corpus_lines(paths))
    failed = [line for _, line in lines if not accepts(parser, line)]
    for line in failed:
        print("does not parse:", line)
    print(f"{len(lines)} lines of the corpus, {len(failed)} failed")
    return len(failed)


def check_verdicts(parser, path):
    rows = [row.split("\t", 1) for row in pathlib.Path(path).read_text().splitlines()]
    wrong = [text for verdict, text in rows if accepts(parser, text) != (verdict == "accept")]
    for text in wrong:
        print("the verdict differs:", text)
    print(f"{len(rows)} verdicts, {len(wrong)} differ")
    return len(wrong)


def write_verdicts(parser, path, paths):
    words = lark.Lark(GRAMMAR, parser=None, lexer="basic")
    lines = [[str(token) for token in words.lex(line)] for _, line in corpus_lines(paths)]
    vocabulary = sorted({token for line in lines for token in line})
    soft = "count change target baseline latest last missing end load warn fail".split()
    chance = random.Random(SEED)
    rows = {}
    while len(rows) < 2000:
        text = " ".join(mutated(list(chance.choice(lines)), vocabulary, soft, chance))
        if text and not outside_the_grammar(text):
            rows[text] = "accept" if accepts(parser, text) else "reject"
    body = "".join(f"{rows[text]}\t{text}\n" for text in sorted(rows))
    pathlib.Path(path).write_text(body)
    accepted = sum(verdict == "accept" for verdict in rows.values())
    print(f"wrote {len(rows)} verdicts, {accepted} accept")


def mutated(tokens, vocabulary, soft, chance):
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        if not tokens:
            break
        at = chance.randrange(len(tokens))
        match chance.randrange(7):
            case 0: del tokens[at]
            case 1: tokens[at], tokens[at - 1] = tokens[at - 1], tokens[at]
            case 2: tokens.insert(at, tokens[at])
            case 3: tokens[at] = chance.choice(vocabulary)
            case 4: tokens.insert(at, chance.choice(vocabulary))
            case 5: tokens[at] = chance.choice(soft)
            case _: del tokens[at:at + chance.choice([2, 3, 4])]
    return tokens


def outside_the_grammar(text):
    """What the program refuses for a reason that is no grammar; kept out of the list roughly."""
    bare = re.sub(r"'[^']*'|\"[^\"]*\"|\([^()]*\)", " ", text).lower()
    for question in re.split(r";|\b(?:show|gap|trend|progress|list|map|audit)\b", bare):
        found = question.split()
        if any(found.count(clause) > 1 for clause in CLAUSES):
            return True
        times = [word for word in found if word in ("in", "since", "latest", "last")]
        if len(times) > 1:
            return True
    return False


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("corpus", nargs="*")
    options.add_argument("--verdicts", help="a list to check")
    options.add_argument("--write", help="a list to make")
    asked = options.parse_args()
    failed = 0
    if not asked.write:
        prove()
    parser = plain_parser()
    if asked.corpus:
        failed += check_corpus(parser, asked.corpus)
    if asked.verdicts:
        failed += check_verdicts(parser, asked.verdicts)
    if asked.write:
        write_verdicts(parser, asked.write, asked.corpus)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
