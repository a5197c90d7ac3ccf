from cpa.kernel.quantity import Unit
from cpa.ledger.balances import current
from cpa.ledger.entries import COUNTED
from cpa.ledger.models import Transaction
from cpa.ledger.post import BulkReceipt, post, post_many
from cpa.ledger.verify import verify
from tests.databases import activity_store
from tests.ledger.entries import JEAN_LUC, NADIA, credit, entry, moves, top_up, use

pytestmark = activity_store


def career(account=NADIA):
    return [
        entry("acquisition", moves("fund", COUNTED, 2_400, Unit.HUNDREDTH_HOUR), year=2018, account=account),
        entry(
            "conversion",
            moves(COUNTED, "conversion.2019", 2_400, Unit.HUNDREDTH_HOUR),
            moves("conversion.2019", COUNTED, 36_000),
            year=2019,
            account=account,
        ),
        credit(50_000, year=2019, account=account),
        top_up(20_000, year=2020, account=account),
        use(10_000, year=2020, account=account),
        entry("acquisition", year=2020, account=account, facts='{"nom":"é"}'),
    ]


def cents(account):
    return {h.unit: (h.counted, h.outside) for h in current(account)}[Unit.CENT]


def test_many_accounts_are_posted_at_once():
    assert post_many([*career(NADIA), *career(JEAN_LUC)]) == BulkReceipt(posted=12, known=0)
    assert cents(NADIA) == cents(JEAN_LUC) == (76_000, 20_000)
    assert list(verify()) == []


def test_one_by_one_and_all_at_once_leave_the_same_ledger():
    for each in career(NADIA):
        post(each)
    post_many(career(JEAN_LUC))
    assert [(h.unit, h.counted, h.outside) for h in current(NADIA)] == [
        (h.unit, h.counted, h.outside) for h in current(JEAN_LUC)
    ]
    assert list(verify()) == []


def test_a_batch_posted_twice_is_posted_once():
    post_many(career())
    assert post_many(career()) == BulkReceipt(posted=0, known=6)
    assert cents(NADIA) == (76_000, 20_000)


def test_a_batch_cut_short_is_completed_by_the_next():
    post_many(career()[:3])
    assert post_many(career()) == BulkReceipt(posted=3, known=3)
    assert list(verify()) == []


def test_an_account_that_would_fall_below_zero_is_refused_whole_and_alone():
    batch = [credit(100), use(500, year=2021), *career(JEAN_LUC)]
    assert post_many(batch) == BulkReceipt(posted=6, known=0, refused=(NADIA,))
    assert current(NADIA) == ()
    assert list(verify()) == []


def test_a_batch_refuses_a_dip_below_zero_even_if_later_lines_would_fill_it():
    assert post_many([use(100, year=2019), credit(500)]).refused == (NADIA,)


def test_the_order_of_the_batch_is_the_order_of_the_chain():
    post_many([*career(JEAN_LUC), *career(NADIA)])
    rows = Transaction.objects.using("activity").filter(account=NADIA).order_by("ordinal")
    assert [(r.year, r.nature) for r in rows] == [(e.key.year, e.key.nature) for e in career()]


def test_an_empty_batch_posts_nothing():
    assert post_many([]) == BulkReceipt(posted=0, known=0)
