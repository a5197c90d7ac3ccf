"""The lines of a constellation: the shortest tree that joins its stars, preferring those that are alike."""

import numpy as np

from cpa.modules.occupations.galaxy.layout.stars import Floats


def tree(places: Floats, affinity: Floats) -> list[tuple[int, int]]:
    """Pairs of positions in `places`: one line fewer than there are stars, every star reached."""
    if len(places) < 2:
        return []
    apart = places[:, None] - places[None]
    cost = np.hypot(apart[..., 0], apart[..., 1]) * (1.6 - np.minimum(affinity, 1))
    nearest, way = np.zeros(len(places), int), cost[0].copy()
    way[0] = np.inf
    found = []
    for _ in range(len(places) - 1):
        at = int(np.argmin(np.round(way, 6)))
        found.append((min(int(nearest[at]), at), max(int(nearest[at]), at)))
        closer = cost[at] < way
        nearest[closer & np.isfinite(way)] = at
        way = np.where(closer & np.isfinite(way), cost[at], way)
        way[at] = np.inf
    return sorted(found)
