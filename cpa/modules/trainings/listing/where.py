"""Which place was typed or chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import Place
from cpa.modules.trainings.search.asking import Near
from cpa.modules.trainings.search.towns import near, said_as

MOST_PROPOSED = 8


@dataclass(frozen=True, slots=True)
class Where:
    """The place to look around, None for anywhere; `others` bear the same name; `unknown` when no place has it."""

    near: Near | None = None
    others: Sequence[Place] = ()
    unknown: bool = False


def where(words: str, commune: str, km: int) -> Where:
    """The commune of this code, else the likeliest of those that these words name."""
    chosen = near(commune, km) if commune else None
    if chosen is not None:
        return Where(chosen)
    if not words:
        return Where()
    found = hooks().find_places(text=words, limit=MOST_PROPOSED) if hooks().who_answers("find_places") else ()
    first = found[0] if found else None
    around = near(first.code, km) if first else None
    if first is None or around is None:
        return Where(unknown=True)
    return Where(around, [one for one in found[1:] if said_as(one.name) == said_as(first.name)])
