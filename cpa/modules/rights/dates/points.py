"""Points for hardship: when the statement comes, until when the employer corrects, until when points are claimed."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.legislation.c2p.law import FIRST_YEAR, c2p_law
from cpa.legislation.facts import AnnualFacts
from cpa.legislation.yearly import last_day
from cpa.module_api.contributions import ImportantDate
from cpa.modules.rights.statement import RightBlock
from cpa.rules import parameters
from cpa.rules.parameters import Parameters

_LOOKED_BACK = 3
"""No delay below is longer: three calendar years after the year of exposure (art. L. 4163-16)."""


def points_dates(facts: Mapping[int, AnnualFacts], held: RightBlock | None, today: date) -> Iterator[ImportantDate]:
    """The days of each recent year, once the account knows any exposure: a year without a declared one is exactly what
    may have to be claimed."""
    if not (held and held.lines) and not any(each.exposures for each in facts.values()):
        return
    for year in range(max(FIRST_YEAR, today.year - _LOOKED_BACK), today.year + 1):
        worked = facts.get(year)
        if worked and worked.exposures:
            yield _statement(year)
        if worked and (worked.work or worked.exposures):
            yield _ordinary_correction(year)
            yield _claim(year) if claim_day(year) >= today else _correction_in_favour(year)


def statement_day(year: int) -> date:
    """The last day by which the statement of the points of `year` is sent."""
    month: int = _delays().on(last_day(year)).points_statement_month
    return date(year + 1, month, monthrange(year + 1, month)[1])


def ordinary_correction_day(year: int) -> date:
    """The last day on which every employer may still correct what it declared for `year`: the earlier of the two."""
    corrections = c2p_law().parameters.on(last_day(year)).corrections
    return date(year + 1, corrections.month, min(corrections.early_day, corrections.late_day))


def claim_day(year: int) -> date:
    """The last day to claim the points of `year`."""
    return last_day(year + c2p_law().parameters.on(last_day(year)).claims.years)


def favourable_correction_day(year: int) -> date:
    """The last day on which the employer may correct `year` in the employee's favour."""
    return last_day(year + c2p_law().parameters.on(last_day(year)).corrections.favour_years)


@cache
def _delays() -> Parameters:
    return parameters.load(Path(__file__).parent / "parameters")


def _statement(year: int) -> ImportantDate:
    label = _("Votre relevé de points de %(year)d est arrivé au plus tard ce jour-là") % {"year": year}
    todo = _("Vérifiez chaque travail et chaque facteur. Rien reçu\u00a0? Demandez-le à la caisse de retraite.")
    return ImportantDate(f"c2p-statement-{year}", statement_day(year), label, todo, reverse("rights:statement"))


def _ordinary_correction(year: int) -> ImportantDate:
    label = _("L’employeur peut encore tout corriger pour %(year)d jusqu’à ce jour") % {"year": year}
    todo = _("Une exposition manque\u00a0? Dites-le-lui avant\u00a0: la correction est alors plus simple.")
    return ImportantDate(f"c2p-correction-{year}", ordinary_correction_day(year), label, todo)


def _claim(year: int) -> ImportantDate:
    label = _("Dernier jour pour réclamer des points de %(year)d") % {"year": year}
    todo = _("Écrivez d’abord à l’employeur, bien avant. Après ce jour, la demande n’est plus possible.")
    return ImportantDate(f"c2p-claim-{year}", claim_day(year), label, todo)


def _correction_in_favour(year: int) -> ImportantDate:
    label = _("Dernier jour où l’employeur peut ajouter des points de %(year)d") % {"year": year}
    todo = _("Il peut encore corriger en votre faveur, de lui-même. Vous pouvez le lui demander.")
    return ImportantDate(f"c2p-favour-{year}", favourable_correction_day(year), label, todo)
