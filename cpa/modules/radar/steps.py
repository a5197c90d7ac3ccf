"""The pages where a notice goes on. Other modules own these pages: where one is not installed, there is no link."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Step:
    """A link: what it does, where it leads, the year of its letter (0 for another page)."""

    label: str
    url: str
    year: int = 0


def contest(right: str, reason: str, years: Sequence[int], employer: str = "") -> tuple[Step, ...]:
    """The first screen of a letter, filled in with the right, the reason, the year and, when it is known, the
    establishment: one letter a year, in the order given."""
    start = _address("contests:start")
    if not start:
        return ()
    known = {"droit": right, "motif": reason, **({"employeur": employer} if employer else {})}
    return tuple(
        Step(_label(year, len(years)), f"{start}?{urlencode({**known, 'annee': year})}", year) for year in years
    )


def over(years: Sequence[int], today: date) -> Sequence[int]:
    """Those that have earned their rights already, or the last one: the year in course has none to mend."""
    return [year for year in years if year < today.year] or [max(years)]


def _label(year: int, letters: int) -> str:
    return _("Préparer une lettre pour %(year)d") % {"year": year} if letters > 1 else _("Préparer une lettre")


def page(name: str, label: str, *args: str) -> tuple[Step, ...]:
    """A page by its name."""
    url = _address(name, *args)
    return (Step(label, url),) if url else ()


def correct() -> str:
    """What one asks of an employer first."""
    return _("Demandez à l’employeur de corriger sa déclaration. Il peut le faire tous les mois.")


def _address(name: str, *args: str) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
