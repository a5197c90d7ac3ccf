"""What is left to pay of a training in a list, in one line: never a false zero, never money for what has ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.training.funding.answer import fund
from cpa.legislation.training.funding.ranges import Range
from cpa.module_api.contributions import HeldRight
from cpa.modules.trainings.catalogue.model import Certification, Offer, Rhythm
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.funding.view import case_of
from cpa.ui.amounts import written


@dataclass(frozen=True, slots=True)
class Left:
    """An amount in words, and the condition on which it rests, "" without any."""

    amount: str
    note: str = ""


def left_to_pay(
    offer: Offer,
    certification: Certification | None,
    rights: Sequence[HeldRight] | None,
    situation: Situation,
    on: date,
    *,
    payable: bool | None,
) -> Left:
    """Of the price that is asked. `rights` are None of someone of whom nothing is known; `payable` tells whether rights
    may pay for it at all, None when nothing says."""
    if offer.rhythm is Rhythm.SANDWICH and not offer.price_cents:
        return Left(_("Rien, en contrat d’apprentissage"), _("Autrement, demandez à l’organisme."))
    if offer.price_cents is None:
        return Left(_("Non connu"), _("Le prix n’est pas dit."))
    if payable is False:
        return Left(euros(offer.price_cents), _("Vos droits ne la paient pas."))
    if payable is None:
        return Left(_at_most(offer).amount, _("Nous ne savons pas si vos droits la paient."))
    if rights is None:
        return _at_most(offer)
    answer = fund(case_of(offer, certification, offer.price_cents, rights, situation, on))
    if isinstance(answer, Problem):
        return _at_most(offer)
    return _worked_out(answer.remainder, offer.price_cents)


def _at_most(offer: Offer) -> Left:
    by_turns = _("Rien, en contrat d’apprentissage. Autrement, selon votre situation.")
    note = by_turns if offer.rhythm is Rhythm.SANDWICH else _("Selon votre situation.")
    return Left(_("%(price)s au plus") % {"price": euros(offer.price_cents or 0)}, note)


def _worked_out(left: Range, price_cents: int) -> Left:
    if not left.exact and not left.least:  # « from 0 € » would promise what nobody knows
        return Left(_("%(price)s au plus") % {"price": euros(left.most)}, _("Selon ce qui reste à savoir de vous."))
    if not left.exact:
        between = {"least": euros(left.least), "most": euros(left.most)}
        return Left(_("de %(least)s à %(most)s") % between, _("Selon ce qui reste à savoir de vous."))
    if left.most == price_cents:
        return Left(euros(left.most), _("Vos droits n’en paient rien aujourd’hui."))
    return Left(euros(left.most), _("Avec vos droits d’aujourd’hui."))


def euros(cents: int) -> str:
    """« 1 250 € »."""
    return written(Quantity(cents, Unit.CENT))
