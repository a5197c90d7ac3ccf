"""The lines of a right as a table for people, newest first."""

from collections.abc import Collection, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.registry import hooks
from cpa.modules.rights.questions import question, transactions
from cpa.modules.rights.statement import Line, RightBlock
from cpa.ui.amounts import signed, written
from cpa.ui.dates import date_format
from cpa.ui.tables import Cell, Column, Table


def history(block: RightBlock, contested: Collection[str] = ()) -> Table:
    """Each line with its date, source, proof, amount and what was left after it; « contestée » beside the lines whose
    keys are among the `contested`."""
    columns = (
        Column(_("Ligne")),
        Column(_("Date")),
        Column(_("Source")),
        Column(_("Preuve")),
        Column(_("Montant"), numeric=True),
        Column(_("Total après"), numeric=True),
    )
    caption = _("%(right)s\u00a0: toutes les lignes, de la plus récente à la plus ancienne") % {"right": block.name}
    return Table(caption, columns, [_row(each, contested) for each in reversed(transactions(block.lines))])


def oldest_first(lines: Sequence[Line]) -> list[tuple[str, str, Line, str]]:
    """(what a line is, what it did, the line, the question its page answers) in the order things happened."""
    return [(_titled(each), _effect(each[-1]), each[-1], question(each)) for each in transactions(lines)]


def contested_by(account: AccountId) -> frozenset[str]:
    """The keys of the lines that the holder contests."""
    return frozenset(key for keys in hooks().contested_lines(account=account) for key in keys)


def _row(lines: tuple[Line, ...], contested: Collection[str]) -> tuple[Cell, ...]:
    line = lines[-1]
    notes = [_("contestée")] if any(each.key in contested for each in lines) else []
    url = reverse("rights:line", args=[line.key]) if line.explained else ""
    return (
        Cell(line.label, url=url, note=" · ".join([*notes, *filter(None, [line.reason])])),
        Cell(date_format(line.credited_on, "j F Y")),
        Cell(line.source),
        Cell("", badge=line.confidence),
        Cell(_amounts(lines)),
        Cell(written(line.balance_after)),
    )


def _titled(lines: tuple[Line, ...]) -> str:
    return _("%(label)s\u00a0: %(amount)s") % {"label": lines[0].label, "amount": _amounts(lines)}


def _amounts(lines: tuple[Line, ...]) -> str:
    return ", ".join(signed(line.amount) for line in lines)


def _effect(line: Line) -> str:
    shown = {"day": date_format(line.credited_on, "j F Y"), "balance": written(line.balance_after)}
    return " ".join(filter(None, (line.reason, _("Le %(day)s, il y avait alors %(balance)s.") % shown)))
