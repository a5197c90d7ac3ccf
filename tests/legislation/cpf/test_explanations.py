import re
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from math import ceil
from random import Random

import pytest

from cpa.kernel.quantity import Unit
from cpa.legislation.cpf.career import Explanation, Topic, determine, explain, explain_all, explain_conversion
from cpa.legislation.facts import AnnualFacts, Basis, Evidence, Regime, SelfEmployment, Work
from cpa.rules.wording import NARROW
from tests.legislation.cpf.careers import Career, career

SIRET = "12345678900012"
PROOF = Evidence("dsn", "DSN-7", date(2024, 2, 5), SIRET, date(2024, 1, 1), (41, 42))
FULL = 160_700
NUMBER = rf"−?[\d{NARROW}]+(?:,\d\d)?"
AMOUNT = re.compile(rf"({NUMBER}){NARROW}(€|h|jours?)(?!\w)")


def worked(hours: int, reference: int = FULL, employer: str = SIRET, **more: object) -> Work:
    return Work(Regime.PRIVATE, Basis.HOURS, hours, reference, employer=employer, evidence=(PROOF,), **more)  # type: ignore[arg-type]


def texts(explanation: Explanation, topic: Topic) -> list[str]:
    return [step.sentence.text().replace(NARROW, " ") for step in explanation.about(topic)]


def amounts(sentence: str) -> list[Fraction]:
    """Every amount a sentence shows, as exact numbers: what a program sees that reads only sentences."""
    found = (match[1] for match in AMOUNT.finditer(sentence))
    return [Fraction(text.replace(NARROW, "").replace("−", "-").replace(",", ".")) for text in found]


def shown(sentences: Iterable[str], start: str) -> Fraction:
    """The last amount of the sentences that start so, added up; zero without any."""
    return sum((amounts(text)[-1] for text in sentences if text.startswith(start)), Fraction(0))


@pytest.fixture(scope="module")
def explained() -> list[tuple[Career, tuple[Explanation, ...]]]:
    random = Random(6323)
    made = [career(random) for _ in range(1_500)]
    return [
        (one, explain_all(one.facts, through=one.through, debits=one.debits, topups=one.topups, first_year=one.first))
        for one in made
    ]


Explained = list[tuple[Career, tuple[Explanation, ...]]]


def test_every_branch_taken_has_a_sentence(explained: Explained) -> None:
    """A way through a rule without one raises Unexplained; here every year of many careers was explained."""
    assert sum(len(years) for _, years in explained) > 3_000
    assert all(year.about(Topic.COMPUTED) for _, years in explained for year in years)


def test_the_explanation_says_what_determine_gives(explained: Explained) -> None:
    for one, years in explained:
        found = determine(one.facts, through=one.through, debits=one.debits, topups=one.topups, first_year=one.first)
        assert tuple(year.determination for year in years) == found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_sentence_is_longer_than_twenty_five_words(explained: Explained, language: str) -> None:
    for _, years in explained:
        for year in years:
            for sentence in year.sentences(language):  # type: ignore[arg-type]
                assert len(sentence.split()) <= 25, sentence


def test_a_program_that_reads_only_sentences_recovers_the_total(explained: Explained) -> None:
    for _, years in explained:
        for year in years:
            read = list(year.sentences())
            total = (
                shown(read, "Total avant")
                + credit_read(read)
                + shown(read, "Abondement ajouté")
                - shown(read, "Abondement repris")
                - shown(read, "Utilisé en")
                + shown(read, "Rendu en")
            )
            assert total == shown(read, "Total avec") == Fraction(year.determination.total_balance, 100)


def credit_read(sentences: Iterable[str]) -> Fraction:
    (line,) = [text for text in sentences if "nscrit au compte pour l'année" in text]
    return amounts(line)[-1]


def test_a_program_that_reads_only_sentences_computes_a_proportional_year_again(explained: Explained) -> None:
    computed = 0
    for _, years in explained:
        for year in years:
            read = list(year.sentences())
            for line in (text for text in read if "arrondi au centime supérieur" in text and "÷ 12" not in text):
                annual, *share, result = amounts(line)
                parts = [amounts(text) for text in read if text.startswith("Part d'année :")] if not share else [share]
                assert Fraction(ceil(annual * sum(a / b for a, b in parts) * 100), 100) == result
                computed += 1
    assert computed > 300


