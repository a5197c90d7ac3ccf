"""What a question is answered from: columns in memory, read once for each edition.

Half a million offers are some 30 MB. A process goes on with the edition it holds while one of its threads reads the
next.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import pairwise
from threading import Lock

import numpy as np
from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Certification, Rhythm
from cpa.modules.trainings.search.columns import Numbers, kept
from cpa.modules.trainings.search.vocabulary import Vocabulary, read_vocabulary

RHYTHMS = tuple(one.value for one in Rhythm)
EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Subjects:
    """What offers are called. `spans` says where the subjects are that say a stem, among all of `said_of`: each with
    what the stem is worth there and its share of the title, in thousandths. `certification` numbers that of each
    subject, `led` those that lead to an occupation."""

    spans: Mapping[str, slice]
    said_of: Numbers
    strength: Numbers
    share: Numbers
    certification: Numbers
    led: Mapping[str, Numbers]

    @property
    def count(self) -> int:
        return len(self.certification)


@dataclass(frozen=True, slots=True)
class Certifications:
    """By number: the last day of registration, whether the register says it active (-1: not said), and when it said
    so; days since EPOCH, NONE when not known."""

    until: Numbers
    active: Numbers
    active_on: Numbers


@dataclass(frozen=True, slots=True)
class Offers:
    """Every offer that can be found, by subject: those of subject n begin at `begins[n]`. `chance` orders those that
    answer as well and are as near, and favours none. Prices in cents, `last_start` in days since EPOCH, places in
    millionths of a degree; NONE when not known. `rhythm` is a place in RHYTHMS, `department` in `departments`."""

    departments: Mapping[str, int]
    begins: Numbers
    offer: Numbers
    subject: Numbers
    chance: Numbers
    department: Numbers
    latitude: Numbers
    longitude: Numbers
    price_cents: Numbers
    rhythm: Numbers
    remote: Numbers
    cpf: Numbers
    last_start: Numbers


@dataclass(frozen=True, slots=True)
class Index:
    """One edition of the search. `certified` are the certifications that answers met; an edition knows of no change."""

    edition: str
    vocabulary: Vocabulary
    subjects: Subjects
    certifications: Certifications
    offers: Offers
    certified: dict[str, Certification | None] = field(default_factory=dict)


_held: list[Index] = []
_reading = Lock()


def current_index() -> Index:
    """The edition that is searched; while another thread reads a new one, the edition before."""
    edition = _edition()
    held = _held[0] if _held else None
    if held is not None and held.edition == edition:
        return held
    if not _reading.acquire(blocking=held is None) and held is not None:
        return held
    try:
        if not _held or _held[0].edition != edition:
            _held[:] = [_read(edition)]
        return _held[0]
    finally:
        _reading.release()


def _edition() -> str:
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT digest FROM trainings_trainingsearchedition")
        found = cursor.fetchone()
    return str(found[0]) if found else ""


def _read(edition: str) -> Index:
    """This edition, or the next when one is published meanwhile."""
    while True:
        found = _indexed(edition)
        now = _edition()
        if now == edition:
            return found
        edition = now


def _indexed(edition: str) -> Index:
    numbers, lines = kept()
    leads = numbers.pop("led")
    led = {name: leads[span] for name, span in _spans(lines["occupations"], numbers.pop("led_by_each")).items()}
    return Index(
        edition,
        read_vocabulary(),
        Subjects(
            spans=_spans(lines["stems"], numbers["said_by_each"]),
            said_of=numbers["said_of"],
            strength=numbers["strength"],
            share=numbers["share"],
            certification=numbers["certification"],
            led=led,
        ),
        Certifications(numbers["until"], numbers["active"], numbers["active_on"]),
        Offers(
            {name: number for number, name in enumerate(lines["departments"])},
            np.searchsorted(numbers["subject"], np.arange(len(numbers["certification"]) + 1)),
            **{name: numbers[name] for name in OF_OFFER},
        ),
    )


def _spans(names: Sequence[str], counts: Numbers) -> dict[str, slice]:
    """Where the rows of each name are, when each has so many, one name after the other."""
    ends = [0, *np.cumsum(counts).tolist()]
    return {name: slice(*two) for name, two in zip(names, pairwise(ends), strict=True)}


OF_OFFER = tuple(one.name for one in fields(Offers) if one.name not in {"departments", "begins"})
"""The columns of an offer."""
