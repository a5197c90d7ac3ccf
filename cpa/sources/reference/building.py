"""Writes the folders of `reference/`: the same raw files give the same bytes."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import yaml

from cpa.kernel.problem import forbid
from cpa.sources.reference.distilling import Distilled, Origin

SAID = "source.yaml"


def refused(distilled: Distilled) -> bool:
    """Whether a problem forbids to take these facts."""
    return forbid(distilled.problems)


def write(folder: Path, distilled: Distilled) -> bool:
    """Make `folder` hold these files and `source.yaml`, nothing else; whether that changed anything."""
    wanted = {**distilled.files, SAID: _told(distilled)}
    folder.mkdir(parents=True, exist_ok=True)
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    for name in before.keys() - wanted.keys():
        (folder / name).unlink()
    for name, content in wanted.items():
        if before.get(name) != content:
            part = folder / f".{name}.part"
            part.write_bytes(content)
            part.replace(folder / name)
    return before != wanted


def _told(distilled: Distilled) -> bytes:
    said = {
        "sources": [_origin(origin) for origin in distilled.origins],
        "files": {name: _digest(content) for name, content in sorted(distilled.files.items())},
    }
    head = "# Written by `cpa reference build`. Facts only: codes, official names, links, numbers.\n"
    return (head + yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=120)).encode()


def _origin(origin: Origin) -> Mapping[str, object]:
    return {
        "what": origin.what,
        "producer": origin.producer,
        "licence": origin.licence,
        "vintage": origin.vintage,
        "raw": dict(sorted(origin.files.items())),
    }


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
