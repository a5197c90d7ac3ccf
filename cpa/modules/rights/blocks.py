"""One right as the page shows it: the figure first, then what it means."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity, Unit
from cpa.ledger.history import Recorded
from cpa.legislation.facts import Confidence
from cpa.modules.rights.kinds import CEC, CPF, Right
from cpa.modules.rights.lines import Held, lines
from cpa.modules.rights.statement import Line, Nature, RightBlock


def block(right: Right, recorded: Sequence[Recorded]) -> RightBlock:
    """What these transactions of one right, in order of posting, come to."""
    told, held = lines(recorded)
    unit = _unit(right, told)
    credited = [line for line in told if line.nature is Nature.ACQUISITION]
    return RightBlock(
        right=right.code,
        name=name_of(right.code, unit),
        figure=Quantity(held.available(unit), unit),
        reserved=Quantity(held.reserved(unit), unit),
        topped_up=Quantity(held.topped_up(unit), unit),
        as_of=told[-1].credited_on if told else None,
        confidence=credited[-1].confidence if credited else Confidence.GUARANTEED,
        meaning=_meaning(right, told, held, unit),
        lines=tuple(told),
    )


def name_of(code: str, unit: Unit) -> str:
    """The gift first, the acronym second."""
    if code == CPF.code and unit is Unit.HUNDREDTH_HOUR:
        return _("Heures de formation (CPF)")
    return {
        "cpf": _("Argent pour me former (CPF)"),
        "c2p": _("Points pour travail pénible (C2P)"),
        "cec": _("Droits gagnés par mon engagement (CEC)"),
        "public_service": _("Heures de formation des agents publics (CPF)"),
    }[code]


def _unit(right: Right, told: Sequence[Line]) -> Unit:
    """Hours while the account holds nothing but hours, today's unit otherwise."""
    in_hours = bool(told) and all(line.amount.unit is Unit.HUNDREDTH_HOUR for line in told)
    return Unit.HUNDREDTH_HOUR if in_hours else right.unit_of(_TODAY)


_TODAY = 9999
"""A year after every conversion."""


def _meaning(right: Right, told: Sequence[Line], held: Held, unit: Unit) -> str:
    if held.available(unit):
        return _worth(right, unit)
    if held.reserved(unit):
        return _("Tous vos droits sont mis de côté pour une demande.")
    if any(line.amount.amount < 0 for line in told):
        return _("Vous avez utilisé tous vos droits.")
    if right is CEC and told:
        return _("Ce qui est déclaré de votre engagement n’a pas donné de droits.")
    return {
        "c2p": _("Aucun travail pénible ne nous a été déclaré pour vous."),
        "cec": _("Aucun engagement ne nous a été déclaré pour vous."),
    }.get(right.code, _("Aucune année de travail déclarée ne vous a encore donné de droits."))


def _worth(right: Right, unit: Unit) -> str:
    if right.code == "c2p":
        return _("Ces points servent à se former, à travailler moins sans perdre de salaire, ou à partir plus tôt.")
    if right.code == CEC.code:
        return _("Cet argent, gagné en aidant les autres, sert à vous former.")
    if right.code == "public_service":
        return _("Ces heures servent à suivre une formation sur votre temps de travail.")
    if unit is Unit.HUNDREDTH_HOUR:
        return _("Ces heures servent à suivre une formation. Elles seront changées en euros.")
    return _("Cet argent sert à payer une formation, un bilan de compétences ou une validation de vos acquis.")
