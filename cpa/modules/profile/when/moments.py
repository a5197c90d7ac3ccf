"""One moment in words: « mars 2019 », « été 2014 », « les années 90 », « mes 20 ans », « il y a 3 ans »."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cpa.modules.profile.when.span import Moment, Unit

FIRST_YEAR, YEARS_AHEAD = 1900, 10
_ROUGHLY = timedelta(days=31)
_MONTHS = ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
           "novembre", "decembre")  # fmt: skip
_SEASONS = {"printemps": (3, 6), "ete": (6, 9), "automne": (9, 12), "hiver": (1, 14)}
"""First and last month; the winter of 2014 may be its beginning or its end."""
_PARTS = {
    "debut": (Unit.YEAR_START, 1, 4),
    "mi": (Unit.YEAR_MIDDLE, 5, 8),
    "milieu": (Unit.YEAR_MIDDLE, 5, 8),
    "fin": (Unit.YEAR_END, 9, 12),
}
_MONTH = (
    r"(?P<month>janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?"
    r"|nov(?:embre)?|dec(?:embre)?)\.?"
)
_YEAR = r"(?P<year>\d{4})"
_ARTICLE = r"(?:le |la |les |l'|en |au |a |dans |de |du |d')*"


class NoBirthYear(Exception):
    """An age was given by someone whose year of birth is not known."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words: the day they were said, the month of birth when known."""

    said_on: date
    born: date | None = None


def moment(text: str, speaker: Speaker, year: str = "") -> Moment | None:
    """The moment that plain words name, None when they name none; `year` completes a month said without one.

    Raises NoBirthYear.
    """
    about = re.match(r"(?:vers|environ|autour|aux alentours|a peu pres|peut-etre|je crois)\b(?: de| que)? ?(.*)", text)
    if about or text.endswith(("?", " environ", " a peu pres", " je crois")):
        rest = about[1] if about else re.sub(r"(?: environ| a peu pres| je crois)? ?\??$", "", text)
        found = moment(rest.strip(), speaker, year) if rest.strip() != text else None
        return _widened(found) if found else None
    return _named(re.sub(rf"^{_ARTICLE}", "", text).strip(), speaker, year)


def _named(text: str, speaker: Speaker, year: str) -> Moment | None:
    for pattern, read in _WAYS:
        found = re.fullmatch(pattern, text)
        if found:
            said = {"year": year, **{name: value for name, value in found.groupdict().items() if value}}
            try:
                made = read(said, speaker)
            except ValueError:
                return None
            return made if made and _plausible(made, speaker) else None
    return None


def _plausible(made: Moment, speaker: Speaker) -> bool:
    return FIRST_YEAR <= made.named.year <= speaker.said_on.year + YEARS_AHEAD


def _day(said: dict[str, str], speaker: Speaker) -> Moment:
    day = date(_year(said["year"], speaker), _month(said["month"]), int(said["day"]))
    return Moment(Unit.DAY, day, day, day)


def _in_month(said: dict[str, str], speaker: Speaker) -> Moment:
    return _months(Unit.MONTH, int(said["year"]), _month(said["month"]), _month(said["month"]))


def _season(said: dict[str, str], speaker: Speaker) -> Moment:
    first, last = _SEASONS[said["season"]]
    return _months(Unit.SEASON, int(said["year"]), first, last)


def _part(said: dict[str, str], speaker: Speaker) -> Moment:
    unit, first, last = _PARTS[said["part"]]
    return _months(unit, int(said["year"]), first, last)


def _whole_year(said: dict[str, str], speaker: Speaker) -> Moment:
    return _months(Unit.YEAR, int(said["year"]), 1, 12)


def _decade(said: dict[str, str], speaker: Speaker) -> Moment:
    first = _year(said["year"], speaker) // 10 * 10
    return Moment(Unit.YEARS, date(first, 1, 1), date(first, 1, 1), date(first + 9, 12, 31))


def _at_age(said: dict[str, str], speaker: Speaker) -> Moment:
    if speaker.born is None:
        raise NoBirthYear
    year = speaker.born.year + int(said["age"])
    first, last = date(year, speaker.born.month, 1), date(year + 1, speaker.born.month, 1)
    return Moment(Unit.YEAR, date(year, 1, 1), first, _month_end(last.year, last.month), about=True)


def _ago(said: dict[str, str], speaker: Speaker) -> Moment:
    years, months = (int(said["count"]), 0) if said["unit"].startswith("an") else (0, int(said["count"]))
    if months:
        back = speaker.said_on.year * 12 + speaker.said_on.month - 1 - months
        return _widened(_months(Unit.MONTH, back // 12, back % 12 + 1, back % 12 + 1))
    return _widened(_months(Unit.YEAR, speaker.said_on.year - years, 1, 12))


def _last_year(said: dict[str, str], speaker: Speaker) -> Moment:
    return _months(Unit.YEAR, speaker.said_on.year - 1, 1, 12)


def _this_year(said: dict[str, str], speaker: Speaker) -> Moment:
    return _months(Unit.YEAR, speaker.said_on.year, 1, 12)


Read = Callable[[dict[str, str], Speaker], Moment | None]
_WAYS: tuple[tuple[str, Read], ...] = (
    (r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d{2})", _day),
    (rf"(?P<day>\d{{1,2}})(?:er)? {_MONTH} {_YEAR}", _day),
    (rf"(?P<month>\d{{1,2}}) ?[/.-] ?{_YEAR}", _in_month),
    (rf"{_MONTH}(?: de)?(?: {_YEAR})?", _in_month),
    (rf"(?P<season>{'|'.join(_SEASONS)})(?: de| en)?(?: {_YEAR})?", _season),
    (rf"(?P<part>{'|'.join(_PARTS)})[ -](?:de |d'|en )?{_YEAR}", _part),
    (_YEAR, _whole_year),
    (r"annees (?P<year>\d{4}|\d{2})", _decade),
    (r"(?:quand |lorsque )?(?:j'avais |j'ai eu |mes |age de |mes )?(?P<age>[1-9]\d?) ans", _at_age),
    (r"il y a (?P<count>\d{1,2}) (?P<unit>ans?|annees?|mois)", _ago),
    (r"(?:an dernier|annee derniere|an passe|annee passee)", _last_year),
    (r"(?:cette annee|aujourd'hui|maintenant|en ce moment)", _this_year),
)


def _months(unit: Unit, year: int, first: int, last: int) -> Moment:
    start = date(year, first, 1)
    return Moment(unit, start, start, _month_end(year + (last - 1) // 12, (last - 1) % 12 + 1))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _widened(found: Moment) -> Moment:
    if found.about or found.unit is Unit.YEARS:
        return replace(found, about=True)
    if found.unit is Unit.YEAR:
        around = date(found.first.year - 1, 1, 1), date(found.last.year + 1, 12, 31)
    else:
        around = found.first - _ROUGHLY, found.last + _ROUGHLY
    return replace(found, first=around[0], last=around[1], about=True)


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next(place for place, name in enumerate(_MONTHS, 1) if name.startswith(text.rstrip(".")))


def _year(text: str, speaker: Speaker) -> int:
    """« 98 » is of the last century when this one has not come to it."""
    if len(text) > 2:
        return int(text)
    return int(text) + (2000 if int(text) <= speaker.said_on.year % 100 else 1900)
