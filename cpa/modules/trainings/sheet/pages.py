"""What the page of one training shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.places import page_of
from cpa.module_api.registry import hooks
from cpa.modules.trainings.catalogue.model import Certification, Offer, Rhythm, Scheme
from cpa.modules.trainings.catalogue.regions import region_of
from cpa.modules.trainings.catalogue.validity import Validity, validity
from cpa.modules.trainings.outcomes.published import Published
from cpa.modules.trainings.register.chains import newest_of
from cpa.modules.trainings.register.occupations import published_occupations_of
from cpa.modules.trainings.register.queries import certification, certifications, linked
from cpa.modules.trainings.register.tables import Codes
from cpa.modules.trainings.sheet import around, asking, flags, origins, paying, prices, results, standing, when


@dataclass(frozen=True, slots=True)
class Named:
    """A code with its official name, and the address of its page, "" without one."""

    code: str
    name: str
    url: str = ""


def sheet(offer: Offer, account: AccountId | None, on: date, trial: AccountId | None = None) -> dict[str, Any]:
    """The page of an offer on a day. `account` is that of whoever signed in, `trial` that of a visitor who tries the
    service: without either nothing is looked up of anybody."""
    known = certification(offer.certification) if offer.certification else None
    stands = validity(known, on) if known else None
    region = region_of(offer.place.department)
    told = standing.told(stands, bool(offer.certification), offer.cpf)
    calendar = when.calendar(offer.sessions, on)
    money = paying.money(offer, known, account or trial, on, signed_in=account is not None)
    found = results.results(offer, region, Published(), known.title if known else "")
    facts = [*origins.facts_of(offer), *((_("Le devenir"), one) for one in results.rows_read(found))]
    return {
        "offer": offer,
        "on": on,
        "certification": known,
        "stands": told,
        "register": origins.title_of(known.read_in) if known else "",
        "edition": origins.edition(known.read_in.vintage) if known else "",
        "alternating": offer.rhythm is Rhythm.SANDWICH,
        "replaced_by": _successors(known, stands),
        "calendar": calendar,
        "rhythm": when.RHYTHMS[offer.rhythm],
        "length": when.length(offer),
        "occupations": _occupations(offer),
        "results": found,
        "hourly": prices.hourly(offer.price_cents, offer.hours),
        "peers": prices.compared(offer),
        "money": money,
        "funding": money.funding if money.signed_in else None,
        "asks": asking.asks(offer, told, money.funding, calendar, on),
        "flags": flags.flags(offer, around.seen(offer, stands, on)),
        "origins": origins.origins(facts),
        "near_url": page_of("advising:near"),
    }


def _successors(known: Certification | None, stands: Validity | None) -> Sequence[Named]:
    """The certifications that took its place and that nothing replaced yet."""
    if known is None or stands is None or stands.fundable or not known.replaced_by:
        return ()
    chains, waiting = {known.code: known.replaced_by}, known.replaced_by
    while waiting:
        found = linked(Codes.CERTIFICATION, Codes.CERTIFICATION, waiting)
        waiting = tuple({after for afters in found.values() for after in afters} - set(chains) - set(found))
        chains |= found
    newest = newest_of(known.code, chains)
    named = certifications(newest)
    return [Named(code, named[code].title if code in named else "") for code in newest if code != known.code]


def _occupations(offer: Offer) -> Sequence[Named]:
    """Those that the certification leads to, and those that the offer names itself."""
    codes = list(published_occupations_of(offer.certification)) if offer.certification else []
    former = [code for scheme, code in offer.links if scheme == Scheme.ROME3]
    if former and hooks().who_answers("occupations_of_parents"):
        codes += [code for found in hooks().occupations_of_parents(codes=former).values() for code in found]
    if not codes or not hooks().who_answers("named_occupations"):
        return ()
    named = hooks().named_occupations(codes=list(dict.fromkeys(codes)))
    return [Named(code, one.name, page_of("occupations:occupation", code)) for code, one in named.items()]
