"""Each choice in use, with the address of the list without it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cpa.modules.trainings.listing.address import Address
from cpa.modules.trainings.listing.asking import Question
from cpa.modules.trainings.listing.gap import Gap
from cpa.modules.trainings.listing.money import euros
from cpa.modules.trainings.listing.person import Person
from cpa.modules.trainings.search.answering import Remedy
from cpa.modules.trainings.search.asking import Asked, Filter, Near
from cpa.modules.trainings.search.reading import BY_TURNS
from cpa.modules.trainings.search.words import plain
from cpa.modules.trainings.sheet.when import RHYTHMS
from cpa.ui.dates import date_format

NAMES = {
    Filter.NEAR: ("lieu", "commune", "km"),
    Filter.VALID: ("certifiee",),
    Filter.PRICE: ("prix",),
    Filter.REMOTE: ("distance",),
    Filter.RHYTHM: ("rythme",),
    Filter.STARTS_AFTER: ("debut",),
    Filter.APPRENTICESHIP: ("apprentissage",),
    Filter.CPF: ("cpf",),
}
"""What the address says of each filter."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice in a few words, and the same list without it."""

    label: str
    url: str


def chips(address: Address, asked: Asked, question: Question, gap: Gap | None, person: Person) -> Iterator[Chip]:
    """The choices in use; `asked` has those that the words said too."""
    if gap:
        yield Chip(_("Métier\u00a0: %(name)s") % {"name": gap.name}, address.changed("metier"))
    for one in asked.filters():
        yield Chip(_label(one, asked, namesakes=bool(question.where.others)), without(address, one))
    if question.without_car:
        put_off = {"voiture": "oui"} if person.without_car else {}
        yield Chip(_("Sans voiture\u00a0: le plus facile à rejoindre d’abord"), address.changed("voiture", **put_off))


def without(address: Address, *filters: Filter) -> str:
    """The list without these filters, whether a choice or the words say them."""
    names = [name for one in filters for name in NAMES[one]]
    values = {"partout": "1"} if Filter.NEAR in filters else {}
    words = address.said.get("q", "")
    if Filter.APPRENTICESHIP in filters and words:
        values["q"] = " ".join(word for word in words.split() if plain(word) not in BY_TURNS)
    return address.changed(*names, **values)


def remedied(address: Address, one: Remedy) -> str:
    """The list once this is done."""
    return address.changed(km=str(one.km)) if one.km else without(address, *one.filters)


def _label(one: Filter, asked: Asked, *, namesakes: bool) -> str:
    match one:
        case Filter.NEAR:
            return _near(asked.near, namesakes=namesakes) if asked.near else ""
        case Filter.PRICE:
            return _("%(price)s au plus") % {"price": euros(asked.most_cents or 0)}
        case Filter.RHYTHM:
            return str(RHYTHMS[asked.rhythm]) if asked.rhythm else ""
        case Filter.STARTS_AFTER:
            return _("À partir du %(day)s") % {"day": date_format(asked.starts_after)} if asked.starts_after else ""
        case Filter.VALID:
            return _("Certification enregistrée aujourd’hui")
        case Filter.REMOTE:
            return _("À distance")
        case Filter.APPRENTICESHIP:
            return _("En apprentissage ou en alternance")
        case Filter.CPF:
            return _("Vendue par le service du CPF")


def _near(near: Near, *, namesakes: bool) -> str:
    if near.latitude is None:
        return _("Département %(number)s") % {"number": near.department}
    town = f"{near.name} ({near.department})" if namesakes else near.name
    return _("%(town)s, %(km)s km au plus") % {"town": town, "km": near.km}
