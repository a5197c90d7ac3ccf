"""Red flags in words, each with its reason: what calls for care before choosing a training. Pure."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity, Unit
from cpa.kernel.said import said_in
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.quality.scoring import Around, Quality, Reason
from cpa.ui.amounts import written

Ceilings = Mapping[int, str]
"""Cents → what the amount is, in words."""


class Word(StrEnum):
    GIFT = "gift"
    PRESSURE = "pressure"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Flag:
    """What was seen and why it matters. `key` never changes with the language."""

    key: str
    seen: str
    why: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of an offer beyond what it says now. `quality` knows what its source never says; `impossible` dates
    were refused when it was read; `says_addresses` tells a source that gives some."""

    around: Around
    quality: Quality
    ceilings: Ceilings
    impossible: bool = False
    says_addresses: bool = True


def flags(offer: Offer, seen: Seen) -> tuple[Flag, ...]:
    """Every flag of an offer, the gravest first."""
    return (*_of_body(seen), *_of_certification(offer, seen.around), *_of_price(offer, seen.ceilings),
            *_of_words(offer), *_of_facts(offer, seen))  # fmt: skip


def _of_body(seen: Seen) -> Iterator[Flag]:
    if seen.around.body_closed:
        yield Flag("body_closed", _("Une liste officielle dit que cet organisme a fermé."),
                   _("Ne payez rien avant de savoir qui donne la formation."))  # fmt: skip


def _of_certification(offer: Offer, around: Around) -> Iterator[Flag]:
    if around.certification in (Standing.ENDED, Standing.REPLACED):
        yield Flag("certification_ended", _("La certification annoncée n’est plus enregistrée."),
                   _("Vos droits ne la paient pas, et un employeur peut ne pas la reconnaître."))  # fmt: skip
    elif offer.certification and around.certification is None:
        yield Flag("certification_unknown", _("La certification annoncée n’est dans aucun registre que nous avons lu."),
                   _("Un mauvais numéro peut cacher une formation sans titre reconnu."))  # fmt: skip


def _of_price(offer: Offer, ceilings: Ceilings) -> Iterator[Flag]:
    what = ceilings.get(offer.price_cents) if offer.price_cents else None
    if what and offer.price_cents:
        amount = written(Quantity(offer.price_cents, Unit.CENT))
        seen = _("Le prix, %(amount)s, est exactement un plafond\u00a0: %(what)s.")
        yield Flag("price_at_ceiling", seen % {"amount": amount, "what": what},
                   _("Il a peut-être été fixé sur ce que vous avez, non sur ce que la formation coûte."))  # fmt: skip


def _of_words(offer: Offer) -> Iterator[Flag]:
    read = f" {plain(f'{offer.title} {offer.about}')} "
    for sort, phrases in _words().items():
        found = next((written_so for looked_for, written_so in phrases.items() if f" {looked_for} " in read), "")
        if found:
            seen = _("Le texte de l’organisme dit «\u00a0%(words)s\u00a0».") % {"words": found}
            yield Flag(sort.value, seen, _why(sort))


def _why(sort: Word) -> str:
    return {
        Word.GIFT: _("Une formation sérieuse ne se vend pas avec un cadeau\u00a0: quelqu’un le paie, et c’est vous."),
        Word.PRESSURE: _("Rien ne presse\u00a0: prenez le temps de comparer et d’en parler."),
        Word.PROMISE: _("Personne ne peut le promettre. Demandez à voir les conditions écrites."),
    }[sort]


def _of_facts(offer: Offer, seen: Seen) -> Iterator[Flag]:
    lost = seen.quality.lost
    if Reason.COPIED_TEXT in lost:
        yield Flag("copied_text", _("Le texte est, mot pour mot, celui d’un autre organisme."),
                   _("Il ne dit peut-être pas ce que vous apprendrez ici. Demandez le programme."))  # fmt: skip
    if seen.says_addresses and {Reason.NO_PLACE, Reason.NO_COMMUNE, Reason.NO_ADDRESS} & set(lost):
        yield Flag("no_address", _("L’organisme ne dit pas d’adresse."),
                   _("Demandez où la formation a lieu avant de vous engager."))  # fmt: skip
    if seen.impossible or any(one.starts and one.ends and one.ends < one.starts for one in offer.sessions):
        yield Flag("impossible_dates", _("Des dates de l’annonce sont impossibles. Elles sont mises de côté."),
                   _("Demandez les vraies dates."))  # fmt: skip


def plain(text: str) -> str:
    """Small letters without accents, every run of other signs as one space."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"[a-z0-9%]+", "".join(sign for sign in bare if not unicodedata.combining(sign))))


@cache
def _words() -> Mapping[Word, Mapping[str, str]]:
    """Phrases by sort: as they are looked for → as they are written."""
    said = said_in(Path(__file__).with_name("flags.yaml"))
    return {sort: {plain(phrase): phrase for phrase in said[sort]} for sort in Word}
