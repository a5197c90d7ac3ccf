"""What a visitor finds, in both languages, without the databases."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cpa.surfaces.portal.situations import SITUATIONS

PUBLIC = ["home", "help", "legal", "privacy", "accessibility", "site_map", "gallery"]


def _text(client: Client, url: str, language: str = "fr") -> str:
    response = client.get(url, headers={"accept-language": language})
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("name", PUBLIC)
def test_a_visitor_reads_the_page_without_touching_a_database(client: Client, name: str) -> None:
    assert "<h1" in _text(client, reverse(f"portal:{name}"))


def test_the_home_page_gives_the_four_reasons_in_their_exact_words(client: Client) -> None:
    page = _text(client, reverse("portal:home"))
    places = [
        page.index(f"<h3>{reason}</h3>")
        for reason in (
            "Voir tous vos droits au même endroit",
            "Ne rien perdre quand votre travail change",
            "Trouver une voie qui vous ressemble",
            "Rencontrer ceux qui l’ont fait",
        )
    ]
    assert places == sorted(places)


def test_every_page_carries_a_phone_a_place_and_an_advisor(client: Client) -> None:
    page = _text(client, reverse("portal:legal"))
    block = page[page.index('id="aide"') :]
    assert 'href="tel:3939"' in block and "France services" in block and "conseil en évolution professionnelle" in block


def test_each_situation_leads_to_someone_in_one_more_action(client: Client) -> None:
    helping = _text(client, reverse("portal:help"))
    for situation in SITUATIONS:
        address = reverse("portal:situation", args=[situation.slug])
        assert f'href="{address}"' in helping
        assert str(situation.contacts[0].name) in _text(client, address).replace("&#x27;", "'")


def test_an_unknown_situation_is_not_found(client: Client) -> None:
    assert client.get("/aide/inconnue/").status_code == 404


def test_the_footer_says_the_accessibility_status_honestly(client: Client) -> None:
    assert "Accessibilité\u00a0: partiellement conforme" in _text(client, reverse("portal:home"))


def test_an_english_browser_gets_english(client: Client) -> None:
    page = _text(client, reverse("portal:home"), "en-GB,en;q=0.9")
    assert '<html lang="en">' in page and "See all your rights in one place" in page


def test_the_language_switch_is_remembered(client: Client) -> None:
    client.post(reverse("set_language"), {"language": "en", "next": "/"})
    assert '<html lang="en">' in _text(client, reverse("portal:home"))


def test_search_engines_may_read_texts_and_nothing_personal(client: Client) -> None:
    rules = _text(client, reverse("portal:robots"))
    assert f"Disallow: {reverse('portal:hub')}" in rules and "Disallow: /\n" not in rules


def test_the_site_map_lists_every_link_of_header_and_footer(client: Client) -> None:
    page = _text(client, reverse("portal:site_map"))
    content = page[page.index("<main") : page.index("</main>")]
    around = page[: page.index("<main")] + page[page.index("<footer") :]
    links = {link for link in re.findall(r'<a[^>]*href="(/[^"]*)"', around) if link != reverse("portal:leave")}
    assert links and all(f'href="{link}"' in content for link in links - {reverse("portal:site_map")})


def test_the_menu_marks_one_place_the_nearest(client: Client) -> None:
    page = _text(client, reverse("account_signup"))
    menu = page[page.index('id="navigation"') : page.index("</header>")]
    assert re.findall(r'aria-current="(\w+)">([^<]+)<', menu) == [("page", "Ouvrir mon compte")]
