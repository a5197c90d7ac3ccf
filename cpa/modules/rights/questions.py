"""The question that a line's page answers: one for each line, so that no two links say the same."""

from collections.abc import Sequence
from itertools import groupby

from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity, Unit
from cpa.modules.rights.statement import Line, Nature
from cpa.ui.amounts import written


def transactions(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines of each transaction together: a conversion moves hours and euros in one go."""
    return [tuple(group) for _key, group in groupby(lines, key=lambda line: line.key)]


def question(lines: Sequence[Line]) -> str:
    """« Pourquoi 500 € pour 2024 ? », from the lines of one transaction."""
    line = lines[-1]
    size = written(Quantity(abs(line.amount.amount), line.amount.unit))
    shown = {"amount": size, "year": line.earned_for, "label": line.label}
    if line.is_correction and line.amount.amount > 0:
        return _("Pourquoi %(amount)s de plus pour %(year)d\u00a0?") % shown
    if line.is_correction and line.amount.amount < 0:
        return _("Pourquoi %(amount)s de moins pour %(year)d\u00a0?") % shown
    if line.nature is Nature.ACQUISITION and line.amount.amount > 0:
        return _("Pourquoi %(amount)s pour %(year)d\u00a0?") % shown
    hours = next((each.amount for each in lines if each.amount.unit is Unit.HUNDREDTH_HOUR), None)
    if line.nature is Nature.CONVERSION and hours and line.amount.unit is Unit.CENT:
        replaced = {"hours": written(Quantity(abs(hours.amount), hours.unit)), "amount": size}
        return _("Pourquoi %(amount)s à la place de %(hours)s\u00a0?") % replaced
    return _("Pourquoi cette ligne\u00a0: %(label)s\u00a0?") % shown
