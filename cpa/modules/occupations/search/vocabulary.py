"""The words of all titles, how much each one tells, and where it occurs: what the search is made of."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from cpa.modules.occupations.search.lemmas import lemmas
from cpa.modules.occupations.search.titles import Title, forms
from cpa.modules.occupations.search.words import Word, word, words


@dataclass(frozen=True, slots=True)
class Index:
    """What a search needs, as rows. `words`: spelling, sound, lemma, weight in thousandths, whether it is two words in
    one; `titles`: number, code, name of the occupation, text, standing; `postings`: lemma, number of a title, share of
    that title's weight in thousandths; `related`: a lemma and another that means nearly the same."""

    words: Sequence[tuple[str, str, int, int, bool]]
    titles: Sequence[tuple[int, str, str, str, int]]
    postings: Sequence[tuple[int, int, int]]
    related: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to say a title, as the lemmas it is made of; `pair` names a form of two words written in one."""

    title: Title
    lemmas: frozenset[str]
    pair: str


def indexed(titles: Iterable[Title], related: Iterable[Iterable[str]] = ()) -> Index:
    """The index of these titles; the words of each group of `related` mean nearly the same."""
    groups = [[found[0] for one in group if (found := words(one))] for group in related]
    said = [(title, found) for title in titles for form in forms(title.text) if (found := words(form))]
    sounds = {one.spelling: one.sound for found in (*groups, *(found for _, found in said)) for one in found}
    lemma_of = lemmas((title.text for title, _ in said), sounds)
    # Forms of the same words are one: the masculine and the feminine, most often.
    made = list(dict.fromkeys(_form(title, found, lemma_of) for title, found in said))
    weights = {lemma: round(1000 * math.log(1 + len(made))) for lemma in lemma_of.values()} | _weights(made)
    numbers = {lemma: number for number, lemma in enumerate(sorted(weights))}
    spelled = _pairs(said, lemma_of) | {one: (sound, lemma_of[one]) for one, sound in sounds.items()}
    return Index(
        words=[
            (one, sound, numbers[lemma], weights[lemma], one not in sounds)
            for one, (sound, lemma) in sorted(spelled.items())
        ],
        titles=[
            (n, form.title.code, form.title.name, form.title.text, form.title.standing) for n, form in enumerate(made)
        ],
        postings=[(numbers[lemma], n, share) for n, form in enumerate(made) for lemma, share in _shares(form, weights)],
        related=[(numbers[one], numbers[other]) for one, other in _related(groups, lemma_of)],
    )


def _form(title: Title, found: Sequence[Word], lemma_of: Mapping[str, str]) -> _Form:
    return _Form(title, frozenset(lemma_of[one.spelling] for one in found), _pair(found, lemma_of))


def _pair(found: Sequence[Word], lemma_of: Mapping[str, str]) -> str:
    return "+".join(lemma_of[one.spelling] for one in found) if len(found) == 2 else ""


def _pairs(said: Iterable[tuple[Title, Sequence[Word]]], lemma_of: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Two-word names in one word (« aidesoignante ») → sound and lemma."""
    joined = {word("".join(one.spelling for one in found)): found for _, found in said if len(found) == 2}
    return {one.spelling: (one.sound, _pair(found, lemma_of)) for one, found in joined.items()}


def _related(groups: Iterable[Iterable[Word]], lemma_of: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each two lemmas of a group, both ways, once."""
    found = [sorted({lemma_of[one.spelling] for one in group}) for group in groups]
    return sorted({two for group in found for two in permutations(group, 2)})


def _weights(made: Sequence[_Form]) -> dict[str, int]:
    """Lemma → how much it tells, in thousandths: rare words tell more."""
    occurring = Counter(lemma for form in made for lemma in form.lemmas)
    weights = {lemma: round(1000 * math.log(1 + len(made) / count)) for lemma, count in occurring.items()}
    return weights | {form.pair: sum(weights[lemma] for lemma in form.lemmas) for form in made if form.pair}


def _shares(form: _Form, weights: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    total = sum(weights[lemma] for lemma in form.lemmas)
    yield from ((lemma, 1000 * weights[lemma] // total) for lemma in sorted(form.lemmas))
    if form.pair:
        yield form.pair, 1000
