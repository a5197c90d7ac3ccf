"""Which offers answer, and in which order, against a plain loop over the same offers."""

from dataclasses import dataclass

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from cpa.modules.trainings.search.asking import Asked, Filter, Near
from cpa.modules.trainings.search.columns import NONE
from cpa.modules.trainings.search.index import EPOCH, Certifications, Index, Offers, Subjects
from cpa.modules.trainings.search.matching import Scored
from cpa.modules.trainings.search.offering import LOST_EACH_KM, SOMEWHERE_KM, Answering
from cpa.modules.trainings.search.vocabulary import Vocabulary

BREST = Near("29019", "Brest", "29", 48_390_000, -4_486_000, km=60)
SCORES = (900, 0, 300)


@dataclass(frozen=True)
class One:
    """An offer: its subject, its place (east of Brest by so many millionths of a degree, or none), what filters ask."""

    subject: int
    east: int | None
    department: int
    price: int | None
    remote: bool
    chance: int


some = st.builds(
    One,
    subject=st.integers(0, 2),
    east=st.none() | st.integers(0, 1_500_000),
    department=st.integers(0, 1),
    price=st.none() | st.integers(0, 200),
    remote=st.booleans(),
    chance=st.integers(-(2**27), 2**27 - 1).map(lambda number: number * 16),
)
catalogues = st.lists(some, max_size=12, unique_by=lambda one: one.chance)
questions = st.builds(
    Asked,
    text=st.just(""),
    on=st.just(EPOCH),
    near=st.none() | st.just(BREST) | st.just(Near("", "29", "29", None, None)),
    most_cents=st.none() | st.just(100),
    remote=st.booleans(),
    limit=st.integers(1, 4),
    skip=st.integers(0, 3),
)


def answering(catalogue: list[One]) -> Answering:
    catalogue.sort(key=lambda one: one.subject)
    count = len(catalogue)
    offers = Offers(
        departments={"29": 0, "35": 1},
        begins=np.searchsorted([one.subject for one in catalogue], np.arange(4)),
        offer=np.arange(count, dtype=np.int32),
        subject=np.array([one.subject for one in catalogue], np.int32),
        chance=np.array([one.chance for one in catalogue], np.int32),
        department=np.array([one.department for one in catalogue], np.int32),
        latitude=np.array([NONE if one.east is None else 48_390_000 for one in catalogue], np.int32),
        longitude=np.array([NONE if one.east is None else -4_486_000 + one.east for one in catalogue], np.int32),
        price_cents=np.array([NONE if one.price is None else one.price for one in catalogue], np.int32),
        rhythm=np.zeros(count, np.int32),
        remote=np.array([one.remote for one in catalogue], np.bool_),
        cpf=np.zeros(count, np.bool_),
        last_start=np.zeros(count, np.int32),
    )
    nothing = np.zeros(0, np.int32)
    subjects = Subjects({}, nothing, nothing, nothing, np.zeros(3, np.int32), {})
    index = Index("", Vocabulary({}, {}), subjects, Certifications(nothing, nothing, nothing), offers)
    return Answering(index, Scored(np.array(SCORES, np.int32), nothing, nothing, nothing, ()))


def plainly(catalogue: list[One], asked: Asked) -> list[int]:
    """The places of those that answer, in order."""
    found = []
    for at, one in enumerate(catalogue):
        metres = None if one.east is None else round(one.east * 0.11119 * float(np.cos(np.radians(48.39))))
        there = one.department == 0 if metres is None or asked.near != BREST else metres <= 1000 * BREST.km
        if (
            not SCORES[one.subject]
            or (asked.near is not None and not there)
            or (asked.most_cents is not None and (one.price is None or one.price > asked.most_cents))
            or (asked.remote and not one.remote)
        ):
            continue
        far = None if asked.near != BREST else metres
        lost = 0 if asked.near != BREST else (SOMEWHERE_KM * 1000 if far is None else far) * LOST_EACH_KM // 1000
        unknown = far is None, far or 0
        found.append((lost - SCORES[one.subject], unknown, one.east is None, one.chance, at))
    return [at for *_, at in sorted(found)]


@given(catalogues, questions)
def test_the_best_offers_are_those_of_a_plain_loop(catalogue: list[One], asked: Asked):
    found = answering(catalogue)
    right = plainly(catalogue, asked)
    assert [row.offer for row in found.best(asked)] == right[asked.skip : asked.skip + asked.limit]
    assert found.count(asked) == len(right)


@given(catalogues, questions)
def test_taking_a_filter_off_leaves_at_least_as_many(catalogue: list[One], asked: Asked):
    found = answering(catalogue)
    for one in asked.filters():
        assert found.count(asked.without(one)) >= found.count(asked)
        assert found.count(asked.without(one)) == len(plainly(catalogue, asked.without(one)))
    assert set(asked.filters()) <= set(Filter)


@given(st.text("abcdé", min_size=4, max_size=11), st.sets(st.text("abcdé", min_size=2, max_size=11), max_size=12))
def test_the_nearest_word_is_that_of_a_plain_loop(word: str, known: set[str]):
    allowed = 1 if len(word) < 7 else 2 if len(word) < 10 else 3
    near = [distance for one in known if (distance := DamerauLevenshtein.distance(word, one)) <= allowed]
    found = Vocabulary(dict.fromkeys(known, 1), {}).nearest(word)
    assert (found and found[1]) == min(near, default=None)
