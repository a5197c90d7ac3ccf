"""How the weights of the recommendation were chosen: `python -m benchmarks.occupation_tuning`. Without the
quarter that is reported, each part of the score is scaled in turn while that finds more of O*NET's links."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.occupation_links import Links, onet_links
from benchmarks.occupation_rankings import held_out, mean, recall
from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.scoring import Scoring

PARTS = ("skills", "likeness", "mobility", "tastes")
SCALES = (0.0, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0)
EVERY = 3  # enough to choose, quick enough to repeat


def main() -> None:
    """Print the scales that find most, beside those of weights.yaml (all 1)."""
    catalogue = reference_catalogue()
    links, over = onet_links(catalogue), held_out(catalogue)[0][::EVERY]
    parts = {at: _parts(at, catalogue) for at in over}
    scales = [1.0] * len(PARTS)
    print(f"weights as they are: {_found(scales, parts, links):.4f} on {len(over)} occupations")
    for _ in range(2):
        for place in range(len(PARTS)):
            tried = {scale: _found([*scales[:place], scale, *scales[place + 1 :]], parts, links) for scale in SCALES}
            scales[place] = max(tried, key=lambda scale: (tried[scale], -scale))
            print({f"{PARTS[place]} × {scale}": round(value, 4) for scale, value in tried.items()})
    print(dict(zip(PARTS, scales, strict=True)))


def _parts(at: int, catalogue: Catalogue) -> NDArray[np.int64]:
    held = PathFacts(occupations=frozenset({catalogue.occupations[at].code}))
    scored = Scoring(Person(held), catalogue).parts
    return np.array([scored[name] for name in PARTS])


def _found(scales: Sequence[float], parts: dict[int, NDArray[np.int64]], links: Links) -> float:
    def ranked(at: int) -> Sequence[int]:
        return np.argsort(-(np.array(scales) @ parts[at]), kind="stable").tolist()

    return mean(recall(ranked, links, parts))


if __name__ == "__main__":
    main()
