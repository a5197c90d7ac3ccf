"""The galaxy as tables."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.about import About
from cpa.modules.occupations.galaxy.facts import Family, families
from cpa.modules.occupations.galaxy.telling import Told, address
from cpa.ui.tables import Cell, Column, Table


def families_table(catalogue: Catalogue) -> Table:
    """Every family with the number of its fields and of its occupations."""
    columns = [Column(_("Famille")), Column(_("Domaines"), True), Column(_("Métiers"), True)]
    rows = [
        [
            Cell(family.short, reverse("occupations:family", args=[family.letter])),
            Cell(str(len(family.fields))),
            Cell(str(len(family.entries))),
        ]
        for family in families(catalogue).values()
    ]
    return Table(_("Les familles de métiers"), columns, rows)


def family_table(family: Family) -> Table:
    """Every occupation of a family, with its number and its field."""
    columns = [Column(_("Métier")), Column(_("Numéro"), True), Column(_("Domaine")), Column(_("Code officiel"))]
    rows = [
        [
            Cell(entry.name, address(entry.code), language="fr"),
            Cell(str(entry.rank)),
            Cell(field.name, language="fr"),
            Cell(entry.code),
        ]
        for field in family.fields
        for entry in field.entries
    ]
    return Table(_("Les métiers de cette famille"), columns, rows)


def leads_table(here: About, bridges: Sequence[Told]) -> Table:
    """Every bridge from an occupation."""
    columns = [
        Column(_("Passerelle vers")),
        Column(_("Sorte")),
        Column(_("Famille")),
        Column(_("Compétences")),
        Column(_("Effort estimé")),
    ]
    caption = _("Passerelles depuis ce métier : %(name)s") % {"name": here.occupation.name}
    return Table(caption, columns, [_row(told) for told in bridges])


def _row(told: Told) -> list[Cell]:
    return [
        Cell(told.lead.name, f"{told.url}?vue=tableau", note=told.mark, language="fr"),
        Cell(told.kind),
        Cell(told.family),
        Cell(told.shared),
        Cell(told.band, note=told.months),
    ]
