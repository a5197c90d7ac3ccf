"""Builds bridges: from an occupation, or from what a person's path says, to other occupations."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.effort import Bounds, bounded, bounds_of, days_missing, effort_to
from cpa.modules.occupations.bridges.ground import MISSING, WORDS, Ground, ground_of
from cpa.modules.occupations.bridges.model import Bridge, Official, Shared, WeighedSkill
from cpa.modules.occupations.bridges.official import official_from
from cpa.modules.occupations.bridges.sentences import sentences
from cpa.modules.occupations.bridges.weights import Ints, summed, titles_of, weights_of
from cpa.modules.occupations.catalogue.model import Catalogue

MOST = 20  # bridges of a crown: more cannot be read at once


class Bridging:
    """Everything that bridges from one ground share, computed once."""

    def __init__(self, ground: Ground, catalogue: Catalogue) -> None:
        self.ground, self.catalogue = ground, catalogue
        self.official: dict[str, Official] = official_from(ground.leading, catalogue)

    @cached_property
    def days(self) -> Ints:
        """Days of learning for each occupation."""
        return days_missing(self.ground, self.catalogue)

    @cached_property
    def bounds(self) -> Bounds:
        """What official facts say of the effort."""
        return bounds_of(self.ground, self.catalogue, self.official)

    @cached_property
    def months(self) -> Ints:
        """The estimate for each occupation."""
        return bounded(self.days, np.arange(len(self.days)), self.bounds)

    @cached_property
    def coverage(self) -> Ints:
        """What is known of each occupation, in hundredths."""
        weights, known = weights_of(self.catalogue), self.ground.known[self.catalogue.members] != MISSING
        return 100 * summed(self.catalogue, weights.link * known) // weights.total

    def to(self, target: str) -> Bridge:
        """The bridge to one occupation. Raises KeyError when the catalogue does not have it."""
        position = self.catalogue.index[target]
        occupation, official = self.catalogue.occupations[position], self.official.get(target)
        shared = self._shared(position)
        effort = effort_to(position, int(self.months[position]), shared.coverage, self.bounds, self.catalogue)
        reasons = sentences(self.ground, official, shared, effort, self.catalogue)
        sources, titles = self.ground.sources, self._titles(position)
        return Bridge(sources, target, occupation.name, occupation.family, official, shared, effort, reasons, titles)

    def _titles(self, position: int) -> tuple[str, ...]:
        members = self.catalogue.members[self.catalogue.starts[position] : self.catalogue.starts[position + 1]]
        titles = members[titles_of(self.catalogue)[members]]
        return tuple(sorted(self.catalogue.skills[member].name for member in titles.tolist()))

    def _shared(self, position: int) -> Shared:
        links = np.arange(self.catalogue.starts[position], self.catalogue.starts[position + 1])
        links = links[~titles_of(self.catalogue)[self.catalogue.members[links]]]
        members, core = self.catalogue.members[links], self.catalogue.core[links]
        share, rarity = weights_of(self.catalogue).share[links], weights_of(self.catalogue).skill[members]
        known = self.ground.known[members]
        # Core first, then the rarest; the official key settles what is equal, so that nothing moves between two visits.
        order = np.lexsort((members, -rarity, ~core))
        rows = zip(*(column[order].tolist() for column in (members, core, share, known)), strict=True)
        skills = [
            WeighedSkill(skill.key, skill.name, skill.kind, is_core, points, WORDS[state])
            for member, is_core, points, state in rows
            for skill in (self.catalogue.skills[member],)
        ]
        here = tuple(skill for skill in skills if skill.known)
        return Shared(int(self.coverage[position]), here, tuple(skill for skill in skills if not skill.known))


def bridge(here: PathFacts | str, target: str, catalogue: Catalogue) -> Bridge:
    """The bridge to `target` from a path, or from one occupation by its code. Raises KeyError for a target that the
    catalogue does not have."""
    return Bridging(ground_of(here, catalogue), catalogue).to(target)


def bridges(here: PathFacts | str, catalogue: Catalogue, most: int = MOST) -> Sequence[Bridge]:
    """The bridges to show around a path or an occupation: every official mobility in its order, then what shares the
    most skills, `most` in all (more when ROME names more)."""
    bridging = Bridging(ground_of(here, catalogue), catalogue)
    return [bridging.to(code) for code in targets(bridging, most)]


def targets(bridging: Bridging, most: int) -> list[str]:
    """The codes of those bridges, in order."""
    held, official = set(bridging.ground.sources), bridging.official
    named = sorted(official.keys() - held, key=lambda code: (official[code].order, code))
    by_skills = (
        bridging.catalogue.occupations[position].code for position in np.argsort(-bridging.coverage, kind="stable")
    )
    others = [code for code in by_skills if code not in held and code not in official]
    return [*named, *others[: max(0, most - len(named))]]
