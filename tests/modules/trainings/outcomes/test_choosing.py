"""The nearest honest evidence is told, with the people behind it; below the threshold nothing is."""

from cpa.modules.trainings.catalogue.model import Provenance, Scheme
from cpa.modules.trainings.outcomes.choosing import outcomes_of
from cpa.modules.trainings.outcomes.evidence import Evidence, Nearness, NotEnough
from cpa.modules.trainings.outcomes.kinds import fewest_people
from tests.modules.trainings.outcomes.world import graduates, held, leavers, survey

BAKER, PASTRY, SALES, PUPIL = "50022137", "50022138", "50031213", "23110022137"
LINKS = [(Scheme.CFD, BAKER)]


def _one(*args: object, **kwargs: object) -> Evidence:
    (answer,) = outcomes_of(*args, **kwargs)  # type: ignore[arg-type]
    assert isinstance(answer, Evidence)
    return answer


def test_the_diploma_in_its_region_comes_first_with_its_people_and_its_line() -> None:
    found = _one(LINKS, "84", held(leavers(BAKER, "84", 50, 30, line=7), leavers(BAKER, "11", 900, 1)))
    assert (found.nearness, found.area, found.cohort) == (Nearness.SAME_HERE, "region:84", "2022-2023")
    assert [(one.months, one.rate_per_mille, one.people) for one in found.figures] == [(6, 600, 50), (12, 600, 50)]
    assert found.read_in == (Provenance("inserjeunes_region_formation", "2019-2020 à 2022-2023", "d1", 7),)


def test_too_few_here_are_told_with_the_whole_country() -> None:
    rows = [leavers(BAKER, "84", 5, 5), leavers(BAKER, "11", 25, 10), leavers(BAKER, "44", None, 0)]
    found = _one(LINKS, "84", held(*rows))
    assert (found.nearness, found.area, found.uncounted) == (Nearness.SAME_COUNTRY, "", 1)
    assert [(one.rate_per_mille, one.people) for one in found.figures] == [(500, 30), (500, 30)]


def test_a_rate_that_its_producer_withholds_is_not_computed_from_counts() -> None:
    assert outcomes_of(LINKS, "84", held(leavers(BAKER, "84", 19, 19))) == (NotEnough("cfd", 20),)


def test_nineteen_people_are_too_few_and_twenty_are_enough() -> None:
    together = [leavers(BAKER, "84", 10, 5), leavers(BAKER, "11", fewest_people() - 11, 5)]
    assert outcomes_of(LINKS, "84", held(*together)) == (NotEnough("cfd", 20),)
    assert _one(LINKS, "84", held(*together, leavers(BAKER, "44", 1, 0))).figures[0].people == 20


def test_diplomas_of_the_same_type_and_domain_answer_next() -> None:
    rows = [leavers(BAKER, "84", 5, 5), leavers(PASTRY, "84", 95, 45), leavers(SALES, "84", 1000, 1)]
    found = _one(LINKS, "84", held(*rows))
    assert found.nearness is Nearness.KIND_HERE
    assert found.figures[0].people == 100
    assert _one(LINKS, "11", held(*rows)).nearness is Nearness.KIND_COUNTRY


def test_cohorts_are_never_added_up() -> None:
    rows = [leavers(BAKER, "84", 15, 15, cohort=cohort) for cohort in ("2021-2022", "2022-2023")]
    assert outcomes_of(LINKS, "84", held(*rows)) == (NotEnough("cfd", 20),)


def test_a_cohort_too_old_does_not_answer() -> None:
    old = leavers(BAKER, "84", 100, 50, cohort="2019-2020")
    newer = [leavers(SALES, "84", 30, 3, cohort=cohort) for cohort in ("2021-2022", "2022-2023")]
    assert outcomes_of(LINKS, "84", held(old, *newer)) == (NotEnough("cfd", 20),)


def test_apprentices_and_pupils_are_told_apart() -> None:
    known = held(leavers(BAKER, "84", 50, 40), leavers(PUPIL, "84", 50, 10))
    found = outcomes_of([*LINKS, (Scheme.MEFSTAT11, PUPIL)], "84", known)
    assert [(one.way, one.figures[0].rate_per_mille) for one in found if isinstance(one, Evidence)] == [
        ("cfd", 800),
        ("mefstat11", 200),
    ]


def test_a_master_is_found_by_its_title_and_speciality() -> None:
    known = held(graduates("master-lmd:droit-sciences-politiques", "11", 300, 600))
    links = [(Scheme.NSF, "128")]
    found = _one(links, "11", known, title="Master Droit notarial")
    assert (found.way, found.nearness, found.figures[0].people) == ("university", Nearness.KIND_HERE, 300)
    assert outcomes_of(links, "11", known, title="Titre de notaire") == (NotEnough("", 20),)


def test_a_survey_answers_last_and_without_margin() -> None:
    known = held(survey("312", 630))
    refusal, found = outcomes_of(LINKS, "84", known)
    assert isinstance(refusal, NotEnough)
    assert isinstance(found, Evidence)
    assert (found.nearness, found.figures[0].rate_per_mille, found.figures[0].margin) == (Nearness.SURVEY, 630, None)


def test_a_training_that_nothing_is_known_of_says_so() -> None:
    assert outcomes_of([], "84", held()) == (NotEnough("", 20),)
