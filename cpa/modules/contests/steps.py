"""The forms that a contest offers where it stands: one a thing that can happen next."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cpa.modules.contests.course import Act
from cpa.modules.contests.forms import EventForm
from cpa.modules.contests.queries import Followed
from cpa.modules.contests.words import TOWARDS


@dataclass(frozen=True, slots=True)
class Kind:
    """A form: the acts it offers, its title, its button, and what it asks besides."""

    acts: tuple[Act, ...]
    title: Promise
    button: Promise
    asks_day: bool = False
    asks_reference: bool = False
    first: bool = False
    """Shown at once; the others are folded."""


KINDS = {
    "envoi": Kind((Act.SEND,), _("J’ai envoyé la lettre"), _("Noter l’envoi"), True, True, True),
    "reponse": Kind(
        (Act.ACCEPT, Act.ACCEPT_PARTLY, Act.REFUSE), _("J’ai reçu une réponse"), _("Noter la réponse"), True, first=True
    ),
    "suite": Kind((Act.ESCALATE,), _("Continuer"), _("Préparer la lettre suivante"), first=True),
    "rouvrir": Kind((Act.REOPEN,), _("Quelque chose reste faux"), _("Rouvrir le signalement"), first=True),
    "reception": Kind((Act.RECEIVE,), _("Ma lettre est arrivée"), _("Noter la réception"), True),
    "controle": Kind((Act.INSPECT,), _("La caisse annonce un contrôle sur place"), _("Noter le contrôle"), True),
    "regler": Kind((Act.SETTLE,), _("C’est réglé"), _("Fermer le signalement")),
    "abandon": Kind((Act.ABANDON,), _("Je ne veux plus continuer"), _("Abandonner le signalement")),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One form of the page."""

    name: str
    kind: Kind
    form: EventForm
    title: str


def steps(followed: Followed) -> Iterator[Step]:
    """The forms of what can happen next."""
    acts = followed.standing.acts
    for name, kind in KINDS.items():
        if set(kind.acts) <= acts:
            yield _step(followed, name, kind, None)


def step(followed: Followed, sent: QueryDict) -> Step | None:
    """The form that was sent, whether or not it can still happen; None when there is no such form."""
    name = sent.get("kind", "")
    kind = KINDS.get(name)
    return _step(followed, name, kind, sent) if kind else None


def _step(followed: Followed, name: str, kind: Kind, sent: QueryDict | None) -> Step:
    alone = len(followed.following) == 1 and Act.ESCALATE in kind.acts
    title = gettext("Écrire %(to_body)s") % {"to_body": TOWARDS[followed.following[0]]} if alone else str(kind.title)
    return Step(name, kind, _form(followed, name, kind, sent), title)


def _form(followed: Followed, name: str, kind: Kind, sent: QueryDict | None) -> EventForm:
    return EventForm(
        sent,
        initial={"seen": len(followed.events), "day": followed.today if name == "envoi" else None},
        auto_id=f"{name}_%s",
        acts=kind.acts,
        bodies=followed.following if Act.ESCALATE in kind.acts else (),
        asks_day=kind.asks_day,
        asks_reference=kind.asks_reference,
    )
