"""Everyday words find the right occupation, whatever their spelling, accents, gender or number."""

import unicodedata
from collections.abc import Sequence
from random import Random

import pytest

from cpa.module_api.registry import hooks
from cpa.modules.occupations.catalogue.tables import TitleRow
from cpa.modules.occupations.search.building import bring_index_up_to_date
from cpa.modules.occupations.search.finding import find
from cpa.modules.occupations.search.titles import forms
from tests.databases import activity_store
from tests.modules.occupations.search.judged import judged, right
from tests.modules.occupations.search.mistyping import with_a_typo

pytestmark = [activity_store, pytest.mark.usefixtures("searchable")]

SAMPLE = 80
STRANGE = [
    "", " ", "de la", "a" * 10_000, "boulanger " * 1_000, "\x00\x01\x02\x7f", "\ud800", "😀🥖", "%", "_%_",
    "'; DROP TABLE", "\\", "((((", "12345", "ﷺ" * 300, "مهندس", "面包师", "-" * 500, "x", "zzzzzzzz qqqqq",
]  # fmt: skip


def codes(text: str, limit: int = 3) -> list[str]:
    return [match.code for match in find(text, limit)]


def sampled(titles: Sequence[TitleRow], seed: int, least: int = 0) -> list[TitleRow]:
    return Random(seed).sample([row for row in titles if len(row.name) >= least], SAMPLE)


@pytest.mark.parametrize("part", ["tuned", "listed", "drawn", "blind", "last"])
def test_judged_queries_find_the_right_occupation(part: str) -> None:
    queries = [one for one in judged() if one.part == part]
    assert len(queries) >= 60
    assert right(queries, codes, first=3) >= 0.90
    assert right(queries, codes, first=1) >= 0.85


def test_an_occupation_is_found_by_its_own_name(titles: tuple[TitleRow, ...]) -> None:
    names = Random(1).sample([row for row in titles if row.main], SAMPLE)
    assert sum(codes(row.name, 1) == [row.code] for row in names) / SAMPLE >= 0.98


def test_both_genders_of_a_title_lead_to_the_same_occupations(titles: tuple[TitleRow, ...]) -> None:
    for row in sampled([row for row in titles if " / " in row.name], 2):
        masculine, feminine = forms(row.name)[:2]
        assert find(masculine, 1)[0].code == find(feminine, 1)[0].code, row.name


def test_accents_and_capitals_change_nothing(titles: tuple[TitleRow, ...]) -> None:
    for row in sampled(titles, 3):
        bare = "".join(one for one in unicodedata.normalize("NFD", row.name) if not unicodedata.combining(one))
        assert codes(bare, 1) == codes(row.name, 1) == codes(row.name.upper(), 1), row.name


def test_one_typing_error_in_a_long_title_keeps_it_in_sight(titles: tuple[TitleRow, ...]) -> None:
    random = Random(4)
    kept = [row.code in codes(with_a_typo(forms(row.name)[0], random)) for row in sampled(titles, 4, least=30)]
    assert sum(kept) / SAMPLE >= 0.95


@pytest.mark.parametrize("text", STRANGE)
def test_strange_text_is_no_trouble(text: str) -> None:
    assert len(find(text, 5)) <= 5


def test_a_text_that_names_nothing_finds_nothing() -> None:
    assert find("quel beau voyage ferroviaire dans la nuit étoilée du bonheur et de la tendresse infinie", 5) == []
    assert find("de la", 5) == find("😀", 5) == find("zzzzzzzz qqqqq", 5) == find("boulanger", 0) == []


def test_words_written_in_one_or_apart_are_the_same() -> None:
    assert codes("aidesoignante", 1) == codes("aide soignante", 1) == codes("aide-soignante", 1) == ["J1501"]
    assert codes("web master", 1) == codes("webmaster", 1)


BY_EAR = {"kwafeur": "D1202", "fiziotérapote": "J1413", "aurtofonist": "J1406", "vandeuz": "D1214", "shof eur": "N4105"}


@pytest.mark.parametrize(("heard", "code"), BY_EAR.items())
def test_a_word_written_by_ear_is_found(heard: str, code: str) -> None:
    assert codes(heard, 1) == [code]


def test_the_beginning_of_a_word_is_enough() -> None:
    assert "D1102" in codes("boulang")
    assert "J1134" in codes("oph")


def test_a_word_that_means_nearly_the_same_finds_it_too() -> None:
    assert codes("patronne d'hôtel", 1) == ["G1411"]
    assert find("patronne d'hôtel", 1)[0].score < find("directrice d'hôtel", 1)[0].score


def test_a_wish_in_plain_words_opens_doors_below_what_a_title_would_score() -> None:
    found = find("je voudrais travailler avec les animaux", 10)
    assert {"A1501", "A1503", "A1511"} <= {match.code for match in found}
    assert all(match.score < 1000 for match in found)
    assert find("travailler dehors", 1)[0].matched == "dehors"


def test_an_occupation_comes_once_with_the_title_that_was_recognised() -> None:
    found = hooks().find_occupations(text="nounou", limit=10)
    assert len({match.code for match in found}) == len(found)
    assert {match.matched for match in found[:2]} == {"nounou"}
    assert {match.title for match in found[:2]} == {"Assistant maternel / Assistante maternelle", "Garde d'enfant"}
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
    assert all(0 < match.score <= 1000 for match in found)


def test_the_same_titles_are_indexed_once(titles: tuple[TitleRow, ...]) -> None:
    assert not bring_index_up_to_date(titles)
    assert bring_index_up_to_date(titles[:50])
    assert find("boulanger", 3) == [] or {match.code for match in find("boulanger", 3)} <= {row.code for row in titles}
