"""The lines of a right as a table for people, newest first."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cpa.modules.rights.statement import Line, RightBlock
from cpa.ui.amounts import signed, written
from cpa.ui.tables import Cell, Column, Table


def history(block: RightBlock) -> Table:
    """Each line with its date, source, proof, amount and what was left after it."""
    columns = (
        Column(_("Ligne")),
        Column(_("Date")),
        Column(_("Source")),
        Column(_("Preuve")),
        Column(_("Montant"), numeric=True),
        Column(_("Total après"), numeric=True),
    )
    caption = _("%(right)s\u00a0: toutes les lignes, de la plus récente à la plus ancienne") % {"right": block.name}
    return Table(caption, columns, [_row(line) for line in reversed(block.lines)])


def oldest_first(lines: Sequence[Line]) -> list[tuple[str, str]]:
    """(what a line is, what it did) in the order things happened."""
    return [(_titled(line), _effect(line)) for line in lines]


def _row(line: Line) -> tuple[Cell, ...]:
    url = reverse("rights:line", args=[line.key]) if line.explained else ""
    return (
        Cell(line.label, url=url, note=line.reason),
        Cell(date_format(line.credited_on, "j F Y")),
        Cell(line.source),
        Cell("", badge=line.confidence),
        Cell(signed(line.amount)),
        Cell(written(line.balance_after)),
    )


def _titled(line: Line) -> str:
    return _("%(label)s\u00a0: %(amount)s") % {"label": line.label, "amount": signed(line.amount)}


def _effect(line: Line) -> str:
    shown = {"day": date_format(line.credited_on, "j F Y"), "balance": written(line.balance_after)}
    return " ".join(filter(None, (line.reason, _("Le %(day)s, il y avait alors %(balance)s.") % shown)))
