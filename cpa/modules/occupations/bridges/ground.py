"""What someone stands on: the occupations they held and the skills they bring, as one array over the catalogue."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.wording import worded
from cpa.modules.occupations.catalogue.model import Catalogue

MISSING, SUPPOSED, DONE, WORDED, CONFIRMED = range(5)
WORDS = ("", "supposed", "done", "worded", "confirmed")


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What someone did: `sources` held by their own word, `supposed` after the name of a job, `tried` outside a job,
    all codes of the catalogue, in order. `known` says how well each skill is established: MISSING, SUPPOSED or DONE
    (the heart of an occupation supposed or held), WORDED (close to the person's own words) or CONFIRMED. `person` tells
    a path from a bare occupation, all of whose skills are DONE: sentences differ."""

    sources: tuple[str, ...]
    known: NDArray[np.int8]
    person: bool
    supposed: tuple[str, ...] = ()
    tried: tuple[str, ...] = ()

    @property
    def leading(self) -> tuple[str, ...]:
        """The occupations whose official mobility counts."""
        return tuple(sorted({*self.sources, *self.supposed}))


def ground_of(here: PathFacts | str, catalogue: Catalogue) -> Ground:
    """The ground of a path, or of one occupation by its code. Codes and skills that the catalogue does not have are
    left out; what the person refused is never known, whatever they did. What was done outside a job teaches what the
    person says it taught, and no more."""
    known = np.zeros(len(catalogue.skills), np.int8)
    if isinstance(here, str):
        sources = _present({here}, catalogue)
        for code in sources:
            known[catalogue.skills_of(code)] = DONE
        return Ground(sources, known, False)
    sources, tried = _present(here.occupations, catalogue), _present(here.tried, catalogue)
    supposed = _present(here.supposed - here.occupations, catalogue)
    for state, codes in ((SUPPOSED, supposed), (DONE, sources)):
        for code in codes:
            known[_heart(code, catalogue)] = state
    known[sorted(worded(here.own_words, catalogue))] = WORDED
    known[positions(here.skills, catalogue)] = CONFIRMED
    known[positions(here.refused, catalogue)] = MISSING
    return Ground(sources, known, True, supposed, tried)


def _present(codes: Iterable[str], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(sorted(code for code in codes if code in catalogue.index))


def _heart(code: str, catalogue: Catalogue) -> NDArray[np.int32]:
    return catalogue.skills_of(code)[catalogue.core_of(code)]


def positions(keys: frozenset[str], catalogue: Catalogue) -> list[int]:
    """Where these skills stand in the catalogue, unknown ones left out."""
    return [catalogue.skill_index[key] for key in keys if key in catalogue.skill_index]
