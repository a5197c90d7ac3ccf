"""Skills that someone may have used, from what they did and their own words. A proposal asserts nothing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, zip_longest

import numpy as np
from django.utils.translation import gettext as _

from cpa.module_api.three_steps import ProposedSkill
from cpa.modules.occupations.bridges.lexicon import lexicon_of, words_of
from cpa.modules.occupations.bridges.weights import Ints, titles_of, weights_of
from cpa.modules.occupations.bridges.wording import by_skill, named
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.proposals.life import lives_in

_SENTENCE = re.compile(r"[.;!?:,\n]+")


def proposed(occupations: Sequence[str], words: str, limit: int, catalogue: Catalogue) -> list[ProposedSkill]:
    """At most `limit` skills, the most telling first: what the words name in these occupations, then what the kinds of
    life they tell of teach, what is the heart of these occupations, and what the words name elsewhere. None twice."""
    known = [code for code in dict.fromkeys(occupations) if code in catalogue.index]
    met = _met(words, catalogue)
    askers = _askers(known, catalogue)
    here = sorted((member for member in askers if met[member]), key=lambda member: (-int(met[member]), member))[
        : limit // 2
    ]
    names = [catalogue.occupations[catalogue.index[code]].name for code in known]
    told = _turns(life.skills for life in lives_in(words, names))
    of_life = [_member(key, catalogue) for skills in told for key in skills]
    of_jobs = list(chain.from_iterable(_turns(_heart(code, catalogue) for code in known)))
    parts = (here, _alternate(of_life, of_jobs), _named(words, catalogue))
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


def _met(text: str, catalogue: Catalogue) -> Ints:
    """For each skill, the weight of the words of the text that its name has."""
    lexicon = lexicon_of(catalogue)
    has = np.zeros(len(lexicon.index), np.int64)
    said = sorted(words_of([text], lexicon))
    has[said] = lexicon.rarity[said]
    return by_skill(has[lexicon.of_skill], catalogue)


def _named(text: str, catalogue: Catalogue) -> list[int]:
    """The skills that the sentences of the text name, the best of each in turn. Most texts name none: a word alone is
    not enough."""
    return list(chain.from_iterable(_turns(named(sentence, catalogue) for sentence in _SENTENCE.split(text))))


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
