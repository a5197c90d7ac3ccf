"""The outlook of one occupation, or of a few to compare, in one place."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from cpa.modules.occupations.catalogue.current import current
from cpa.modules.occupations.catalogue.model import Catalogue, Occupation
from cpa.modules.occupations.outlook.families import Codes, Crosswalk
from cpa.modules.occupations.outlook.ground import Ground, country, here
from cpa.modules.occupations.outlook.known import figures_of, known
from cpa.modules.occupations.outlook.model import Outlook, Statement
from cpa.modules.occupations.outlook.topics import future, hiring, shortages, tension, work
from cpa.modules.occupations.sources.territories.queries import Around, around, department_around

TOPICS = (hiring.statement, tension.statement, shortages.statement, future.offers, work.pay, work.hours,
          tension.conditions, work.contracts, future.trend)  # fmt: skip


def outlook(code: str, place: str | None, day: date) -> Outlook | None:
    """How this occupation does around a commune (INSEE code) or in a department (« 29 »); in the whole country without
    a place or when there is none of this code. None when the catalogue does not have the occupation."""
    return next(iter(outlooks([code], place, day)), None)


def outlooks(codes: Sequence[str], place: str | None, day: date) -> list[Outlook]:
    """The same of several occupations, in their order; those that the catalogue does not have are left out."""
    catalogue, where = current(), _where(place)
    areas = (*(where.areas if where else ()), country())
    shown = known()
    occupations = [catalogue.occupations[catalogue.index[code]] for code in codes if code in catalogue.index]
    by_code = {one.code: _codes(one, catalogue, shown.crosswalk) for one in occupations}
    figures = figures_of(by_code.values(), [area.code for area in areas], shown.crosswalk)
    return [
        _told(one, where.name if where else "", Ground(shown, figures, by_code[one.code], areas, day))
        for one in occupations
    ]


def _where(place: str | None) -> Around | None:
    if not place:
        return None
    return around(place) if len(place) == 5 else department_around(place)


def _codes(occupation: Occupation, catalogue: Catalogue, crosswalk: Crosswalk) -> Codes:
    former = occupation.parent or occupation.code
    sharing = Counter(one.parent or one.code for one in catalogue.occupations)[former]
    return crosswalk.codes(former, sharing, occupation.managerial is True)


def _told(occupation: Occupation, place: str, ground: Ground) -> Outlook:
    statements = tuple(topic(ground) for topic in TOPICS)
    return Outlook(occupation.code, occupation.name, place, _reading(statements), statements)


def _reading(statements: tuple[Statement, ...]) -> str:
    """The one sentence: whether employers find people, and what becomes of the jobs."""
    by_topic = {one.topic: one for one in statements}
    hard, trend = by_topic["tension"], by_topic["trend"]
    parts = [
        (one.area, words(one.band))
        for one, words in ((hard, tension.words), (trend, future.words))
        if one.known and one.area
    ]
    told = [f"{here(area)}, {text}" for area, text in parts]
    if not told:
        return _("Nous n’avons pas assez de chiffres pour dire comment va ce métier.")
    # One area is named once.
    if len(parts) == 2 and parts[0][0].code == parts[1][0].code:
        told[1] = parts[1][1]
    if len(told) == 1:
        return f"{told[0]}."
    return _("%(first)s ; %(second)s.") % {"first": told[0], "second": f"{told[1][0].lower()}{told[1][1:]}"}
