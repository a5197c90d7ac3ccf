"""The values that the modules of the three steps (path, strengths, occupations, project) give each other by hooks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class NamedOccupation:
    """An occupation of ROME: its code (« D1102 »), its official name, the letter of its family, and the one or two
    kinds of activity that it answers (« RC », the main one first; "" where ROME does not say)."""

    code: str
    name: str
    family: str
    interests: str = ""


@dataclass(frozen=True, slots=True)
class OccupationMatch:
    """An occupation found by words: `matched` is the title that was recognised, `score` how well in thousandths."""

    code: str
    title: str
    matched: str
    score: int


@dataclass(frozen=True, slots=True)
class Place:
    """A commune found by its name or a postal code. `code` is that of the commune of today, `name` what was recognised
    (a commune, a part of one, a district of a large city), `department` the name of its department, `postal_code` its
    first one, "" when it has none of its own."""

    code: str
    name: str
    department: str
    postal_code: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({', '.join(filter(None, (self.department, self.postal_code)))})"


@dataclass(frozen=True, slots=True)
class ProposedSkill:
    """A skill that someone may have used: `key` names it in ROME, `why` says where the idea comes from, in the reader's
    language. A proposal asserts nothing."""

    key: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class AskedSkill:
    """A skill that an occupation asks for: `key` names it in ROME, `core` tells the heart of the trade."""

    key: str
    name: str
    core: bool


@dataclass(frozen=True, slots=True)
class DeclaredJob:
    """A job that a source declared. `key` is stable, `pcs` the code of the socio-professional nomenclature, `ends` None
    while it lasts or when nobody said."""

    key: str
    name: str
    pcs: str
    starts: date
    ends: date | None
    source: str


@dataclass(frozen=True, slots=True)
class PathFacts:
    """What someone's path says, as sets: the order of bricks, names and diplomas are not in it.

    `occupations` are ROME codes that the person named for jobs they held, `tried` those they named for what they did
    outside a job, `supposed` those that the name of a job alone suggests: nobody confirmed them. `skills` are the keys
    they confirmed, `refused` those they refused, `own_words` the skills they worded themselves. `wishes` and `limits`
    are codes of docs/reference/wishes.md
    (« outdoors », « no_heavy_loads »…), `commune` an INSEE code or "", `minutes` the longest way to work or None,
    `income_floor_cents` a month before tax or None.
    """

    occupations: frozenset[str] = frozenset()
    skills: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    own_words: tuple[str, ...] = ()
    wishes: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    commune: str = ""
    minutes: int | None = None
    income_floor_cents: int | None = None
    supposed: frozenset[str] = frozenset()
    tried: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Interests:
    """How much someone likes each of the six kinds of activity (« R » … « C »), in hundredths of the scale, each with
    its margin. `working` holds the accepted ways of working the same way."""

    scales: Mapping[str, int]
    margins: Mapping[str, int]
    working: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptOccupation:
    """An occupation that someone keeps as a lead, and since when."""

    code: str
    name: str
    kept_on: date
