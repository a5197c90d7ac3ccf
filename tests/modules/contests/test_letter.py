"""Each letter against what its addressee needs, one row of the table after the other."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.contests import letter as letters
from cpa.modules.contests.bodies import ROUTES, Body, clocks, limits
from cpa.modules.contests.letter import IncompleteLetter, Matter, Written, letter
from cpa.modules.contests.reasons import REASONS
from cpa.modules.contests.typeset import pdf

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
EVERY = [(reason, body) for reason in REASONS.values() for body in ROUTES[reason.dispute]]

NEEDED = {
    Body.EMPLOYER: ("À l’employeur",),
    Body.ORGANISATION: ("À l’organisme",),
    Body.CARSAT: ("CARSAT", "Copie de ma lettre à l’employeur et preuve de sa réception"),
    Body.FUND: ("Caisse des dépôts et consignations", "56 rue de Lille"),
    Body.MEDIATOR: ("Médiation", "ne vaut pas renonciation"),
    Body.COURT: ("Greffe", "Copie de la décision contestée", "Une copie de cette requête"),
}
"""What each body must find, whatever the reason."""


def matter(reason, body, year=2025, **more):
    ticking = clocks(reason.dispute)(body, TODAY)
    known = limits(reason.dispute, reason.code, year, TODAY)
    return Matter(reason.dispute, body, reason.code, reason.right, year, TODAY, clock=ticking, limits=known, **more)


@pytest.mark.parametrize("late", [False, True], ids=["in time", "late"])
@pytest.mark.parametrize(("reason", "body"), EVERY, ids=lambda each: getattr(each, "code", each))
def test_every_letter_holds_what_its_body_needs(reason, body, late):
    written = letter(matter(reason, body, late=late))
    text = written.text()
    assert all(needed in text for needed in NEEDED[body])
    stage = ROUTES[reason.dispute][body]
    assert all(article.lower() in text.lower() for article in stage.articles)
    assert "2025" in written.subject or reason.code == "heures-dif"
    assert "{" not in text and "None" not in text


@pytest.mark.parametrize(
    ("reason", "body", "delay"),
    [
        ("exposition-absente", Body.EMPLOYER, "Vous avez 2 mois"),
        ("exposition-absente", Body.CARSAT, "Vous avez 6 mois pour vous prononcer, 9 en cas de contrôle"),
        ("mois-absents", Body.EMPLOYER, "Vous avez 1 mois"),
        ("montant-faux", Body.FUND, "dans les 2 mois, votre silence vaudra rejet"),
    ],
)
def test_a_letter_says_the_delay_of_the_law(reason, body, delay):
    assert delay in letter(matter(REASONS[reason], body)).delay


def test_a_late_letter_claims_no_delay_that_the_law_no_longer_gives():
    reason = REASONS["exposition-absente"]
    written = letter(matter(reason, Body.EMPLOYER, year=2022, late=True))
    assert "vaudra rejet" not in written.text() and "reconnaître par écrit mon exposition de 2022" in written.text()


def test_a_letter_that_lacks_an_article_is_refused(monkeypatch):
    texts = {**letters._texts("carsat"), "grounds": [], "delay": "Merci."}
    monkeypatch.setattr(letters, "_texts", lambda name: texts)
    with pytest.raises(IncompleteLetter, match=r"R\. 4163-36.*6 months"):
        letter(matter(REASONS["points-faux"], Body.CARSAT))


def test_the_next_body_is_told_what_was_done_before():
    before = [Written(Body.EMPLOYER, date(2026, 8, 3), "je n’ai reçu aucune réponse dans le délai")]
    written = letter(matter(REASONS["exposition-absente"], Body.CARSAT, before=before))
    assert "J’ai écrit à mon employeur le 3 août 2026" in written.text()


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("39 heures par mois au lieu de 9", "au lieu de 9."),
        ("9 heures.", "\u00a0: 9 heures."),
        ("Bien plus !", "plus !"),
    ],
)
def test_what_is_expected_ends_as_a_sentence(typed, written):
    said = letter(matter(REASONS["temps-faux"], Body.EMPLOYER, expected=typed)).says
    assert any(each.startswith("Voici ce qui devrait") and each.endswith(written) for each in said)


def test_a_blank_stays_blank_and_a_name_is_shown_where_it_belongs():
    told = matter(REASONS["exposition-absente"], Body.EMPLOYER)
    assert letter(told).sender == ()
    assert letter(told, ["Une personne", "1 rue du Test"]).sender == ("Une personne", "1 rue du Test")


def test_the_pdf_is_tagged_titled_and_in_french():
    rows = [("janvier 2025", "151,67\u202fh", "Déclaration 1, ligne 12")] * 12
    made = pdf(letter(matter(REASONS["exposition-absente"], Body.EMPLOYER, evidence=rows)), NOW)
    with pikepdf.open(io.BytesIO(made)) as opened:
        root = opened.Root
        assert root.MarkInfo.Marked and root.Lang == "fr"
        assert "2025" in str(opened.docinfo["/Title"])
        assert {"/H1", "/P", "/Table", "/TH", "/TD"} <= _tags(root.StructTreeRoot)


def _tags(node):
    found = {str(node.S)} if "/S" in node else set()
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            found |= _tags(child)
    return found


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_whatever_is_typed_stays_words(words):
    told = matter(REASONS["exposition-absente"], Body.EMPLOYER)
    written = letter(replace(told, words="#panic() $x$ {year} " + words, expected=words))
    assert ("#panic() $x$ {year} " + words) in written.says
    assert pdf(written, NOW).startswith(b"%PDF")


def test_an_alphabet_that_the_fonts_lack_still_gives_a_tagged_letter():
    made = pdf(letter(matter(REASONS["temps-faux"], Body.EMPLOYER, words="اسمي")), NOW)
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert opened.Root.MarkInfo.Marked
