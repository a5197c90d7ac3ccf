import pytest
from django.db import IntegrityError

from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Quantity, Unit
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import current, totals_by_book
from cpa.ledger.entries import COUNTED, RESERVED, Posting
from cpa.ledger.models import Posting as PostingRow
from cpa.ledger.models import Transaction
from cpa.ledger.post import KeyTaken, Receipt, post
from cpa.ledger.verify import verify
from tests.databases import activity_store
from tests.ledger.entries import JEAN_LUC, NADIA, credit, entry, moves, reservation, top_up, use

pytestmark = activity_store


def held(account=NADIA):
    return {(h.unit, h.counted, h.outside, h.reserved) for h in current(account)}


def test_a_credit_comes_from_a_fund_and_shows_on_the_account():
    assert post(credit(50_000)) == Receipt(ordinal=1, fresh=True)
    assert held() == {(Unit.CENT, 50_000, 0, 0)}
    assert totals_by_book() == {
        ("cpf", "fund.annual_rights", "cent"): -50_000,
        ("cpf", "holder.counted", "cent"): 50_000,
    }


def test_posting_twice_posts_once():
    first, again = post(credit(50_000)), post(credit(50_000))
    assert (first, again) == (Receipt(1, True), Receipt(1, False))
    assert held() == {(Unit.CENT, 50_000, 0, 0)}
    assert Transaction.objects.using(ACTIVITY).count() == PostingRow.objects.using(ACTIVITY).count() == 1


@pytest.mark.parametrize("other", [credit(50_001), credit(50_000, facts="{}"), credit(50_000, origin="holder")])
def test_a_key_taken_by_another_content_is_a_mistake(other):
    post(credit(50_000))
    with pytest.raises(KeyTaken):
        post(other)
    assert held() == {(Unit.CENT, 50_000, 0, 0)}


def test_what_is_not_there_cannot_be_spent():
    post(credit(50_000))
    refusal = post(use(50_001))
    assert isinstance(refusal, Problem)
    assert refusal.code == "ledger.balance_too_low"
    assert held() == {(Unit.CENT, 50_000, 0, 0)}
    assert post(use(50_000)).fresh
    assert held() == {(Unit.CENT, 0, 0, 0)}


def test_an_account_that_never_earned_cannot_spend():
    assert post(use(1)).code == "ledger.balance_too_low"
    assert held() == set()


def test_a_refused_use_leaves_no_trace_in_the_chain():
    post(credit(100))
    post(use(500))
    assert post(use(100)) == Receipt(ordinal=2, fresh=True)
    assert list(verify()) == []


def test_top_ups_stay_apart_from_what_the_ceiling_counts():
    post(credit(500_000))
    post(top_up(300_000))
    assert held() == {(Unit.CENT, 500_000, 300_000, 0)}


def test_a_conversion_balances_in_each_unit():
    post(entry("acquisition", moves("fund", COUNTED, 9_600, Unit.HUNDREDTH_HOUR), year=2018))
    to_cents = entry(
        "conversion",
        moves(COUNTED, "conversion.2019", 9_600, Unit.HUNDREDTH_HOUR),
        moves("conversion.2019", COUNTED, 144_000),
        year=2019,
    )
    assert post(to_cents) == Receipt(2, True)
    assert held() == {(Unit.HUNDREDTH_HOUR, 0, 0, 0), (Unit.CENT, 144_000, 0, 0)}


def test_half_a_conversion_is_never_posted():
    too_many_hours = entry(
        "conversion",
        moves("conversion.2019", COUNTED, 144_000),
        moves(COUNTED, "conversion.2019", 9_600, Unit.HUNDREDTH_HOUR),
        year=2019,
    )
    assert post(too_many_hours).code == "ledger.balance_too_low"
    assert held() == set()


def test_a_reservation_given_back_restores_the_account_exactly():
    post(credit(50_000))
    asked = reservation(30_000, year=2021)
    post(asked)
    assert held() == {(Unit.CENT, 20_000, 0, 30_000)}
    given_back = entry(
        "settlement", *(p.reversed() for p in asked.postings), year=2021, refers_to=asked.key, cause="released"
    )
    assert post(given_back).fresh
    assert held() == {(Unit.CENT, 50_000, 0, 0)}


def test_a_reservation_is_settled_once():
    post(credit(50_000))
    asked = reservation(30_000, year=2021)
    post(asked)
    post(
        entry("settlement", moves(RESERVED, "use.training", 30_000), year=2021, refers_to=asked.key, cause="confirmed")
    )
    with pytest.raises(KeyTaken):
        post(entry("settlement", moves(RESERVED, COUNTED, 30_000), year=2021, refers_to=asked.key, cause="released"))
    assert held() == {(Unit.CENT, 20_000, 0, 0)}


def test_accounts_do_not_see_one_another():
    post(credit(50_000))
    assert post(use(1, account=JEAN_LUC)).code == "ledger.balance_too_low"


def test_a_correction_must_name_a_transaction_that_exists():
    ghost = credit(1, year=2019).key
    with pytest.raises(IntegrityError):
        post(credit(50_000, refers_to=ghost))


def test_a_posting_moves_something_between_two_books():
    for source, destination, amount in [("a", "b", 0), ("a", "b", -1), ("a", "a", 1)]:
        with pytest.raises(ValueError, match="from one book to another"):
            Posting(source, destination, Quantity(amount, Unit.CENT))
