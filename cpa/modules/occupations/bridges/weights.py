"""What a skill weighs: the more the fewer occupations ask for it. Whole numbers, computed once for a catalogue."""

from functools import lru_cache
from math import log2
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cpa.kernel.said import said_in
from cpa.modules.occupations.catalogue.model import Catalogue, Skill

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
WHOLE = 10_000
_FILE = Path(__file__).parent / "effort.yaml"


class Weights(NamedTuple):
    """`skill`: what each skill weighs. `link`: what each link of the catalogue weighs in its occupation (a core skill
    more), `total` the sum of an occupation, `share` each link's part of it in ten-thousandths. `days`: what learning
    the link's skill may take, see effort.yaml. `used`: how many occupations ask for each skill."""

    skill: Ints
    link: Ints
    total: Ints
    share: Ints
    days: Ints
    used: Ints


@lru_cache(maxsize=1)
def effort_rules() -> dict[str, Any]:
    """effort.yaml, as it is written: every number of the method."""
    return dict(said_in(_FILE))


def summed(catalogue: Catalogue, values: NDArray[Any]) -> Ints:
    """The sum of `values`, one a link, for each occupation; 0 where it has no link."""
    running = np.concatenate(([0], np.cumsum(values, dtype=np.int64)))
    return running[catalogue.starts[1:]] - running[catalogue.starts[:-1]]


@lru_cache(maxsize=4)
def weights_of(catalogue: Catalogue) -> Weights:
    """The weights of this catalogue, kept for as long as it is in use."""
    rules = effort_rules()
    used = np.bincount(catalogue.members, minlength=len(catalogue.skills))
    skill = np.array([_rarity(count, len(catalogue.occupations), rules["rarity_exponent"]) for count in used], np.int64)
    skill = skill * ~titles_of(catalogue)
    link = skill[catalogue.members] * np.where(catalogue.core, rules["core_percent"], 100) // 100
    total = np.maximum(summed(catalogue, link), 1)
    sizes = np.diff(catalogue.starts)
    return Weights(skill, link, total, WHOLE * link // np.repeat(total, sizes), _days(catalogue, rules["days"]), used)


def _rarity(used: int, occupations: int, exponent: float) -> int:
    """In hundredths: 100 for a skill that half of the occupations ask for."""
    return round(100 * log2(max(2, occupations) / max(1, used)) ** exponent) if used < occupations else 0


def kind_of(skill: Skill) -> str:
    """« title » for a diploma, « licence », else the official category of the skill."""
    rules = effort_rules()
    if skill.category != rules["certified_category"]:
        return skill.category
    return "licence" if any(word.lower() in skill.name.lower() for word in rules["licence_words"]) else "title"


@lru_cache(maxsize=4)
def titles_of(catalogue: Catalogue) -> Flags:
    """Which skills are diplomas or titles, that ROME lists among what one knows."""
    return np.array([kind_of(skill) == "title" for skill in catalogue.skills], bool)


def _days(catalogue: Catalogue, days: dict[str, dict[str, int]]) -> Ints:
    core, other = (
        np.array([table.get(kind_of(skill), table[skill.kind]) for skill in catalogue.skills], np.int64)
        * ~titles_of(catalogue)
        for table in (days["core"], days["other"])
    )
    return np.where(catalogue.core, core[catalogue.members], other[catalogue.members])
