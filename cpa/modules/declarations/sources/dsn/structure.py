"""Where a block may stand, how often, and which rubriques it must and must not hold, by nature of declaration."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from cpa.kernel.problem import Severity
from cpa.modules.declarations.sources.dsn.context import CANCELS, MONTHLY, WITHOUT_PERSON
from cpa.modules.declarations.sources.dsn.norms import PLATFORM_BLOCKS, Model, Norm, Place, model, norm, places

HEADER, DECLARATION, COMPANY, ESTABLISHMENT = "S10.G00.00", "S20.G00.05", "S21.G00.06", "S21.G00.11"
PERSON, TOTALS = "S21.G00.30", "S90.G00.90"
EVERYWHERE = ("S10", "S90")
EMPTY_MONTH = frozenset(
    f"S21.G00.{block}" for block in ("06", "11", "12", "13", "15", "16", "82", "20", "55", "22", "23", "44")
) | {DECLARATION, "S20.G00.07", "S20.G00.08"}
"""What a declaration « sans individu » may hold: who, and payment blocks."""

ONCE = Place("", 0, 1, 1)
LEAST_CARDINALITIES = {COMPANY: ONCE, ESTABLISHMENT: ONCE}
LEAST_DUE = {DECLARATION: {"001", "002", "003", "004", "007"}, COMPANY: {"001"}, ESTABLISHMENT: {"001"}}
MOST_SHAPES_KEPT = 1000
TOLERATED = frozenset(("S20.G00.05.006",))
"""Barred by the table in a monthly declaration, yet harmless there: only warned about."""

RIGHTS_REST_ON = {
    DECLARATION: {"001", "002", "003", "004", "005", "007", "008", "010"},
    COMPANY: {"001"},
    ESTABLISHMENT: {"001"},
    "S21.G00.31": {"001"},
    "S21.G00.34": {"001", "002", "003"},
    "S21.G00.40": {"001", "007", "009", "011", "012", "013", "014", "020", "026"},
    "S21.G00.41": {"001"},
    "S21.G00.51": {"001", "002", "010", "011", "013"},
    "S21.G00.53": {"001", "002"},
    "S21.G00.60": {"001", "002"},
    "S21.G00.62": {"001", "002"},
    "S21.G00.65": {"001", "002"},
}
"""Due whatever the norm: without them no right can be counted."""


@dataclass(slots=True)
class Step:
    """From one block to the next.

    `trouble` is what is wrong with the place of the next block, `misplaced` when its parent is not open. `due` are the
    blocks that should have come before what it closes, `resets` those whose count starts again, `most` how many its
    parent may hold. `special` steps need more than counting, `counted` ones at least that. `onward` holds the steps
    that may follow and `shapes` what the block lacked in each shape it was seen in; both fill as files are read.
    """

    trouble: str
    due: tuple[str, ...]
    resets: tuple[str, ...]
    most: int | None
    ends_person: bool
    special: bool
    counted: bool
    onward: dict[str, "Step"]
    shapes: dict[tuple[str, ...], tuple["Missing", ...]]
    misplaced: bool = False


MISPLACED = Step("DSN-PARENT", (), (), None, False, True, False, {}, {}, misplaced=True)


class Missing(NamedTuple):
    """A rubrique that a block lacks (CST-03) or holds though barred (CST-04)."""

    code: str
    number: str
    severity: Severity


class Structure:
    """The rules of one norm and nature of declaration. Steps and shapes are worked out once and remembered."""

    def __init__(self, source: Norm, nature: Model | None, kind: str) -> None:
        self.norm = source
        self.model = nature
        self.empty_month = nature is not None and nature.nature == MONTHLY and kind in WITHOUT_PERSON
        self.steps: dict[str, dict[str, Step]] = {}
        self.shapes: dict[str, dict[tuple[str, ...], tuple[Missing, ...]]] = {}
        envelope = {block: place for block, place in source.places.items() if block[:3] in EVERYWHERE}
        envelope[DECLARATION] = source.places[DECLARATION]
        self.cardinalities = (nature.places if nature else LEAST_CARDINALITIES) | envelope
        if kind == CANCELS:
            self.cardinalities[PERSON] = source.places[PERSON]

    def onward(self, current: str) -> dict[str, Step]:
        """The steps from the block `current` (empty at the start) that were worked out so far, by next block."""
        return self.steps.setdefault(current, {})

    def step(self, current: str, new: str) -> Step:
        """The step from the block `current` to the block `new`, which the norm must know."""
        known = self.onward(current)
        if new not in known:
            known[new] = self._step(current, new)
        return known[new]

    def _step(self, current: str, new: str) -> Step:
        parent = self.norm.places[new].parent
        path = self.path(current)
        if parent and parent not in path:
            return MISPLACED
        closed = path[: path.index(parent)] if parent else path
        due = tuple(child for block in closed for child in self.children(block) if self.cardinalities[child].least)
        resets = tuple(child for child in self.children(new) if self._counted(child))
        trouble, ends_person = self._trouble(new, closed), PERSON in closed
        special = bool(trouble or due or ends_person or new in (DECLARATION, TOTALS))
        again = bool(closed) and closed[-1] == new and self._most(new) is None
        counted = bool(resets) or (self._counted(new) and not again)
        shapes = self.shapes.setdefault(new, {})
        return Step(trouble, due, resets, self._most(new), ends_person, special, counted, self.onward(new), shapes)

    def path(self, block: str) -> list[str]:
        """The block and those it hangs under, nearest first."""
        chain = []
        while block:
            chain.append(block)
            block = self.norm.places[block].parent
        return chain

    def children(self, block: str) -> list[str]:
        """The blocks that hang under a block and are counted."""
        return [child for child, place in self.cardinalities.items() if self.norm.places[child].parent == block]

    def _counted(self, block: str) -> bool:
        place = self.cardinalities.get(block)
        return place is not None and (place.least > 0 or place.most is not None)

    def _most(self, block: str) -> int | None:
        return self.cardinalities[block].most if block in self.cardinalities else None

    def _trouble(self, new: str, closed: list[str]) -> str:
        if closed and self.norm.places[new].rank < self.norm.places[closed[-1]].rank:
            return "DSN-ORDRE"
        allowed = new[:3] in EVERYWHERE or new in PLATFORM_BLOCKS or self._has(new)
        return "" if allowed else f"{new}/CST-02"

    def _has(self, block: str) -> bool:
        if self.empty_month and block not in EMPTY_MONTH:
            return False
        return self.model is None or block in self.model.places

    def shape(self, block: str, values: dict[str, str]) -> tuple[Missing, ...]:
        """What a block lacks or should not hold, judging by which rubriques it holds."""
        shapes, key = self.shapes.setdefault(block, {}), tuple(values)
        if key not in shapes:
            if len(shapes) > MOST_SHAPES_KEPT:
                shapes.clear()
            shapes[key] = self._shape(block, frozenset(values))
        return shapes[key]

    def _shape(self, block: str, held: frozenset[str]) -> tuple[Missing, ...]:
        due, barred = self._usages(block)
        missing = (Missing("CST-03", number, self._strength(block, number)) for number in sorted(due - held))
        excess = (
            Missing("CST-04", number, self._strength_of_excess(block, number)) for number in sorted(held & barred)
        )
        return (*missing, *excess)

    def _usages(self, block: str) -> tuple[frozenset[str], frozenset[str]]:
        source = self.model or (model("01") if block[:3] in EVERYWHERE else None)
        if source is None:
            return frozenset(LEAST_DUE.get(block, ())), frozenset()
        due = frozenset(n for n in source.due.get(block, ()) if self._existed(block, n))
        return due, source.barred.get(block, frozenset())

    def _existed(self, block: str, number: str) -> bool:
        rubrique = self.norm.rubriques.get(f"{block}.{number}")
        return rubrique is not None and (self.norm.asks_by_table or rubrique.since_2019)

    def _strength(self, block: str, number: str) -> Severity:
        firm = self.norm.asks_by_table or number in RIGHTS_REST_ON.get(block, ())
        return Severity.REJECTS if firm else Severity.WARNS

    def _strength_of_excess(self, block: str, number: str) -> Severity:
        tolerated = not self.norm.asks_by_table or f"{block}.{number}" in TOLERATED
        return Severity.WARNS if tolerated else Severity.REJECTS


@cache
def structure(norm_name: str, nature: str = "", kind: str = "") -> Structure:
    """The rules of a nature and type of declaration in a norm; those of the header alone when `nature` is empty."""
    return Structure(norm(norm_name), model(nature), kind)


@cache
def tree() -> frozenset[str]:
    """Every block that has a place."""
    return frozenset(places())
