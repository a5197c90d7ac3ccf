"""« Et si ma situation change ? »: with one's own figures or with nobody's, in at most four questions, nothing kept."""

from datetime import date

import html5lib
import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.legislation.continuity.situations import SITUATIONS
from cpa.modules.rights import queries
from tests.databases import both_stores
from tests.modules.rights.careers import MARIA, credited, year
from tests.modules.rights.pages.reading import links, page, text

ADDRESS = "/mes-droits/et-si/"
PARTS = ["Ce qui reste", "Ce qui s’arrête", "Ce qui change", "Ce qu’il faut faire, et avant quand"]


def answered(client, change, **given):
    """The main part of the page that answers, and its four parts by title."""
    response = client.post(f"{ADDRESS}{change}/", given)
    assert response.status_code == 200
    main = html5lib.parse(response.content, namespaceHTMLElements=False).find(".//main")
    parts = {text(part.find("h2")): part for part in main.findall(".//section[@aria-labelledby]") if part.find("ul")}
    return main, parts


@both_stores
def test_every_change_is_a_page_that_a_visitor_may_open(client):
    listed = links(page(client, ADDRESS).find(".//ul"))
    assert len(listed) == len(SITUATIONS) >= 9
    for address in listed.values():
        assert 1 <= len(page(client, address).findall(".//form//*[@class='field']")) <= 4


@both_stores
def test_a_visitor_reads_the_four_parts_with_amounts_and_articles(client):
    _, parts = answered(client, "temps-partiel", percent="40", months="12")
    assert [title for title in parts if title in PARTS] == PARTS
    changes = text(parts["Ce qui change"])
    assert "Argent pour vous former : si 20" in changes and "vous gagnez 200 € au lieu de 500 €." in changes
    for title in PARTS:
        for sentence in parts[title].findall("ul/li"):
            assert "art" in text(sentence.find("p[@class='soft small']")), text(sentence)


@both_stores
def test_a_holder_reads_their_own_figures(maria, declared):
    last = timezone.localdate().year - 1
    declared.of(MARIA, year(last - 1), year(last, hours=400))
    credited(MARIA, first=last - 1, last=last, today=date(last + 1, 5, 31))
    _, parts = answered(maria, "chomage", months="3")
    assert "Argent pour vous former : vos 624,46 € restent à vous." in text(parts["Ce qui reste"])
    # 300 hours of 1 607 are left of the 400 of the last year
    assert "vous gagnez 93,35 € au lieu de 124,46 €." in text(parts["Ce qui change"])


@both_stores
def test_trying_writes_nothing_and_changes_nothing(maria, declared):
    declared.of(MARIA, year(2024))
    credited(MARIA, first=2024, last=2024)
    before = queries.statement(MARIA)
    with CaptureQueriesContext(connections[ACTIVITY]) as asked:
        answered(maria, "retraite", rate="0", percent="0")
    assert asked and not [q for q in asked if not q["sql"].lstrip().upper().startswith("SELECT")]
    assert queries.statement(MARIA) == before


@both_stores
def test_no_address_and_no_cache_keeps_what_was_tried(client):
    response = client.post(f"{ADDRESS}conge/", {"kind": "4", "months": "6"})
    assert response.status_code == 200 and "no-store" in response["Cache-Control"]
    main = html5lib.parse(response.content, namespaceHTMLElements=False).find(".//main")
    assert [form.get("method") for form in main.iter("form")] == ["post"]


@pytest.mark.parametrize("given", [{}, {"percent": "140", "months": "12"}, {"percent": "80 %", "months": "x"}])
@both_stores
def test_an_impossible_answer_is_told_in_words(client, given):
    main, parts = answered(client, "temps-partiel", **given)
    assert "Un nombre entier de 1 à 99." in text(main) and not set(PARTS) & set(parts)
    assert "Il reste quelque chose à corriger" in text(main)


@both_stores
def test_a_change_that_does_not_exist_is_not_found(client):
    assert client.get(f"{ADDRESS}loterie/").status_code == 404


@both_stores
def test_an_amount_shows_its_calculation(client):
    _, parts = answered(client, "temps-partiel", percent="40", months="12")
    details = parts["Ce qui change"].find(".//details")
    assert "500 € × 642,80 h ÷ 1 607 h = 200 €" in text(details)


@both_stores
def test_in_english_the_answer_is_english(client):
    response = client.post(f"{ADDRESS}chomage/", {"months": "6"}, headers={"accept-language": "en"})
    content = response.content.decode()
    assert "What stays" in content and "Months without work add nothing to the account." in content


@both_stores
def test_my_rights_lead_there(maria, declared):
    assert ADDRESS in links(page(maria, "/mes-droits/")).values()
