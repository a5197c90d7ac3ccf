"""Reading a file of offers in tests: what comes out, and the desk where it was read."""

import io
from pathlib import Path
from types import ModuleType
from typing import Any

from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.raw_file import opened, raw_file

SAMPLES = Path(__file__).with_name("samples")


def read_bytes(reader: ModuleType, content: bytes, ground: Ground | None = None) -> tuple[list[Any], Desk]:
    """What this reader makes of these bytes."""
    desk = Desk(reader.SOURCE, "0" * 64)
    return list(reader.read(io.BytesIO(content), desk, ground or Ground())), desk


def read_file(
    reader: ModuleType, path: Path, ground: Ground | None = None, desk: Desk | None = None
) -> tuple[list[Any], Desk]:
    """What this reader makes of a file, packed or not."""
    file = raw_file(path)
    desk = desk or Desk(reader.SOURCE, file.digest)
    with opened(file) as stream:
        return list(reader.read(stream, desk, ground or Ground())), desk
