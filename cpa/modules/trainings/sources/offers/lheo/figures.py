"""How long an action of LHEO lasts, what it costs, how many it takes, and when it runs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cpa.modules.trainings.catalogue.model import Session
from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.desk import Record
from cpa.modules.trainings.sources.offers.lheo.elements import Element

OPEN, FULL = "1", "2"


@dataclass(frozen=True, slots=True)
class Figures:
    """Whole hours and cents; None when the source does not say."""

    hours: int | None
    price_cents: int | None
    capacity: int | None


def figures(action: Element, record: Record) -> Figures:
    """The hours in all, or those at school and at work together; the whole price, or that of the hour times the hours
    taught."""

    def read(name: str) -> int | None:
        return record.read(name, action.say(name), readings.hours, None)

    total, taught, at_work = (read(f"nombre-heures-{name}") for name in ("total", "centre", "entreprise"))
    hours = total or (taught or 0) + (at_work or 0) or None
    return Figures(hours, _price(action, taught, record), _capacity(action, record))


def _price(action: Element, taught: int | None, record: Record) -> int | None:
    total = record.read("prix-total-TTC", action.say("prix-total-TTC"), readings.cents, None)
    hourly = record.read("prix-horaire-TTC", action.say("prix-horaire-TTC"), readings.cents, None)
    if total is not None or not hourly or not taught or hourly * taught > readings.MOST_CENTS:
        return total
    record.desk.counts["prices from that of the hour"] += 1
    return hourly * taught


def _capacity(action: Element, record: Record) -> int | None:
    said = [one.text for one in action.all("session", "cycle", "capacite-simultanee")]
    found = [record.read("capacite-simultanee", text, readings.seats, None) for text in said]
    return max((one for one in found if one), default=None)


def sessions(action: Element, record: Record) -> Iterator[Session]:
    """The dated runs; one that ends before it starts is set aside."""
    for number, said in enumerate(action.all("session"), 1):
        starts, ends = (_day(said, name, record) for name in ("debut", "fin"))
        if starts and ends and ends < starts:
            refused = {name: said.say("periode", name) for name in ("debut", "fin")}
            record.set_aside("session-ends-before-it-starts", refused)
            continue
        state = said.say("etat-recrutement")
        full = True if state == FULL else False if state == OPEN else None
        yield Session(said.attributes.get("numero") or str(number), starts, ends, full)


def _day(session: Element, name: str, record: Record) -> date | None:
    return record.read(name, session.say("periode", name), readings.day, None)