def test_hours_of_a_year_are_the_sum_of_what_employers_declared(explained: Explained) -> None:
    for _, years in explained:
        for year in years:
            hours = [step for step in year.about(Topic.COUNTED) if "Déclaré par" in step.sentence.text()]
            declared = sum(step.quantity.amount for step in hours if step.quantity)
            facts = [w for w in _facts(explained, year) if w.regime is Regime.PRIVATE]
            assert declared == sum(max(0, work.worked + work.protected) for work in facts)


def _facts(explained: Explained, wanted: Explanation) -> tuple[Work, ...]:
    for one, years in explained:
        if any(year is wanted for year in years):
            return next((facts.work for facts in one.facts if facts.year == wanted.year), ())
    raise AssertionError("not one of the explained years")


def test_every_step_cites_an_article(explained: Explained) -> None:
    for _, years in explained:
        for year in years:
            assert all(step.citation and step.citation.article for step in year.steps)


def test_what_was_counted_names_the_employer_and_rests_on_its_declaration() -> None:
    found = explain([AnnualFacts(2024, (worked(30_000, protected=1_000),))], year=2024)
    first, second, third = found.about(Topic.COUNTED)
    assert texts(found, Topic.COUNTED) == [
        "Déclaré par l'employeur 1 (SIRET 123 456 789 00012) pour 2024 : 300 h de travail.",
        "Déclaré par l'employeur 1 (SIRET 123 456 789 00012) : 10 h d'absence protégée, qui comptent comme du travail.",
        "Pour ce travail, une année à temps complet représente 1 607 h.",
    ]
    assert first.evidence == second.evidence == third.evidence == (PROOF,)
    assert {step.employer for step in (first, second, third)} == {SIRET}


def test_each_employer_is_told_apart() -> None:
    other = "98765432100021"
    found = explain([AnnualFacts(2024, (worked(20_000), worked(10_000, employer=other), worked(5_000)))], year=2024)
    named = [step.employer for step in found.about(Topic.COUNTED)]
    assert named == [SIRET, SIRET, other, other]
    assert "250 h" in texts(found, Topic.COUNTED)[0]


def test_an_absence_not_counted_names_those_that_would_have() -> None:
    told = texts(explain([AnnualFacts(2024, (worked(30_000, other_absence=7_000),))], year=2024), Topic.NOT_COUNTED)
    assert "Un accident du travail, une maladie professionnelle" in told[1]


def test_employers_are_numbered_in_the_order_of_the_year() -> None:
    other = "98765432100021"
    told = texts(
        explain([AnnualFacts(2024, (worked(20_000), worked(5_000, employer=other)))], year=2024), Topic.COUNTED
    )
    assert "l'employeur 2 (SIRET 987 654 321 00021)" in told[2]


def test_a_condition_is_told_met_or_not() -> None:
    for hours, met in ((80_350, True), (80_349, False)):
        found = explain([AnnualFacts(2024, (worked(hours),))], year=2024)
        assert [step.satisfied for step in found.about(Topic.COMPUTED) if step.satisfied is not None] == [met]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        (AnnualFacts(2024, (worked(30_000, other_absence=7_000),)), "70 h d'absence qui ne comptent pas"),
        (AnnualFacts(2024, (Work(Regime.PUBLIC, Basis.HOURS, 30_000, FULL),)), "un autre compteur, en heures"),
        (AnnualFacts(2024, (worked(-500),)), "Un total négatif compte pour zéro"),
        (AnnualFacts(2024, self_employment=SelfEmployment(7, False)), "la contribution à la formation n'est pas payée"),
        (AnnualFacts(2017, self_employment=SelfEmployment(7, True)), "ce droit commence en 2018"),
        (AnnualFacts(2024, (worked(30_000),), self_employment=SelfEmployment(12, True)), "93,35 € ne s'ajoutent pas"),
    ],
)
def test_what_does_not_count_is_told_with_its_reason(facts: AnnualFacts, words: str) -> None:
    assert any(words in text for text in texts(explain([facts], year=facts.year), Topic.NOT_COUNTED))


