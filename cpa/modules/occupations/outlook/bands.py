"""Words for numbers, as `bands.yaml` says."""

from pathlib import Path

from cpa.kernel.said import said_in

_SAID = said_in(Path(__file__).with_name("bands.yaml"))
COMPARED_AT_LEAST: int = _SAID["compared_at_least"]
OLD_AFTER_YEARS: int = _SAID["old_after_years"]


def band(name: str, value: int) -> str:
    """The word of the highest limit that `value` reaches. Raises KeyError on an unknown name, ValueError when the value
    is below them all."""
    reached = [(one["from"], one["word"]) for one in _SAID[name] if value >= one["from"]]
    if not reached:
        raise ValueError(f"{value} is below every limit of {name}")
    return str(max(reached)[1])
