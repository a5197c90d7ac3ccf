"""`reference/galaxy/sky.json`: the layout as the project carries it, the same bytes for the same layout."""

import json
from dataclasses import asdict
from pathlib import Path

from cpa.modules.occupations.galaxy.layout.building import Layout

FILE = "sky.json"


def written(layout: Layout) -> str:
    """The layout as JSON, one line a constellation, in a fixed order."""
    parts = asdict(layout)
    lines = [f'"{name}": {{\n{_rows(parts[name])}\n}}' for name in sorted(parts)]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _rows(part: dict[str, object]) -> str:
    rows = (f"{json.dumps(key)}:{json.dumps(part[key], separators=(',', ':'), sort_keys=True)}" for key in sorted(part))
    return ",\n".join(rows)


def read(folder: Path) -> Layout:
    """The layout written in `folder`. Raises OSError when it is not there."""
    found = json.loads((folder / FILE).read_text("utf-8"))
    return Layout(
        sheets={name: _point(size) for name, size in found["sheets"].items()},
        families={
            letter: {name: _point(place) for name, place in places.items()}
            for letter, places in found["families"].items()
        },
        sizes={letter: _point(size) for letter, size in found["sizes"].items()},
        stars={code: _point(place) for code, place in found["stars"].items()},
        lines={letter: tuple((one, other) for one, other in pairs) for letter, pairs in found["lines"].items()},
    )


def _point(pair: list[int]) -> tuple[int, int]:
    return pair[0], pair[1]
