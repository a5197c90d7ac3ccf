"""One line of the list: what someone needs to choose which training to open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cpa.modules.trainings.catalogue.model import Certification, Offer, Rhythm
from cpa.modules.trainings.catalogue.validity import Validity, validity
from cpa.modules.trainings.funding.asked import situation_of
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.listing import travel
from cpa.modules.trainings.listing.gap import Brings, Gap, brought
from cpa.modules.trainings.listing.money import Left, euros, left_to_pay
from cpa.modules.trainings.listing.once import Key, Listed, key_of
from cpa.modules.trainings.listing.outcomes import Together
from cpa.modules.trainings.listing.person import Person
from cpa.modules.trainings.search.answering import Result, Why
from cpa.modules.trainings.search.sentences import because
from cpa.modules.trainings.sheet import around, flags, standing, when
from cpa.modules.trainings.sheet.flags import Seen


@dataclass(frozen=True, slots=True)
class Line:
    """A result in words; what is not known says so. `flags` counts the points to check; `others`
    are the source and key of other records of the same training."""

    offer: Offer
    why: str
    brings: Brings | None
    date: str
    more_dates: int
    trip: str
    rhythm: str | Promise
    length: str
    price: str
    left: Left
    outcome: str
    stands: standing.Told
    flags: int
    others: Sequence[Key]


@dataclass(frozen=True, slots=True)
class Around:
    """What all lines of a page share; `occupation` is the one that the list starts from, "" for none."""

    person: Person
    situation: Situation
    certifications: Mapping[str, Certification]
    outcomes: Together
    without_car: bool
    on: date
    occupation: str = ""


def lines(listed: Sequence[Listed], common: Around, gap: Gap | None) -> list[Line]:
    """The results in words. What they share is asked once, however many they are."""
    offers = [one.result.offer for one in listed]
    stand = [_validity(one, common) for one in offers]
    seen = around.seen_together(list(zip(offers, stand, strict=True)), common.on)
    brings = brought(offers, gap) if gap else {}
    return [
        _line(one, how, what, common, brings.get(key_of(one.result)))
        for one, how, what in zip(listed, stand, seen, strict=True)
    ]


def situation_for(person: Person) -> Situation:
    """What someone who signed in said of themself; nothing is worked out for others."""
    return situation_of(person.account, person.path) if person.rights is not None else Situation()


def _validity(offer: Offer, common: Around) -> Validity | None:
    known = common.certifications.get(offer.certification)
    return validity(known, common.on) if known else None


def _line(listed: Listed, how: Validity | None, seen: Seen, common: Around, brings: Brings | None) -> Line:
    one, person = listed.result, common.person
    offer = one.offer
    stands = standing.told(how, bool(offer.certification), offer.cpf)
    calendar = when.calendar(offer.sessions, common.on)
    known = common.certifications.get(offer.certification)
    outcome = common.outcomes.employed(offer)
    return Line(
        offer=offer,
        why=" · ".join(_because(one, common.occupation)),
        brings=brings,
        date=next((each.text for each in calendar.to_come), calendar.none),
        more_dates=max(0, len(calendar.to_come) + calendar.more - 1),
        trip=_trip(one, common),
        rhythm=_("Le rythme n’est pas dit") if offer.rhythm is Rhythm.UNKNOWN else when.RHYTHMS[offer.rhythm],
        length=when.length(offer) if offer.hours else "",
        price=euros(offer.price_cents) if offer.price_cents is not None else _("Prix non connu"),
        left=left_to_pay(offer, known, person.rights, common.situation, common.on, payable=stands.rights_pay),
        outcome=outcome.told() if outcome else "",
        stands=stands,
        flags=len(flags.flags(offer, seen)),
        others=listed.others,
    )


def _because(one: Result, occupation: str) -> list[str]:
    """Its reasons but for the distance and for the occupation that the list starts from, which have their own places
    in the line."""
    apart = {Why.DISTANCE, Why.DEPARTMENT}
    told = zip(one.reasons, because(one), strict=True)
    return [words for why, words in told if why.why not in apart and occupation not in why.values]


def _trip(one: Result, common: Around) -> str:
    if one.offer.remote:
        return _("À distance\u00a0: aucun trajet")
    if one.metres is not None:
        return travel.told(one.metres, car=not common.without_car)
    if any(reason.why is Why.DEPARTMENT for reason in one.reasons):
        return _("Adresse non précisée\u00a0: trajet non connu")
    return ""
