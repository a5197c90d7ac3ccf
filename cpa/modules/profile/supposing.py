"""The occupation that the name of a job suggests, while the person named none: shown as probable, never asserted."""

from collections.abc import Iterable, Mapping
from functools import cache

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import NamedOccupation
from cpa.modules.profile.brick import Brick


def suggested(words: str, pcs: str = "") -> NamedOccupation | None:
    """The occupation that these words suggest, under this code of the PCS-ESE or ""; None when several may be meant."""
    if not words or not hooks().who_answers("supposed_occupation"):
        return None
    return hooks().supposed_occupation(words=words, pcs=pcs)


def supposed(bricks: Iterable[Brick]) -> Mapping[str, NamedOccupation]:
    """By the id of each brick of work without an occupation, the one that its name suggests, where one does."""
    asked = cache(suggested)  # one job is often told by several bricks
    open_ = (brick for brick in bricks if brick.is_work and not brick.occupation)
    found = {brick.id: asked(brick.what, brick.pcs) for brick in open_}
    return {brick: occupation for brick, occupation in found.items() if occupation is not None}
