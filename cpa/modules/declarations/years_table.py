"""What is known of someone's years as a table for people, the latest first."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p.factors import FACTORS
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.facts import Basis, Work
from cpa.modules.declarations.facts.volunteering import ASSOCIATION
from cpa.modules.declarations.queries.years import ATTESTED, Known
from cpa.rules.wording import Words
from cpa.ui.amounts import written
from cpa.ui.tables import Cell, Column, Table

UNITS = {Basis.HOURS: Unit.HUNDREDTH_HOUR, Basis.DAYS: Unit.HUNDREDTH_DAY, Basis.PAY: Unit.CENT}


def years_table(known: Iterable[Known]) -> Table:
    """One row a thing known: the year, what, who says it, how sure it is."""
    columns = (Column(_("Année")), Column(_("Ce qui est déclaré")), Column(_("Par qui")), Column(_("Confiance")))
    rows = [
        (
            Cell(str(one.year)),
            Cell(_what(one), url=_page(one), note=_note(one)),
            Cell(_by(one)),
            Cell("", badge=one.confidence),
        )
        for one in known
    ]
    return Table(_("Année par année, de la plus récente à la plus ancienne"), columns, rows)


def _what(known: Known) -> str:
    if known.what == "exposure":
        words = next((factor.words for factor in FACTORS if factor.code == known.nature), None)
        return _("Travail pénible\u00a0: %(factor)s") % {"factor": _in_language(words) if words else known.nature}
    if known.what == "commitment":
        return _in_language(BY_NAME[known.nature].words)
    names = {
        "work": _("Emploi salarié"),
        "public_post": _("Poste dans la fonction publique"),
        "self_employment": _("Travail indépendant"),
        "sheltered_work": _("Travail en ESAT"),
    }
    return names[known.what]


def _page(known: Known) -> str:
    """Where volunteering is declared and followed; nothing else has a page of its own."""
    volunteering = known.what == "commitment" and BY_NAME[known.nature].by_holder
    return reverse("commitment:overview") if volunteering else ""


def _note(known: Known) -> str:
    parts = []
    if known.work:
        parts = [_worked(known.work), _employers(known.work)]
    if known.months is not None:
        parts.append(ngettext("%(number)d mois", "%(number)d mois", known.months) % {"number": known.months})
    if not known.counts:
        parts.append(_("ne compte pas encore"))
    return ", ".join(parts)


def _worked(work: Iterable[Work]) -> str:
    totals: dict[Basis, int] = {}
    for each in work:
        totals[each.basis] = totals.get(each.basis, 0) + each.worked
    return ", ".join(written(Quantity(total, UNITS[basis])) for basis, total in sorted(totals.items()))


def _employers(work: Iterable[Work]) -> str:
    number = len({each.employer for each in work})
    return ngettext("%(number)d employeur", "%(number)d employeurs", number) % {"number": number}


def _by(known: Known) -> str:
    if known.by == ATTESTED:
        return _attested_by(known.nature)
    names = {"employer": _("votre employeur"), "body": _("un organisme"), "holder": _("vous")}
    return names[known.by]


def _attested_by(nature: str) -> str:
    if nature == ASSOCIATION:
        return _("vous, attesté par l’association")
    return _("vous, attesté par l’organisme")


def _in_language(words: Words) -> str:
    return words.en if get_language() == "en" else words.fr
