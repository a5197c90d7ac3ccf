"""What the body that gives a training sees of a request, and answers, at an address that a one-time code opens.

The holder asks for the address and the code, and passes them on: nothing is there to be seen before.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.coded_requests import Answer, digest, new_address_and_code, try_code
from cpa.module_api.registry import hooks
from cpa.modules.requests import lifecycle
from cpa.modules.requests.amounts import days
from cpa.modules.requests.lifecycle import By, State
from cpa.modules.requests.models import Request, Training
from cpa.modules.requests.passing import go, locked, row, too_late, write
from cpa.modules.requests.queries import training_of
from cpa.modules.requests.reasons import PLACE, SESSION_FULL
from cpa.ui.code_form import too_many_tries, wrong_code

OPEN_TO_BODY = (State.CONFIRMED, State.SENT, State.ACCEPTED)
"""States in which the body may see the file and answer."""


@dataclass(frozen=True, slots=True)
class Passed:
    """An address and its code, as the holder passes them on, and their last day: that of the start. The code is shown
    here and never again."""

    slug: str
    code: str
    until: date


@dataclass(frozen=True, slots=True)
class BodysFile:
    """All that the body sees: the number of the request, its own training, and that its price is paid for. Neither who
    asks, nor what they hold, nor who pays how much. `used`: rights were used for it already."""

    number: int
    title: str
    session: str
    starts: date
    ends: date | None
    price_cents: int | None
    said: str
    used: bool

    @property
    def days(self) -> str:
        """When the session takes place."""
        return days(self.starts, self.ends)


def pass_on(*, account: AccountId, number: int) -> Passed | Problem:
    """A new address and code for the body; those given before open nothing any more. A Problem when the request is not
    confirmed, is over, or is for no training."""
    with transaction.atomic(using=ACTIVITY):
        request = locked(account, number)
        if request.state not in OPEN_TO_BODY or training_of(request) is None:
            return too_late()
        slug, code = new_address_and_code()
        opened = {"slug": slug, "digest": digest(slug, code), "wrong_codes": 0, "wrong_since": None}
        Training.objects.using(ACTIVITY).filter(pk=number).update(**opened)
        return Passed(slug, code, request.training.starts)  # type: ignore[attr-defined]


def look(*, slug: str, code: str) -> BodysFile | Problem:
    """The file, for whoever holds the code. Wrong codes count."""
    with transaction.atomic(using=ACTIVITY):
        found = _opened(slug, code)
        return found if isinstance(found, Problem) else _file(found, found.request)


def answer(*, slug: str, code: str, said: str, on: date) -> BodysFile | Problem:
    """Keep what the body answers: it keeps a place, or the session is full, and what was set aside goes back. Of what
    was used already, whoever pays decides: the holder has the code too. Raises ValueError on another word."""
    word = Training.Said(said)
    with transaction.atomic(using=ACTIVITY):
        found = _opened(slug, code)
        if isinstance(found, Problem):
            return found
        request = row(found.pk)
        problem = _say(request, found, word, on)
        return problem or _file(found, request)


def _say(request: Request, found: Training, word: str, on: date) -> Problem | None:
    if found.body_said == word:
        return None
    full = word == Training.Said.FULL
    if full and request.state in lifecycle.PENDING:
        passed = go(request, lifecycle.TURN_AWAY, By.TRAINER, on, SESSION_FULL)
        if isinstance(passed, Problem):
            return passed
    else:
        write(request, By.TRAINER, SESSION_FULL if full else PLACE)
        hooks().account_has_news(account=AccountId(request.account))
    found.body_said = word
    found.save(using=ACTIVITY, update_fields=["body_said"])
    return None


def _opened(slug: str, code: str) -> Training | Problem:
    found = _locked(slug)
    tried = try_code(found, code, timezone.now())
    if tried is Answer.TOO_MANY:
        return too_many_tries("requests.code_tries")
    if tried is Answer.WRONG or found is None:
        return wrong_code("requests.code")
    if found.request.state not in OPEN_TO_BODY or timezone.localdate() > found.starts:
        return Problem("requests.file_closed", "code", _("Ce dossier est fermé. Il n’y a plus rien à faire."))
    return found


def _locked(slug: str) -> Training | None:
    """The request first, as everyone does, so that nobody waits for somebody who waits for them."""
    number = Training.objects.using(ACTIVITY).filter(slug=slug).values_list("pk", flat=True).first()
    if number is None:
        return None
    row(number)
    return Training.objects.using(ACTIVITY).select_for_update().filter(slug=slug).first()


def _file(found: Training, request: Request) -> BodysFile:
    used = request.state == State.ACCEPTED
    return BodysFile(
        found.pk, found.title, found.session, found.starts, found.ends, found.price_cents, found.body_said, used
    )