def test_what_the_ceiling_keeps_out_is_told() -> None:
    facts = [AnnualFacts(year, (worked(FULL),)) for year in range(2019, 2030)]
    found = explain(facts, year=2029)
    assert texts(found, Topic.NOT_COUNTED) == ["Au-delà du plafond, 500 € ne s'ajoutent pas."]
    assert any("fait de la place sous le plafond" in text for text in texts(found, Topic.CHANGE))


def test_a_year_without_anything_is_explained_too() -> None:
    found = explain([], year=2024)
    assert texts(found, Topic.COUNTED) == ["Aucun travail compté pour 2024."]
    assert not any("÷" in text for text in found.sentences())


def test_the_conversion_is_told_in_2019_only() -> None:
    facts = [AnnualFacts(2018, (worked(FULL),))]
    told = ["sont devenues" in " ".join(one.sentences()) for one in explain_all(facts, through=2020)]
    assert told == [False, True, False]


def test_what_would_change_the_amount_is_what_the_rules_would_give() -> None:
    facts = AnnualFacts(2024, (worked(30_000),))
    found = explain([facts], year=2024)
    changed = {
        "Avec 503,50 h de plus": AnnualFacts(2024, (worked(80_350),)),
        "Sans CAP": AnnualFacts(2024, (worked(30_000),), low_qualified=True),
        "Votre handicap est reconnu": AnnualFacts(2024, (worked(30_000),), disabled_worker=True),
    }
    for start, other in changed.items():
        (step,) = [s for s in found.about(Topic.CHANGE) if s.sentence.text().replace(NARROW, " ").startswith(start)]
        assert step.quantity is not None
        assert step.quantity.amount == determine([other], through=2024)[0].credit > 9335


def test_numbers_never_break_from_their_unit() -> None:
    found = explain([AnnualFacts(2024, (worked(30_000),))], year=2024)
    for sentence in found.sentences():
        assert not re.search(r"\d (€|h|jours?)\b", sentence)


def test_a_tree_leads_from_the_credit_to_the_facts() -> None:
    found = explain([AnnualFacts(2024, (worked(30_000),))], year=2024)
    leaves = []
    waiting = [found.tree]
    while waiting:
        reason = waiting.pop()
        waiting += reason.because
        if not reason.because:
            leaves.append((reason.name, reason.quantity.amount))
    assert found.tree.quantity.amount == found.determination.credit
    assert ("share_numerator", 30_000) in leaves
    assert ("euros.annual", 50_000) in leaves


def test_a_year_the_account_does_not_have_cannot_be_explained() -> None:
    with pytest.raises(ValueError, match="2014"):
        explain([], year=2014)
    assert explain([], year=2015).determination.unit is Unit.HUNDREDTH_HOUR


def test_the_conversion_alone_says_which_hours_and_at_what_rate() -> None:
    found = explain_conversion([AnnualFacts(y, (worked(hours),)) for y, hours in ((2017, FULL), (2018, 80_000))])
    assert texts(found, Topic.COUNTED) == ["Vos heures gagnées de 2017 à 2018 : 24 h + 12 h = 36 h."]
    assert texts(found, Topic.COMPUTED) == ["36 h × 15 € = 540 €."]
    assert found.tree.quantity.amount == 54_000
    assert any("Chaque heure retrouvée vaut 15 €" in text for text in texts(found, Topic.CHANGE))


def test_sentences_alone_recover_what_every_career_converted(explained: Explained) -> None:
    converted = 0
    for one, years in explained:
        if not any(year.determination.converted_cents for year in years):
            continue
        found = explain_conversion(one.facts, debits=one.debits, topups=one.topups, first_year=one.first)
        read = [step.sentence.text() for step in found.about(Topic.COMPUTED)]
        assert amounts(read[-1])[-1] == Fraction(found.determination.converted_cents, 100)
        converted += 1
    assert converted > 100


def test_a_declared_month_says_why_the_full_year_is_not_the_legal_one() -> None:
    told = texts(explain([AnnualFacts(2024, (worked(56_500, 182_004),))], year=2024), Topic.COUNTED)
    assert any("12 × 151,67 h = 1 820,04 h" in text for text in told)
    assert any("passe avant 1 607 h" in text for text in told)


def test_a_share_of_a_year_is_given_in_percent() -> None:
    told = texts(explain([AnnualFacts(2024, (worked(56_500, 182_004),))], year=2024), Topic.COMPUTED)
    assert told[0].endswith("31 %, moins de la moitié.")
