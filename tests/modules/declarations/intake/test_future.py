from datetime import date

import pytest

from cpa.modules.declarations.importing import Intake
from cpa.modules.declarations.models import Declaration
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome
from cpa.sources.report import Taken
from tests.databases import both_stores
from tests.modules.declarations.events import declaration, envoi, person

pytestmark = both_stores
TODAY = date(2025, 12, 30)


def take(run: Run, today: date = TODAY, **given: object) -> Taken:
    return Intake(run, False, today).take(envoi(declaration(person(), **given)))


@pytest.fixture
def run() -> Run:
    return Run.objects.create(source="dsn", digest="0", size_bytes=1)


@pytest.mark.parametrize(
    "dates",
    [
        {"month": date(2026, 2, 1)},
        {"month": date(2099, 5, 1), "built_on": date(2025, 6, 5)},
        {"built_on": date(2026, 1, 3)},
        {"nature": "04", "month": None, "built_on": date(2052, 6, 5)},
    ],
)
def test_a_declaration_from_the_future_is_set_aside_and_says_so(run: Run, dates: dict[str, object]) -> None:
    taken = take(run, **dates)
    assert taken.outcomes == (Outcome.QUARANTINED,)
    assert [found.code for found in taken.problems] == ["DSN-FUTUR"]
    assert not Declaration.objects.exists()


@pytest.mark.parametrize("dates", [{"month": date(2026, 1, 1)}, {"built_on": date(2026, 1, 2)}])
def test_the_next_month_and_a_clock_a_little_ahead_are_accepted(run: Run, dates: dict[str, object]) -> None:
    assert take(run, **dates).outcomes == (Outcome.ACCEPTED,)


def test_a_mistyped_year_never_holds_the_month_of_the_true_declaration(run: Run) -> None:
    later = date(2026, 6, 6)
    true_one = {"month": date(2026, 5, 1), "built_on": date(2026, 6, 5)}
    take(run, month=date(2026, 5, 1), built_on=date(2025, 6, 5))
    assert take(run, later, **true_one).outcomes == (Outcome.ACCEPTED,)


def test_the_day_of_import_is_today_unless_given(run: Run) -> None:
    events = envoi(declaration(person(), month=date(9999, 5, 1)))
    assert Intake(run, False).take(events).outcomes == (Outcome.QUARANTINED,)
