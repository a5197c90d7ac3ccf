"""The score of every occupation for someone, as a sum of parts, all whole numbers."""

from functools import cached_property

import numpy as np

from cpa.modules.occupations.bridges.building import Bridging
from cpa.modules.occupations.bridges.ground import ground_of
from cpa.modules.occupations.bridges.weights import Ints
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.lexicon import lexicon_of
from cpa.modules.occupations.recommend.path_parts import (
    known_words,
    mobility_part,
    skills_part,
    tastes_part,
    words_part,
)
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.rules import limit_codes
from cpa.modules.occupations.recommend.wish_parts import interests_part, limit_meets, rejected_parts, wishes_parts


class Scoring:
    """`parts` holds, by the code of a reason, its points for each occupation of the catalogue; `total` is their sum."""

    def __init__(self, person: Person, catalogue: Catalogue) -> None:
        self.person, self.catalogue = person, catalogue
        self.ground = ground_of(person.facts, catalogue)
        self.bridging = Bridging(self.ground, catalogue)
        self.words = known_words(self.ground, person.facts.own_words, catalogue)

    @cached_property
    def parts(self) -> dict[str, Ints]:
        """The parts, in a fixed order."""
        facts, catalogue = self.person.facts, self.catalogue
        return {
            "skills": skills_part(self.ground, catalogue),
            "words": words_part(self.words, lexicon_of(catalogue)),
            "mobility": mobility_part(self.bridging),
            "tastes": tastes_part(self.ground, catalogue),
            "interests": interests_part(self.person.interests, catalogue),
            **dict(wishes_parts(facts.wishes, facts.limits, catalogue)),
            **dict(rejected_parts(self.person.rejected, self.bridging)),
        }

    def without(self, code: str) -> "Scoring":
        """The same, less one part."""
        less = Scoring.__new__(Scoring)
        kept = {name: value for name, value in vars(self).items() if name not in ("total", "eligible")}
        vars(less).update(kept, parts={name: part for name, part in self.parts.items() if name != code})
        return less

    @cached_property
    def total(self) -> Ints:
        """The score of each occupation."""
        return np.sum(list(self.parts.values()), axis=0, dtype=np.int64)

    @cached_property
    def eligible(self) -> list[int]:
        """Where the occupations to choose from stand, the highest score first: neither held nor set aside. Equal
        scores take turns between families."""
        away = {*self.ground.sources, *self.person.rejected}
        kept = [at for at, one in enumerate(self.catalogue.occupations) if one.code not in away]
        turn: dict[tuple[int, str], int] = {}
        keyed = []
        for at in kept:
            score, family = int(self.total[at]), self.catalogue.occupations[at].family
            turn[score, family] = turn.get((score, family), 0) + 1
            keyed.append((-score, turn[score, family], at))
        return [at for _, _, at in sorted(keyed)]

    def held_back(self, position: int) -> tuple[str, ...]:
        """The limits of the person that this occupation meets."""
        limits = sorted(limit_codes().intersection(self.person.facts.limits))
        return tuple(code for code in limits if limit_meets(code, self.catalogue).met[position])
