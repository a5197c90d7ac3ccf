"""The life of a request: its states, what leads from one to the other, and what each passage does to the rights."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    DRAFT = "draft", _("préparée")
    CONFIRMED = "confirmed", _("confirmée")
    SENT = "sent", _("envoyée")
    ACCEPTED = "accepted", _("acceptée")
    REFUSED = "refused", _("refusée")
    CANCELLED = "cancelled", _("annulée")
    USED = "used", _("utilisée")
    GIVEN_BACK = "given_back", _("rendue")


class By(TextChoices):
    """Who made a request pass from one state to the next."""

    HOLDER = "holder", _("par vous")
    BODY = "body", _("par l’organisme")
    TRAINER = "trainer", _("par l’organisme de formation")
    CLOCK = "clock", _("automatiquement")


class Effect(StrEnum):
    """What a passage does to the rights."""

    NONE = "none"
    RESERVE = "reserve"
    RELEASE = "release"
    USE = "use"
    GIVE_BACK = "give_back"


@dataclass(frozen=True, slots=True)
class Passage:
    """From one of the states `starts` to `ends`, with its effect."""

    starts: frozenset[State]
    ends: State
    effect: Effect = Effect.NONE


CONFIRM = Passage(frozenset({State.DRAFT}), State.CONFIRMED, Effect.RESERVE)
SEND = Passage(frozenset({State.CONFIRMED}), State.SENT)
ACCEPT = Passage(frozenset({State.SENT}), State.ACCEPTED, Effect.USE)
REFUSE = Passage(frozenset({State.SENT}), State.REFUSED, Effect.RELEASE)
TURN_AWAY = Passage(frozenset({State.CONFIRMED, State.SENT}), State.REFUSED, Effect.RELEASE)
ABANDON = Passage(frozenset({State.DRAFT}), State.CANCELLED)
CANCEL = Passage(frozenset({State.CONFIRMED, State.SENT}), State.CANCELLED, Effect.RELEASE)
FINISH = Passage(frozenset({State.ACCEPTED}), State.USED)
GIVE_BACK = Passage(frozenset({State.ACCEPTED, State.USED}), State.GIVEN_BACK, Effect.GIVE_BACK)

PENDING = (State.CONFIRMED, State.SENT)
"""Rights are set aside."""

CONSUMED = (State.ACCEPTED, State.USED)
OVER = (State.REFUSED, State.CANCELLED, State.USED, State.GIVEN_BACK)
OPEN = tuple(state for state in State if state not in OVER)
