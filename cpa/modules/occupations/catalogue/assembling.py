"""A Catalogue from its parts."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from cpa.modules.occupations.catalogue.model import Catalogue, Mobility, Occupation, Skill


def assembled(
    occupations: Iterable[Occupation],
    skills: Iterable[Skill],
    links: Mapping[str, Mapping[str, bool]],
    contexts: Mapping[str, tuple[str, ...]] | None = None,
    mobility: Mapping[str, Sequence[Mobility]] | None = None,
    release: str = "",
    **names: Mapping[str, str],
) -> Catalogue:
    """The catalogue of these occupations, in any order. `links` gives the skills of each occupation: code → key →
    whether it is core. `names` are `families`, `fields`, `centres`, `themes`, `sectors`, `groups`: code → name.

    Raises KeyError when a link names a skill that is not given.
    """
    ordered = tuple(sorted(occupations, key=lambda one: one.code))
    known = tuple(sorted(skills, key=lambda one: one.key))
    skill_index = {skill.key: at for at, skill in enumerate(known)}
    starts, members, core = [0], [], []
    for occupation in ordered:
        for at, heart in sorted((skill_index[key], heart) for key, heart in links.get(occupation.code, {}).items()):
            members.append(at)
            core.append(heart)
        starts.append(len(members))
    return Catalogue(
        occupations=ordered,
        skills=known,
        starts=np.array(starts, dtype=np.int32),
        members=np.array(members, dtype=np.int32),
        core=np.array(core, dtype=np.bool_),
        index={occupation.code: at for at, occupation in enumerate(ordered)},
        skill_index=skill_index,
        contexts=contexts or {},
        mobility={code: tuple(sorted(moves, key=lambda move: move.order)) for code, moves in (mobility or {}).items()},
        release=release,
        **names,
    )
