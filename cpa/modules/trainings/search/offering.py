"""The offers of the subjects that answer, through the filters, the nearest first among those that answer as well."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from cpa.modules.trainings.catalogue.model import Rhythm
from cpa.modules.trainings.search.asking import Asked, Filter, Near
from cpa.modules.trainings.search.columns import NONE, Numbers
from cpa.modules.trainings.search.index import EPOCH, RHYTHMS, Certifications, Index
from cpa.modules.trainings.search.matching import Scored

MOST_COUNTED = 1000
"""Results that are counted."""

LOST_EACH_KM, SOMEWHERE_KM = 3, 25
"""What a kilometre takes off a score, and how far an offer is held to be when only its department is known."""

METRES_OF_A_MILLIONTH = 0.11119


@dataclass(frozen=True, slots=True)
class Row:
    """An offer that answers: its id, its subject, its score after the distance in metres (None when not known)."""

    offer: int
    subject: int
    score: int
    metres: int | None


@dataclass(frozen=True)
class Answering:
    """The offers whose subjects answer, whatever the filters."""

    index: Index
    scored: Scored

    @cached_property
    def _at(self) -> Numbers:
        """Where they are in the columns: all those of each subject that answers."""
        subjects, begins = np.flatnonzero(self.scored.scores), self.index.offers.begins
        counts = begins[subjects + 1] - begins[subjects]
        ends = np.cumsum(counts)
        return np.repeat(begins[subjects] - ends + counts, counts) + np.arange(ends[-1] if len(ends) else 0)

    @cached_property
    def _met(self) -> dict[tuple[Filter, Near | None], Numbers]:
        return {}

    @cached_property
    def _away(self) -> dict[tuple[int, int], Numbers]:
        return {}

    def best(self, asked: Asked) -> list[Row]:
        """Those that meet all filters, the best first, those that are asked for."""
        kept = np.flatnonzero(self._kept(asked))
        offers, at = self.index.offers, self._at[kept]
        scores = self.scored.scores[offers.subject[at]].astype(np.int64)
        metres = self._metres(asked.near)[kept] if _around(asked.near) else np.full(len(at), NONE, np.int32)
        if _around(asked.near):
            scores -= np.where(metres == NONE, 1000 * SOMEWHERE_KM, metres) * LOST_EACH_KM // 1000
        keys = _keys(scores, metres, offers.latitude[at] == NONE, offers.chance[at])
        first = _first(keys, asked.skip + asked.limit)[asked.skip :]
        return [
            Row(int(offers.offer[at[one]]), int(offers.subject[at[one]]), int(scores[one]),
                None if metres[one] == NONE else int(metres[one]))
            for one in first
        ]  # fmt: skip

    def count(self, asked: Asked) -> int:
        """How many meet all filters, MOST_COUNTED at most."""
        return min(int(np.count_nonzero(self._kept(asked))), MOST_COUNTED)

    def _kept(self, asked: Asked) -> Numbers:
        """Which of the offers meet all filters."""
        kept = np.ones(len(self._at), np.bool_)
        for one in asked.filters():
            key = one, asked.near if one is Filter.NEAR else None
            if key not in self._met:
                self._met[key] = self._meets(one, asked)
            kept &= self._met[key]
        return kept

    def _meets(self, one: Filter, asked: Asked) -> Numbers:
        """Which of the offers meet this filter."""
        offers, at = self.index.offers, self._at
        match one:
            case Filter.NEAR if asked.near is not None:
                return self._is_there(asked.near)
            case Filter.VALID:
                standing = registered(self.index.certifications, asked.on)
                return standing[self.index.subjects.certification[offers.subject[at]]]
            case Filter.PRICE:
                prices = offers.price_cents[at]
                return (prices != NONE) & (prices <= (asked.most_cents or 0))
            case Filter.REMOTE:
                return offers.remote[at]
            case Filter.RHYTHM if asked.rhythm is not None:
                return offers.rhythm[at] == RHYTHMS.index(asked.rhythm.value)
            case Filter.STARTS_AFTER if asked.starts_after is not None:
                return offers.last_start[at] >= (asked.starts_after - EPOCH).days
            case Filter.APPRENTICESHIP:
                return offers.rhythm[at] == RHYTHMS.index(Rhythm.SANDWICH.value)
            case Filter.CPF:
                return offers.cpf[at]
        raise ValueError(one)

    def _is_there(self, near: Near) -> Numbers:
        offers, at = self.index.offers, self._at
        in_department = offers.department[at] == offers.departments.get(near.department, -1)
        if not _around(near):
            return in_department
        metres = self._metres(near)
        return np.where(metres == NONE, in_department, metres <= 1000 * near.km)

    def _metres(self, near: Near | None) -> Numbers:
        """How far each offer is; NONE when that is not known."""
        if near is None or near.latitude is None or near.longitude is None:
            raise ValueError(near)
        place = near.latitude, near.longitude
        if place not in self._away:
            offers, at = self.index.offers, self._at
            latitudes, longitudes = offers.latitude[at], offers.longitude[at]
            north = (latitudes.astype(np.float64) - near.latitude) * METRES_OF_A_MILLIONTH
            east = (longitudes.astype(np.float64) - near.longitude) * METRES_OF_A_MILLIONTH
            away = np.hypot(north, east * np.cos(np.radians(near.latitude / 1e6)))
            self._away[place] = np.where(latitudes == NONE, NONE, np.rint(away).astype(np.int32))
        return self._away[place]


def _around(near: Near | None) -> bool:
    return near is not None and near.latitude is not None


def _keys(scores: Numbers, metres: Numbers, unplaced: Numbers, chance: Numbers) -> Numbers:
    """Numbers to sort by: the best score first, then the nearest, then those whose place is known, then by chance."""
    far = np.where(metres == NONE, _FURTHEST, np.minimum(metres, _FURTHEST)).astype(np.int64)
    drawn = (chance.astype(np.int64) + (1 << 31)) >> 4
    return (_ABOVE_ALL - scores) << 50 | far << 29 | unplaced.astype(np.int64) << 28 | drawn


_ABOVE_ALL, _FURTHEST = 4096, (1 << 21) - 1
"""A score that none reaches, and metres that all are told within: thirteen and 21 bits of a key."""


def _first(keys: Numbers, most: int) -> Numbers:
    """The places of the least so many, in order."""
    some = np.argpartition(keys, most)[:most] if len(keys) > most else np.arange(len(keys))
    return some[np.argsort(keys[some], kind="stable")]


def registered(known: Certifications, on: date) -> Numbers:
    """Which certifications are registered on that day, as `catalogue.validity` has it."""
    day = (on - EPOCH).days
    runs = (known.until != NONE) & (known.until >= day)
    not_yet = (known.active_on > day) & (known.until <= known.active_on)
    said = (known.until == NONE) & (known.active == 1) & (known.active_on == day)
    return runs & ((known.active != 0) | not_yet) | said
