"""What a run gave, against the truth that came with a made-up population."""

from pathlib import Path

import duckdb

from cpa.modules.rights.national.store import quoted


def differences(facts: Path, out: Path, right: str) -> int:
    """How many accounts have other amounts in the run than in the truth, or are in one only."""
    truth, credits = (f"read_parquet({quoted(folder / '*.parquet')})" for folder in _folders(facts, out, right))
    with duckdb.connect() as connection:
        names = [name for name, *_ in connection.execute(f"DESCRIBE SELECT * FROM {truth}").fetchall()]
        same = " AND ".join(f"truth.{name} IS NOT DISTINCT FROM run.{name}" for name in names)
        query = (
            f"SELECT count(*) FROM {truth} AS truth FULL JOIN {credits} AS run ON truth.account = run.account"
            f" WHERE NOT ({same})"
        )
        found = connection.execute(query).fetchone()
    return int(found[0]) if found else 0


def _folders(facts: Path, out: Path, right: str) -> tuple[Path, Path]:
    return facts / f"truth-{right}", out / "credits" / right
