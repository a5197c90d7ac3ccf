"""Where the constellations stand: those between which people move most are neighbours, and no name covers another."""

from dataclasses import dataclass

import numpy as np

from cpa.modules.occupations.galaxy.layout.stars import Floats

ROUNDS, STARTS = 500, 64
GRAIN = 6
APART = 9.0
WIDTH_OF_A_LETTER, HEIGHT_OF_A_LINE = 0.56, 1.15
"""For a letter's height: bold letters of common typefaces are narrower."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet to draw on: `shape` is width by height, `letter` the height of a letter of a name."""

    shape: float
    letter: float


def placed(boxes: Floats, exchange: Floats, sheet: Sheet) -> Floats:
    """Middles (k × 2) of boxes of these sizes (k × 2) on the sheet: of many starts the arrangement where exchanges have
    the shortest way and the sheet is best filled."""
    starts = np.stack([_start(boxes, sheet, number) for number in range(STARTS)])
    pull = exchange / max(exchange.max(), 1e-9)
    for turn in range(ROUNDS):
        starts = np.round(_moved(starts, boxes, pull, sheet, 1 - turn / ROUNDS), GRAIN)
    for _ in range(120):
        starts = np.round(starts + _separation(starts, boxes), GRAIN)
    best = int(np.argmin(np.round(_cost(starts, boxes, pull, sheet), 3)))
    return np.asarray(starts[best], np.float64)


def _start(boxes: Floats, sheet: Sheet, number: int) -> Floats:
    """Turn a golden spiral, and deal the constellations on it by a stride of their number."""
    count = len(boxes)
    order = (np.arange(count) * (1 + number % (count - 1) if count > 1 else 1) + number // 3) % count
    if len(set(order.tolist())) < count:
        order = (np.arange(count) + number) % count
    angle = order * 2.399963 + number * 0.71
    far = np.sqrt((order + 0.5) / count) * np.sqrt((boxes[:, 0] * boxes[:, 1]).sum()) * 0.8
    return np.stack([np.cos(angle) * far * np.sqrt(sheet.shape), np.sin(angle) * far / np.sqrt(sheet.shape)], axis=1)


def _moved(places: Floats, boxes: Floats, pull: Floats, sheet: Sheet, heat: float) -> Floats:
    apart = places[:, :, None] - places[:, None]
    distance = np.maximum(np.hypot(apart[..., 0], apart[..., 1]), 1e-6)
    draw = (pull * np.maximum(distance - 120, 0))[..., None] * (apart / distance[..., None])
    together = places * np.array([1 / sheet.shape, sheet.shape]) * 0.02
    return places - (draw.sum(axis=2) * 0.02 + together) * heat + _separation(places, boxes)


def _separation(places: Floats, boxes: Floats) -> Floats:
    """Each pair of boxes that overlap moves apart along the shorter way."""
    apart = places[:, :, None] - places[:, None]
    room = (boxes[:, None] + boxes[None]) / 2 + APART
    overlap = np.maximum(room - np.abs(apart), 0)
    both = (overlap > 0).all(axis=-1) & ~np.eye(len(boxes), dtype=bool)
    sideways = overlap[..., 0] < overlap[..., 1]
    step = np.where(np.stack([sideways, ~sideways], axis=-1), overlap, 0) * both[..., None]
    return np.asarray((step * np.where(apart < 0, -1, 1)).sum(axis=2) * 0.28, np.float64)


def _cost(places: Floats, boxes: Floats, pull: Floats, sheet: Sheet) -> Floats:
    apart = places[:, :, None] - places[:, None]
    way = (pull * np.hypot(apart[..., 0], apart[..., 1])).sum(axis=(1, 2)) / max(pull.sum(), 1e-9)
    low, high = (places - boxes / 2).min(axis=1), (places + boxes / 2).max(axis=1)
    size = high - low
    stretched = np.maximum(size[:, 0] / sheet.shape, size[:, 1]) * np.sqrt(sheet.shape)
    return np.asarray(way + 2.2 * stretched + 40 * np.abs(_separation(places, boxes)).sum(axis=(1, 2)), np.float64)


def extent(places: Floats, boxes: Floats) -> tuple[Floats, Floats]:
    """The upper left and the lower right corner of everything."""
    return (places - boxes / 2).min(axis=0), (places + boxes / 2).max(axis=0)
