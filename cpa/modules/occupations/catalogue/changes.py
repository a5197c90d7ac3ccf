"""What the published release changed from the one before it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.catalogue.current import published_tables
from cpa.modules.occupations.catalogue.tables import Tables
from cpa.modules.occupations.models.release import Release, State


@dataclass(frozen=True, slots=True)
class Changes:
    """`appeared` and `gone` name occupations by code, `renamed` gives their names before and after; `rows` counts, for
    each table, the rows that are new and those that are there no longer (a row changed is both)."""

    appeared: Mapping[str, str]
    gone: Mapping[str, str]
    renamed: Mapping[str, tuple[str, str]]
    rows: Mapping[str, tuple[int, int]]


def changes_between(before: Tables, after: Tables) -> Changes:
    """What differs from one release to another."""
    old, new = _names(before), _names(after)
    return Changes(
        {code: new[code] for code in new.keys() - old.keys()},
        {code: old[code] for code in old.keys() - new.keys()},
        {code: (old[code], new[code]) for code in sorted(old.keys() & new.keys()) if old[code] != new[code]},
        {name: _counts(getattr(before, name), rows) for name, rows in after.named()},
    )


def latest_changes() -> tuple[Release, Release, Changes] | None:
    """The release before, the one that is published, and what changed; None when only one is kept."""
    kept = {one.state: one for one in Release.objects.using(ACTIVITY).all()}
    if len(kept) < len(State):
        return None
    before, after = kept[State.PREVIOUS], kept[State.CURRENT]
    return before, after, changes_between(published_tables(before.digest), published_tables(after.digest))


def _names(tables: Tables) -> dict[str, str]:
    return {row.code: row.name for row in tables.occupations}


def _counts(before: tuple[tuple[str, ...], ...], after: tuple[tuple[str, ...], ...]) -> tuple[int, int]:
    old, new = set(before), set(after)
    return len(new - old), len(old - new)
