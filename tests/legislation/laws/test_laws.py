"""The laws of the account, on generated lives, for every right at once: each over a thousand lives, or as many as
the variable CPA_LAW_LIVES asks for.

What departs from them is named in cpa.legislation.exceptions, and nothing else does.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.quantity import Unit
from cpa.legislation.determination import Determination
from cpa.legislation.facts import AnnualFacts, Engagement, Exposure, PublicPost
from tests.legislation.laws.lives import Life, life
from tests.legislation.laws.rights import RIGHTS, Right
from tests.legislation.sentences import balance as told_balance
from tests.legislation.sentences import left, unreadable

LIVES = st.integers(0, 2**40).map(life)
law = settings(max_examples=int(os.environ.get("CPA_LAW_LIVES", "1000")), deadline=None)
PER_UNIT = {Unit.HUNDREDTH_HOUR: 100, Unit.CENT: 100, Unit.POINT: 1}


def lived(right: Right, one: Life, debits: Mapping[int, int] | None = None) -> tuple[Determination, ...]:
    return right.lived(one.facts, one.first, one.through, debits or {})


def debits_of(right: Right, one: Life) -> dict[int, int]:
    random = Random(one.seed)
    years = range(max(one.first, right.first_year), one.through + 1)
    return {year: random.choice(right.amounts) for year in years if random.random() < 0.4}


def affordable(right: Right, one: Life) -> dict[int, int]:
    """Uses that the balance of their day can bear."""
    random, debits = Random(one.seed), dict[int, int]()
    for year in range(max(one.first, right.first_year), one.through + 1):
        held = right.lived(one.facts, one.first, year, debits)[-1].total_balance
        if held > 0 and random.random() < 0.5:
            debits[year] = random.randint(1, held)
    return debits


def same_amounts(one: Sequence[Determination], other: Sequence[Determination]) -> bool:
    rows = ([(d.year, d.credit, d.counted_balance, d.total_balance, d.career) for d in each] for each in (one, other))
    return next(rows) == next(rows)


@law
@given(LIVES)
def test_i1_a_balance_is_the_sum_of_what_came_in_and_went_out(one: Life) -> None:
    for right in RIGHTS:
        debits, before, inscribed = debits_of(right, one), 0, 0
        for year in lived(right, one, debits):
            before += year.converted_cents - year.converted_hours
            before += year.credit + year.topup - year.debit
            assert year.total_balance == before
            assert year.debit == debits.get(year.year, 0)
            inscribed += year.credit
            assert year.career == (inscribed if right.name == "prevention" else year.career)


@law
@given(LIVES)
def test_i2_a_later_year_never_changes_an_earlier_one(one: Life) -> None:
    for right in RIGHTS:
        debits = debits_of(right, one)
        known = right.lived(one.facts[:-1], one.first, one.through - 1, debits)
        assert known == lived(right, one, debits)[: len(known)]


@law
@given(LIVES)
def test_i3_a_new_employer_changes_no_right(one: Life) -> None:
    moved = [
        replace(
            facts,
            work=tuple(replace(w, employer="98765432100021", contract="other") for w in facts.work),
            exposures=tuple(replace(e, employer="98765432100021") for e in facts.exposures),
            public_posts=tuple(replace(p, employer="98765432100021") for p in facts.public_posts),
        )
        for facts in one.facts
    ]
    for right in RIGHTS:
        assert same_amounts(right.lived(moved, one.first, one.through), lived(right, one))


@law
@given(LIVES)
def test_i3_whatever_becomes_of_a_person_nothing_acquired_is_lost(one: Life) -> None:
    """A year of nothing, or of a wholly other status, after any life."""
    after = one.through + 1
    for right in RIGHTS:
        *_, end = (*lived(right, one), None)
        if end is None:
            continue
        for facts in (AnnualFacts(after), replace(one.facts[0], year=after)):
            *_, last = right.lived((*one.facts, facts), one.first, after)
            carried = end.total_balance if end.unit is last.unit else last.converted_cents
            assert last.total_balance >= carried


@law
@given(LIVES)
def test_i3_each_right_looks_at_its_own_facts_only(one: Life) -> None:
    """Gaining points or commitment never costs training money, and the other way round."""
    kept = {
        "training": {"exposures": (), "engagements": (), "public_posts": ()},
        "prevention": {"work": (), "engagements": (), "public_posts": (), "self_employment": None},
        "commitment": {"work": (), "exposures": (), "public_posts": (), "sheltered_work": None},
        "public": {"work": (), "exposures": (), "engagements": (), "self_employment": None},
    }
    for right in RIGHTS:
        alone = [replace(facts, **kept[right.name]) for facts in one.facts]  # type: ignore[arg-type]
        assert same_amounts(right.lived(alone, one.first, one.through), lived(right, one))


@law
@given(LIVES)
def test_i4_the_order_of_arrival_changes_nothing(one: Life) -> None:
    random = Random(one.seed)
    shuffled = [
        replace(
            facts,
            work=tuple(random.sample(facts.work, len(facts.work))),
            exposures=tuple(random.sample(facts.exposures, len(facts.exposures))),
            engagements=tuple(random.sample(facts.engagements, len(facts.engagements))),
            public_posts=tuple(random.sample(facts.public_posts, len(facts.public_posts))),
        )
        for facts in random.sample(one.facts, len(one.facts))
    ]
    for right in RIGHTS:
        assert same_amounts(right.lived(shuffled, one.first, one.through), lived(right, one))


@law
@given(LIVES)
def test_i5_splitting_what_is_alike_within_a_year_changes_nothing(one: Life) -> None:
    """A contract declared in two parts, an exposure in two periods, a post in two halves, one activity told twice."""
    for right in RIGHTS:
        split = [_split(facts) for facts in one.facts]
        assert same_amounts(right.lived(split, one.first, one.through), lived(right, one))


def _split(facts: AnnualFacts) -> AnnualFacts:
    """Contracts taken back below zero stay whole: their parts would no longer offset each other."""
    work = []
    for contract in facts.work:
        time = contract.worked + contract.protected
        part = time // 3
        if time >= 0:
            work += [replace(contract, worked=part, protected=0), replace(contract, worked=time - part, protected=0)]
        else:
            work.append(contract)
    exposures = [
        half
        for each in facts.exposures
        for half in (replace(each, months=each.months // 2), replace(each, months=each.months - each.months // 2))
    ]
    posts = [half for post in facts.public_posts for half in (replace(post, full=post.full * 2),) * 2]
    twice = (*facts.engagements, *facts.engagements)
    return replace(facts, work=tuple(work), exposures=tuple(exposures), public_posts=tuple(posts), engagements=twice)


@law
@given(LIVES)
def test_i5_a_life_cut_in_two_and_carried_on_is_the_same_life(one: Life) -> None:
    """The account can be put down at any year's end and taken up again, save where the unit changes."""
    middle = one.first
    for right in RIGHTS:
        debits = debits_of(right, one)
        whole = lived(right, one, debits)
        start = [year for year in whole if year.year == middle]
        rest = [year for year in whole if year.year > middle]
        if not start or not rest or start[0].unit is not rest[0].unit:
            continue
        opening = right.opening(start[0])
        again = right.lived(one.facts[1:], middle + 1, one.through, debits, opening=opening)
        assert same_amounts(again, rest)


