"""From an occupation of ROME 4 to the codes that figures are published under: the former ROME, the families of 2009
(by the official crosswalk), those of 2021 (by an unofficial likeness of names, said as such)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.occupations.sources.labour_market.outlooks import families_of
from cpa.modules.occupations.sources.official_table.content import Link

_SAID = said_in(Path(__file__).with_name("crosswalk.yaml"))
SURE_FROM: int = _SAID["sure_from"]
READ_AND_KEPT = frozenset(map(tuple, _SAID["read_and_kept"]))

UNSAID_QUALIFICATION, MANAGER = "0", "9"
"""The qualifications under which the official crosswalk files people whose own is not known, and managers."""

_MANAGERS = re.compile(r"[A-Z]\d[A-Z]9\d")
"""Families of managers and engineers in the nomenclature of 2009: their last two figures are 90 and more."""


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of one occupation. `former` is that of the ROME before, which `sharing` occupations of today share;
    `family` its family of 2009 ("" without one): that of managers when ROME says that it is one (`managerial`), else of
    whoever's qualification is not known; `others` the families of other qualifications; `recent` the families of 2021
    with the likeness of their names in thousandths."""

    former: str
    sharing: int
    family: str
    managerial: bool
    others: Mapping[str, tuple[str, ...]]
    recent: Mapping[str, int]

    @property
    def wider(self) -> Sequence[str]:
        """The family of 2009, then the group it belongs to. The level above, a whole domain, mixes all qualifications:
        what it says of pay or hours would mislead."""
        return (self.family, self.family[:3]) if self.family else ()


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """All that leads from the former ROME to families, and the codes of the projections by family."""

    by_former: Mapping[str, Mapping[str, str]]
    recent_of: Mapping[str, Mapping[str, int]]
    projected: Mapping[str, tuple[str, ...]]

    def codes(self, former: str, sharing: int, managerial: bool = False) -> Codes:
        """The codes of an occupation whose former ROME is `former`. A manager is in no family of other people: without
        one of managers, there is none, and no figure."""
        by_qualification = self.by_former.get(former, {})
        family = by_qualification.get("") or by_qualification.get(MANAGER if managerial else UNSAID_QUALIFICATION, "")
        if managerial and "" not in by_qualification and not _MANAGERS.fullmatch(family):
            family = ""
        others: dict[str, tuple[str, ...]] = {}
        for qualification, other in sorted(by_qualification.items()):
            if other != family:
                others[other] = (*others.get(other, ()), qualification)
        return Codes(former, sharing, family, managerial, others, self.recent_of.get(family, {}))


def crosswalk(to_family: Sequence[Link], recent: Sequence[Link], projected: Sequence[str]) -> Crosswalk:
    """The crosswalk that these links make. `projected` are the codes of the projections."""
    by_former: dict[str, dict[str, str]] = {}
    for link in to_family:
        by_former.setdefault(link.source, {})[link.detail] = link.target
    recent_of: dict[str, dict[str, int]] = {}
    for link in recent:
        if link.score >= SURE_FROM or (link.source, link.target) in READ_AND_KEPT:
            recent_of.setdefault(link.target, {})[link.source] = link.score
    by_family: dict[str, tuple[str, ...]] = {}
    for code in sorted(projected, key=lambda one: (len(families_of(one)), one)):
        for family in families_of(code):
            by_family[family] = (*by_family.get(family, ()), code)
    return Crosswalk(by_former, recent_of, by_family)
