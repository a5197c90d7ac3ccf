"""What became of people: each rate with its people, its cohort, its margin and its source, or none."""

from dataclasses import replace

import pytest

from cpa.modules.trainings.catalogue.model import Rhythm, Scheme
from cpa.modules.trainings.outcomes.known import Held
from cpa.modules.trainings.sheet.results import Result, results, rows_read
from tests.modules.trainings.funding.test_view import OFFER
from tests.modules.trainings.outcomes.world import held, leavers

BAKER, COOK, SCHOOL = "50022137", "50022138", "23210022137"
TRAINING = replace(OFFER, certification="", rhythm=Rhythm.SANDWICH, links=((Scheme.CFD, BAKER),))


def told(known: Held, region: str = "53") -> Result:
    (found,) = results(TRAINING, region, known, "")
    return found


def test_a_rate_comes_with_its_people_its_cohort_its_margin_and_its_rows() -> None:
    found = told(held(leavers(BAKER, "53", 100, 70)))
    assert (found.way, found.headline) == ("En apprentissage", "70\u00a0%")
    assert "Sur 100 personnes sorties en 2022-2023" in found.about and "Marge\u00a0: entre 60,4" in found.about
    assert "Même diplôme, région Bretagne." in found.about
    assert [one.line for one in rows_read([found])] == [2]


@pytest.mark.parametrize("people", [0, 19])
def test_below_the_threshold_there_is_no_rate_at_all(people: int) -> None:
    found = told(held(leavers(BAKER, "53", people, people)))
    assert found.headline == "" and found.lines == () and found.about.startswith("Pas assez de données")
    assert "%" not in found.about


def test_peers_are_told_with_their_number_and_chance_is_said() -> None:
    alike = told(held(leavers(BAKER, "53", 100, 70), leavers(COOK, "53", 100, 68)))
    assert "68\u00a0% (diplômes\u00a0: 1, personnes\u00a0: 100)" in alike.beside and "hasard" in alike.beside
    better = told(held(leavers(BAKER, "53", 400, 360), leavers(COOK, "53", 400, 120)))
    assert better.beside.startswith("C’est mieux")


def test_figures_of_the_country_say_that_they_are_not_of_the_region() -> None:
    assert "toute la France" in told(held(leavers(BAKER, "11", 100, 70))).about


def test_an_apprentice_is_not_told_what_becomes_of_pupils() -> None:
    both = replace(TRAINING, links=((Scheme.CFD, BAKER), (Scheme.MEFSTAT11, SCHOOL)))
    known = held(leavers(BAKER, "53", 100, 70), leavers(SCHOOL, "53", 100, 30))
    assert [one.way for one in results(both, "53", known, "")] == ["En apprentissage"]
    assert [one.way for one in results(replace(both, rhythm=Rhythm.FULL_TIME), "53", known, "")] == ["À l’école"]
