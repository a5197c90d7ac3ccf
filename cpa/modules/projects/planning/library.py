"""The standard steps: what can be done for each thing a project calls for, read from library/*.yaml.

A key of a step there, all but `key`, `brings` and the words may be left out:

- `brings`: the steps of the module (steps.py) that it answers, or what another one needs; `needs` is held before;
  `after` names what other steps bring: those of the plan come first.
- `delay`: `first`, how many days from today it may begin (an appointment); `days` it lasts (1); `wait`, days after it
  until what it brings can be relied upon; `article`, when the law says so, else it is an estimate.
- `cost`: `cents` (0), with its `article` when the law says so; `shares`: the most that each payer may bring.
- `metres`: an estimate of the way there (0: from home); `car`: no other way; `moments`: a name of MOMENTS below;
  `demands`: the codes of limits that it meets (docs/reference/wishes.md).
- `title`, `who`, `proof` of doing, `fallback` when it does not work, each in French and English; `page` that helps.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.modules.projects.planning.model import Act, Candidate, Moment, Part, Share, moments

FOLDER = Path(__file__).parent / "library"
WEEK, WEEKEND = range(5), range(5, 7)
DAY = (Part.MORNING, Part.AFTERNOON)
MOMENTS: Mapping[str, tuple[frozenset[Moment], bool]] = {
    "anytime": (frozenset(), False),
    "office": (moments(WEEK, DAY), False),
    "saturday": (moments([5], DAY), False),
    "weekend": (moments(WEEKEND, DAY), True),
    "full_days": (moments(WEEK, (*DAY, Part.LATE)), True),
}
"""Names for moments of the week, and whether a step takes all of them or any one."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is read of a step, by language: what to do, with whom, what proves it, what to do if it fails."""

    title: Mapping[str, str]
    who: Mapping[str, str]
    proof: Mapping[str, str]
    fallback: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Standard:
    """A step of the library. `first_days` from today at the earliest; the articles of the labour code for its delay and
    its cost, "" when they are estimates; `page` the name of a page that helps, or ""."""

    step: Candidate
    words: Words
    first_days: int
    delay_article: str
    cost_article: str
    page: str

    def from_day(self, today: date) -> Candidate:
        """The step as it may be done from that day on."""
        return replace(self.step, earliest=today + timedelta(self.first_days)) if self.first_days else self.step


@cache
def library() -> Mapping[str, Standard]:
    """Every standard step by its key."""
    rows = [(Act(path.stem), row) for path in sorted(FOLDER.glob("*.yaml")) for row in _rows(path)]
    bringing: dict[str, list[str]] = {}
    for _, row in rows:
        for token in row["brings"]:
            bringing.setdefault(token, []).append(row["key"])
    found = [_standard(act, row, bringing) for act, row in rows]
    return {each.step.key: each for each in found}


def _rows(path: Path) -> list[dict[str, Any]]:
    return list(said_in(path))


def _standard(act: Act, row: dict[str, Any], bringing: Mapping[str, Sequence[str]]) -> Standard:
    delay, cost = row.get("delay", {}), row.get("cost", {})
    taken, every = MOMENTS[row.get("moments", "anytime")]
    step = Candidate(
        key=row["key"],
        act=act,
        days=delay.get("days", 1),
        wait_days=delay.get("wait", 0),
        metres=row.get("metres", 0),
        needs_car=row.get("car", False),
        cost_cents=cost.get("cents", 0),
        shares=tuple(Share(payer, most) for payer, most in row.get("shares", {}).items()),
        moments=taken,
        every=every,
        demands=frozenset(row.get("demands", ())),
        needs=frozenset(row.get("needs", ())),
        brings=frozenset(row["brings"]),
        after=frozenset(key for token in row.get("after", ()) for key in bringing.get(token, ())) - {row["key"]},
    )
    words = Words(*(row[name] for name in ("title", "who", "proof", "fallback")))
    first, articles = delay.get("first", 0), (delay.get("article", ""), cost.get("article", ""))
    return Standard(step, words, first, *articles, row.get("page", ""))
