"""Following one contract through the changes of establishment, number and start that its employer declares."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from cpa.modules.declarations.facts.rows import ContractChange, ContractKey, ContractState


class Chains:
    """Groups contract keys that are one contract. `of(key)` names the group by its most recently declared key."""

    def __init__(self, contracts: Iterable[ContractState], changes: Iterable[ContractChange]) -> None:
        self._parent: dict[ContractKey, ContractKey] = {}
        self._name: dict[ContractKey, ContractKey] = {}
        for one, other in _links(changes):
            self._parent[self._root(one)] = self._root(other)
        for state in sorted(contracts, key=lambda s: (*s.header.turn, s.line)):
            self._name[self._root(state.key)] = state.key

    def of(self, key: ContractKey) -> ContractKey:
        """The name of the contract that `key` belongs to."""
        root = self._root(key)
        return self._name.get(root, root)

    def _root(self, key: ContractKey) -> ContractKey:
        while (parent := self._parent.get(key, key)) != key:
            key = parent
        return key


def _links(changes: Iterable[ContractChange]) -> Iterable[tuple[ContractKey, ContractKey]]:
    """(key after, key before) of each identifying change. Blocks of one date are one change, whatever their number;
    dates are followed from the latest back, each from the key the one after it led to."""
    by_contract: dict[tuple[int, ContractKey], dict[date, list[ContractChange]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for change in changes:
        by_contract[change.header.id, change.key][change.changed_on].append(change)
    for (_, key), dated in by_contract.items():
        for day in sorted(dated, reverse=True):
            before = _former(key, dated[day])
            yield key, before
            key = before


def _former(key: ContractKey, blocks: list[ContractChange]) -> ContractKey:
    for block in blocks:
        key = ContractKey(
            block.former_siret or key.siret,
            block.former_number or key.number,
            block.former_start or key.start,
        )
    return key
