"""What is known of someone when an offer is shown to them. Nothing here is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpa.legislation.training.funding.case import Aid, Help, Person


@dataclass(frozen=True, slots=True)
class Situation:
    """Who they are on the day, what others answered them for each training (by its source and key), whether the job
    aimed at is less exposed (None: not known), and the aid that their region wrote down, if it was read."""

    person: Person = field(default_factory=Person)
    granted: Mapping[tuple[str, str], tuple[Help, ...]] = field(default_factory=dict)
    less_exposed_job: bool | None = None
    aid: Aid | None = None

    def helps(self, source: str, key: str) -> tuple[Help, ...]:
        """What others answered for this training; what they answered for another counts for nothing here."""
        return self.granted.get((source, key), ())
