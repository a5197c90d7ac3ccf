"""Ten occupations for someone who held one, by the recommendation and by the baselines, and how many were expected."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

import numpy as np

from benchmarks.occupation_links import Links
from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.choosing import chosen
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.scoring import Scoring

FIRST = 10
Ranking = Callable[[int], Sequence[int]]


def held_out(catalogue: Catalogue) -> tuple[list[int], list[int]]:
    """Three quarters of the occupations, that choices were made on (the shape of the score on a half of all, weights
    on another half), and the quarter that none was made on, which is reported. Occupations of one former sheet stay
    together, for they look alike."""
    parts: tuple[list[int], list[int]] = ([], [])
    for at, one in enumerate(catalogue.occupations):
        digest = sha256(one.parent.encode()).digest()
        parts[digest[0] % 2 and digest[-1] % 2].append(at)
    return parts


def recommending(catalogue: Catalogue, *without: str, shown: bool = False) -> Ranking:
    """All occupations by their score for someone who held one, less some parts; or, `shown`, the list as it is shown,
    with its families and its surprise."""

    def ranked(at: int) -> Sequence[int]:
        held = PathFacts(occupations=frozenset({catalogue.occupations[at].code}))
        scoring = Scoring(Person(held), catalogue)
        for part in without:
            scoring = scoring.without(part)
        return [place for place, _ in chosen(scoring)] if shown else scoring.eligible

    return ranked


def popular(targets: Counter[int], catalogue: Catalogue) -> Ranking:
    """The same for everyone: what is most often the end of a link of those that choices were made on."""
    order = sorted(range(len(catalogue.occupations)), key=lambda at: (-targets[at], at))
    return lambda at: [other for other in order if other != at]


def same_family(targets: Counter[int], catalogue: Catalogue) -> Ranking:
    """The occupations of the same professional domain, then of the same family, the most popular first."""

    def ranked(at: int) -> Sequence[int]:
        own = catalogue.occupations[at]

        def key(other: int) -> tuple[bool, bool, int, int]:
            one = catalogue.occupations[other]
            return one.field != own.field, one.family != own.family, -targets[other], other

        return sorted((other for other in range(len(catalogue.occupations)) if other != at), key=key)

    return ranked


def link_ends(links: Links, tuning: Iterable[int]) -> Counter[int]:
    """How often each occupation is the end of a link of O*NET from those that choices were made on."""
    met = Counter(code for at in tuning for code in links.related[links.group[at]])
    return Counter({at: met[code] for at, code in enumerate(links.group)})


def recall(ranking: Ranking, links: Links, over: Iterable[int]) -> dict[int, float]:
    """For each occupation that has links: the part of the related ISCO codes (ten at most) among the first ten that the
    ranking meets, its own left out."""
    found = {}
    for at in over:
        own, expected = links.group[at], links.related[links.group[at]]
        if expected:
            met = list(dict.fromkeys(links.group[other] for other in ranking(at) if links.group[other] != own))
            found[at] = len(expected & set(met[:FIRST])) / min(FIRST, len(expected))
    return found


def mobility_recall(ranking: Ranking, catalogue: Catalogue, over: Iterable[int]) -> dict[int, float]:
    """The part of ROME's own mobilities (ten at most) among the first ten occupations."""
    found = {}
    for at in over:
        moves = catalogue.mobility.get(catalogue.occupations[at].code, ())
        expected = {catalogue.index[move.target] for move in moves}
        if expected:
            found[at] = len(expected & set(ranking(at)[:FIRST])) / min(FIRST, len(expected))
    return found


def overlap(
    ranking: Ranking, sectors: Sequence[str], moves: Mapping[str, Mapping[str, float]], over: Iterable[int]
) -> dict[int, float]:
    """How much the sub-sectors of the first ten overlap with the moves recommended from the occupation's own: 1 when
    the two spreads are the same, 0 when they share nothing."""
    found = {}
    for at in over:
        if sectors[at] in moves:
            first = [sectors[other] for other in ranking(at) if sectors[other]][:FIRST]
            spread = {name: count / len(first) for name, count in Counter(first).items()}
            expected = moves[sectors[at]]
            found[at] = sum(min(share, expected.get(name, 0.0)) for name, share in spread.items())
    return found


def mean(values: Mapping[int, float]) -> float:
    """Their mean, 0 for none."""
    return float(np.mean(list(values.values()))) if values else 0.0


def margin(gained: Mapping[int, float], catalogue: Catalogue) -> float:
    """Twice the standard error of the mean of these differences; occupations of one former sheet, which share their
    links, count as one."""
    sheets = defaultdict(list)
    for at, value in gained.items():
        sheets[catalogue.occupations[at].parent].append(value)
    means = [float(np.mean(values)) for values in sheets.values()]
    return 2 * float(np.std(means, ddof=1)) / len(means) ** 0.5
