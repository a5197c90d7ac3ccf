"""Showing the places that `reference/` carries, where no operator imported newer lists."""

from pathlib import Path

from cpa.modules.advising.sources.places.carried import carried_in
from cpa.modules.advising.sources.places.importing import NoTerritories, on_the_map
from cpa.modules.advising.sources.places.publishing import current_edition, publish


def load_places(folder: Path, replace: bool) -> str:
    """Show the places of this folder; what was done, in a sentence. Raises OSError when a file lacks,
    BrokenReference."""
    shown = current_edition()
    if shown is not None and not shown.carried and not replace:
        return "imported lists are shown and stay; --replace to go back to what is carried"
    records, digests = carried_in(folder)
    try:
        places, counts = on_the_map(records)
    except NoTerritories:
        return "nothing: territories come first"
    changed = publish(places=places, digests=digests, counts={**counts, "places": len(places)}, carried=True)
    return f"{len(places)} places{'' if changed else ', as before'}"
