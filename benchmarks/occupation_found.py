"""How many links between occupations the recommendation finds that it was not built from, against two baselines, on the
quarter of the occupations that no choice was made on."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.measuring import Measure
from benchmarks.occupation_links import Links, onet_links, sub_sector_moves
from benchmarks.occupation_rankings import (
    Ranking,
    held_out,
    link_ends,
    margin,
    mean,
    mobility_recall,
    overlap,
    popular,
    recall,
    recommending,
    same_family,
)
from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.building import Bridging
from cpa.modules.occupations.bridges.ground import ground_of
from cpa.modules.occupations.catalogue.model import Catalogue

Metric = Callable[[Ranking], dict[int, float]]


def found(catalogue: Catalogue) -> Iterator[Measure]:
    """What is found of the links of O*NET, of Nesta's moves, and of ROME's own mobility when the score ignores it."""
    links = onet_links(catalogue)
    tuning, reported = held_out(catalogue)
    sectors, nesta = sub_sector_moves(catalogue)
    ends = link_ends(links, tuning)
    rivals = {"popular": _once(popular(ends, catalogue)), "same family": _once(same_family(ends, catalogue))}
    ours = {"by score": _once(recommending(catalogue)), "as shown": _once(recommending(catalogue, shown=True))}
    name = "recall@10 of O*NET's links"
    yield _against(name, lambda way: recall(way, links, reported), ours, rivals, catalogue)
    name = "overlap of the first ten with Nesta's moves between sub-sectors"
    yield _against(name, lambda way: overlap(way, sectors, nesta, reported), ours, rivals, catalogue)
    moves = _move_ends(tuning, catalogue)
    rivals = {"popular": popular(moves, catalogue), "same family": same_family(moves, catalogue)}
    blind = {"by score": recommending(catalogue, "mobility")}
    name = "recall@10 of ROME's own mobility, switched off in the score"
    yield _against(name, lambda way: mobility_recall(way, catalogue, reported), blind, rivals, catalogue)
    yield _preparation(links, catalogue, reported)


def _move_ends(tuning: Sequence[int], catalogue: Catalogue) -> Counter[int]:
    codes = [catalogue.occupations[at].code for at in tuning]
    return Counter(catalogue.index[move.target] for code in codes for move in catalogue.mobility.get(code, ()))


def _once(ranking: Ranking) -> Ranking:
    return cache(ranking)


def _against(
    name: str, metric: Metric, ours: dict[str, Ranking], rivals: dict[str, Ranking], catalogue: Catalogue
) -> Measure:
    """How much the better baseline finds against the recommendation, on the quarter that no choice was made on."""
    scored = {way: metric(ranking) for way, ranking in {**ours, **rivals}.items()}
    best = max(rivals, key=lambda way: mean(scored[way]))
    gained = {at: value - scored[best][at] for at, value in scored["by score"].items()}
    detail = ", ".join(f"{way} {mean(values):.3f}" for way, values in scored.items())
    more = f"gain {mean(gained):+.3f} ± {margin(gained, catalogue):.3f}; {len(gained)} occupations"
    ratio = mean(scored[best]) / mean(scored["by score"])
    return Measure(f"{name}: the better baseline against ours", ratio, 0.9, "×", f"{detail}; {more}")


def _preparation(links: Links, catalogue: Catalogue, reported: Sequence[int]) -> Measure:
    """Whether the months estimated from nothing rise with the preparation that O*NET asks for."""
    months = Bridging(ground_of(PathFacts(), catalogue), catalogue).months
    over = [at for at in reported if links.group[at] in links.preparation]
    zones = np.array([links.preparation[links.group[at]] for at in over])
    found = float(np.corrcoef(_ranks(months[over]), _ranks(zones))[0, 1])
    detail = f"rank correlation {found:.2f} with O*NET's job zones; {len(over)} occupations"
    return Measure("months estimated from nothing: what their order misses", 1 - found, 0.5, "of 1", detail)


def _ranks(values: NDArray[Any]) -> NDArray[np.float64]:
    """Ranks, equal values sharing theirs."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[which]
