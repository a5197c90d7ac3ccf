"""A diploma is said better or worse than its peers only when chance cannot make the difference."""

from cpa.modules.trainings.outcomes.comparing import beside_peers
from cpa.modules.trainings.outcomes.evidence import Standing
from tests.modules.trainings.outcomes.world import held, leavers

BAKER, PASTRY, COMPLEMENTARY, SALES = "50022137", "50022138", "01022103", "50031213"


def test_peers_are_of_the_same_level_domain_region_and_cohort() -> None:
    rows = [leavers(BAKER, "84", 100, 90), leavers(PASTRY, "84", 100, 40), leavers(COMPLEMENTARY, "84", 100, 60)]
    others = [
        leavers(SALES, "84", 100, 0),
        leavers(PASTRY, "11", 100, 0),
        leavers(PASTRY, "84", 100, 0, cohort="2020-2021"),
    ]
    found = beside_peers("cfd", BAKER, "84", held(*rows, *others))
    assert found is not None
    assert (found.diplomas, found.peers.people, found.peers.rate_per_mille) == (2, 200, 500)
    assert found.standing is Standing.BETTER


def test_a_difference_that_chance_can_make_is_not_told() -> None:
    found = beside_peers("cfd", BAKER, "84", held(leavers(BAKER, "84", 25, 15), leavers(PASTRY, "84", 200, 100)))
    assert found is not None
    assert found.own.rate_per_mille == 600
    assert found.standing is Standing.NOT_TOLD_APART


def test_worse_is_said_too() -> None:
    found = beside_peers("cfd", BAKER, "84", held(leavers(BAKER, "84", 200, 40), leavers(PASTRY, "84", 200, 120)))
    assert found is not None
    assert found.standing is Standing.WORSE


def test_too_few_people_or_no_peer_compare_with_nothing() -> None:
    assert beside_peers("cfd", BAKER, "84", held(leavers(BAKER, "84", 19, 9), leavers(PASTRY, "84", 200, 9))) is None
    assert beside_peers("cfd", BAKER, "84", held(leavers(BAKER, "84", 50, 9))) is None
    assert beside_peers("cfd", "99999999", "84", held()) is None
