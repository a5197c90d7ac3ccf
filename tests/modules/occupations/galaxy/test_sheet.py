"""The sheet of an occupation: every action is there, hard conditions are told, what someone said is marked."""

import re

import pytest
from django.test import Client

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.gap import asked
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.facts import families
from cpa.modules.occupations.galaxy.filters import FiltersForm
from cpa.modules.occupations.galaxy.hardness import HARD, hard_parts
from cpa.modules.occupations.galaxy.mine import panel
from cpa.modules.occupations.galaxy.person import Person
from cpa.modules.occupations.recommend.wish_words import WISHES
from cpa.modules.profile.life import words as life
from tests.databases import both_stores

VIEWS = ("carte", "liste", "tableau", "ecouter")
BAKER, CAKES, SELLER = "D1102", "D1104", "D1106"
OFFICIAL, SHORT = "Commerce, Vente et Grande distribution", "Commerce et vente"


def sheet(client: Client, code: str = BAKER, view: str = "carte") -> str:
    return client.get(f"/metiers/{code}/", {"vue": view}).content.decode()


@both_stores
def test_the_sheet_offers_to_keep_compare_try_meet_and_set_aside(client: Client, published_occupations: None) -> None:
    page = sheet(client)
    assert f'action="/metiers/{BAKER}/garder/"' in page and f'href="/metiers/{BAKER}/pas-pour-moi/"' in page
    assert f'href="/metiers/comparer/?m={BAKER}"' in page
    for place in ("essayer", "rencontrer"):
        assert f'href="#{place}"' in page and f'id="{place}"' in page
    assert page.count('href="/pres-de-chez-moi/"') >= 2


@both_stores
def test_an_only_occupation_is_compared_with_its_neighbours(client: Client, published_occupations: None) -> None:
    page = client.get("/metiers/comparer/", {"m": BAKER}).content.decode()
    assert re.search(rf'value="{BAKER}" checked', page)
    offered = re.findall(r'name="m" value="([A-N]\d{4})">', page)
    assert len(offered) >= 3 and BAKER not in offered
    both = client.get("/metiers/comparer/", {"m": [BAKER, offered[0]]}).content.decode()
    assert "Les métiers côte à côte" in both


@both_stores
def test_hard_conditions_are_told_to_whoever_looks(client: Client, published_occupations: None) -> None:
    page = sheet(client)
    told = page[page.index('id="vous"') : page.index('id="essayer"')]
    assert "À savoir" in told
    assert [words for words in ("travail de nuit", "charges lourdes", "longtemps debout") if words not in told] == []


def test_each_hard_condition_is_one_that_occupations_have(catalogue: Catalogue) -> None:
    every = {context.replace("’", "'") for contexts in catalogue.contexts.values() for context in contexts}
    assert set(HARD) <= every
    assert hard_parts(["Commerce de proximité"]) == ()


@both_stores
@pytest.mark.parametrize("view", VIEWS)
def test_what_was_set_aside_is_marked_in_each_view(client: Client, published_occupations: None, view: str) -> None:
    assert "mis de côté par vous" not in sheet(client, view=view).lower()
    client.post(f"/metiers/{CAKES}/pas-pour-moi/")
    client.post(f"/metiers/{SELLER}/garder/")
    page = sheet(client, view=view).lower()
    near = page[page.index('id="passerelles"') : page.index('id="faire"')]
    assert near.count("mis de côté par vous") == (2 if view == "carte" else 1)  # a wide and a narrow drawing


def test_what_is_kept_is_marked_before_what_was_set_aside() -> None:
    assert Person(set_aside={CAKES: frozenset()}).marks == {CAKES: "mis de côté par vous"}


@both_stores
@pytest.mark.parametrize("view", VIEWS)
def test_a_family_has_one_name_everywhere(client: Client, published_occupations: None, view: str) -> None:
    for address in ("/metiers/", f"/metiers/{BAKER}/", "/metiers/comparer/?m=D1102&m=D1104"):
        page = client.get(address, {"vue": view} if "?" not in address else {}).content.decode()
        assert SHORT in page and OFFICIAL not in page
    page = client.get("/metiers/famille/D/", {"vue": view}).content.decode()
    assert f"<h1>{SHORT}</h1>" in page and page.count(OFFICIAL) == 1


def test_each_family_has_a_short_name(catalogue: Catalogue) -> None:
    assert all(len(family.short) <= 44 for family in families(catalogue).values())


def test_a_wish_is_said_in_the_words_in_which_it_was_chosen() -> None:
    chosen = {code: str(words) for group in life.WISHES.values() for code, words in group.items()}
    assert {code: str(words) for code, words in WISHES.items()} == {
        code: _to_them(words) for code, words in chosen.items()
    }


def _to_them(words: str) -> str:
    """From « je » to « vous », as the middle of a sentence."""
    for mine, theirs in (("Me ", "Vous "), ("mes ", "vos "), ("chez moi", "chez vous"), ("je sais", "vous savez")):
        words = words.replace(mine, theirs)
    return words[:1].lower() + words[1:]


def test_filters_speak_to_the_person() -> None:
    labels = {name: str(field.label) for name, field in FiltersForm().fields.items()}
    assert labels["envie"] == "Vous souhaitez" and labels["limite"] == "Vous préférez"


@both_stores
def test_a_narrow_picture_says_where_the_names_are(client: Client, published_occupations: None) -> None:
    page = client.get("/metiers/famille/D/").content.decode()
    assert "leurs noms sont dans la liste, juste dessous" in page


@both_stores
def test_large_counts_are_spaced_and_none_is_said_in_words(client: Client, published_occupations: None) -> None:
    assert re.search(r"1[\s\u00a0\u202f]584 métiers", client.get("/metiers/").content.decode())
    nothing = client.get("/metiers/pour-moi/", {"famille": "C", "envie": "with_animals"})
    assert "Aucune idée" in nothing.content.decode()


def test_trainings_are_proposed_only_where_something_is_missing(catalogue: Catalogue) -> None:
    everything = frozenset(one.key for one in asked(["D1102"], catalogue)["D1102"])
    lacks = Person(facts=PathFacts(skills=frozenset(sorted(everything)[1:])))
    assert panel(catalogue, lacks, "D1102")["learn_url"] == "/formations/?metier=D1102"
    assert panel(catalogue, Person(facts=PathFacts(skills=everything)), "D1102")["learn_url"] == ""
    assert panel(catalogue, Person(), "D1102")["learn_url"], "of someone unknown, all may be missing"
