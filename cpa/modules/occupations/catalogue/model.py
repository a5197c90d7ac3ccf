"""All occupations of ROME with their skills, contexts and official mobility, as everything else computes on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

GREEN = frozenset({"green", "strategic"})


@dataclass(frozen=True, slots=True)
class Occupation:
    """One occupation. `family` is a letter « A » to « N », `field` the professional domain (« D11 »), `parent` the code
    of the former ROME it comes from.

    `interests` holds one or two RIASEC letters, the main one first. `centres` (centres of interest, the main one
    first), `themes` and `sectors` are official codes. `ecology` is « green », « strategic » (for the transition),
    « brown », « neutral » or "". The flags are None where ROME says nothing, which is not « no ».
    """

    code: str
    name: str
    family: str
    field: str
    parent: str = ""
    interests: str = ""
    centres: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    ecology: str = ""
    regulated: bool | None = None
    managerial: bool | None = None
    digital: bool | None = None
    demographic: bool | None = None

    @property
    def green(self) -> bool | None:
        """Whether it serves the ecological transition; None where ROME says nothing."""
        return self.ecology in GREEN if self.ecology else None


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill. `kind` is « do » (savoir-faire), « be » (savoir-être) or « know » (savoir). `group` is the code of the
    wider skill it is part of, "" when none; `category` ROME's own (« Technique expert », « Transverse »…)."""

    key: str
    name: str
    kind: str
    group: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Mobility:
    """The official move to `target`: `order` 1 comes first; `kind` is « near », « evolution » or "" (known, its kind is
    not: only the former ROME said it)."""

    target: str
    order: int
    kind: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Occupations in code order, skills in key order. The skills of occupation i are, by position,
    `members[starts[i]:starts[i + 1]]`, ascending; `core` says at the same places which are the heart of the trade.

    `contexts` holds each occupation's contexts of work by label, `mobility` its official moves in order; both may lack
    an occupation. `families` to `groups` name codes. `release` names the content: equal contents, equal names.
    """

    occupations: tuple[Occupation, ...]
    skills: tuple[Skill, ...]
    starts: NDArray[np.int32]
    members: NDArray[np.int32]
    core: NDArray[np.bool_]
    index: Mapping[str, int]
    skill_index: Mapping[str, int]
    contexts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mobility: Mapping[str, tuple[Mobility, ...]] = field(default_factory=dict)
    families: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    centres: Mapping[str, str] = field(default_factory=dict)
    themes: Mapping[str, str] = field(default_factory=dict)
    sectors: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)
    release: str = ""

    def skills_of(self, code: str) -> NDArray[np.int32]:
        """Positions of the skills of an occupation. Raises KeyError when it is unknown."""
        at = self.index[code]
        return self.members[self.starts[at] : self.starts[at + 1]]

    def core_of(self, code: str) -> NDArray[np.bool_]:
        """For each of `skills_of`, whether it is the heart of the trade. Raises KeyError."""
        at = self.index[code]
        return self.core[self.starts[at] : self.starts[at + 1]]