@law
@given(LIVES)
def test_i6_hours_become_euros_at_their_price_and_points_stay_points(one: Life) -> None:
    price = {"training": 15, "commitment": 12}
    for right in RIGHTS:
        for before, after in zip(years := lived(right, one), years[1:], strict=False):
            if before.unit is after.unit:
                assert (after.converted_hours, after.converted_cents) == (0, 0)
            else:
                assert after.converted_hours == before.total_balance
                assert after.converted_cents == before.total_balance * price[right.name]


@law
@given(LIVES)
def test_i7_no_balance_falls_below_zero_by_uses_it_could_bear(one: Life) -> None:
    for right in RIGHTS:
        assert all(year.total_balance >= 0 for year in lived(right, one, affordable(right, one)))


@law
@given(LIVES, st.integers(0, 10**6))
def test_i8_what_is_used_is_exactly_what_leaves(one: Life, amount: int) -> None:
    for right in RIGHTS:
        years, used = lived(right, one), lived(right, one, {one.through: amount})
        assert same_amounts(years[:-1], used[:-1])
        for without, with_use in zip(years[-1:], used[-1:], strict=True):
            assert without.total_balance - with_use.total_balance == amount


@law
@given(LIVES)
def test_i8_what_is_given_back_later_never_leaves_less(one: Life) -> None:
    """It may leave more, where the use had made room under a ceiling: the exception « use_made_room »."""
    for right in RIGHTS:
        years = lived(right, one)
        if len({year.unit for year in years}) != 1 or len(years) < 2 or years[0].total_balance <= 0:
            continue
        amount = years[0].total_balance
        returned = lived(right, one, {years[0].year: amount, years[-1].year: -amount})
        assert returned[-1].total_balance >= years[-1].total_balance
        if right.name == "prevention":
            assert returned[-1].total_balance == years[-1].total_balance


