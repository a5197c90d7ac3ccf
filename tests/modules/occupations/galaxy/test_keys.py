"""Each occupation by keyboard from its family, in at most six keys.

The rule: one counts from the name of the family in the sky, or from the field « Aller à un métier de cette famille » of
its page, where that name leads; every key counts, Enter included, until the occupation's page opens. The number that
every view shows beside the occupation is what one types.
"""

import gzip
import json

import pytest
from django.test import Client

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.chart import KINDS, chart
from cpa.modules.occupations.galaxy.facts import families, leads
from cpa.modules.occupations.galaxy.finding import in_family
from tests.databases import both_stores

MOST_KEYS = 6


def test_every_occupation_is_at_most_six_keys_from_its_family(catalogue: Catalogue) -> None:
    counted = 0
    for family in families(catalogue).values():
        for entry in family.entries:
            typed = str(entry.rank)
            assert in_family(family, typed) == [entry]
            assert len(typed) + len(["Enter"]) <= MOST_KEYS
            counted += 1
    assert counted == len(catalogue.occupations)


def test_a_code_or_the_beginning_of_a_word_finds_it_too(catalogue: Catalogue) -> None:
    family = families(catalogue)["D"]
    assert [entry.code for entry in in_family(family, "d1102")] == ["D1102"]
    assert [entry.name for entry in in_family(family, "pâtissière")] == [
        "Pâtissier / Pâtissière",
        "Chef pâtissier / Cheffe pâtissière",
    ]
    assert in_family(family, "0") == [] and in_family(family, "999") == []


@both_stores
@pytest.mark.parametrize(("typed", "code"), [("2", "D1102"), ("115", "D1511"), ("d1105", "D1105")])
def test_the_field_of_a_family_opens_the_occupation(
    client: Client, published_occupations: None, typed: str, code: str
) -> None:
    answer = client.get("/metiers/famille/D/", {"q": typed})
    assert answer.status_code == 302 and answer["Location"] == f"/metiers/{code}/"


def test_the_script_has_the_official_moves_of_every_occupation(catalogue: Catalogue) -> None:
    drawn = json.loads(gzip.decompress(chart(catalogue)))
    entries = [entry for family in families(catalogue).values() for entry in family.entries]
    assert drawn["names"] == [entry.name for entry in entries]
    firsts = {row[0]: (row[7], row[8]) for row in drawn["families"]}
    assert [entry.code for entry in entries] == [
        letter + code for letter, (first, count) in firsts.items() for code in drawn["codes"][first : first + count]
    ]
    assert sorted(number for star in drawn["stars"] for number in star[2:]) == list(range(len(entries)))
    for entry, moves in list(zip(entries, drawn["moves"], strict=True)):
        painted = {(entries[move // 4].code, KINDS[move % 4]) for move in moves}
        assert painted == {(move.target, move.kind) for move in catalogue.mobility[entry.code]}
    official = leads(catalogue, "D1102", whole=True).official
    at = [entry.code for entry in entries].index("D1102")
    assert len(official) == len(drawn["moves"][at])


@both_stores
def test_the_chart_is_served_compressed_and_kept(
    client: Client, published_occupations: None, catalogue: Catalogue
) -> None:
    packed = client.get("/metiers/ciel.json", headers={"accept-encoding": "gzip"})
    assert packed.content == chart(catalogue) and packed["Content-Encoding"] == "gzip" and len(packed.content) <= 70_000
    assert "immutable" in packed["Cache-Control"] and "public" in packed["Cache-Control"]
    plain = client.get("/metiers/ciel.json", headers={"accept-encoding": "identity"})
    assert plain.content == gzip.decompress(packed.content)
