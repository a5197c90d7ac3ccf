"""The stars of one constellation round its centre: what is alike draws near, what stands too close moves apart."""

import numpy as np

from cpa.modules.occupations.galaxy.layout.stars import Floats

ROUNDS = 420
REACH = 20.0
"""How far a star pushes others. A longer reach drives stars to the rim, and the constellation becomes a ring."""
GAP = 5.5
FLAT = 1.25
"""A constellation is that much wider than high: screens are, and names stand above."""
GRAIN = 6
"""Decimals kept at each round: what processors add up differently is dropped before it grows."""


def spread(radii: Floats, mobility: Floats, likeness: Floats) -> Floats:
    """Positions (n × 2) of stars of these radii, the middle of their extent at zero. The same input gives the same
    output."""
    places = _start(radii, mobility + likeness)
    pull = 0.05 * np.minimum(mobility, 2) + 0.09 * np.where(likeness > 0.12, likeness, 0)
    room = radii[:, None] + radii[None] + GAP
    for turn in range(ROUNDS):
        heat = 1 - turn / ROUNDS
        apart = places[:, None] - places[None]
        distance = np.hypot(apart[..., 0], apart[..., 1]) + np.eye(len(radii))
        ways = apart / distance[..., None]
        push = np.exp(-distance / REACH) * 4.0
        draw = pull * np.maximum(distance - room, 0)
        np.fill_diagonal(push, 0)
        move = ((push - draw)[..., None] * ways).sum(axis=1) * heat
        move -= places * np.array([0.014, 0.014 * FLAT**2]) * heat
        size = np.maximum(np.hypot(move[:, 0], move[:, 1]), 1e-9)[:, None]
        places = places + move / size * np.minimum(size, 9 * heat + 0.5)
        places = np.round(_unstuck(places, room), GRAIN)
    for _ in range(60):
        places = np.round(_unstuck(places, room), GRAIN)
    return places - (places.max(axis=0) + places.min(axis=0)) / 2


def _start(radii: Floats, affinity: Floats) -> Floats:
    """A first guess: the two slowest vibrations of the graph of what is alike, spread evenly."""
    count = len(radii)
    if count == 1:
        return np.zeros((1, 2))
    weights = affinity + 0.02
    np.fill_diagonal(weights, 0)
    degree = weights.sum(axis=1)
    scale = 1 / np.sqrt(degree)
    _, vectors = np.linalg.eigh(np.eye(count) - weights * scale[:, None] * scale[None])
    wide = np.sqrt((radii**2).sum()) * 1.3
    columns = [_ranked(vectors[:, at]) for at in (1, min(2, count - 1))]
    return np.stack(columns, axis=1) * np.array([wide, wide / FLAT])


def _ranked(values: Floats) -> Floats:
    """Ranks from -1 to 1, in a direction that does not depend on the solver's choice of sign."""
    rounded = np.round(values, GRAIN)
    signed = rounded * (1 if rounded[np.argmax(np.abs(rounded))] > 0 else -1)
    ranks = np.empty(len(values))
    ranks[np.argsort(signed, kind="stable")] = np.linspace(-1, 1, len(values))
    return ranks


def _unstuck(places: Floats, room: Floats) -> Floats:
    apart = places[:, None] - places[None]
    distance = np.hypot(apart[..., 0], apart[..., 1]) + np.eye(len(places))
    overlap = np.maximum(room - distance, 0)
    np.fill_diagonal(overlap, 0)
    return places + ((overlap * 0.32 / distance)[..., None] * apart).sum(axis=1)
