"""What occupations ask for, and what of it a path does not show yet."""

from collections.abc import Mapping, Sequence

from cpa.module_api.three_steps import AskedSkill, PathFacts
from cpa.modules.occupations.bridges.building import bridge
from cpa.modules.occupations.bridges.weights import titles_of
from cpa.modules.occupations.catalogue.model import Catalogue


def missing(path: PathFacts, code: str, catalogue: Catalogue) -> list[AskedSkill]:
    """The skills of an occupation that this path does not show, the heart of the trade first, each most telling first;
    none of an unknown occupation."""
    if code not in catalogue.index:
        return []
    return [AskedSkill(skill.key, skill.name, skill.core) for skill in bridge(path, code, catalogue).shared.missing]


def asked(codes: Sequence[str], catalogue: Catalogue) -> Mapping[str, Sequence[AskedSkill]]:
    """The skills that each of these occupations asks for, diplomas left out; unknown codes are left out."""
    return {code: _asked(code, catalogue) for code in codes if code in catalogue.index}


def _asked(code: str, catalogue: Catalogue) -> list[AskedSkill]:
    members, core = catalogue.skills_of(code), catalogue.core_of(code)
    titles = titles_of(catalogue)
    rows = [(member, bool(core[at])) for at, member in enumerate(members.tolist()) if not titles[member]]
    rows.sort(key=lambda row: not row[1])
    return [AskedSkill(catalogue.skills[member].key, catalogue.skills[member].name, heart) for member, heart in rows]
