"""What agrees, and what only seems to."""

import pytest

from cpa.modules.trainings.dedupe.comparing import compare
from cpa.modules.trainings.dedupe.deciding import Verdict, decide
from cpa.modules.trainings.dedupe.fields import Field, Level
from cpa.modules.trainings.dedupe.prepared import Prepared, prepare
from cpa.modules.trainings.dedupe.record import Kind, Record


def _named(name: str, **said: str) -> Prepared:
    return prepare(Record(source=said.pop("source", "x"), key=name, name=name, **said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Moulins Communauté", "Médiathèque Moulins Communauté", Level.SAME_UNIT),
        ("Université de Tours", "Université de Tours - École polytechnique", Level.SAME_UNIT),
        ("Mairie d'Allarmont", "Mairie d'Allarmont - Antenne", Level.SAME_UNIT),
        ("Mairie de Noth", "Commune de Noth", Level.SAME),
        ("Mairie de Noth", "Bibliothèque de Noth", Level.OTHER),
    ],
)
def test_a_service_is_not_the_house_that_it_is_part_of(one: str, other: str, level: Level) -> None:
    assert compare(Kind.PLACE, _named(one), _named(other))[Field.HOUSE] is level


def test_a_place_and_a_service_in_it_are_two_even_behind_one_door() -> None:
    door = {"siret": "24030061600010", "address": "8 place de Tassigny", "postal_code": "03000"}
    one, other = _named("Moulins Communauté", **door), _named("Médiathèque Moulins Communauté", **door)
    assert decide(Kind.PLACE, one, other).verdict is Verdict.DIFFERENT


def test_a_name_alone_in_a_list_is_of_its_kind() -> None:
    counter = _named("Allaire", source="france-services", town="Allaire")
    assert compare(Kind.PLACE, counter, _named("FRANCE SERVICES ALLAIRE"))[Field.HOUSE] is Level.SAME


def test_the_town_that_a_name_adds_says_where_it_is_when_the_number_agrees() -> None:
    plain, here = _named("CFA Interfor SIA"), _named("CFA Interfor SIA Amiens", department="80")
    elsewhere = _named("CFA Interfor SIA", department="35")
    assert compare(Kind.BODY, plain, here)[Field.NAME] is Level.SAME
    assert compare(Kind.BODY, _named("CFA Interfor SIA Amiens"), elsewhere)[Field.NAMED_TOWN] is Level.OTHER


def test_what_one_side_has_in_brackets_may_be_the_whole_name_of_the_other() -> None:
    whole = _named("Enseignement supérieur d'ingénierie appliquée à la thermique et l'énergie (ENSIATE)")
    assert compare(Kind.BODY, whole, _named("ENSIATE"))[Field.NAME] is Level.INITIALS


def test_a_centre_or_a_town_that_one_establishment_adds_is_another_establishment() -> None:
    seat, school = _named("Aivancity", siret="88343992900026"), _named("Aivancity Nice", siret="88343992900034")
    assert compare(Kind.BODY, seat, school)[Field.UNIT_NAME] is Level.SAME_UNIT
