"""Points, commitment and public hours in the ledger, beside training rights."""

from datetime import date

from cpa.kernel.quantity import Quantity, Unit
from cpa.ledger.history import histories
from cpa.legislation.facts import AnnualFacts, Engagement, Exposure, PublicPost
from cpa.modules.rights import actions, queries
from cpa.modules.rights.passbook import passbooks
from cpa.modules.rights.replay import differences
from cpa.modules.rights.statement import Nature
from tests.databases import both_stores
from tests.modules.rights.careers import MARIA, NADIA, TODAY, credited, year

pytestmark = both_stores


def test_points_doubled_for_the_oldest_are_credited_so(declared):
    exposed = (Exposure("08", 12),)
    for account in (NADIA, MARIA):
        declared.of(account, AnnualFacts(2020, exposures=exposed))
    declared.born[MARIA] = date(1956, 6, 1)
    credited(NADIA, MARIA)
    assert [n.amount.amount for n in queries.history(NADIA, "c2p")] == [4]
    assert [n.amount.amount for n in queries.history(MARIA, "c2p")] == [8]


def test_hours_of_commitment_become_euros_on_the_same_day_as_training_hours(declared):
    engaged = (Engagement("service_civique", True),)
    declared.of(NADIA, *(AnnualFacts(n, engagements=engaged) for n in (2018, 2019)))
    credited(NADIA)
    told = [(n.nature, n.earned_for, n.amount.amount, n.amount.unit) for n in queries.history(NADIA, "cec")]
    assert told == [
        (Nature.ACQUISITION, 2018, 20_00, Unit.HUNDREDTH_HOUR),
        (Nature.CONVERSION, 2019, -20_00, Unit.HUNDREDTH_HOUR),
        (Nature.CONVERSION, 2019, 240_00, Unit.CENT),
        (Nature.ACQUISITION, 2019, 240_00, Unit.CENT),
    ]


def test_each_right_keeps_only_the_facts_it_looks_at(declared):
    declared.of(NADIA, year(2020, exposures=(Exposure("08", 12),), engagements=(Engagement("service_civique", True),)))
    credited(NADIA)
    kept = {scheme: book.facts()[2020] for scheme, book in passbooks(histories([NADIA])[NADIA]).items()}
    assert kept["cpf"] == year(2020)
    assert (kept["c2p"].exposures, kept["c2p"].work) == ((Exposure("08", 12),), ())
    assert (kept["cec"].exposures, len(kept["cec"].engagements)) == ((), 1)


def test_public_hours_stay_hours_beside_the_euros_of_private_work(declared):
    declared.of(NADIA, year(2020, public_posts=(PublicPost(),)))
    credited(NADIA)
    assert [(b.right, b.figure) for b in queries.statement(NADIA).blocks if b.figure.amount] == [
        ("cpf", Quantity(500_00, Unit.CENT)),
        ("public_service", Quantity(25_00, Unit.HUNDREDTH_HOUR)),
    ]


def test_points_taken_over_leave_room_for_no_more_than_the_career_allows(declared):
    actions.open_with(account=NADIA, right="c2p", year=2019, counted=10, used_before=88)
    declared.of(NADIA, AnnualFacts(2020, exposures=(Exposure("08", 12),)))
    credited(NADIA)
    assert [n.amount.amount for n in queries.history(NADIA, "c2p")] == [10, 2]
    assert list(differences([NADIA], TODAY)) == []
