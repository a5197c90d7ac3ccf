"""Telling the outcomes that `reference/` carries, where no operator imported official files."""

from pathlib import Path

from cpa.modules.trainings.sources.outcomes.carried import carried_in
from cpa.modules.trainings.sources.outcomes.publishing import current_edition, publish


def load_outcomes(folder: Path, replace: bool) -> str:
    """Publish the outcomes of this folder; what was done, in a sentence. Raises BrokenReference, FileNotFoundError."""
    shown = current_edition()
    if shown is not None and not shown.carried and not replace:
        return f"official files are published ({shown.vintage}) and stay; --replace to go back to what is carried"
    tables = carried_in(folder)
    changed = publish(tables=tables, carried=True)
    return f"{sum(len(table.rows) for table in tables.values())} rows{'' if changed else ', as before'}"
