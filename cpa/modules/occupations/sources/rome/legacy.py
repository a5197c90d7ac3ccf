"""What the former ROME says of official moves: near, or an evolution."""

from collections import defaultdict
from collections.abc import Mapping

from cpa.sources.sheet import Sheet

WORDS = {"Proche": "near", "Evolution": "evolution", "Évolution": "evolution"}

Kinds = Mapping[tuple[str, str], str]
"""(former code, former code of the target) → « near » or « evolution »."""


def kinds_of(sheet: Sheet) -> Kinds:
    """The kind of each move between former codes. What is said of whole occupations goes before what is said of one
    title among them; a move said to be both is of neither kind."""
    whole: dict[tuple[str, str], set[str]] = defaultdict(set)
    partial: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line, (source, target, from_title, to_title, word) in sheet.numbered():
        if word not in WORDS:
            message = f"« {word[:60]} » n’est pas une sorte de passage : cette ligne est laissée."
            sheet.leave_out("word-unknown", message, line)
            continue
        (partial if from_title or to_title else whole)[source, target].add(WORDS[word])
    return {pair: words.pop() for pair, words in ({**partial, **whole}).items() if len(words) == 1}
