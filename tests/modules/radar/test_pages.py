"""The pages of what may have been forgotten: guarded words, evidence, and what the holder says of a notice."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone, translation

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.facts import Confidence
from cpa.module_api.contributions import HeldLine, HeldRight
from cpa.module_api.registry import hooks
from cpa.modules.radar import actions, queries
from cpa.modules.radar.models import Answer, Dismissal
from cpa.modules.radar.notices.known import GROUPS, Kind, Known, Notice, Question
from cpa.modules.radar.notices.search import search
from cpa.modules.radar.questions import asked
from cpa.modules.radar.words import told
from tests.databases import both_stores
from tests.modules.radar.conftest import JEAN_LUC, NADIA, TODAY
from tests.modules.radar.judging import known_of
from tests.modules.radar.lives.population import lives
from tests.modules.radar.years import FOUNDRY, exposed, worked

LIST = "/droits-peut-etre-oublies/"
CERTAIN = re.compile(
    r"vous avez droit|vous devez (toucher|recevoir)|vous (toucherez|recevrez|gagnerez)|vous allez (toucher|recevoir)"
    r"|il vous est dû|sans aucun doute|certainement|c’est sûr|vite|urgent|dépêchez|plus que \d+ jours",
    re.IGNORECASE,
)
ASKED = [
    question for kind in (Kind.LOW_QUALIFICATION, Kind.ENGAGEMENT, Kind.SELF_EMPLOYMENT) for question in GROUPS[kind]
]
PATCHY = [exposed(worked(y), "07", "08") if y in (2021, 2023) else worked(y) for y in range(2020, 2026)]


@pytest.fixture
def patchy(others, monkeypatch):
    """Jean-Luc, whose foundry declared two years out of five."""
    others.facts[JEAN_LUC] = PATCHY
    monkeypatch.setattr(timezone, "localdate", lambda: TODAY)
    return others


def text_of(page):
    body = re.search(r"<main.*</main>", page.content.decode(), re.DOTALL).group()
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)))


def the_notice(account=JEAN_LUC):
    return queries.radar(account, TODAY).notices[0].notice


def every_notice() -> dict[tuple[Kind, str], Notice]:
    """One notice of each kind and sign that a population holds."""
    found = {}
    for life in lives(400, seed=4):
        for notice in search(known_of(life)).notices:
            found.setdefault((notice.kind, notice.pattern), notice)
    return found


def test_every_notice_says_peut_etre_in_short_sentences_and_never_promises():
    notices = every_notice()
    assert {kind for kind, _ in notices} == set(Kind)
    with translation.override("fr"):
        for notice in notices.values():
            words = told(notice, TODAY)
            assert "peut-être" in words.title
            assert words.steps and words.contact
            for sentence in (words.title, *words.seen, *words.steps, words.without_worth):
                assert not CERTAIN.search(sentence), sentence
                assert all(len(part.split()) <= 25 for part in re.split(r"[.?!]", sentence)), sentence


def test_the_words_of_certainty_are_seen():
    assert CERTAIN.search("Vous avez droit à 500 €.") and CERTAIN.search("Vous devez toucher cette somme.")


def test_every_statement_is_short_and_has_no_question_in_it():
    with translation.override("fr"):
        for question in Question:
            label, _ = asked(question, (2021, 2022))
            assert len(label.split()) <= 25 and label.endswith("."), label


@both_stores
def test_the_list_and_the_page_of_a_notice_show_its_evidence_its_worth_and_the_next_step(patchy, browser_of_jean_luc):
    shown = text_of(browser_of_jean_luc.get(LIST))
    assert "Un travail pénible n’a peut-être pas été déclaré" in shown and "2022, 2024 et 2025" in shown
    page = browser_of_jean_luc.get(f"{LIST}{the_notice().key}/")
    shown = text_of(page)
    assert "Peut-être jusqu’à 16 points de plus" in shown
    assert "Déclaration de décembre 2021" in shown and "Déclaration de décembre 2023" in shown
    assert f"motif=exposition-absente&amp;employeur={FOUNDRY}&amp;annee=2024" in page.content.decode()
    assert not CERTAIN.search(shown)


def letters_of(page):
    """The year of each letter that the page of a notice offers, in order."""
    return re.findall(rf"motif=temps-faux&amp;employeur={FOUNDRY}&amp;annee=(\d+)", page.content.decode())


@both_stores
def test_several_years_are_one_letter_each_the_most_useful_first_and_none_for_the_year_in_course(
    patchy, browser_of_jean_luc
):
    short = {2023: {8: 30}, 2024: {5: 10, 9: 10}, 2025: {6: 30}, 2026: {3: 30}}
    facts = [worked(year, 75, changed=short.get(year)) for year in range(2022, 2026)]
    patchy.facts[JEAN_LUC] = [*facts, worked(2026, 75, changed=short[2026], months=range(1, 11))]
    assert the_notice().years == (2023, 2024, 2025, 2026)
    page = browser_of_jean_luc.get(f"{LIST}{the_notice().key}/")
    assert letters_of(page) == ["2024", "2025", "2023"]
    assert "Une lettre parle d’une seule année" in text_of(page) and "Préparer une lettre pour 2025" in text_of(page)


@both_stores
def test_one_year_is_one_letter_and_is_not_told_of_others(patchy, browser_of_jean_luc):
    patchy.facts[JEAN_LUC] = [worked(2023, 75), worked(2024, 75, changed={6: 15}), worked(2025, 75)]
    page = browser_of_jean_luc.get(f"{LIST}{the_notice().key}/")
    assert letters_of(page) == ["2024"] and "Une lettre parle" not in text_of(page)


@both_stores
def test_de_is_written_as_one_says_it_before_a_month(patchy, browser_of_jean_luc):
    without_august = worked(2024, 100, months=[month for month in range(1, 13) if month != 8])
    patchy.facts[JEAN_LUC] = [worked(2023, 100), without_august, worked(2025, 100)]
    shown = text_of(browser_of_jean_luc.get(f"{LIST}{the_notice().key}/"))
    assert "Aucune déclaration ne parle d’août 2024" in shown and "Déclaration de septembre 2024" in shown


@both_stores
def test_a_year_out_of_reach_of_the_law_is_said_to_be_and_promises_no_point(patchy, browser_of_jean_luc):
    shown = text_of(browser_of_jean_luc.get(f"{LIST}{the_notice().key}/"))
    assert "Pour 2022, la loi ne permet plus d’ajouter de points." in shown
    assert "Vous pouvez réclamer 2024 jusqu’au 31 décembre 2026." in shown


@both_stores
def test_an_account_without_any_declaration_is_told_that_nothing_could_be_compared(patchy, browser_of_jean_luc):
    patchy.facts[JEAN_LUC] = []
    shown = text_of(browser_of_jean_luc.get(LIST))
    assert "il n’y a rien à comparer" in shown and "se suivent sans manque" not in shown


@both_stores
def test_a_dismissed_notice_stays_away_until_the_facts_change_or_the_holder_takes_it_back(patchy, browser_of_jean_luc):
    key = the_notice().key
    assert browser_of_jean_luc.post(f"{LIST}{key}/pas-mon-cas/").status_code == 302
    seen = queries.radar(JEAN_LUC, TODAY)
    assert (seen.notices, [each.notice.key for each in seen.dismissed]) == ((), [key])
    assert "Ce que vous avez écarté" in text_of(browser_of_jean_luc.get(LIST))

    patchy.facts[JEAN_LUC] = [*PATCHY[:4], exposed(worked(2024), "07", "08"), *PATCHY[5:]]
    assert [each.notice.key for each in queries.radar(JEAN_LUC, TODAY).notices] == [key]
    patchy.facts[JEAN_LUC] = PATCHY
    assert queries.radar(JEAN_LUC, TODAY).notices == ()

    browser_of_jean_luc.post(f"{LIST}{key}/revenir/")
    assert [each.notice.key for each in queries.radar(JEAN_LUC, TODAY).notices] == [key]


@both_stores
def test_the_same_facts_received_again_do_not_bring_a_dismissed_notice_back(patchy, browser_of_jean_luc):
    browser_of_jean_luc.post(f"{LIST}{the_notice().key}/pas-mon-cas/")
    patchy.facts[JEAN_LUC] = [
        exposed(worked(y), "08", "07") if y in (2021, 2023) else worked(y) for y in range(2020, 2026)
    ]
    assert queries.radar(JEAN_LUC, TODAY).notices == ()


@both_stores
def test_a_notice_belongs_to_its_holder_alone_and_is_changed_by_its_own_forms_only(patchy, browser_of_jean_luc):
    key = the_notice().key
    assert browser_of_jean_luc.get(f"{LIST}{key}/pas-mon-cas/").status_code == 405
    strict = Client(headers={"accept-language": "fr"}, enforce_csrf_checks=True)
    assert strict.post(f"{LIST}{key}/pas-mon-cas/").status_code == 403

    patchy.signed_in = NADIA
    assert browser_of_jean_luc.get(f"{LIST}{key}/").status_code == 404
    assert browser_of_jean_luc.post(f"{LIST}{key}/pas-mon-cas/").status_code == 404
    patchy.signed_in = None
    assert browser_of_jean_luc.get(LIST).status_code == 302
    assert not Dismissal.objects.using("activity").exists()


@both_stores
def test_answers_lead_to_a_notice_can_be_changed_and_taken_back(patchy, browser_of_jean_luc):
    address, group = f"{LIST}questions/", GROUPS[Kind.LOW_QUALIFICATION]
    assert "Je n’ai ni CAP" in text_of(browser_of_jean_luc.get(address))
    nothing = dict.fromkeys(ASKED, "rien")
    browser_of_jean_luc.post(address, {**nothing, **dict.fromkeys(group, "oui")})
    kinds = {each.notice.kind for each in queries.radar(JEAN_LUC, TODAY).notices}
    assert {Kind.LOW_QUALIFICATION, Kind.EXPERIENCE} <= kinds

    Answer.objects.using("activity").update(answered_on=date(2026, 1, 5))
    browser_of_jean_luc.post(address, {**nothing, **dict.fromkeys(group, "oui")})
    days = Answer.objects.using("activity").values_list("answered_on", flat=True)
    assert set(days) == {date(2026, 1, 5)}, "an answer left as it was keeps its day"

    browser_of_jean_luc.post(address, {**nothing, group[0]: "non"})
    assert queries.answers(JEAN_LUC, TODAY) == {group[0]: False}
    browser_of_jean_luc.post(address, nothing)
    assert queries.answers(JEAN_LUC, TODAY) == {}
    refused = browser_of_jean_luc.post(address, {**nothing, group[0]: "peut-être"})
    assert "Choisissez une des trois réponses." in text_of(refused)


@both_stores
def test_a_word_about_this_year_s_volunteering_holds_until_that_year_may_no_longer_be_declared(patchy):
    group = GROUPS[Kind.ENGAGEMENT]
    actions.answer(account=JEAN_LUC, answers=dict.fromkeys(group, True), answered_on=TODAY)

    def told_on(day):
        return [
            each.notice.years for each in queries.radar(JEAN_LUC, day).notices if each.notice.kind is Kind.ENGAGEMENT
        ]

    assert told_on(TODAY) == told_on(date(2027, 6, 30)) == [(2026,)]
    assert told_on(date(2027, 7, 1)) == []
    assert Kind.ENGAGEMENT in {ask.kind for ask in queries.radar(JEAN_LUC, date(2027, 7, 1)).asks}


@both_stores
def test_a_payment_already_received_ends_the_search_for_it(patchy):
    patchy.facts[JEAN_LUC] = [*(worked(y) for y in range(2018, 2026)), worked(2026, months=range(1, 11))]
    asked_for = {ask.kind for ask in queries.radar(JEAN_LUC, TODAY).asks}
    assert Kind.TOP_UP in asked_for

    cents = Quantity(3000_00, Unit.CENT)
    line = HeldLine("cpf-2024-top_up-1", "top_up", "", cents, 2024, date(2024, 4, 1), "", Confidence.GUARANTEED)
    patchy.rights[JEAN_LUC] = [HeldRight("cpf", "", cents, Quantity(0, Unit.CENT), cents, {}, (line,))]
    assert Kind.TOP_UP not in {ask.kind for ask in queries.radar(JEAN_LUC, TODAY).asks}


@both_stores
def test_the_section_of_the_rights_page_shows_three_at_most(patchy):
    (card,) = [card for card in hooks().rights_section(request=None, account=JEAN_LUC) if "radar" in card.template]
    assert (len(card.context["notices"]), card.context["more"]) == (1, 0)
    assert card.order == 200


@both_stores
def test_what_the_holder_said_is_theirs_to_read_and_to_erase(patchy, browser_of_jean_luc):
    browser_of_jean_luc.post(f"{LIST}{the_notice().key}/pas-mon-cas/")
    browser_of_jean_luc.post(f"{LIST}questions/", {**dict.fromkeys(ASKED, "rien"), "no_diploma": "oui"})
    (held,) = [data for data in hooks().personal_data_of(account=JEAN_LUC) if data.module == "radar"]
    assert [len(held.tables[name]) for name in ("dismissals", "answers")] == [1, 1]

    hooks().erase_personal_data_of(account=JEAN_LUC)
    assert not Dismissal.objects.using("activity").exists() and not Answer.objects.using("activity").exists()


def test_an_account_that_nothing_is_known_of_is_searched_in_peace():
    assert search(Known((), TODAY)).notices == ()
