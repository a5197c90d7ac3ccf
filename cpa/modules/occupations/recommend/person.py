"""What a recommendation knows of someone: sets of codes alone. No name, gender, age, diploma or order can be in it."""

from dataclasses import dataclass, field

from cpa.module_api.three_steps import Interests, PathFacts
from cpa.modules.occupations.recommend.model import Rejected


@dataclass(frozen=True, slots=True)
class Person:
    """A path, interests when they may be used, what was set aside, and whether occupations that the law keeps to
    holders of a diploma were asked for."""

    facts: PathFacts
    interests: Interests | None = None
    rejected: Rejected = field(default_factory=dict)
    asks_regulated: bool = False
