"""What is known of someone when an offer is shown to them. Nothing here is stored."""

from dataclasses import dataclass, field

from cpa.legislation.training.funding.case import Aid, Help, Person


@dataclass(frozen=True, slots=True)
class Situation:
    """Who they are on the day, what others answered them, whether the job aimed at is less exposed (None: not known),
    and the aid that their region wrote down, if it was read."""

    person: Person = field(default_factory=Person)
    helps: tuple[Help, ...] = ()
    less_exposed_job: bool | None = None
    aid: Aid | None = None
