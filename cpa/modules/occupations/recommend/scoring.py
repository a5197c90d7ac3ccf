"""The score of every occupation for someone, as a sum of parts, all whole numbers."""

from functools import cached_property

import numpy as np

from cpa.modules.occupations.bridges.building import Bridging
from cpa.modules.occupations.bridges.ground import MISSING, ground_of
from cpa.modules.occupations.bridges.weights import Ints, titles_of
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.likeness import likeness_of, likeness_part
from cpa.modules.occupations.recommend.path_parts import mobility_part, skills_part, tastes_part, tried_part
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.rules import limit_codes
from cpa.modules.occupations.recommend.wish_parts import interests_part, limit_meets, rejected_parts, wishes_parts
from cpa.modules.occupations.recommend.word_points import telling, words_part

OF_PATH = ("skills", "likeness", "mobility")


class Scoring:
    """`parts` holds, by the code of a reason, its points for each occupation of the catalogue; `total` is their sum."""

    def __init__(self, person: Person, catalogue: Catalogue) -> None:
        self.person, self.catalogue = person, catalogue
        self.ground = ground_of(person.facts, catalogue)
        self.bridging = Bridging(self.ground, catalogue)
        self.likeness = likeness_of(self.ground, person.facts.refused, catalogue)
        self.words = telling(person.facts.own_words, catalogue)

    @cached_property
    def parts(self) -> dict[str, Ints]:
        """The parts, in a fixed order. Words in common are never the only reason for an occupation."""
        others = self._others()
        spoken_for = np.any([part > 0 for part in others.values()], axis=0)
        words = words_part(self.words, self.catalogue)
        return {**others, "words": np.where(spoken_for, words, 0)}

    def _others(self) -> dict[str, Ints]:
        facts, catalogue = self.person.facts, self.catalogue
        return {
            "skills": skills_part(self.ground, catalogue),
            "likeness": likeness_part(self.likeness),
            "mobility": mobility_part(self.bridging),
            "tried": tried_part(self.ground, catalogue),
            "tastes": tastes_part(self.ground, catalogue),
            "interests": interests_part(self.person.interests, catalogue),
            **dict(wishes_parts(facts.wishes, facts.limits, catalogue)),
            **dict(rejected_parts(self.person.rejected, self.bridging)),
        }

    def without(self, code: str) -> "Scoring":
        """The same, less one part."""
        less = Scoring.__new__(Scoring)
        kept = {name: value for name, value in vars(self).items() if name not in ("total", "eligible", "of_path")}
        vars(less).update(kept, parts={name: part * (name != code) for name, part in self.parts.items()})
        return less

    @cached_property
    def of_path(self) -> Ints:
        """What jobs and skills bring to each occupation, wishes and interests apart."""
        return np.sum([self.parts[name] for name in OF_PATH], axis=0, dtype=np.int64)

    @cached_property
    def total(self) -> Ints:
        """The score of each occupation."""
        return np.sum(list(self.parts.values()), axis=0, dtype=np.int64)

    @cached_property
    def eligible(self) -> list[int]:
        """Where the occupations to choose from stand, the highest score first: neither held nor set aside, nor, unless
        asked for, kept to holders of a diploma while nothing is known of a path. Equal scores take turns between
        families."""
        away = {*self.ground.leading, *self.person.rejected}
        shut = self.bridging.bounds.regulated & (self._says_nothing() and not self.person.asks_regulated)
        kept = [at for at, one in enumerate(self.catalogue.occupations) if one.code not in away and not shut[at]]
        turn: dict[tuple[int, str], int] = {}
        keyed = []
        for at in kept:
            score, family = int(self.total[at]), self.catalogue.occupations[at].family
            turn[score, family] = turn.get((score, family), 0) + 1
            keyed.append((-score, turn[score, family], at))
        return [at for _, _, at in sorted(keyed)]

    def _says_nothing(self) -> bool:
        """Whether nothing is known of what the person did or can do; a diploma tells neither."""
        ground = self.ground
        able = ((ground.known != MISSING) & ~titles_of(self.catalogue)).any()
        return not (ground.leading or ground.tried or self.person.facts.own_words or able)

    def held_back(self, position: int) -> tuple[str, ...]:
        """The limits of the person that this occupation meets."""
        limits = sorted(limit_codes().intersection(self.person.facts.limits))
        return tuple(code for code in limits if limit_meets(code, self.catalogue).met[position])
