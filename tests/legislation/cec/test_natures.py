import pytest

from cpa.legislation.cec.declaration import Activity, minimum_reached
from cpa.legislation.cec.law import cec_law
from cpa.legislation.cec.natures import NATURES, Nature, in_force

QUANTITIES = {"months": 24, "days": 366, "years": 50, "interventions": 400, "vacations": 400}
MUCH = {**QUANTITIES, "hours": 400_000, "hours_in_one_body": 400_000}


@pytest.mark.parametrize("nature", NATURES, ids=lambda nature: nature.name)
def test_every_nature_has_its_minimum_from_its_first_year_on(nature: Nature) -> None:
    first = next(year for year in range(2016, 2030) if in_force(cec_law(), nature, year))
    assert first == (2024 if nature.name == "reserve_reinsertion" else 2017)
    for year in range(first, 2027):
        assert minimum_reached(Activity(nature, year, MUCH))
        assert not minimum_reached(Activity(nature, year))
    assert not minimum_reached(Activity(nature, first - 1, MUCH))


@pytest.mark.parametrize("nature", NATURES, ids=lambda nature: nature.name)
def test_each_measure_of_a_nature_is_needed(nature: Nature) -> None:
    for measure in nature.measures:
        assert not minimum_reached(Activity(nature, 2025, {**MUCH, measure: 0}))
