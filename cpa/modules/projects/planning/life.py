"""What someone says of their life, as the limits of a plan; the estimates behind it are in life.yaml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.module_api.three_steps import PathFacts
from cpa.modules.projects.planning.model import Limits, Moment, Part, moments

_FILE = Path(__file__).parent / "life.yaml"


@dataclass(frozen=True, slots=True)
class Own:
    """What the person said for this plan alone, each None or empty when they said nothing: what they may pay, how far
    they can go, the last day, the days of the week that are impossible (Monday is 0)."""

    money_cents: int | None = None
    farthest_metres: int | None = None
    end_by: date | None = None
    days: tuple[int, ...] = ()


@cache
def moments_of_codes() -> Mapping[str, frozenset[Moment]]:
    """The moments that each code of daily life makes impossible."""
    said = said_in(_FILE)["moments"]
    return {code: moments(each["days"], parts_named(each["parts"])) for code, each in said.items()}


def parts_named(names: Iterable[str]) -> list[Part]:
    """« morning » → Part.MORNING. Raises KeyError on a part that is none."""
    return [Part[name.upper()] for name in names]


def limits(path: PathFacts, own: Own) -> Limits:
    """The limits of a plan: what was said for it, then what the path says of daily life. A distance said for the plan
    replaces the one that the longest way to work gives."""
    codes = moments_of_codes()
    impossible = {code: codes[code] for code in path.limits & codes.keys()}
    impossible |= {f"day:{day}": moments([day], Part) for day in own.days}
    return Limits(
        impossible=impossible,
        farthest_metres=own.farthest_metres if own.farthest_metres is not None else farthest(path),
        no_car="no_car" in path.limits,
        money_cents=own.money_cents,
        end_by=own.end_by,
        demands=path.limits - codes.keys() - {"no_car"},
    )


def farthest(path: PathFacts) -> int | None:
    """How far the longest way to work leads, in metres, an estimate; None when the person did not say."""
    if path.minutes is None:
        return None
    pace = said_in(_FILE)["metres_a_minute"]
    return path.minutes * int(pace["other" if "no_car" in path.limits else "car"])
