"""Groups never hold two records that certainly differ, and every decision can be undone."""

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.dedupe.blocking import candidates
from cpa.modules.trainings.dedupe.clustering import grouped
from cpa.modules.trainings.dedupe.deciding import Verdict, decide
from cpa.modules.trainings.dedupe.fields import Field, Level
from cpa.modules.trainings.dedupe.joining import PROGRAM, Key, Standing, groups_of
from cpa.modules.trainings.dedupe.prepared import prepare
from cpa.modules.trainings.dedupe.record import Kind, Record
from cpa.modules.trainings.dedupe.running import deduplicate
from tests.modules.trainings.dedupe.judged import judged

SIZE = 8
PAIRS = st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda pair: pair[0] < pair[1])


@given(st.lists(st.tuples(st.integers(0, 500), PAIRS)), st.sets(PAIRS))
def test_no_group_holds_two_that_certainly_differ(
    joined: list[tuple[int, tuple[int, int]]], apart: set[tuple[int, int]]
) -> None:
    found, refused = grouped(SIZE, joined, lambda one, other: (min(one, other), max(one, other)) in apart)
    seen = [place for group in found for place in group]
    assert len(seen) == len(set(seen))
    for group in found:
        assert not any((one, other) in apart for one in group for other in group)
    inside = {(one, other) for group in found for one in group for other in group}
    assert all(pair in inside or pair in refused for _, pair in joined)


def test_the_surest_pair_is_joined_first() -> None:
    found, refused = grouped(3, [(100, (0, 1)), (900, (1, 2))], lambda one, other: {one, other} == {0, 2})
    assert found == [(1, 2)]
    assert refused == [(0, 1)]


def _same(left: str, right: str, weight: int = 300, by: str = PROGRAM) -> Standing:
    return Standing(("a", left), ("b", right), True, weight, by)


def _never(_one: Key, _other: Key) -> bool:
    return False


def test_what_a_person_parted_does_not_come_back_through_a_third() -> None:
    third = Standing(("a", "2"), ("b", "1"), True, 200)
    parted = Standing(("a", "1"), ("a", "2"), False, by="data")
    groups, refused = groups_of([_same("1", "1"), third, parted], _never)
    assert groups == [(("a", "1"), ("b", "1"))]
    assert refused == [(("a", "2"), ("b", "1"))]


def test_what_a_person_joined_holds_against_what_is_certain() -> None:
    def always(_one: Key, _other: Key) -> bool:
        return True

    assert groups_of([_same("1", "1")], always)[0] == []
    assert groups_of([_same("1", "1", by="data")], always)[0] == [(("a", "1"), ("b", "1"))]


@given(st.permutations([_same("1", "1"), _same("2", "1"), _same("2", "3")]))
def test_groups_do_not_depend_on_the_order_of_the_joins(standing: list[Standing]) -> None:
    assert groups_of(standing, _never)[0] == [(("a", "1"), ("a", "2"), ("b", "1"), ("b", "3"))]


def _offer(key: str, **said: str) -> Record:
    given_fields = {
        "title": "BTS tourisme",
        "name": "Lycée Jean Moulin",
        "uai": "0010001W",
        "rhythm": "full_time",
    } | said
    return Record(source="x", key=key, department="01", **given_fields)  # type: ignore[arg-type]


def test_school_and_apprenticeship_stay_apart_whatever_else_agrees() -> None:
    decision = decide(Kind.OFFER, prepare(_offer("1")), prepare(_offer("2", rhythm="sandwich")))
    assert (decision.verdict, decision.certain) == (Verdict.DIFFERENT, True)
    assert (decision.reasons[0].field, decision.reasons[0].level) == (Field.RHYTHM, Level.OTHER)


def test_a_sure_body_makes_up_for_no_other_training() -> None:
    other = decide(Kind.OFFER, prepare(_offer("1")), prepare(_offer("2", title="BTS électrotechnique")))
    assert other.verdict is not Verdict.SAME


def test_offers_written_otherwise_are_found_and_grouped() -> None:
    records = [
        prepare(one)
        for one in (
            _offer("1", title="BTS - Services - Comptabilité et gestion"),
            _offer("2", title="COMPTABILITE ET GESTION (BTS)", name="LYCEE JEAN MOULIN"),
            _offer("3", title="BTS - Services - Comptabilité et gestion - en apprentissage", rhythm="sandwich"),
            _offer("4", title="BTS - Production - Travaux publics"),
        )
    ]
    found = deduplicate(Kind.OFFER, records)
    assert found.groups == [(0, 1)]
    assert found.compared >= 1


def test_nearly_every_true_pair_shares_a_key() -> None:
    for kind in Kind:
        pairs = [pair for pair in judged() if pair.kind is kind]
        records = [record for pair in pairs for record in (pair.left, pair.right)]
        met = set(candidates(kind, records))
        same = [2 * place for place, pair in enumerate(pairs) if pair.same]
        assert sum((place, place + 1) in met for place in same) >= 0.9 * len(same), kind
