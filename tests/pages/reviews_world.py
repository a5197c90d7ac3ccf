"""What the holder followed and said, what others said, and the ways to the pages of reviews."""

import json
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from django.utils import timezone
from playwright.sync_api import Page as BrowserPage

from cpa.kernel.account_id import AccountId
from cpa.module_api.coded_requests import digest
from cpa.modules.requests.lifecycle import State
from cpa.modules.requests.models import Request, Training
from cpa.modules.reviews import actions, queries
from cpa.modules.reviews.models import Decision, Invitation
from cpa.modules.reviews.moderation.deciding import Decided, decide
from cpa.modules.reviews.moderation.reasons import Verdict
from cpa.modules.reviews.pretending import pretend
from tests.modules.trainings.sheet.world import GOOD, SIRETS

FOLLOWED, REVIEWED = "911", "912"
SLUG, CODE = "organisme", "CDFG-HJKM-NPQR"
TEXTS = (
    {"text": "Les ateliers valent le détour."},
    {"text": "Trop peu d’ateliers.", "reply": "Nous en ajoutons."},
    {"text": "Le texte que personne n’a lu.", "reading": "waiting"},
)


def build(account: AccountId) -> None:
    """Two sessions followed, one of them with a refused text; a crowd, and a code for the body."""
    _crowd()
    for number in (FOLLOWED, REVIEWED):
        _follow(account, int(number))
    [followed] = [one for one in queries.followed(account, timezone.localdate()) if one.number == int(REVIEWED)]
    steps = {"content": 4, "organisation": 2, "guidance": 3, "outcome": 0}
    actions.say(account=account, followed=followed, said=actions.Said(steps, "Alex explique mal."))
    words = queries.last_words(queries.reviews_of(account)[int(REVIEWED)])
    assert words
    refused = Decided(Verdict.REFUSE, words.edits, "person")
    assert decide(moderator=AccountId(1), what=Decision.What.WORDS, number=words.pk, decided=refused) is None
    now = timezone.now()
    Invitation.objects.using("activity").create(
        siret=SIRETS[0],
        slug=SLUG,
        digest=digest(SLUG, CODE),
        issued_on=now.date(),
        expires_at=now + timedelta(days=9),
    )


def having_opened_the_first(tab: BrowserPage, address: str) -> None:
    """To the oldest text that waits, a decision sent without any."""
    tab.goto("/equipe/avis/")
    tab.locator(".choices-list a").first.click()
    tab.locator("main form .button-primary").click()
    tab.locator(".error-summary").wait_for()


def having_doubted_without_a_reason(tab: BrowserPage, address: str) -> None:
    """To the reviews of a body, without an account, a doubt sent without saying why."""
    tab.goto(address)
    tab.locator("input[name=code]").fill(CODE)
    tab.locator("main .button-primary").click()
    tab.locator("main details summary").first.click()
    tab.locator("main details form button").first.click()
    tab.locator(".error-summary").wait_for()


def _follow(account: AccountId, number: int) -> None:
    today = timezone.localdate()
    request = Request.objects.using("activity").create(
        pk=number, account=account, right="cpf", use="training", state=State.USED, reserved_on=today, about=str(number)
    )
    Training.objects.using("activity").create(
        request=request, source=GOOD[0], key=GOOD[1], session=f"S-{number}", title="Installer des chauffages",
        body_name="Centre 1", siret=SIRETS[0], starts=today - timedelta(days=90), ends=today - timedelta(days=1),
    )  # fmt: skip


def _crowd() -> None:
    told = {
        "source": GOOD[0], "key": GOOD[1], "title": "Installer des chauffages", "body_name": "Centre 1",
        "siret": SIRETS[0], "month": "2026-11-01", "answers": ["4434"] * 15 + ["2310"] * 7, "texts": TEXTS,
    }  # fmt: skip
    with TemporaryDirectory() as folder:
        file = Path(folder) / "reviews.json"
        file.write_text(json.dumps([told]))
        assert pretend(file) == len(told["answers"])
