"""In which order results are shown: what someone can reach first, then how well it answers, how far it is, when it
starts, what became of those who left. Pure."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.search.answering import Result

DAYS = 7
Employed = Callable[[Offer], int | None]
"""How many of a thousand had work a year after such a training; None where nobody says."""


def ordered(results: Sequence[Result], on: date, employed: Employed, reached_metres: int | None = None) -> list[Result]:
    """The results, the best first. With `reached_metres`, what someone without a car can reach comes before anything
    else: at a distance, or at so many metres at most."""
    return sorted(
        results,
        key=lambda one: (
            reached_metres is not None and not reached(one, reached_metres),
            -points(one, on, employed(one.offer)),
        ),
    )


def reached(result: Result, metres: int) -> bool:
    """Whether it is at a distance, or known to be so near."""
    return bool(result.offer.remote) or (result.metres is not None and result.metres <= metres)


def points(result: Result, on: date, employed: int | None) -> int:
    """What a result is worth, in the points of the search."""
    weights = _read()
    won = weights["unknown_outcome"] if employed is None else employed // weights["employed_each"]
    return result.score - _waiting(result.offer, on) - _of_certification(result) + won


def _waiting(offer: Offer, on: date) -> int:
    weights = _read()
    days = [(one.starts - on).days for one in offer.sessions if one.starts]
    if not days:
        return weights["no_date"]
    to_come = [one for one in days if one >= 0]
    if not to_come:
        return weights["only_past_dates"]
    return weights["week_of_waiting"] * min(min(to_come) // DAYS, weights["longest_wait"])


def _of_certification(result: Result) -> int:
    if result.standing in (Standing.ENDED, Standing.REPLACED):
        return _read()["ended"]
    return 0 if result.standing is Standing.REGISTERED else _read()["unsure"]


@cache
def _read() -> dict[str, int]:
    said: dict[str, int] = said_in(Path(__file__).with_name("ranking.yaml"))
    return said
