"""What ROME says of one occupation, by name."""

from dataclasses import dataclass

from cpa.modules.occupations.catalogue.model import Catalogue, Occupation
from cpa.modules.occupations.galaxy.facts import Entry, Family, families


@dataclass(frozen=True, slots=True)
class Asked:
    """Skills of one kind: the heart of the trade first."""

    core: tuple[str, ...]
    others: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.core or self.others)


@dataclass(frozen=True, slots=True)
class About:
    """An occupation among its neighbours. `before` and `after` are the occupations beside it in its family, None at an
    end."""

    occupation: Occupation
    family: Family
    entry: Entry
    field: str
    before: Entry | None
    after: Entry | None
    do: Asked
    know: Asked
    be: Asked
    contexts: tuple[str, ...]
    themes: tuple[str, ...]


def about(catalogue: Catalogue, code: str) -> About:
    """What is known of an occupation. Raises KeyError when the catalogue does not have it."""
    occupation = catalogue.occupations[catalogue.index[code]]
    family = families(catalogue)[occupation.family]
    entries = family.entries
    at = next(place for place, entry in enumerate(entries) if entry.code == code)
    return About(
        occupation,
        family,
        entries[at],
        catalogue.fields.get(occupation.field, ""),
        entries[at - 1] if at else None,
        entries[at + 1] if at + 1 < len(entries) else None,
        *(_asked(catalogue, code, kind) for kind in ("do", "know", "be")),
        catalogue.contexts.get(code, ()),
        tuple(catalogue.centres[centre] for centre in occupation.centres if centre in catalogue.centres),
    )


def _asked(catalogue: Catalogue, code: str, kind: str) -> Asked:
    core, others = [], []
    for place, heart in zip(catalogue.skills_of(code).tolist(), catalogue.core_of(code).tolist(), strict=True):
        skill = catalogue.skills[place]
        if skill.kind == kind:
            (core if heart else others).append(skill.name)
    return Asked(tuple(sorted(core)), tuple(sorted(others)))
