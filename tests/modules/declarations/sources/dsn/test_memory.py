"""A declaration may hold tens of thousands of individus: none is kept."""

import tracemalloc
from pathlib import Path

from cpa.modules.declarations.sources.dsn.importer import read_envois
from cpa.modules.declarations.sources.dsn.values import DeclarationClosed, PersonRead
from tests.modules.declarations.sources.dsn.deposits import monthly, person

MOST_BYTES = 12_000_000


def large_file(path: Path, individus: int) -> None:
    """A monthly declaration of that many individus, each with a number, amounts and hours of their own."""
    head = monthly(persons=[]).lines
    with path.open("w", encoding="iso-8859-1") as stream:
        count = len(head) + 2
        stream.writelines(f"{code},'{value}'\n" for code, value in head)
        for rank in range(individus):
            nir = f"28507{1 + rank // 39000:02d}{950 + rank // 999 % 39:03d}{1 + rank % 999:03d}"
            for code, value in person(nir):
                own = f"{rank // 100}.{rank % 100:02d}" if code == "S21.G00.51.013" else value
                stream.write(f"{code},'{own}'\n")
                count += 1
        stream.write(f"S90.G00.90.001,'{count}'\nS90.G00.90.002,'1'\n")


def test_reading_ten_thousand_individus_takes_a_few_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "large.dsn"
    large_file(path, 10_000)
    persons = 0
    tracemalloc.start()
    with path.open("rb") as stream:
        for event in read_envois(stream):
            persons += isinstance(event, PersonRead)
            if isinstance(event, DeclarationClosed):
                assert event.problems == ()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert persons == 10_000
    assert peak < MOST_BYTES < path.stat().st_size
