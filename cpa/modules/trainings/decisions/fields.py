"""The fields of an offer that a person may correct: how they are called, typed, read and told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.desk import LONGEST_TITLE
from cpa.modules.trainings.sources.offers.provider_text import one_line
from cpa.ui.templatetags.ui import euros

Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Field:
    """`read` gives the value of what is typed, or raises `readings.Refused`; `told` writes a value in words, `typed` as
    it is typed; `example` helps to type it."""

    label: str | Promise
    read: Callable[[str], Value]
    told: Callable[[Any], str] = str
    typed: Callable[[Any], str] = str
    example: str | Promise = ""


def _words(text: str) -> str:
    found = one_line(text, LONGEST_TITLE)
    if not found:
        raise readings.Refused("offer-without-title")
    return found


def _line(text: str) -> str:
    return one_line(text, LONGEST_TITLE)


def _certification(text: str) -> str:
    register = "RS" if text.upper().startswith("RS") else "RNCP"
    return readings.certification(text.upper().replace(" ", ""), register)


def _figures(text: str) -> str:
    return "".join(text.split()).replace(",", ".").removesuffix("€")


def _yes_or_no(text: str) -> bool | None:
    said = {"oui": True, "yes": True, "non": False, "no": False, "": None}
    if text.casefold() not in said:
        raise readings.Refused("yes-or-no")
    return said[text.casefold()]


def _told_yes(value: bool | None) -> str:
    return _("non dit") if value is None else _("oui") if value else _("non")


def _typed_yes(value: bool | None) -> str:
    return "" if value is None else _told_yes(value)


def _euros(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02}"


_YES = gettext_lazy("oui ou non")
FIELDS: Mapping[str, Field] = {
    "title": Field(gettext_lazy("Intitulé"), _words),
    "certification": Field(
        gettext_lazy("Certification"), _certification, example=gettext_lazy("RNCP34436, ou rien s’il n’y en a pas")
    ),
    "price_cents": Field(
        gettext_lazy("Prix"), lambda text: readings.cents(_figures(text)), euros, _euros,
        gettext_lazy("en euros\u00a0: 1250 ou 1250,50"),
    ),
    "hours": Field(gettext_lazy("Durée en heures"), lambda text: readings.hours(_figures(text)),
                   example=gettext_lazy("140")),
    "body_name": Field(gettext_lazy("Nom de l’organisme"), _line),
    "siret": Field(gettext_lazy("SIRET de l’organisme"), lambda text: readings.siret("".join(text.split())),
                   example=gettext_lazy("14 chiffres")),
    "uai": Field(gettext_lazy("Numéro d’établissement (UAI)"), lambda text: readings.uai(text.upper())),
    "address": Field(gettext_lazy("Adresse"), _line),
    "postal_code": Field(gettext_lazy("Code postal"), lambda text: readings.postal_code("".join(text.split())),
                         example=gettext_lazy("29000")),
    "capacity": Field(gettext_lazy("Nombre de places"), lambda text: readings.seats(_figures(text))),
    "remote": Field(gettext_lazy("À distance"), _yes_or_no, _told_yes, _typed_yes, _YES),
    "cpf": Field(gettext_lazy("Vendue par le service du compte"), _yes_or_no, _told_yes, _typed_yes, _YES),
}  # fmt: skip

OF_REASON = {
    "price-impossible": "price_cents", "hours-impossible": "hours", "capacity-impossible": "capacity",
    "siret-impossible": "siret", "uai-impossible": "uai", "certification-impossible": "certification",
    "postal-code-impossible": "postal_code", "address-is-a-position": "address",
}  # fmt: skip
"""Why a value was set aside → the field where the right one goes."""


def told(name: str, value: Value) -> str:
    """A value of this field in words; « non dit » for none."""
    return _("non dit") if value in (None, "") else FIELDS[name].told(value)


def typed(name: str, value: Value) -> str:
    """A value of this field as someone would type it."""
    return "" if value is None else FIELDS[name].typed(value)
