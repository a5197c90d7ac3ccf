"""The published rows that lookups choose from, in memory."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from cpa.modules.trainings.outcomes.kinds import DOMAIN_AT
from cpa.modules.trainings.sources.outcomes.reading import TableRead
from cpa.modules.trainings.sources.outcomes.rows import Row
from cpa.modules.trainings.sources.outcomes.telling import Told


class Known(Protocol):
    """Where rows are found. Each scheme is told by one table."""

    def rows(self, scheme: str, codes: Iterable[str]) -> Sequence[Row]:
        """The rows of these codes, of every area and cohort."""
        ...

    def alike(self, scheme: str, begins: Sequence[str], domain: str, cohorts: Iterable[str]) -> Sequence[Row]:
        """The rows of these cohorts whose code begins so and is of this domain."""
        ...

    def cohorts(self, scheme: str) -> Sequence[str]:
        """Every cohort, the newest first."""
        ...

    def told(self, scheme: str) -> tuple[Told, str]:
        """The table of a scheme, and the digest of its file. Raises KeyError when none is published."""
        ...


class Held:
    """The rows of a folder that was read."""

    def __init__(self, tables: Mapping[str, TableRead]) -> None:
        self._rows: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        self._told: dict[str, tuple[Told, str]] = {}
        for table in tables.values():
            for row in table.rows:
                self._rows[row.scheme][row.code].append(row)
                self._told.setdefault(row.scheme, (table.told, table.digest))

    def rows(self, scheme: str, codes: Iterable[str]) -> Sequence[Row]:
        """See Known."""
        return [row for code in sorted(set(codes)) for row in self._rows[scheme].get(code, ())]

    def alike(self, scheme: str, begins: Sequence[str], domain: str, cohorts: Iterable[str]) -> Sequence[Row]:
        """See Known."""
        at, wanted = DOMAIN_AT[scheme], frozenset(cohorts)
        codes = (code for code in self._rows[scheme] if code.startswith(tuple(begins)) and code.startswith(domain, at))
        return [row for row in self.rows(scheme, codes) if row.cohort in wanted]

    def cohorts(self, scheme: str) -> Sequence[str]:
        """See Known."""
        return sorted({row.cohort for rows in self._rows[scheme].values() for row in rows}, reverse=True)

    def told(self, scheme: str) -> tuple[Told, str]:
        """See Known."""
        return self._told[scheme]
