"""Which occupations to show, and in what order: the highest scores, with at least four families and one surprise among
the first ten. Whoever stands there for another reason than their score says so."""

from collections import Counter
from collections.abc import Sequence

from cpa.modules.occupations.recommend.rules import weights
from cpa.modules.occupations.recommend.scoring import Scoring


def chosen(scoring: Scoring) -> list[tuple[int, str]]:
    """Positions in the catalogue, in order, each with why it stands there (`Suggestion.place`)."""
    rules = weights()["list"]
    ranked = scoring.eligible
    families = {at: scoring.catalogue.occupations[at].family for at in ranked}
    places = dict.fromkeys(ranked[: rules["first"]], "score")
    rank = {at: order for order, at in enumerate(ranked)}
    while len({families[at] for at in places}) < min(rules["families"], len(set(families.values()))):
        present = {families[at] for at in places}
        _exchange(places, families, rank, next(at for at in ranked if families[at] not in present), "family")
    _surprise(places, families, rank, known_families(scoring, ranked))
    first = sorted(places, key=rank.__getitem__)
    rest = [at for at in ranked if at not in places][: rules["shown"] - len(first)]
    return [*((at, places[at]) for at in first), *((at, "score") for at in rest)]


def known_families(scoring: Scoring, ranked: Sequence[int]) -> set[str]:
    """The families of what the person did; without any, that of the best occupation of the list."""
    occupations, index = scoring.catalogue.occupations, scoring.catalogue.index
    held = {occupations[index[code]].family for code in scoring.ground.sources}
    return held or {occupations[at].family for at in ranked[:1]}


def _surprise(places: dict[int, str], families: dict[int, str], rank: dict[int, int], known: set[str]) -> None:
    """Mark the best one outside the known families, taking one in when there is none."""
    outside = [at for at in places if families[at] not in known]
    if outside:
        places[min(outside, key=rank.__getitem__)] = "surprise"
        return
    stranger = next((at for at in rank if families[at] not in known), None)
    if stranger is not None:
        _exchange(places, families, rank, stranger, "surprise")


def _exchange(places: dict[int, str], families: dict[int, str], rank: dict[int, int], comer: int, why: str) -> None:
    """Let one in, in the place of the lowest of the family that has most."""
    counts = Counter(families[at] for at in places)
    leaver = max(places, key=lambda at: (counts[families[at]], rank[at]))
    del places[leaver]
    places[comer] = why
