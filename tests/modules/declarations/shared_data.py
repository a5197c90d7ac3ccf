"""The sample deposits and the generator of fictitious worlds, where they are on this machine."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "dsn"
SAMPLES = FOLDER / "exemples"

needs_shared_data = pytest.mark.shared_data


def make_world(out: Path, individuals: int) -> Path:
    """A world of fictitious deposits with its truth, under `out`."""
    options = ["--out", str(out), "--individuals", str(individuals), "--seed", "42"]
    subprocess.run([sys.executable, str(FOLDER / "make_dsn.py"), *options], check=True, capture_output=True)
    return out


def in_order_of_arrival(world: Path) -> list[Path]:
    """The deposits of a world, as its manifest orders them."""
    with (world / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        return [world / row["fichier"] for row in csv.DictReader(stream)]
