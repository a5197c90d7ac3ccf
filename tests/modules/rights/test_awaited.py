"""A commitment already declared says what it is about to give, or what it still waits for, with the law's own days."""

from dataclasses import replace
from datetime import date

import pytest

from cpa.legislation.cec.law import cec_law
from cpa.legislation.facts import AnnualFacts, Confidence, Engagement, Evidence
from cpa.modules.rights import queries
from cpa.modules.rights.awaited import sentences
from cpa.modules.rights.passbook import Passbook
from tests.databases import both_stores
from tests.modules.rights.careers import MARIA, credited
from tests.modules.rights.pages.conftest import maria
from tests.modules.rights.pages.reading import links, page, text

__all__ = ["maria"]

TODAY = date(2026, 11, 25)
ATTESTED = Engagement("benevolat", True)
NONE_DECLARED = "Aucun engagement ne nous a été déclaré"


def told(*engagements, year=2026, today=TODAY):
    said = " ".join(sentences(Passbook(()), [AnnualFacts(year, engagements=engagements)], today))
    return said.replace("\u00a0", " ").replace("\u202f", " ")


def test_an_attested_year_says_how_much_comes_and_when():
    cents = cec_law().parameters.on(date(2026, 12, 31)).credit.euros
    assert told(ATTESTED) == (
        f"Votre engagement de 2026 est attesté. {cents // 100} € s’inscriront au plus tard le 31 mai 2027."
    )


def test_a_year_not_attested_yet_says_until_when():
    waiting = replace(ATTESTED, attested=False)
    assert told(waiting) == "Votre engagement de 2026 est déclaré, à faire attester au plus tard le 31 décembre 2027."
    assert told(waiting, today=date(2028, 1, 1)).endswith("mais ne donne pas de droits.")


def test_hours_that_are_not_enough_may_be_completed_until_the_last_day_to_declare():
    short = replace(ATTESTED, minimum_reached=False, attested=False)
    assert told(short).endswith("Vous pouvez compléter jusqu’au 30 juin 2027.")
    assert told(short, today=date(2027, 7, 1)).endswith("mais ne donne pas de droits.")


def test_what_a_body_declares_is_not_said_to_be_attested():
    assert told(Engagement("service_civique", True)).startswith("Votre engagement de 2026 compte. 240 €")


def test_nothing_declared_says_nothing():
    assert told() == ""


def test_a_year_credited_late_comes_with_the_next_update():
    assert told(ATTESTED, year=2025).endswith("240 € s’inscriront à la prochaine mise à jour de vos droits.")


@both_stores
@pytest.mark.parametrize("attested", [True, False])
def test_the_page_never_says_that_nothing_was_declared_when_something_was(maria, declared, monkeypatch, attested):
    declared.of(MARIA, AnnualFacts(2026, engagements=(replace(ATTESTED, attested=attested),)))
    monkeypatch.setattr(queries, "hooks", lambda: declared)
    card = page(maria, "/mes-droits/").find(".//section[@aria-labelledby='droit-cec']")
    assert "Votre engagement de 2026" in text(card) and NONE_DECLARED not in text(card)
    assert links(card)["Suivre mon engagement"] == "/mon-engagement/"
    why = page(maria, "/mes-droits/cec/pourquoi/")
    assert "Votre engagement de 2026" in text(why) and "pas encore été déclaré" not in text(why)


@both_stores
def test_nothing_declared_is_still_said_when_it_is_true(maria):
    assert NONE_DECLARED in text(page(maria, "/mes-droits/"))


@both_stores
def test_a_credited_year_is_told_by_its_line_alone(maria, declared, monkeypatch):
    declared.of(MARIA, AnnualFacts(2024, engagements=(ATTESTED,)))
    monkeypatch.setattr(queries, "hooks", lambda: declared)
    credited(MARIA, first=2024, last=2024)
    card = page(maria, "/mes-droits/").find(".//section[@aria-labelledby='droit-cec']")
    assert "240 €" in text(card) and "Votre engagement de 2024" not in text(card)


@both_stores
def test_a_line_that_rests_on_the_word_of_the_holder_names_its_attestation(declared):
    said = Evidence("holder", "1", date(2024, 12, 1))
    proved = replace(ATTESTED, evidence=(said,), confidence=Confidence.GUARANTEED)
    own = replace(proved, nature="maitre_apprentissage", confidence=Confidence.DECLARED)
    declared.of(MARIA, AnnualFacts(2023, engagements=(own,)), AnnualFacts(2024, engagements=(proved,)))
    credited(MARIA, first=2023, last=2024)
    assert [line.source for line in queries.history(MARIA, "cec")] == ["Vous", "Vous, avec l’attestation reçue"]


@both_stores
def test_an_attestation_after_the_credit_says_what_it_will_add(maria, declared, monkeypatch):
    declared.of(MARIA, AnnualFacts(2025, engagements=(replace(ATTESTED, attested=False),)))
    monkeypatch.setattr(queries, "hooks", lambda: declared)
    credited(MARIA, first=2025, last=2025)
    assert "à faire attester" in text(page(maria, "/mes-droits/"))
    declared.of(MARIA, AnnualFacts(2025, engagements=(ATTESTED,)))
    assert "prochaine mise à jour de vos droits" in text(page(maria, "/mes-droits/"))
