from datetime import date

import pytest

from cpa.kernel.quantity import Unit
from cpa.legislation.c2p.birth import BirthPeriod, birth_period
from cpa.legislation.c2p.career import determine, explain, rules_version
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.explanation import Topic
from cpa.legislation.facts import AnnualFacts, Evidence, Exposure
from cpa.rules.wording import NARROW

SIRET = "12345678900012"
PROOF = Evidence("dsn", "DSN-9", date(2025, 1, 5), SIRET, date(2024, 12, 1), (17,))


def year(number: int, *exposures: tuple[str, int]) -> AnnualFacts:
    return AnnualFacts(number, exposures=tuple(Exposure(c, m, SIRET, evidence=(PROOF,)) for c, m in exposures))


def test_points_of_2017_go_on_in_the_new_account_one_for_one() -> None:
    found = determine([year(2016, ("08", 12)), year(2018, ("08", 12))], through=2018)
    assert [(d.year, d.unit, d.credit, d.total_balance) for d in found] == [
        (2016, Unit.POINT, 4, 4),
        (2017, Unit.POINT, 0, 4),
        (2018, Unit.POINT, 4, 8),
    ]


def test_a_year_without_a_ceiling_says_so() -> None:
    found = determine([year(2022, ("08", 12)), year(2023, ("08", 12))], through=2023)
    assert [each.ceiling for each in found] == [100, None]


def test_using_more_than_there_is_leaves_a_debt_that_is_said() -> None:
    (found,) = determine([year(2024, ("08", 12))], through=2024, debits={2024: 10})
    assert (found.total_balance, found.career) == (-6, 4)
    told = explain([year(2024, ("08", 12))], year=2024, debits={2024: 10})
    assert f"Vous avez utilisé 6{NARROW}points de plus" in " ".join(told.sentences())


@pytest.mark.parametrize(
    ("reading", "facts", "ours", "other"),
    [
        ("each_factor_apart", year(2021, ("08", 7), ("07", 5)), 3, 2),
        ("new_scale_for_all_of_2023", year(2023, ("08", 12), ("07", 12), ("10", 12)), 12, 9),
    ],
)
def test_the_other_reading_can_be_asked_for(reading: str, facts: AnnualFacts, ours: int, other: int) -> None:
    switched = c2p_law().switched({f"readings.{reading}": 0})
    found = [determine([facts], through=facts.year, law=law)[0].credit for law in (None, switched)]
    assert found == [ours, other]


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (date(1956, 6, 30), BirthPeriod(True, True, False)),
        (date(1956, 7, 1), BirthPeriod(False, True, False)),
        (date(1960, 1, 1), BirthPeriod(False, False, True)),
        (date(1963, 1, 1), BirthPeriod(False, False, False)),
    ],
)
def test_only_the_side_of_a_birth_is_kept_never_its_day(born: date, expected: BirthPeriod) -> None:
    assert birth_period(born, date(2024, 1, 1)) == expected


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (year(2018, ("02", 12)), "Postures pénibles : hors de la loi en 2018."),
        (year(2017, ("02", 12)), "Postures pénibles : ce facteur ne compte que 9 mois cette année-là."),
        (year(2024, ("99", 12)), "Code 99 : ce n'est pas un facteur de la loi."),
        (year(2024, ("08", 0)), "Travail de nuit : un contrat de moins d'un mois ne compte pas."),
        (year(2021, ("08", 12), ("07", 12), ("10", 6)), "Deux facteurs au plus comptent alors : 2 périodes"),
        (year(2024), "Aucune exposition déclarée pour 2024."),
        (year(2024, ("08", 11)), "Avec 1 mois de plus, 2024 aurait donné 4 points au lieu de 3 points."),
    ],
)
def test_what_counts_what_does_not_and_what_would_change_are_told(facts: AnnualFacts, words: str) -> None:
    told = " ".join(explain([facts], year=facts.year).sentences()).replace(NARROW, " ")
    assert words in told


def test_what_was_declared_names_the_employer_and_rests_on_its_declaration() -> None:
    (step,) = explain([year(2024, ("08", 12))], year=2024).about(Topic.COUNTED)
    text = step.sentence.text().replace(NARROW, " ")
    assert text == "Déclaré par l'employeur 1 (SIRET 123 456 789 00012) pour 2024 : Travail de nuit, 12 mois."
    assert (step.employer, step.evidence) == (SIRET, (PROOF,))


def test_a_tree_leads_from_the_credit_to_the_periods() -> None:
    tree = explain([year(2022, ("08", 12), ("07", 9))], year=2022).tree
    leaves, waiting = set(), [tree]
    while waiting:
        reason = waiting.pop()
        waiting += reason.because
        if not reason.because:
            leaves.add((reason.name, reason.quantity.amount))
    assert tree.quantity.amount == 7
    assert {("first_periods", 4), ("second_periods", 3), ("scale.points_per_period", 1)} <= leaves


def test_the_version_of_the_rules_is_kept_with_every_year() -> None:
    (found,) = determine([year(2024, ("08", 12))], through=2024)
    assert found.rules_version == rules_version()


def test_years_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="given once"):
        determine([year(2024), year(2024)], through=2024)
    with pytest.raises(ValueError, match="from 2015"):
        determine([], through=2024, first_year=2014)
    with pytest.raises(ValueError, match="2014"):
        explain([], year=2014)
