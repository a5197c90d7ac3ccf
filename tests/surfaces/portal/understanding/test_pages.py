"""The pages that tell the law: plain, short, complete, from the law itself."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from cpa.legislation.exceptions import EXCEPTIONS
from cpa.surfaces.portal.places import ADMINISTRATION_PHONE, EMPLOYMENT_PHONE
from cpa.surfaces.portal.understanding.groups import GROUPS
from cpa.surfaces.portal.understanding.rights import RIGHTS
from tests.surfaces.portal.understanding.reading import acronyms, page, sentences

PAGES = [
    "/comprendre-mes-droits/",
    *(f"/comprendre-mes-droits/{topic.slug}/" for topic in RIGHTS),
    *(f"/plus-de-droits/{topic.slug}/" for topic in GROUPS),
    "/ce-qui-peut-changer/",
    "/argent-de-la-formation/",
]
EVERY = pytest.mark.parametrize("url", PAGES)
MOST_WORDS, MOST_BYTES = 25, 100_000


@EVERY
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_sentence_is_long(client: Client, url: str, language: str) -> None:
    found = list(sentences(page(client, url, language)))
    assert len(found) > 10
    assert [sentence for sentence in found if len(sentence.split()) > MOST_WORDS] == []


def test_one_use_of_points_has_one_figure_everywhere(client: Client) -> None:
    for url in ("/comprendre-mes-droits/points-pour-travail-penible/", "/plus-de-droits/travail-penible/"):
        assert "120\u202fjours à mi-temps, soit 60\u202fjours de temps libre" in page(client, url)


def test_a_page_says_its_rules_are_those_last_read_and_not_those_of_the_day(client: Client) -> None:
    for url in ("/comprendre-mes-droits/points-pour-travail-penible/", "/argent-de-la-formation/"):
        shown = page(client, url)
        assert "Règles telles que relues le 27 mars 2026." in shown and "en vigueur le" not in shown


@EVERY
def test_no_acronym_stands_without_its_meaning(client: Client, url: str) -> None:
    assert acronyms(page(client, url)) == set()


@pytest.mark.parametrize("topic", RIGHTS, ids=lambda topic: topic.slug)
def test_the_gift_comes_before_the_acronym_which_opens_without_script(client: Client, topic) -> None:
    source = page(client, reverse("portal:right", args=[topic.slug]))
    title, word = source.index(f"<h1>{topic.title}</h1>"), source.index(f">{topic.acronym}</button>")
    assert title < word
    opens = re.search(rf'popovertarget="([\w-]+)">{topic.acronym}<', source)
    assert opens and f'id="{opens[1]}" popover' in source


@EVERY
def test_a_page_is_light_and_asks_for_no_script_of_its_own(client: Client, url: str) -> None:
    source = page(client, url)
    assert len(source.encode()) < MOST_BYTES
    assert len(re.findall("<script", source)) == len(re.findall("<script", page(client, "/mentions-legales/")))


@pytest.mark.parametrize("topic", [*RIGHTS, *GROUPS], ids=lambda topic: topic.slug)
def test_a_page_names_its_texts_and_who_to_ask(client: Client, topic) -> None:
    name = "portal:right" if topic in RIGHTS else "portal:group"
    source = page(client, reverse(name, args=[topic.slug]))
    assert source.count('class="articles"') >= 1
    assert source.index('id="contacts"') > source.rindex('class="articles"')
    assert len(topic.contacts) >= 2
    assert {contact.phone for contact in topic.contacts} <= {"", ADMINISTRATION_PHONE, EMPLOYMENT_PHONE}


def test_each_group_has_its_page_and_leads_to_its_right(client: Client) -> None:
    overview = page(client, reverse("portal:understand"))
    assert len(GROUPS) == 5
    for topic in GROUPS:
        address = reverse("portal:group", args=[topic.slug])
        assert f'href="{address}"' in overview
        assert f'href="{reverse("portal:right", args=[topic.more])}"' in page(client, address)


def test_every_named_exception_is_told_with_its_article_and_an_example(client: Client) -> None:
    source = html.unescape(page(client, reverse("portal:what_may_change"), "en")).replace("\u00a0", " ")
    for exception in EXCEPTIONS:
        told = source[source.index(f"<h3>{exception.words.en}</h3>") :].split("</li>")[0]
        assert exception.example.en in told
        assert exception.citation.article.replace("'", "’") in told


def test_the_money_of_training_is_dated_and_says_what_is_not_known(client: Client) -> None:
    source = page(client, reverse("portal:training_funds"))
    assert "31,6 milliards d’euros" in source and "2017" in source and "ordre de grandeur" in source
    assert "Ce que nous ne savons pas" in source


@pytest.mark.parametrize("url", ["/comprendre-mes-droits/inconnu/", "/plus-de-droits/inconnu/"])
def test_an_unknown_address_is_not_found(client: Client, url: str) -> None:
    assert client.get(url).status_code == 404


@EVERY
def test_a_page_is_reached_from_the_site_map(client: Client, url: str) -> None:
    assert f'href="{url}"' in page(client, reverse("portal:site_map"))


@pytest.mark.parametrize("name", ["portal:home", "portal:help", "portal:legal", "account_login"])
def test_understanding_is_one_action_away_from_everywhere(client: Client, name: str) -> None:
    assert f'href="{reverse("portal:understand")}"' in page(client, reverse(name))
