"""Where an amount was read, as a table for people: month, what was declared, line and day, the reference last."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.kernel.quantity import Quantity
from cpa.legislation.cpf.year import UNITS
from cpa.legislation.facts import Evidence
from cpa.ui.amounts import written
from cpa.ui.dates import date_format
from cpa.ui.tables import Cell, Column, Table


def proofs(evidence: Sequence[Evidence]) -> Table:
    """One row a declaration, in order; a month without any, between the first and the last, is named."""
    columns = (Column(_("Mois")), Column(_("Temps déclaré"), numeric=True), Column(_("Preuve")))
    caption = _("Ce qui a été déclaré, mois par mois")
    rows = [*(_row(each) for each in evidence if each.month is None), *_by_month(evidence)]
    return Table(caption, columns, rows)


def missing_months(evidence: Sequence[Evidence]) -> list[date]:
    """The months between the first and the last declared for which nothing was received."""
    known = {(each.month.year, each.month.month) for each in evidence if each.month}
    if not known:
        return []
    (year, month), last, found = min(known), max(known), []
    while (year, month) < last:
        if (year, month) not in known:
            found.append(date(year, month, 1))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return found


def _by_month(evidence: Sequence[Evidence]) -> Iterator[tuple[Cell, ...]]:
    none = [
        (month, (_month(month), Cell(""), Cell(_("aucune déclaration reçue")))) for month in missing_months(evidence)
    ]
    told = [(each.month, _row(each)) for each in evidence if each.month]
    return (row for _when, row in sorted([*told, *none], key=lambda pair: pair[0]))


def _row(evidence: Evidence) -> tuple[Cell, ...]:
    declared = ""
    if evidence.amount is not None and evidence.basis is not None:
        declared = written(Quantity(evidence.amount, UNITS[evidence.basis]))
    first = _month(evidence.month) if evidence.month else Cell(_("Toute l’année"))
    return first, Cell(declared), Cell(_place(evidence), note=_reference(evidence))


def _month(month: date) -> Cell:
    return Cell(date_format(month, "F Y"))


def _place(evidence: Evidence) -> str:
    received = _("reçue le %(day)s") % {"day": date_format(evidence.received_on, "j F Y")}
    return ", ".join(part for part in (_lines(evidence.lines), received) if part)


def _reference(evidence: Evidence) -> str:
    if evidence.source == "holder":
        return _("Votre propre déclaration %(reference)s") % {"reference": evidence.reference}
    return _("Déclaration %(reference)s") % {"reference": evidence.reference}


def _lines(lines: Sequence[int]) -> str:
    if not lines:
        return ""
    if len(lines) <= 3:
        shown = ", ".join(str(number) for number in lines)
        text = ngettext("ligne %(lines)s du fichier", "lignes %(lines)s du fichier", len(lines))
        return text % {"lines": shown}
    return _("lignes %(first)d à %(last)d du fichier") % {"first": min(lines), "last": max(lines)}
