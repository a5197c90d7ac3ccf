"""Skills that someone may have used, from what they did and their own words. A proposal asserts nothing."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, zip_longest
from typing import NamedTuple

import numpy as np
from django.utils.translation import gettext as _

from cpa.module_api.three_steps import ProposedSkill
from cpa.modules.occupations.bridges.weights import Ints, titles_of, weights_of
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.proposals.life import lives_in
from cpa.modules.occupations.recommend.lexicon import lexicon_of, words_of

_HALF = 2  # a skill is found by words when they say at least half of what its name says, or it says half of them


def proposed(occupations: Sequence[str], words: str, limit: int, catalogue: Catalogue) -> list[ProposedSkill]:
    """At most `limit` skills, the most telling first: what the words name in these occupations, then what the kinds of
    life they tell of teach, what is the heart of these occupations, and what the words name elsewhere. None twice."""
    known = [code for code in dict.fromkeys(occupations) if code in catalogue.index]
    met = _met(words, catalogue)
    named = _named(met, catalogue)
    askers = _askers(known, catalogue)
    here = sorted(
        (member for member in askers if met.words[member]), key=lambda member: (-int(met.words[member]), member)
    )[: limit // 2]
    of_life = [_member(key, catalogue) for life in _turns(life.skills for life in lives_in(words)) for key in life]
    of_jobs = list(chain.from_iterable(_turns(_heart(code, catalogue) for code in known)))
    parts = (here, _alternate(of_life, of_jobs), named)
    found = dict.fromkeys(member for members in parts for member in members if member is not None)
    lived = frozenset(of_life)
    return [_proposal(member, member in lived, askers.get(member, ()), catalogue) for member in list(found)[:limit]]


def _askers(codes: Sequence[str], catalogue: Catalogue) -> dict[int, list[str]]:
    """The skills that these occupations ask for, diplomas left out, each with those that ask for it."""
    asked: dict[int, list[str]] = {}
    for code in codes:
        for member in _heart(code, catalogue):
            asked.setdefault(member, []).append(code)
    return asked


def _alternate(of_life: Sequence[int | None], of_jobs: Sequence[int]) -> Iterator[int | None]:
    """One of each in turn: a life and a job teach as much."""
    return chain.from_iterable(zip_longest(of_life, of_jobs))


def _turns(lists: Iterable[Sequence[str] | Sequence[int]]) -> Iterator[list]:
    """The first of each, then the second of each…"""
    for turn in zip_longest(*lists):
        yield [one for one in turn if one is not None]


@lru_cache(maxsize=256)
def _heart(code: str, catalogue: Catalogue) -> tuple[int, ...]:
    """The skills of an occupation: core before others, what is done before what is known, rare before common."""
    members, core = catalogue.skills_of(code), catalogue.core_of(code)
    rarity = weights_of(catalogue).skill[members]
    done = np.array([catalogue.skills[member].kind == "do" for member in members], bool)
    order = np.lexsort((members, -rarity, ~done, ~core))
    return tuple(member for member in members[order].tolist() if not titles_of(catalogue)[member])


class _Met(NamedTuple):
    """What a text says of each skill's name: the weight of the words met, of all its words, and of the whole text."""

    words: Ints
    whole: Ints
    wanted: int


def _met(text: str, catalogue: Catalogue) -> _Met:
    lexicon = lexicon_of(catalogue)
    has = np.zeros(len(lexicon.index), np.int64)
    said = sorted(words_of([text], lexicon))
    has[said] = lexicon.rarity[said]
    met, whole = (_by_skill(weight[lexicon.of_skill], lexicon.skill_starts) for weight in (has, lexicon.rarity))
    return _Met(met, np.maximum(1, whole), max(1, int(has.sum())))


def _named(met: _Met, catalogue: Catalogue) -> list[int]:
    """The skills that the words name, those they say best first."""
    enough = (met.words > 0) & ((_HALF * met.words >= met.whole) | (_HALF * met.words >= met.wanted))
    at = np.flatnonzero(enough)
    score = (1000 * met.words // met.whole + 1000 * met.words // met.wanted)[at]
    return at[np.lexsort((at, weights_of(catalogue).skill[at], -score))].tolist()


def _by_skill(values: Ints, starts: Ints) -> Ints:
    running = np.concatenate(([0], np.cumsum(values)))
    return running[starts[1:]] - running[starts[:-1]]


def _member(key: str, catalogue: Catalogue) -> int | None:
    return catalogue.skill_index.get(key)


def _proposal(member: int, lived: bool, askers: Sequence[str], catalogue: Catalogue) -> ProposedSkill:
    skill = catalogue.skills[member]
    if askers:
        names = ", ".join(catalogue.occupations[catalogue.index[code]].name for code in askers)
        return ProposedSkill(skill.key, skill.name, _("Souvent demandé : %(occupations)s.") % {"occupations": names})
    return ProposedSkill(
        skill.key, skill.name, _("Souvent utile quand on fait cela.") if lived else _("D’après vos mots.")
    )
