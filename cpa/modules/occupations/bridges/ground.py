"""What someone stands on: the occupations they held and the skills they bring, as one array over the catalogue."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.catalogue.model import Catalogue

MISSING, DONE, CONFIRMED = 0, 1, 2
WORDS = ("", "done", "confirmed")


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """`sources` are occupations of the catalogue, in order; `known` says of each skill whether it is MISSING, DONE (an
    occupation held asks for it) or CONFIRMED. `person` tells a path from a bare occupation: sentences differ."""

    sources: tuple[str, ...]
    known: NDArray[np.int8]
    person: bool


def ground_of(here: PathFacts | str, catalogue: Catalogue) -> Ground:
    """The ground of a path, or of one occupation by its code. Codes and skills that the catalogue does not have are
    left out; what the person refused is never known, whatever they did."""
    if isinstance(here, str):
        return _ground(frozenset({here}), frozenset(), frozenset(), False, catalogue)
    return _ground(here.occupations, here.skills, here.refused, True, catalogue)


def _ground(
    codes: frozenset[str], confirmed: frozenset[str], refused: frozenset[str], person: bool, catalogue: Catalogue
) -> Ground:
    known = np.zeros(len(catalogue.skills), np.int8)
    sources = tuple(sorted(code for code in codes if code in catalogue.index))
    for code in sources:
        position = catalogue.index[code]
        known[catalogue.members[catalogue.starts[position] : catalogue.starts[position + 1]]] = DONE
    known[positions(confirmed, catalogue)] = CONFIRMED
    known[positions(refused, catalogue)] = MISSING
    return Ground(sources, known, person)


def positions(keys: frozenset[str], catalogue: Catalogue) -> list[int]:
    """Where these skills stand in the catalogue, unknown ones left out."""
    return [catalogue.skill_index[key] for key in keys if key in catalogue.skill_index]
