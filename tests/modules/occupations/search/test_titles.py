"""A title is said in the masculine, in the feminine, and by its abbreviation."""

import pytest

from cpa.modules.occupations.catalogue.tables import TitleRow
from cpa.modules.occupations.search.lemmas import lemmas
from cpa.modules.occupations.search.titles import forms, gender_pairs

SAID = {
    "Facteur / Factrice": ["Facteur", "Factrice"],
    "Aide-livreur / Aide-livreuse": ["Aide-livreur", "Aide-livreuse"],
    "Agent / Agente de service hospitalier (ASH)": [
        "Agent de service hospitalier",
        "Agente de service hospitalier",
        "ASH",
        "Agente de service hospitalier (ASH)",
    ],
    "Personnel Navigant Commercial - PNC -": [
        "Personnel Navigant Commercial",
        "PNC",
        "Personnel Navigant Commercial - PNC -",
    ],
    "Artiste Plasticien / Plasticienne": ["Artiste Plasticien", "Artiste Plasticienne", "Plasticienne"],
    "Analyste Concepteur / Conceptrice informatique": [
        "Analyste Concepteur informatique",
        "Analyste Conceptrice informatique",
        "Conceptrice informatique",
    ],
    "Homme sage-femme / Sage-femme": ["Homme sage-femme", "Sage-femme"],
    "Chargé / Chargée d'études assistant(e)": ["Chargé d'études assistant", "Chargée d'études assistant"],
    "Conchyliculteur / Conchylicultrice (coquillages)": [
        "Conchyliculteur (coquillages)",
        "Conchylicultrice (coquillages)",
    ],
    "Notaire": ["Notaire"],
}


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_a_title_is_said_in_each_of_its_forms(text: str, said: list[str]) -> None:
    assert forms(text) == said


def test_titles_teach_which_words_are_one() -> None:
    pairs = [*gender_pairs(["Boulanger / Boulangère", "Steward / Hôtesse de l'air", "Maître / Maîtresse d'hôtel"])]
    assert pairs == [("boulanger", "boulangere"), ("maitre", "maitresse")]
    found = lemmas(["Boulanger / Boulangère"], ["boulanger", "boulangere", "boulangers", "bus", "bu"])
    assert found["boulanger"] == found["boulangere"] == found["boulangers"]
    assert found["bus"] != found["bu"]


def test_every_title_of_rome_is_said_somehow(titles: tuple[TitleRow, ...]) -> None:
    for row in titles:
        said = forms(row.name)
        assert said
        assert all(form.strip() and "/" not in form.split() for form in said), row.name
