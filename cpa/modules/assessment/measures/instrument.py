"""Instruments: which statements count for which scale, in which direction, and how sharply each is known to tell.

Ours carries its texts. Public ones carry keys alone: they serve to check methods on files of answers, and are asked of
nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.assessment.measures.curves import Curve

FOLDER = Path(__file__).parent.parent / "instruments"
OURS = "mes_atouts"


@dataclass(frozen=True, slots=True)
class Item:
    """A statement: what it counts for, +1 or -1, and what of the construct it expresses. `texts` by language, empty
    for a public instrument."""

    key: str
    scale: str
    direction: int
    curve: Curve | None
    expresses: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scale:
    """What is measured: `kind` is « interest », « working » or « trait »; `markers` names the scale of public markers
    of the same construct."""

    key: str
    kind: str
    construct: str
    source: str
    items: tuple[Item, ...]
    markers: str = ""

    @property
    def curves(self) -> list[Curve]:
        """Those of its items. Raises ValueError when an item was never calibrated."""
        if any(item.curve is None for item in self.items):
            raise ValueError(f"the items of {self.key} are not calibrated")
        return [item.curve for item in self.items if item.curve]


@dataclass(frozen=True, slots=True)
class Instrument:
    """Answers run from `least` to `most`; those of `missing` are none. `form` is what everyone is asked, in order."""

    name: str
    version: str
    least: int
    most: int
    missing: frozenset[str]
    margin_percent: int
    scales: tuple[Scale, ...]
    form: tuple[str, ...]

    @property
    def choices(self) -> int:
        """How many answers there are to choose from."""
        return self.most - self.least + 1

    @property
    def items(self) -> dict[str, Item]:
        """Every item by its key, scale after scale; one that counts for two scales is told once, with the last."""
        return {item.key: item for scale in self.scales for item in scale.items}

    def scale(self, key: str) -> Scale:
        """The scale of this key. Raises KeyError when there is none."""
        return {scale.key: scale for scale in self.scales}[key]


def names() -> list[str]:
    """The instruments there are."""
    return sorted(
        {path.stem for path in FOLDER.glob("*.yaml")} | {path.parent.name for path in FOLDER.glob("*/*.yaml")}
    )


@cache
def instrument(name: str) -> Instrument:
    """The instrument of this name. Raises KeyError when there is none, ValueError when its files contradict each
    other."""
    if name not in names():
        raise KeyError(name)
    built = _ours() if name == OURS else _public(_read(FOLDER / f"{name}.yaml"))
    unknown = set(built.form) - built.items.keys()
    if unknown or any(not scale.items for scale in built.scales):
        raise ValueError(f"{name}: {', '.join(sorted(unknown)) or 'a scale without items'}")
    return built


def _read(path: Path) -> dict:
    return said_in(path)


def _ours() -> Instrument:
    head = _read(FOLDER / OURS / "instrument.yaml")
    rows = [row for name in ("interests", "working") for row in _read(FOLDER / OURS / f"{name}.yaml")]
    curve = Curve(head["assumed"]["discrimination"], tuple(head["assumed"]["thresholds"]))
    items = [
        Item(row["key"], row["scale"], row["direction"], curve, row["expresses"], {"fr": row["fr"], "en": row["en"]})
        for row in rows
    ]
    scales = [Scale(**each, items=tuple(i for i in items if i.scale == each["key"])) for each in head["scales"]]
    return _built(head, scales)


def _public(head: dict) -> Instrument:
    curves = head.get("curves", {})
    scales = [
        Scale(
            key,
            "trait",
            each["construct"],
            head["source"],
            tuple(Item(item, key, sign, _curve(curves, key, item)) for item, sign in each["items"].items()),
        )
        for key, each in head["scales"].items()
    ]
    return _built(head, scales)


def _curve(curves: dict, scale: str, item: str) -> Curve | None:
    row = curves.get(scale, {}).get(item)
    return Curve(row[0], tuple(row[1:])) if row else None


def _built(head: dict, scales: list[Scale]) -> Instrument:
    answers, items = head["answers"], [item.key for scale in scales for item in scale.items]
    return Instrument(
        head["name"],
        head["version"],
        answers["least"],
        answers["most"],
        frozenset(map(str, answers["missing"])),
        head["margin_percent"],
        tuple(scales),
        tuple(head.get("form", items)),
    )
