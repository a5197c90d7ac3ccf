"""« Que faire de mes points ? »: what each use would give this person today, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.kernel.quantity import Quantity, Unit
from cpa.modules.requests import points
from cpa.modules.requests.means import Means
from cpa.modules.requests.offers import Offer
from cpa.modules.requests.told import Told, told
from cpa.modules.requests.uses import Use, uses_of
from cpa.ui.amounts import written
from cpa.ui.dates import date_format
from cpa.ui.tables import Cell, Column, Table


@dataclass(frozen=True, slots=True)
class Option:
    """One use: what the holder's points give, what ten give, why not when nothing is possible, and the reasons."""

    use: Use
    most: int
    step: int
    gives: str
    a_lot_gives: str
    buys: str
    a_lot_buys: str
    blocked: str
    reasons: Sequence[Told]

    @property
    def possible(self) -> bool:
        """Whether something may be asked today."""
        return self.most >= self.step

    @property
    def url(self) -> str:
        """Where to begin."""
        return reverse("requests:begin", args=[self.use.right, self.use.name])


def lot(day: date) -> int:
    """The points by which most uses are asked on that day: what examples are given for."""
    points_of_a_lot: int = points.law_on(day).lot.points
    return points_of_a_lot


def options(means: Means) -> list[Option]:
    """What each use of points open today gives with these means."""
    return [_option(Offer(use, means)) for use in uses_of("c2p", means.on)]


def _option(offer: Offer) -> Option:
    least = lot(offer.means.on)
    most = offer.most
    bought, least_bought = offer.buys(most, {}), offer.buys(least, {})
    possible = most >= offer.step
    return Option(
        offer.use,
        most,
        offer.step,
        gives=in_words(offer.use, bought) if possible else "",
        a_lot_gives=in_words(offer.use, least_bought),
        buys=in_short(offer.use, bought) if possible else "",
        a_lot_buys=in_short(offer.use, least_bought),
        blocked="" if possible else _why_not(offer),
        reasons=told(offer.why(most or least, {})),
    )


def in_short(use: Use, bought: Quantity) -> str:
    """« 10 000 € », « 240 jours à mi-temps, soit 120 jours de temps libre », « 2 trimestres »."""
    if use.name == "part_time":
        return _("%(days)s à mi-temps, soit %(free)s de temps libre") % _half_time(bought)
    if bought.unit is Unit.NONE:
        return ngettext("%(number)d trimestre", "%(number)d trimestres", bought.amount) % {"number": bought.amount}
    return written(bought)


def in_words(use: Use, bought: Quantity) -> str:
    """« 10 000 € pour vous former », « 2 trimestres plus tôt », days of half time with what they leave free."""
    if use.name == "part_time":
        return _("%(days)s à mi-temps, soit %(free)s de temps libre, au même salaire") % _half_time(bought)
    if bought.unit is Unit.NONE:
        return ngettext("%(number)d trimestre plus tôt", "%(number)d trimestres plus tôt", bought.amount) % {
            "number": bought.amount
        }
    return _("%(money)s pour vous former") % {"money": written(bought)}


def _half_time(bought: Quantity) -> dict[str, str]:
    return {"days": written(bought), "free": written(points.given_up(bought))}


def _why_not(offer: Offer) -> str:
    means, law = offer.means, points.law_on(offer.means.on)
    if means.held < offer.step:
        return ngettext("Il faut %(step)d point au moins.", "Il faut %(step)d points au moins.", offer.step) % {
            "step": offer.step
        }
    if offer.use.name == "pension" and means.age is not None and means.age < law.pension.age:
        return _("Possible à partir de %(age)d ans.") % {"age": law.pension.age}
    if not points.lots_free(means):
        kept = points.kept_for_training(means)
        return _("Pas encore\u00a0: les %(kept)d premiers points servent à se former.") % {"kept": kept}
    if offer.use.name == "pension":
        return _("Vous avez déjà demandé tous les trimestres possibles.")
    return _("Vous avez déjà demandé tous les points possibles pour cet usage.")


def table(means: Means, found: Sequence[Option]) -> Table:
    """The same facts side by side."""
    columns = (
        Column(_("Ce que je peux faire")),
        Column(_("%(points)s donnent") % {"points": written(Quantity(lot(means.on), Unit.POINT))}),
        Column(_("Vos points donnent")),
        Column(_("Au plus"), numeric=True),
        Column(_("Demande")),
    )
    rows = [
        (
            Cell(str(option.use.title), url=option.url),
            Cell(option.a_lot_buys),
            Cell(option.buys or option.blocked),
            Cell(written(Quantity(option.most if option.possible else 0, Unit.POINT))),
            Cell(_("en ligne, papier") if option.use.paper else _("en ligne")),
        )
        for option in found
    ]
    return Table(_("Les usages de vos points, au %(day)s") % {"day": date_format(means.on, "j F Y")}, columns, rows)
