"""Whatever the order in which facts arrive, years are credited and rights used, the account ends the same."""

from datetime import date

from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.history import histories
from cpa.ledger.verify import verify
from cpa.legislation.cpf import career
from cpa.modules.rights import accruing, queries
from cpa.modules.rights.passbook import Passbook
from cpa.modules.rights.replay import differences
from cpa.modules.rights.statement import Nature
from tests.databases import activity_store
from tests.modules.rights.careers import MARIA, NADIA, TODAY, Declared, credited, year

pytestmark = activity_store

YEARS = st.integers(2015, 2025)
HOURS = st.sampled_from([0, 40, 300, 401.75, 803.49, 803.5, 1607])
ARRIVALS = st.lists(st.tuples(YEARS, HOURS, st.booleans()), min_size=1, max_size=14)
"""Each: a year, the hours now declared for it, and whether rights are credited at once."""


class Undone(Exception):
    """Leaves the database as it was found before the next example."""


def once(check):
    try:
        with transaction.atomic(using=ACTIVITY):
            check()
            raise Undone
    except Undone:
        pass


def by_year(account: AccountId) -> dict[int, int]:
    sums: dict[int, int] = {}
    for line in queries.history(account):
        if line.nature is Nature.ACQUISITION:
            sums[line.earned_for] = sums.get(line.earned_for, 0) + line.amount.amount
    return sums


@settings(max_examples=40, deadline=None)
@given(ARRIVALS)
def test_the_order_of_arrival_changes_nothing_in_the_end(arrivals):
    def check():
        known = {}
        for place, (number, hours, credit_now) in enumerate(arrivals):
            known[number] = year(number, hours, proof=f"d-{place}", low_qualified=hours == 300)
            declared.of(NADIA, *known.values())
            if credit_now:
                credited(NADIA, first=number, last=number)
        declared.of(MARIA, *known.values())
        credited(NADIA, MARIA)
        law = career.determine([known[n] for n in sorted(known)], through=2025)
        assert by_year(NADIA) == by_year(MARIA) == {d.year: d.credit for d in law if d.year in known}
        figures = [queries.statement(a).blocks[0].figure.amount for a in (NADIA, MARIA)]
        assert figures == [law[-1].total_balance] * 2
        assert [*verify(), *differences([NADIA, MARIA], TODAY)] == []
        assert credited(NADIA, MARIA).posted == 0

    declared = Declared()
    before, accruing.hooks = accruing.hooks, lambda: declared
    try:
        once(check)
    finally:
        accruing.hooks = before


@settings(max_examples=30, deadline=None)
@given(ARRIVALS)
def test_every_line_is_explained_by_the_facts_it_was_posted_with(arrivals):
    def check():
        for place, (number, hours, _now) in enumerate(arrivals):
            declared.of(NADIA, year(number, hours, proof=f"d-{place}"))
            credited(NADIA, first=number, last=number, credited_on=date(2026, 5, 1))
        totals: dict[int, int] = {}
        for recorded in Passbook(histories([NADIA], "cpf")[NADIA]).of(Nature.ACQUISITION):
            key = f"cpf-{recorded.key.year}-acquisition-{recorded.key.version}"
            explained = queries.explanation(NADIA, key)
            assert explained is not None
            totals[recorded.key.year] = totals.get(recorded.key.year, 0) + explained.lines[0].amount.amount
            assert explained.explanation.determination.credit == totals[recorded.key.year]

    declared = Declared()
    before, accruing.hooks = accruing.hooks, lambda: declared
    try:
        once(check)
    finally:
        accruing.hooks = before
