"""What waits on the workbench of the catalogue, and the way to a report whose number nobody knows beforehand."""

from datetime import date

from django.utils import timezone
from playwright.sync_api import Page as BrowserPage

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import Join
from cpa.modules.trainings.sheet.reporting import report
from tests.modules.trainings.sheet.world import ALIKE, ENDED, GOOD


def build() -> None:
    """One report, and one pair to judge, of the trainings of the other pages."""
    report(source=ENDED[0], key=ENDED[1], why="pressure", words="On m’a rappelé trois fois.", on=date(2026, 11, 20))
    Join.objects.using(ACTIVITY).create(
        kind="offer", left_source=GOOD[0], left_key=GOOD[1], right_source=ALIKE[0], right_key=ALIKE[1],
        verdict="perhaps", weight=200, reasons=[], by="program", decided_at=timezone.now(),
    )  # fmt: skip


def having_opened_the_last_delivery(tab: BrowserPage, address: str) -> None:
    """From the table of what came in."""
    tab.goto("/equipe/donnees/")
    tab.locator("main table a[href*=livraisons]").first.click()
    tab.wait_for_url("**/livraisons/*/")