@law
@given(LIVES)
def test_i9_a_ceiling_binds_what_comes_in_never_what_is_there(one: Life) -> None:
    for right in RIGHTS:
        for year in lived(right, one, affordable(right, one)):
            assert 0 <= year.credit <= max(year.entitlement, 0)
            if right.name == "prevention":
                assert year.ceiling is None or year.credit == 0 or year.career <= year.ceiling
            elif year.credit:
                assert year.counted_balance + year.debit <= (year.ceiling or 0)


@law
@given(LIVES, st.integers(1, 12))
def test_i9_more_never_gives_less(one: Life, more: int) -> None:
    """More work, more months of exposure, one more activity, a greater post: the year is worth as much at least."""
    for right in RIGHTS:
        first, *others = one.facts
        richer = (_with_more(first, more), *others)
        if first.year >= right.first_year:
            poor, rich = lived(right, one)[0], right.lived(richer, one.first, one.through)[0]
            assert rich.entitlement >= poor.entitlement
            assert rich.credit >= poor.credit


def _with_more(facts: AnnualFacts, more: int) -> AnnualFacts:
    return replace(
        facts,
        work=tuple(replace(work, worked=work.worked + more * 1_000) for work in facts.work),
        exposures=(*facts.exposures, Exposure("08", more)),
        engagements=(*facts.engagements, Engagement("service_civique", True)),
        public_posts=(*facts.public_posts, PublicPost(more, 12)),
    )


@law
@given(LIVES)
def test_i9_no_year_is_worth_more_than_the_law_gives_at_most(one: Life) -> None:
    """Written apart from the rules: the best year of each right."""
    most = {
        ("training", Unit.HUNDREDTH_HOUR): 48_00,
        ("training", Unit.CENT): 800_00,
        ("prevention", Unit.POINT): 40,
        ("commitment", Unit.HUNDREDTH_HOUR): 60_00,
        ("commitment", Unit.CENT): 720_00,
        ("public", Unit.HUNDREDTH_HOUR): 50_00,
    }
    for right in RIGHTS:
        for year in lived(right, one):
            assert year.credit <= most[right.name, year.unit]


@law
@given(LIVES)
def test_i10_every_branch_of_every_year_is_told_and_the_sentences_give_the_balance(one: Life) -> None:
    for right in RIGHTS:
        debits = debits_of(right, one)
        told = right.explained(one.facts, one.first, one.through, debits)
        assert [each.determination for each in told] == list(lived(right, one, debits))
        for year in told:
            assert unreadable(year.sentences()) == []
            read = [text for text in year.sentences() if "sont devenues" not in text]
            held = Fraction(year.determination.total_balance, PER_UNIT[year.determination.unit])
            assert left(read) == told_balance(read) == held


@law
@given(LIVES)
def test_points_used_never_make_room_in_a_career(one: Life) -> None:
    """The cap of a career looks at points inscribed, not at those left."""
    (prevention,) = (right for right in RIGHTS if right.name == "prevention")
    held = prevention.opening(Determination(*_END_OF_A_LONG_CAREER))
    used = dict.fromkeys(range(one.first, one.through + 1), 40)
    runs = [prevention.lived(one.facts, one.first, one.through, debits, opening=held) for debits in ({}, used)]
    assert [[year.credit for year in run] for run in runs][0] == [year.credit for year in runs[1]]


_END_OF_A_LONG_CAREER = (2014, Unit.POINT, 0, 100, 0, 98, 98, 0, 0, 0, 0, {}, "", 98)


@law
@given(LIVES)
def test_birth_before_july_1956_doubles_points_as_long_as_no_career_is_full(one: Life) -> None:
    (prevention,) = (right for right in RIGHTS if right.name == "prevention")
    simple = prevention.lived(one.facts, one.first, one.through)
    double = prevention.lived(one.facts, one.first, one.through, born_before_1956_07=True)
    for once, twice in zip(simple, double, strict=True):
        assert twice.entitlement == 2 * once.entitlement
        assert twice.credit >= once.credit or twice.career == 100
