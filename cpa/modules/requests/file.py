"""A request as its holder reads it: what it asks, what it gives, what is left, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity, Unit
from cpa.modules.requests.amounts import amounts, days
from cpa.modules.requests.comparison import in_words
from cpa.modules.requests.delays import leaves_on, silence_months
from cpa.modules.requests.engagement import shares
from cpa.modules.requests.lifecycle import PENDING, By, State
from cpa.modules.requests.means import Means
from cpa.modules.requests.models import Request, Step, Training
from cpa.modules.requests.offers import Offer
from cpa.modules.requests.points import HALF
from cpa.modules.requests.queries import answer_by, state_on, training_of
from cpa.modules.requests.reasons import ANSWERED, PLACE, QUESTIONS, SESSION_FULL, SILENCE, WORDS
from cpa.modules.requests.uses import BY_NAME, Use
from cpa.ui.amounts import written

PERCENT = 100


@dataclass(frozen=True, slots=True)
class Event:
    """One step of the file: what happened, which day, by whom, and why when someone said so."""

    title: str
    day: date
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class File:
    """A request and what pages say of it on the day `on`."""

    request: Request
    on: date

    @property
    def use(self) -> Use:
        """What it asks to do."""
        return BY_NAME[self.request.right, self.request.use]

    @property
    def state(self) -> State:
        """What it is, silence counted."""
        return state_on(self.request, self.on)

    @property
    def amount(self) -> Quantity:
        """What it asks for."""
        return Quantity(self.request.amount or 0, self.use.unit)

    @property
    def session(self) -> Training:
        """The session of a training that it asks for. Raises Training.DoesNotExist for another use."""
        session: Training = self.request.training  # type: ignore[attr-defined]
        return session

    @property
    def training(self) -> Training | None:
        """The same; None for another use."""
        return training_of(self.request)

    @property
    def days(self) -> str:
        """When the session takes place."""
        return days(self.session.starts, self.session.ends)

    @property
    def title(self) -> str:
        """What it is for, in a few words."""
        return self.training.title if self.training else str(self.use.title)

    @property
    def amounts(self) -> str:
        """What it asks of each right, in words."""
        return amounts(self.request.asked) if self.training else written(self.amount)

    @property
    def ready(self) -> bool:
        """Whether everything was chosen."""
        return bool(self.request.asked)

    @property
    def goes_on(self) -> str:
        """The address where a draft goes on."""
        if self.training:
            step = "training_summary" if self.ready else "shares" if self.request.details else "fit"
        else:
            step = "summary" if self.ready else "choose"
        return reverse(f"requests:{step}", args=[self.request.pk])

    @property
    def pending(self) -> bool:
        """Whether rights are set aside."""
        return self.state in PENDING

    @property
    def may_be_withdrawn(self) -> bool:
        """Whether its holder may still give it up."""
        return self.pending or self.state == State.DRAFT

    @property
    def confirmed_on(self) -> date | None:
        """The day its holder confirmed it."""
        return self.request.reserved_on

    @property
    def leaves_on(self) -> date | None:
        """The day it is sent, once confirmed."""
        return leaves_on(self.request.reserved_on) if self.request.reserved_on else None

    @property
    def answer_by(self) -> date | None:
        """The last day of the body to answer, where silence is a refusal."""
        return answer_by(self.request) if self.request.sent_on else None

    @property
    def silence_months(self) -> int | None:
        """How many months of silence would refuse it."""
        return silence_months(self.request.right, self.on)

    @property
    def asked(self) -> str:
        """What the body last asked for and that the holder did not send yet; empty when nothing."""
        last = self.request.steps.last()  # type: ignore[attr-defined]
        return str(QUESTIONS[last.reason]) if last and last.reason in QUESTIONS else ""

    @property
    def events(self) -> Sequence[Event]:
        """Every step, the first one first; the silence of the body, once it has refused."""
        told = [_event(step) for step in self.request.steps.all()]  # type: ignore[attr-defined]
        if self.state != self.request.state and self.answer_by:
            told.append(Event(_("Demande refusée"), self.answer_by, str(By.CLOCK.label), str(WORDS[SILENCE])))
        return told

    @property
    def gives(self) -> str:
        """What the amount gives, in words."""
        if self.request.right != "c2p":
            return _("%(money)s pour votre formation") % {"money": written(self.amount)}
        means = Means(0, {}, 0, None, self.request.reserved_on or self.on)
        bought = Offer(self.use, means).buys(self.request.amount or 0, self.request.details)
        share = self.request.details.get("work_share", HALF)
        if self.use.name == "part_time" and share != HALF:
            shown = {"days": written(bought), "percent": share // PERCENT}
            return _("%(days)s à %(percent)d %% de votre temps, au même salaire") % shown
        return in_words(self.use, bought)

    def lines(self, means: Means) -> Sequence[tuple[str, str]]:
        """Label and value of each fact of the summary, before anything is committed."""
        left = Quantity(means.held - self.amount.amount, self.use.unit)
        facts = [(_("Vous demandez"), written(self.amount)), (_("Vous recevez"), self.gives)]
        if self.request.details.get("training"):
            facts.insert(0, (_("Votre projet"), self.request.details["training"]))
        if self.use.unit is Unit.CENT:
            facts += self._paid(means)
        return [*facts, (_("Il vous restera"), written(left))]

    def _paid(self, means: Means) -> list[tuple[str, str]]:
        paid = shares(self.use.name, self.request.details, means)
        cents = {name: written(Quantity(amount, Unit.CENT)) for name, amount in paid.items()}
        price = written(Quantity(self.request.details["cost"], Unit.CENT))
        from_cpf = [(_("Payé par votre CPF"), cents["rights_used"])] if paid["rights_used"] else []
        return [(_("Prix de la formation"), price), *from_cpf, (_("Reste à votre charge"), cents["holder_pays"])]


def _event(step: Step) -> Event:
    return Event(_title(step), step.at.date(), str(By(step.by).label), str(WORDS.get(step.reason, "")))


def _title(step: Step) -> str:
    if step.reason in QUESTIONS:
        return _("Une pièce est demandée")
    if step.reason == PLACE:
        return _("Une place est gardée")
    if step.reason == SESSION_FULL and step.state == State.ACCEPTED:
        return _("Plus de place dans cette session")
    if step.reason == ANSWERED:
        return _("Pièce envoyée")
    return {
        State.DRAFT: _("Demande commencée"),
        State.CONFIRMED: _("Demande confirmée\u00a0: les droits sont mis de côté"),
        State.SENT: _("Demande envoyée"),
        State.ACCEPTED: _("Demande acceptée\u00a0: les droits sont utilisés"),
        State.REFUSED: _("Demande refusée\u00a0: les droits sont remis sur le compte"),
        State.CANCELLED: _("Demande annulée"),
        State.USED: _("L’usage a eu lieu"),
        State.GIVEN_BACK: _("L’usage n’a pas eu lieu\u00a0: les droits sont rendus"),
    }[State(step.state)]
