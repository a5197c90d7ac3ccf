"""The four views of every occupation tell the same facts in the same order."""

import re
from collections.abc import Sequence

import pytest
from django.http import HttpResponse
from django.test import Client

from cpa.modules.occupations.bridges.building import bridge
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy import crown
from cpa.modules.occupations.galaxy.about import about
from cpa.modules.occupations.galaxy.facts import families, leads
from cpa.modules.occupations.galaxy.tables import family_table, leads_table
from cpa.modules.occupations.galaxy.telling import Told, sentence, told
from tests.databases import both_stores

Facts = tuple[str, str, str, str, str, str, str]
VIEWS = ("carte", "liste", "tableau", "ecouter")


def of_the_list(words: Sequence[Told]) -> list[Facts]:
    """As its template shows them."""
    return [(each.url, each.lead.name, each.kind, each.family, each.shared, each.band, each.months) for each in words]


def of_the_table(catalogue: Catalogue, code: str, words: Sequence[Told]) -> list[Facts]:
    """From the cells of each row."""
    rows = leads_table(about(catalogue, code), words).rows
    return [
        (name.url.partition("?")[0], name.text, kind.text, family.text, shared.text, effort.text, effort.note)
        for name, kind, family, shared, effort in rows
    ]


def of_the_drawing(drawn: crown.Crown) -> list[tuple[str, str, str]]:
    """The words as drawn, cut in lines: the name, then the facts."""
    return [
        (spoke.told.url, " ".join(line for _, line in spoke.name), " ".join(line for _, line in spoke.facts))
        for spoke in drawn.spokes
    ]


@pytest.mark.slow
def test_list_table_crown_and_walk_of_each_occupation_agree(catalogue: Catalogue) -> None:
    for occupation in catalogue.occupations:
        found = leads(catalogue, occupation.code)
        words = told(catalogue, found)
        listed = of_the_list(words)
        assert len(listed) >= 16
        assert listed == of_the_table(catalogue, occupation.code, words)
        for drawing in (crown.wide(occupation.name, words), crown.narrow(occupation.name, words)):
            drawn = of_the_drawing(drawing)
            assert [(url, name) for url, name, _ in drawn] == [(each[0], each[1]) for each in listed]
            for (_, _, facts), (_, _, kind, family, shared, band, months) in zip(drawn, listed, strict=True):
                assert facts.replace(" · ", " ") == f"{kind} {band}, {months} {family} {shared}"
        for each, (_, _, kind, family, shared, band, months) in zip(words, listed, strict=True):
            assert all(fact in sentence(each) for fact in (kind, family, shared, band, months))


def test_every_occupation_is_in_its_family_once_in_each_view(catalogue: Catalogue) -> None:
    seen = []
    for family in families(catalogue).values():
        rows = family_table(family).rows
        assert [(row[0].text, row[1].text, row[3].text) for row in rows] == [
            (entry.name, str(entry.rank), entry.code) for entry in family.entries
        ]
        assert [entry.rank for entry in family.entries] == list(range(1, len(family.entries) + 1))
        seen += [entry.code for entry in family.entries]
    assert sorted(seen) == [one.code for one in catalogue.occupations]


def test_official_moves_come_first_in_their_order(catalogue: Catalogue) -> None:
    for occupation in catalogue.occupations[::37]:
        whole = leads(catalogue, occupation.code, whole=True)
        named = [move.target for move in catalogue.mobility[occupation.code]]
        assert [lead.code for lead in whole.official] == named
        assert whole.shown[: len(named)] == whole.official
        assert not {lead.code for lead in whole.alike} & {*named, occupation.code}


@pytest.mark.parametrize("code", ["D1102", "J1506", "M1805"])
def test_a_bridge_of_the_galaxy_says_what_the_bridge_itself_says(catalogue: Catalogue, code: str) -> None:
    for lead in leads(catalogue, code).shown:
        said = bridge(code, lead.code, catalogue)
        assert lead.kind == (said.official.kind if said.official else "alike")
        assert lead.shared == len(said.shared.shared)
        assert (lead.band, *lead.months) == (said.effort.band, said.effort.months_low, said.effort.months_high)


@both_stores
@pytest.mark.parametrize("code", ["D1102", "H2503", "K1302"])
def test_the_pages_show_the_same_links_in_the_same_order(
    client: Client, published_occupations: None, code: str
) -> None:
    shown = {view: _links(client.get(f"/metiers/{code}/", {"vue": view}), code) for view in VIEWS}
    assert len(shown["liste"]) >= 16
    assert shown["carte"] == [*shown["liste"], *shown["liste"]]  # once for a wide screen, once for a phone
    assert shown["tableau"] == shown["ecouter"] == shown["liste"]


def _links(answer: HttpResponse, code: str) -> list[str]:
    page = answer.content.decode()
    # The walk names the nearest and the farthest before its steps.
    start = page.index('class="walk-steps"' if 'class="walk-steps"' in page else 'id="passerelles"')
    end = page.index('id="faire"')
    return [found for found in re.findall(r'href="/metiers/([A-N]\d{4})/', page[start:end]) if found != code]
