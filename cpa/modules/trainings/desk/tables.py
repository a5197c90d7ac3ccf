"""The tables of the workbench."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.trainings.decisions.fields import FIELDS, told
from cpa.modules.trainings.desk.imports import Import
from cpa.modules.trainings.desk.reports import Reported
from cpa.modules.trainings.desk.worst import sentences
from cpa.modules.trainings.models import Decision, Offer, PoorOffer, SetAside
from cpa.modules.trainings.models.report import Why
from cpa.modules.trainings.sources.offers.problems import RECORDS
from cpa.ui.dates import date_format
from cpa.ui.tables import Cell, Column, Table


def imported(rows: Sequence[Import]) -> Table:
    """Each import: what it is, its day, and its counts."""
    columns = [Column(_("Jeu de données")), Column(_("Arrivé le")), Column(_("Lus"), True), Column(_("Pris"), True),
               Column(_("Corrigés"), True), Column(_("Mis de côté"), True), Column(_("Changements"), True)]  # fmt: skip
    return Table(_("Du plus récent au plus ancien"), columns, [_import(one) for one in rows])


def _import(one: Import) -> list[Cell]:
    state = _("montré") if one.shown else _("remplacé")
    care = _("à vérifier\u00a0: beaucoup de changements") if one.shown and one.much else ""
    carried = _("fourni avec le programme") if one.carried else ""
    note = ", ".join(filter(None, (one.vintage, state, carried, care)))
    url = (reverse("desk:delivery", args=[one.delivery]) if one.delivery
           else reverse("desk:edition", args=one.edition) if one.edition and one.changed else "")  # fmt: skip
    return [Cell(one.title, url, note=note, language="fr"), Cell(date_format(one.on)),
            *map(_count, (one.read, one.taken, one.mended)),
            replace(_count(one.aside), note=_values(one)), _count(one.changed)]  # fmt: skip


def _values(one: Import) -> str:
    """The single values that were set aside, beside the whole records, which alone add up with what was taken."""
    if not one.values:
        return ""
    told = ngettext("et %(count)s valeur", "et %(count)s valeurs", one.values)
    return told % {"count": number_format(one.values, force_grouping=True)}


def _count(count: int | None) -> Cell:
    return Cell(_("non gardé") if count is None else number_format(count, force_grouping=True))


def set_aside(rows: Iterable[SetAside], names: Sequence[str]) -> Table:
    """Lines that were set aside: file and line, reason, what was said."""
    columns = [Column(_("Fichier et ligne")), Column(_("Raison")), Column(_("Ce qui était écrit"))]
    return Table(_("Ligne par ligne"), columns, [_aside(one, names) for one in rows])


def _aside(one: SetAside, names: Sequence[str]) -> list[Cell]:
    where = _("%(file)s, ligne %(line)s") % {"file": names[one.file], "line": number_format(one.line)}
    url = reverse("desk:offer", args=[one.source, one.key]) if one.key and not one.whole else ""
    note = _("tout l’enregistrement") if one.whole else _("cette valeur seule\u00a0: l’offre est montrée sans elle")
    said = "\u00a0; ".join(f"{column}\u00a0: {value}" for column, value in sorted(one.said.items()))
    return [Cell(where, url), Cell(RECORDS.get(one.why, one.why), language="fr", note=note), Cell(said, language="fr")]


def reported(rows: Sequence[Reported], titles: dict[tuple[str, str], str]) -> Table:
    """Offers whose reports wait."""
    columns = [Column(_("Offre")), Column(_("Signalements"), True), Column(_("Depuis le")), Column(_("Raisons"))]
    return Table(_("Offres signalées, les plus signalées d’abord"), columns, [
        [Cell(titles.get((one.source, one.key), one.key), reverse("desk:offer", args=[one.source, one.key]),
              note=f"{one.source} {one.key}", language="fr"),
         Cell(number_format(len(one.waiting))), Cell(date_format(one.since)),
         Cell("\u00a0; ".join(dict.fromkeys(str(Why(report.why).label) for report in one.waiting)))]
        for one in rows
    ])  # fmt: skip


def poor(rows: Sequence[PoorOffer]) -> Table:
    """The worst offers, with what they lack."""
    columns = [Column(_("Offre")), Column(_("Note sur 100"), True), Column(_("Pourquoi"))]
    return Table(_("Les offres qui disent le moins"), columns, [
        [Cell(one.title, reverse("desk:offer", args=[one.source, one.key]), note=f"{one.source} {one.key}",
              language="fr"), Cell(str(one.score)), Cell(sentences(one))]
        for one in rows
    ])  # fmt: skip


def said(row: Offer, corrections: Sequence[Decision], may_correct: bool) -> Table:
    """The fields of an offer: what its source says, and what is shown in its place."""
    standing = {one.what: one for one in corrections}
    columns = [Column(_("Champ")), Column(_("La source dit")), Column(_("Nous montrons"))]
    return Table(_("Champ par champ"), columns, [_said(name, row, standing.get(name), may_correct)
                                                   for name in FIELDS])  # fmt: skip


def _said(name: str, row: Offer, one: Decision | None, may_correct: bool) -> list[Cell]:
    shown = told(name, getattr(row, name))
    url = reverse("desk:correct", args=[row.source, row.key, name]) if may_correct else ""
    label = Cell(str(FIELDS[name].label), url)
    if one is None:
        return [label, Cell(shown), Cell(shown)]
    if "now" in one.said:
        note = _("la correction «\u00a0%(value)s\u00a0» attend\u00a0: la source disait «\u00a0%(before)s\u00a0»") % {
            "value": told(name, one.said["value"]), "before": told(name, one.said["source"])
        }  # fmt: skip
        return [label, Cell(shown), Cell(shown, note=note)]
    return [label, Cell(told(name, one.said["source"])), Cell(shown, note=_("corrigé à la main"))]
