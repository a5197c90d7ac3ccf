"""What the list shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.formats import number_format

from cpa.module_api.places import page_of
from cpa.modules.trainings.catalogue.model import Certification
from cpa.modules.trainings.dedupe.queries import same_as
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.listing import chips, travel
from cpa.modules.trainings.listing.address import PAGE, Address
from cpa.modules.trainings.listing.aside import aside
from cpa.modules.trainings.listing.asking import Question, question
from cpa.modules.trainings.listing.gap import Gap, gap_to
from cpa.modules.trainings.listing.lines import Around, lines, situation_for
from cpa.modules.trainings.listing.once import Listed, key_of, once
from cpa.modules.trainings.listing.outcomes import Together
from cpa.modules.trainings.listing.person import Person
from cpa.modules.trainings.listing.ranking import ordered
from cpa.modules.trainings.register.queries import certifications
from cpa.modules.trainings.search import sentences
from cpa.modules.trainings.search.answering import Answer, Result
from cpa.modules.trainings.search.finding import search
from cpa.modules.trainings.search.offering import MOST_COUNTED

ON_A_PAGE, WEIGHED = 10, 60
"""Results on a page, and how many of the best are put in order by all that counts; the others keep the order of the
search."""


def listed(address: Address, said: Mapping[str, Any], person: Person, on: date) -> dict[str, Any]:
    """The list that this address asks for."""
    asked, gap = question(address, said, person, on), _gap(said, person)
    if asked.is_empty:
        return {"where": asked.where, "chips": list(chips.chips(address, asked.asked, asked, gap, person))}
    answer = search(replace(asked.asked, limit=WEIGHED))
    page = _page(answer, asked, person, on, _number(address))
    number, count = page.number, page.count
    return {
        "gap": gap,
        "where": asked.where,
        "elsewhere": [
            (str(place), address.changed("partout", commune=place.code, lieu=str(place)))
            for place in asked.where.others
        ],
        "chips": list(chips.chips(address, answer.asked, asked, gap, person)),
        "understood": list(sentences.understood(answer)),
        "aside": [
            (one.text, one.page, address.page(one.page))
            for one in aside(answer.said, page.listed, page.best, number, ON_A_PAGE)
        ],
        "named": _named(answer, address),
        "count": count,
        "counted": number_format(count, force_grouping=True),
        "many": answer.count >= MOST_COUNTED,
        "lines": lines(page.listed, page.around, gap),
        "first": (number - 1) * ON_A_PAGE + 1,
        "before": address.page(number - 1) if number > 1 else "",
        "after": address.page(number + 1) if number * ON_A_PAGE < count else "",
        "number": number,
        "without_car": asked.without_car,
        "around": answer.near is not None and answer.near.latitude is not None,
        **_nothing(answer, address),
    }


def _gap(said: Mapping[str, Any], person: Person) -> Gap | None:
    return gap_to(said["metier"], person.path) if said.get("metier") else None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a page lists, the best of all pages in their order, what is known around, its number, and how many trainings
    there are on all pages."""

    listed: Sequence[Listed]
    best: Sequence[Listed]
    around: Around
    number: int
    count: int


def _page(answer: Answer, asked: Question, person: Person, on: date, wanted: int) -> _Shown:
    """The results of a page: the best are put in order by all that counts, what follows keeps that of the search."""
    best = [*answer.results]
    reached = travel.reached_metres(person.path.minutes) if asked.without_car else None
    if reached is not None and answer.near is not None and answer.near.latitude is not None:
        best = _with_reached(best, answer, reached)
    known, outcomes = _known(best)
    every = _once(ordered(best, on, outcomes.rate, reached))
    twice = len(best) - len(every)
    count = max(answer.count - twice, len(every))
    number = min(wanted, max(1, -(-count // ON_A_PAGE)))
    begin = (number - 1) * ON_A_PAGE
    shown = every[begin : begin + ON_A_PAGE]
    if not shown and begin >= len(every):
        further = search(replace(answer.asked, limit=ON_A_PAGE, skip=begin + twice)).results
        told = {key for one in every for key in (key_of(one.result), *one.others)}
        shown = _once([one for one in further if key_of(one) not in told])
        known, outcomes = _known([one.result for one in shown])
    around = Around(person, situation_for(person), known, outcomes, asked.without_car, on, *asked.asked.occupations)
    return _Shown(shown, every, around, number, count)


def _known(results: Sequence[Result]) -> tuple[Mapping[str, Certification], Together]:
    known = certifications({one.offer.certification for one in results} - {""})
    return known, Together([one.offer for one in results], known)


def _once(results: Sequence[Result]) -> list[Listed]:
    return once(results, same_as(Kind.OFFER, [key_of(one) for one in results]) if results else {})


def _with_reached(best: Sequence[Result], answer: Answer, reached_metres: int) -> list[Result]:
    """What can be reached without a car is looked for apart: it may answer less well than the best of all."""
    near = answer.near and replace(answer.near, km=max(1, reached_metres // travel.KM), read=False)
    reached = search(replace(answer.asked, near=near, limit=WEIGHED)).results if near else ()
    return list({key_of(one): one for one in (*reached, *best)}.values())


def _number(address: Address) -> int:
    said = address.said.get(PAGE, "")
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 4 else 1  # noqa: PLR2004 - 999 pages


def _named(answer: Answer, address: Address) -> Sequence[tuple[str, str]]:
    """The occupations that the words name, each with the list that starts from what is missing for it."""
    if answer.asked.occupations:
        return ()
    return [(name, address.changed("q", metier=code)) for code, name in answer.occupations[:2]]


def _nothing(answer: Answer, address: Address) -> dict[str, Any]:
    """Why there is nothing, and what would give some."""
    if answer.nothing is None:
        return {}
    told = list(sentences.no_result(replace(answer, remedies=())))
    return {
        "why_nothing": told,
        "remedies": [(sentences.remedy(one), chips.remedied(address, one)) for one in answer.remedies],
        "galaxy_url": page_of("occupations:galaxy"),
        "near_url": page_of("advising:near"),
    }
