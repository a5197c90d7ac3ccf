"""What the law is asked to continue: today's balances, the years lived since, the last whole year."""

from datetime import date

from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights import actions
from cpa.modules.rights.continuity.held import held_by
from tests.databases import activity_store
from tests.modules.rights.careers import NADIA, credited, year

TODAY = date(2026, 11, 25)


@activity_store
def test_the_balances_of_the_statement_are_the_openings(declared):
    declared.of(NADIA, year(2024), year(2025, hours=400), year(2026, hours=300))
    credited(NADIA, first=2024, last=2025)
    actions.top_up(account=NADIA, number=1, amount=100_00, on=date(2026, 3, 1))
    held = held_by(NADIA, TODAY)
    assert (held.training.counted, held.training.topups) == (624_46, 100_00)
    assert [each.year for each in held.lived] == [2026]
    assert held.usual is not None and held.usual.year == 2025
    assert held.figures["cpf"].amount == 724_46


@activity_store
def test_nothing_declared_is_nothing_held(declared):
    held = held_by(NADIA, TODAY)
    assert held.usual is None and held.lived == () and held.training.counted == 0


@activity_store
def test_hours_not_yet_changed_into_euros_are_shown_and_not_taken_for_euros(declared):
    declared.of(NADIA, year(2016))
    credited(NADIA, first=2016, last=2016, today=date(2017, 6, 1))
    held = held_by(NADIA, TODAY)
    assert held.training.counted == 0 and held.figures["cpf"].amount == 24_00


@activity_store
def test_someone_long_without_work_is_not_imagined_at_work(declared):
    declared.of(NADIA, year(2023, low_qualified=True))
    usual = held_by(NADIA, TODAY).usual
    assert usual == AnnualFacts(2025, low_qualified=True)


@activity_store
def test_a_first_year_that_still_runs_is_the_usual_one(declared):
    declared.of(NADIA, year(2026, hours=300))
    assert held_by(NADIA, TODAY).usual == year(2026, hours=300)
