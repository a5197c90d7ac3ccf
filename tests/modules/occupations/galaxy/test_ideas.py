"""« Pour moi »: some twenty ideas in three bands by family, each with its reasons; filters are removable words."""

from dataclasses import replace

import pytest

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.filters import Filters
from cpa.modules.occupations.galaxy.ideas import Idea, for_me
from cpa.modules.occupations.galaxy.person import Person

NONE = Filters()
BAKER = Person(facts=PathFacts(occupations=frozenset({"D1102"}), wishes=frozenset({"making_food"})))


def shown(catalogue: Catalogue, person: Person, filters: Filters = NONE) -> list[Idea]:
    reaches = for_me(catalogue, person, filters)["reaches"]
    return [idea for reach in reaches for group in reach.groups for idea in group.ideas]


@pytest.mark.parametrize("person", [BAKER, Person()], ids=["a path", "nothing said"])
def test_twenty_to_twenty_five_ideas_each_once_in_its_band_and_family(catalogue: Catalogue, person: Person) -> None:
    content = for_me(catalogue, person, Filters())
    ideas = shown(catalogue, person)
    assert 20 <= len(ideas) <= 25 and len({idea.suggestion.code for idea in ideas}) == len(ideas) == content["count"]
    for reach in content["reaches"]:
        assert len({idea.suggestion.band for group in reach.groups for idea in group.ideas}) == 1
        letters = [group.letter for group in reach.groups]
        assert len(set(letters)) == len(letters)
        assert all(idea.suggestion.family == group.letter for group in reach.groups for idea in group.ideas)


def test_a_path_brings_a_surprise_and_reasons(catalogue: Catalogue) -> None:
    ideas = shown(catalogue, BAKER)
    assert any(idea.suggestion.place == "surprise" for idea in ideas)
    assert sum(bool(idea.for_it) for idea in ideas) >= 20


def test_a_filter_lets_through_only_what_answers_it(catalogue: Catalogue) -> None:
    assert {idea.suggestion.band for idea in shown(catalogue, BAKER, Filters(effort="near"))} == {"near"}
    assert {idea.suggestion.family for idea in shown(catalogue, BAKER, Filters(famille="D"))} == {"D"}
    avoided = shown(catalogue, BAKER, Filters(limite="no_nights"))
    assert avoided and all("no_nights" not in idea.suggestion.held_back for idea in avoided)
    wished = shown(catalogue, BAKER, Filters(envie="selling"))
    assert wished and all("wish:selling" in {r.code for r in idea.suggestion.for_it} for idea in wished)


def test_each_word_of_a_filter_leads_to_the_page_without_it() -> None:
    words = list(Filters(effort="near", envie="selling").words())
    assert [word.url for word in words] == ["?envie=selling", "?effort=near"]


def test_what_was_set_aside_is_named_with_its_reasons_and_not_proposed(catalogue: Catalogue) -> None:
    person = replace(BAKER, set_aside={"D1104": frozenset({"no_nights"})})
    assert for_me(catalogue, person, Filters())["aside"] == [("D1104", "Pâtissier / Pâtissière", ["pas la nuit"])]
    assert "D1104" not in {idea.suggestion.code for idea in shown(catalogue, person)}
