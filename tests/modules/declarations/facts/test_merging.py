"""One year out of every source: who prevails, what stays."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.legislation.facts import AnnualFacts, Basis, Confidence, PublicPost, Regime, Work
from cpa.modules.declarations.facts.merging import merged
from cpa.modules.declarations.facts.statements import Statement
from tests.modules.declarations.saying import OTHER_SIRET, SIRET, club, said

MAY, JUNE = date(2025, 5, 4), date(2025, 6, 4)
WORK = Work(Regime.PRIVATE, Basis.HOURS, 100, 100)


def own(months: int, source: str = "holder", year: int = 2024, on: date = MAY) -> Statement:
    return said("self_employment", year, on, months=months, contribution_paid=True, source=source)


def post(siret: str = "", source: str = "holder", **given: object) -> Statement:
    content = {"share": 28, "full": 35, "months": 12, "category_c": True} | ({"siret": siret} if siret else {})
    return said("public_post", 2024, MAY, subject=siret, source=source, **{**content, **given})


def year(*statements: Statement, declared: AnnualFacts | None = None) -> AnnualFacts:
    (found,) = merged([declared] if declared else [], statements)
    return found


def test_what_employers_declared_stays_beside_what_is_said() -> None:
    found = year(own(7), declared=AnnualFacts(2024, (WORK,)))
    assert found.work == (WORK,)
    assert found.self_employment is not None
    assert (found.self_employment.months, found.self_employment.confidence) == (7, Confidence.DECLARED)


def test_years_come_in_order_whoever_speaks_of_them() -> None:
    found = merged([AnnualFacts(2022, (WORK,))], [own(7), own(3, year=2019)])
    assert [one.year for one in found] == [2019, 2022, 2024]


def test_what_a_body_says_prevails_whenever_it_says_it() -> None:
    found = year(own(12, on=JUNE), own(7, "self_employment")).self_employment
    assert found is not None
    assert (found.months, found.confidence, found.evidence[0].source) == (7, Confidence.GUARANTEED, "self_employment")


def test_an_admission_in_sheltered_work_is_known_by_who_says_it() -> None:
    found = year(said("sheltered_work", 2024, MAY)).sheltered_work
    assert found is not None
    assert found.confidence is Confidence.DECLARED


def test_a_part_of_a_post_is_written_in_hours_by_the_holder_and_in_hundredths_by_a_body() -> None:
    (mine,) = year(post()).public_posts
    (theirs,) = year(post(SIRET, "public_post", share=80, full=100)).public_posts
    assert (mine.share, mine.full, mine.confidence) == (28, 35, Confidence.DECLARED)
    assert (theirs.share, theirs.full, theirs.employer, theirs.confidence) == (80, 100, SIRET, Confidence.GUARANTEED)


def test_the_yearly_statement_of_an_employer_replaces_its_monthly_ones_and_no_other() -> None:
    by_month = AnnualFacts(2024, public_posts=(PublicPost(employer=SIRET), PublicPost(employer=OTHER_SIRET)))
    found = year(post(SIRET, "public_post"), declared=by_month).public_posts
    assert [(one.employer, one.category_c) for one in found] == [(OTHER_SIRET, False), (SIRET, True)]


def test_the_word_of_the_holder_adds_no_post_to_those_employers_declare() -> None:
    by_month = AnnualFacts(2024, public_posts=(PublicPost(employer=SIRET),))
    assert year(post(), declared=by_month).public_posts == by_month.public_posts


def commitment(nature: str, source: str = "commitment", year: int = 2024, body: str = "1", **given: int) -> Statement:
    return said("commitment", year, MAY, subject=f"{nature} {body}", source=source, nature=nature, **given)


def reached(*statements: Statement) -> dict[int, bool]:
    return {one.year: one.engagements[0].minimum_reached for one in merged([], statements)}


def test_days_of_several_bodies_add_up() -> None:
    one, other = (commitment("reserve_militaire", body=body, days=45) for body in "12")
    assert reached(one) == {2024: False}
    assert reached(one, other) == {2024: True}


def test_months_of_two_years_add_up_and_serve_once() -> None:
    said = [
        commitment("service_civique", year=year, months=months) for year, months in ((2022, 4), (2023, 4), (2024, 3))
    ]
    assert reached(*said) == {2022: False, 2023: True, 2024: False}


def test_a_body_prevails_over_an_apprentice_master_for_the_same_year_only() -> None:
    mine = [commitment("maitre_apprentissage", "holder", year, months=6) for year in (2023, 2024)]
    theirs = commitment("maitre_apprentissage", months=2)
    first, second = merged([], [*mine, theirs])
    assert (first.engagements[0].confidence, first.engagements[0].minimum_reached) == (Confidence.DECLARED, True)
    assert (second.engagements[0].confidence, second.engagements[0].minimum_reached) == (Confidence.GUARANTEED, False)


EVERYTHING = [
    own(7), own(12, "self_employment"), own(3, on=JUNE), post(), post(SIRET, "public_post"),
    said("sheltered_work", 2023, MAY),
    commitment("service_civique", months=8), commitment("maitre_apprentissage", "holder", months=6),
    club(300, MAY), club(120, JUNE), club(100, MAY, subject="choir"), club(100, JUNE, subject="choir", cancels=True),
]  # fmt: skip


@given(st.permutations(EVERYTHING), st.lists(st.sampled_from(EVERYTHING)))
def test_any_order_and_repetition_of_the_same_statements_give_the_same_facts(
    shuffled: list[Statement], again: list[Statement]
) -> None:
    assert merged([], [*shuffled, *again]) == merged([], EVERYTHING)
