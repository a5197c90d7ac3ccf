"""The page where a notice goes on. Other modules own these pages: where one is not installed, there is no link."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Step:
    """A link: what it does, where it leads."""

    label: str
    url: str


def contest(right: str, reason: str, years: Sequence[int]) -> Step | None:
    """The first screen of a letter, filled in with the right, the reason and the last year concerned."""
    start = _address("contests:start")
    query = urlencode({"droit": right, "motif": reason, "annee": max(years)})
    return Step(_("Préparer une lettre"), f"{start}?{query}") if start else None


def page(name: str, label: str, *args: str) -> Step | None:
    """A page by its name."""
    url = _address(name, *args)
    return Step(label, url) if url else None


def correct() -> str:
    """What one asks of an employer first."""
    return _("Demandez à l’employeur de corriger sa déclaration. Il peut le faire tous les mois.")


def _address(name: str, *args: str) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
