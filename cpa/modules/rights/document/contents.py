"""What the printed statement says, as plain texts: the document's template sets them and decides nothing."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from django.utils.translation import gettext as _

from cpa.ledger.proof import ChainEnd
from cpa.modules.rights.history_table import history
from cpa.modules.rights.statement import RightBlock, Statement
from cpa.ui.amounts import written
from cpa.ui.dates import date_format

_GROUP = 4
"""Digits and letters that people compare by eye are printed by four."""


class Right(TypedDict):
    """One right: its figure and what surrounds it, then its lines, newest first, under the headings of the page."""

    name: str
    figure: str
    day: str
    proof: str
    meaning: str
    notes: list[str]
    headings: list[str]
    lines: list[list[str]]


class Contents(TypedDict):
    """Everything the template of the statement shows, in the reader's language."""

    language: str
    title: str
    account: str
    printed: str
    summary_title: str
    summary_headings: list[str]
    rights: list[Right]
    history_title: str
    asking_title: str
    asking: list[str]
    proof_title: str
    proof: list[str]
    page: str


def contents(held: Statement, end: ChainEnd | None, asking: Sequence[str], today: date, language: str) -> Contents:
    """The statement `held`, printed on `today`. `asking` are the ways to a person, `end` what proves the figures."""
    return Contents(
        language=language,
        title=_("Relevé de mes droits"),
        account=_("Compte d’activité n° %(number)s") % {"number": in_groups(str(held.account))},
        printed=_("Imprimé le %(day)s") % {"day": _spoken(today)},
        summary_title=_("Ce que vous avez"),
        summary_headings=[_("Droit"), _("Total"), _("Au"), _("Preuve")],
        rights=[_right(block) for block in held.blocks],
        history_title=_("Historique"),
        asking_title=_("À qui demander"),
        asking=list(asking),
        proof_title=_("Ce qui prouve ce relevé"),
        proof=_proof(end),
        page=_("Page"),
    )


def in_groups(text: str) -> str:
    """« 1234567 » → « 1234 567 », its no-break spaces narrow."""
    return "\u202f".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def _right(block: RightBlock) -> Right:
    table = history(block)
    return Right(
        name=block.name,
        figure=written(block.figure),
        day=_spoken(block.as_of) if block.as_of else _("pas encore de ligne"),
        proof=str(block.confidence) if block.as_of else "",
        meaning=block.meaning,
        notes=_notes(block),
        headings=[column.label for column in table.columns],
        lines=[[_cell(cell.badge or cell.text, cell.note) for cell in row] for row in table.rows],
    )


def _cell(text: str, note: str) -> str:
    return f"{text}. {note}" if note else text


def _notes(block: RightBlock) -> list[str]:
    notes = []
    if block.reserved.amount:
        notes.append(_("En plus, %(amount)s de côté pour une demande.") % {"amount": written(block.reserved)})
    if block.topped_up.amount:
        notes.append(_("Dont %(amount)s d’un versement en plus de vos droits.") % {"amount": written(block.topped_up)})
    return notes


def _proof(end: ChainEnd | None) -> list[str]:
    if end is None:
        return [_("Aucune ligne n’est encore écrite dans le registre pour ce compte.")]
    return [
        _("Le registre tient %(count)s écritures pour ce compte. Aucune ne peut être modifiée.")
        % {"count": end.ordinal}
        if end.ordinal > 1
        else _("Le registre tient une écriture pour ce compte. Elle ne peut pas être modifiée."),
        _("Empreinte de la dernière\u00a0: %(digest)s.") % {"digest": in_groups(end.digest)},
        _("Qui tient le registre peut vérifier que ce relevé dit bien ce qui y était écrit."),
    ]


def _spoken(day: date) -> str:
    return date_format(day, "j F Y")
