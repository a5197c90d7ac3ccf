"""Which hardship factors stand for a contract and year: a set, never a count."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

from cpa.modules.declarations.facts.rows import ContractKey, Exposure
from cpa.modules.declarations.law import ExposureRules

WITHDRAWAL = "99"


def final_exposures(
    declared: Iterable[Exposure],
    name: Callable[[ContractKey], ContractKey],
    rules_of: Callable[[int], ExposureRules],
) -> dict[tuple[ContractKey, int], dict[str, Exposure]]:
    """For each contract and year, the factors that stand, each with the row that declared it first.

    Declaration after declaration: one that withdraws starts again from nothing, whatever the place of the
    withdrawal in it; then its own factors are added. A withdrawal or an addition made too late is not applied.
    """
    standing: dict[tuple[ContractKey, int], dict[str, Exposure]] = {}
    for (contract, year), group in _by_declaration(declared, name):
        rules = rules_of(year)
        factors = standing.setdefault((contract, year), {})
        month = group[0].header.slot.month or date.min
        if any(row.factor == WITHDRAWAL for row in group) and rules.may_withdraw(year, month):
            factors.clear()
        for row in group:
            if row.factor != WITHDRAWAL and rules.may_add(year, month):
                factors.setdefault(row.factor, row)
    return {key: factors for key, factors in standing.items() if factors}


def _by_declaration(
    declared: Iterable[Exposure], name: Callable[[ContractKey], ContractKey]
) -> Iterable[tuple[tuple[ContractKey, int], list[Exposure]]]:
    groups: dict[tuple[int, ContractKey, int], list[Exposure]] = defaultdict(list)
    for row in sorted(declared, key=lambda r: (*r.header.turn, r.line)):
        groups[row.header.id, name(row.key), row.year].append(row)
    return [((contract, year), rows) for (_, contract, year), rows in groups.items()]
