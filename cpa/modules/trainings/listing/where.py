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
    """The commune of this code unless the words name another place, else the likeliest of those that they name."""
    chosen = near(commune, km) if commune else None
    if chosen is None or not _is_named(chosen, words):
        found = _found(words) if words else ()
        chosen = near(found[0].code, km) if found else None
    if chosen is None:
        return Where(unknown=bool(words))
    return Where(chosen, [one for one in _of_name(chosen.name) if one.code != chosen.commune])


def _is_named(chosen: Near, words: str) -> bool:
    """Whether the words are the name of this place, alone or with what tells it from others; none are any place's."""
    wanted, name = said_as(words), said_as(chosen.name)
    if wanted in ("", name):
        return True
    return any(one.code == chosen.commune and said_as(str(one)) == wanted for one in _of_name(chosen.name))


def _of_name(name: str) -> Sequence[Place]:
    return [one for one in _found(name) if said_as(one.name) == said_as(name)]


def _found(words: str) -> Sequence[Place]:
    return hooks().find_places(text=words, limit=MOST_PROPOSED) if hooks().who_answers("find_places") else ()
