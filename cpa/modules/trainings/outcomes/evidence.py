"""What may be told of those who left a training: each rate with the people behind it, or that there are too few."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from cpa.modules.trainings.catalogue.model import Provenance
from cpa.modules.trainings.outcomes.margin import Margin


class Nearness(IntEnum):
    """Of whom the figures are, the nearest first."""

    SAME_HERE = 0
    """The same diploma, in the region."""
    SAME_COUNTRY = 1
    """The same diploma, in the country: the regions together."""
    KIND_HERE = 2
    """Diplomas of its type and domain, in the region."""
    KIND_COUNTRY = 3
    """Diplomas of its type and domain, in the country."""
    SURVEY = 4
    """A survey, by type of diploma: people are estimated."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Of `people`, `rate_per_mille` were in the situation `months` after they left. `margin` is None where it cannot
    be computed: of a survey, the number of people is estimated."""

    measure: str
    months: int
    rate_per_mille: int
    people: int
    margin: Margin | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Figures of one cohort, never of two. `way` is how the diploma was prepared (« cfd »: as an apprentice,
    « mefstat11 »: at school, « university », « survey »); `dataset` and `period` say where they come from and of when;
    `read_in` is each row they were made of; `uncounted` rows say nothing of their number and are not in."""

    nearness: Nearness
    way: str
    area: str
    cohort: str
    dataset: str
    figures: tuple[Figure, ...]
    read_in: tuple[Provenance, ...]
    uncounted: int = 0


@dataclass(frozen=True, slots=True)
class NotEnough:
    """« Pas assez de données »: nothing published of this way, or of fewer people than `fewest`."""

    way: str
    fewest: int


class Standing(StrEnum):
    """How a diploma does beside its peers."""

    BETTER = "better"
    WORSE = "worse"
    NOT_TOLD_APART = "not_told_apart"
    """Margins overlap: chance alone may make the difference."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A diploma beside others of the same level and domain, in one region, of one cohort and the same way."""

    cohort: str
    area: str
    own: Figure
    peers: Figure
    diplomas: int
    standing: Standing
