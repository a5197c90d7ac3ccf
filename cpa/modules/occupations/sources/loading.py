"""Showing the tables that `reference/` carries, where no operator imported newer ones."""

from pathlib import Path

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.models.published import PublishedTable
from cpa.modules.occupations.sources.carried import carried_in
from cpa.modules.occupations.sources.labour_market import tables as labour_market_tables
from cpa.modules.occupations.sources.official_table.description import SourceDescription
from cpa.modules.occupations.sources.publishing import publish
from cpa.modules.occupations.sources.territories import tables as territories_tables


def load_territories(folder: Path, replace: bool) -> str:
    """Show the lists of places of this folder; what was done, in a sentence. Raises OSError when a file lacks."""
    return _load(folder, territories_tables.DESCRIPTION, replace)


def load_labour_market(folder: Path, replace: bool) -> str:
    """Show the figures of the labour market of this folder; what was done, in a sentence. Raises OSError when a file
    lacks."""
    return _load(folder, labour_market_tables.DESCRIPTION, replace)


def _load(folder: Path, source: SourceDescription, replace: bool) -> str:
    shown = {table.dataset: table for table in PublishedTable.objects.using(ACTIVITY)}
    loaded = kept = 0
    for carried in carried_in(folder):
        digest = carried.digest()
        if _is_wanted(digest, shown.get(carried.entry.dataset), replace):
            publish(description=source.of(carried.entry.dataset), read=carried.read(), digest=digest, carried=True)
            loaded += 1
        else:
            kept += 1
    return f"{loaded} tables published, {kept} as before"


def _is_wanted(digest: str, shown: PublishedTable | None, replace: bool) -> bool:
    """An operator's official file stays, unless told otherwise; so does what is already shown."""
    return shown is None or (shown.digest != digest and (shown.carried or replace))
