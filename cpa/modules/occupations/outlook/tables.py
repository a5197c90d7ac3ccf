"""Occupations one beside the other, as a table."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from cpa.modules.occupations.outlook.answering import outlooks
from cpa.modules.occupations.outlook.model import Statement
from cpa.modules.occupations.outlook.written import listed, official
from cpa.modules.occupations.sources.official_table.content import COUNTRY
from cpa.ui.tables import Cell, Column, Table

MOST_COMPARED = 3


def comparison_table(codes: Sequence[str], place: str, day: date) -> Table | None:
    """What is said of up to three occupations, topic by topic; None when fewer than two are known. Each cell says whom,
    where and when it is really of."""
    told = outlooks(codes[:MOST_COMPARED], place, day)
    if len(told) < 2:
        return None
    columns = [Column(_("Ce que nous savons")), *(Column(one.name, language="fr") for one in told)]
    topics = zip(*(one.statements for one in told), strict=True)
    rows = [[Cell(statements[0].title), *map(_cell, statements)] for statements in topics]
    return Table(_("Comment vont ces métiers ?"), columns, rows)


def _cell(statement: Statement) -> Cell:
    area = statement.area
    if area is None:
        return Cell(statement.short)
    name = area.name if area.code == COUNTRY else official(area.name)
    parts = (statement.group, name, *(edition.when for edition in statement.editions[:1]))
    return Cell(statement.short, note=listed(filter(None, parts), " · "))
