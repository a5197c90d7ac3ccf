"""What a bridge from what someone does, or did, to an occupation says. Official mobility and shared skills are two
different facts: neither is ever computed from the other."""

from dataclasses import dataclass
from enum import StrEnum

SAID = frozenset(("worded", "confirmed"))
"""How skills are known that the person said themselves; the others are only probable."""


class Band(StrEnum):
    """How much effort lies between, in this order."""

    NEAR = "near"
    WITHIN_REACH = "within_reach"
    FURTHER = "further"


class Way(StrEnum):
    """How what is missing may be had."""

    ON_THE_JOB = "on_the_job"
    SHORT_TRAINING = "short_training"
    DIPLOMA = "diploma"
    VAE = "vae"


@dataclass(frozen=True, slots=True)
class WeighedSkill:
    """A skill that the target asks for. `points` is its share of all that the target asks, in ten-thousandths; `known`
    how well it is established: « confirmed » by the person, « worded » (their own words say it), « done » (the heart of
    an occupation they held), « supposed » (of one that the name of a job suggests), "" when it is missing."""

    key: str
    name: str
    kind: str
    core: bool
    points: int
    known: str


@dataclass(frozen=True, slots=True)
class Official:
    """The official mobility of ROME from `source` to the target: `order` 1 comes first, `kind` is « near »,
    « evolution » or "" (known, its kind is not)."""

    source: str
    order: int
    kind: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What the target asks, split in what is already known and what is missing, each most telling first. `coverage` is
    the known part in hundredths, each skill weighing the more the fewer occupations ask for it."""

    coverage: int
    shared: tuple[WeighedSkill, ...]
    missing: tuple[WeighedSkill, ...]

    @property
    def said(self) -> tuple[WeighedSkill, ...]:
        """What the person said themselves."""
        return tuple(skill for skill in self.shared if skill.known in SAID)

    @property
    def probable(self) -> tuple[WeighedSkill, ...]:
        """What only their occupations tell."""
        return tuple(skill for skill in self.shared if skill.known not in SAID)

    @property
    def heart(self) -> tuple[WeighedSkill, ...]:
        """What is missing of the heart of the trade."""
        return tuple(skill for skill in self.missing if skill.core)

    @property
    def beside(self) -> tuple[WeighedSkill, ...]:
        """What is missing beside the heart of the trade."""
        return tuple(skill for skill in self.missing if not skill.core)


class Unit(StrEnum):
    """What a length counts."""

    MONTHS = "months"
    STUDIES = "studies"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Length:
    """How long, from `low` to `high`: months, an estimate; years of « studies » that the law asks for (regulated.yaml);
    or « unknown », where it asks for a diploma or an authorisation whose length is not known here."""

    unit: Unit
    low: int = 0
    high: int = 0


@dataclass(frozen=True, slots=True)
class Effort:
    """How long it may take and by which ways: an estimate from what is missing, never a fact.

    `months` is the middle, `months_low` and `months_high` what it may be: they order and sort, and are never said where
    `length` is not in months. `because` holds codes of bridges/effort.yaml that bounded it (« regulated »,
    « no_diploma_needed », « official_near »…).
    """

    band: Band
    months: int
    months_low: int
    months_high: int
    ways: tuple[Way, ...]
    because: tuple[str, ...]
    length: Length


@dataclass(frozen=True, slots=True)
class Bridge:
    """From `sources` (ROME codes, in order; empty when only skills are known) to `target`. `official` is None when ROME
    names no mobility. `reasons` are sentences in the reader's language, the strongest first. `titles` are the diplomas
    and titles that ROME names for the target: they count neither as known nor as missing."""

    sources: tuple[str, ...]
    target: str
    name: str
    family: str
    official: Official | None
    shared: Shared
    effort: Effort
    reasons: tuple[str, ...]
    titles: tuple[str, ...] = ()
