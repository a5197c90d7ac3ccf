"""What people type to name a place."""

import pytest

from cpa.modules.occupations.sources.official_table.spelling import spelt
from cpa.modules.occupations.sources.territories.asking import Asked, asked

DEPARTMENTS = {"finistere": "D29", "la reunion": "D974"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quimper", Asked("quimper", "", "")),
        ("29000", Asked("", "29000", "")),
        ("1400", Asked("", "01400", "")),
        ("2a004", Asked("", "2A004", "")),
        ("Saint-Denis 93", Asked("saint denis", "", "D93")),
        ("St Denis (La Réunion)", Asked("saint denis", "", "D974")),
        ("Quimper (Finistère, 29000)", Asked("quimper", "29000", "D29")),
        ("Quimper (Finistère)", Asked("quimper", "", "D29")),
        ("  ", Asked("", "", "")),
        ("%_'; DROP TABLE", Asked("drop table", "", "")),
    ],
)
def test_a_name_a_code_and_a_department_are_told_apart(text: str, expected: Asked) -> None:
    assert asked(text, DEPARTMENTS) == expected


@pytest.mark.parametrize("name", ["Saint-Étienne", "St Etienne", "SAINT ÉTIENNE", "saint-etienne"])
def test_one_name_has_one_spelling(name: str) -> None:
    assert spelt(name) == "saint etienne"


def test_a_ligature_and_an_apostrophe_are_letters_and_a_blank() -> None:
    assert spelt("L'Œuf-d’Or") == "l oeuf d or"
