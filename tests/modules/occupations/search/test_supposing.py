"""The name of a job suggests one occupation when one is clearly first, with the help of the employer's code."""

import pytest

from cpa.module_api.three_steps import OccupationMatch
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.proposals.job_codes import former_codes
from cpa.modules.occupations.proposals.supposing import clearly_first, supposed
from tests.databases import activity_store
from tests.modules.occupations.bridges.small_world import SMALL


@pytest.fixture(scope="module")
def rome() -> Catalogue:
    return reference_catalogue()


def _matches(**scores: int) -> list[OccupationMatch]:
    return [OccupationMatch(code, code, code, score) for code, score in scores.items()]


def test_the_first_must_be_sure_and_stand_ahead():
    assert clearly_first(_matches(D1102=900, D1104=700), frozenset(), SMALL) == "D1102"
    assert clearly_first(_matches(D1102=900, D1104=860), frozenset(), SMALL) is None
    assert clearly_first(_matches(D1102=500), frozenset(), SMALL) is None
    assert clearly_first((), frozenset(), SMALL) is None


def test_the_code_of_the_employer_settles_what_a_name_leaves_open():
    matches = _matches(D1102=900, D1104=860)
    assert clearly_first(matches, {"D1104"}, SMALL) == "D1104"
    assert clearly_first(matches, {"D1102", "D1104"}, SMALL) == "D1102"
    assert clearly_first(_matches(D1102=900, D1104=300), {"D1104"}, SMALL) == "D1102"


def test_a_code_of_jobs_leads_to_the_former_rome():
    assert former_codes("541D") == {"M1601"}
    assert former_codes("000z") == frozenset()


@activity_store
@pytest.mark.parametrize(
    ("words", "pcs", "code"),
    [
        ("Préparateur de commandes", "676a", "N1103"),
        ("Standardiste", "541d", "M1614"),
        ("Soudeur", "623a", "H2913"),
        ("Agente d'entretien en école", "684a", "K2205"),
        ("Dessinatrice projeteuse", "472a", "F1104"),
        ("Magasinier", "653a", "N1110"),
        ("Magasinière", "", "N1110"),
    ],
)
def test_declared_jobs_of_everyday_names_suggest_their_occupation(
    searchable: None, rome: Catalogue, words: str, pcs: str, code: str
):
    found = supposed(words, pcs, rome)
    assert found is not None and found.code == code


@activity_store
@pytest.mark.parametrize("words", ["ouvrier", "agent", "vendeur", "employé", "technicien", "Un an en Espagne", ""])
def test_names_of_any_trade_suggest_nothing(searchable: None, rome: Catalogue, words: str):
    assert supposed(words, "", rome) is None
