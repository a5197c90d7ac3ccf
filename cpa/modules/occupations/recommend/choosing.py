"""Which occupations to show, and in what order: the highest scores, with at least two that come from what was done,
four families and one surprise among the first ten, and few that ask for years of studies unless these were asked for.
Whoever stands there for another reason than their score says so."""

from collections import Counter
from collections.abc import Mapping, Sequence

from cpa.modules.occupations.bridges.regulated import asks_for_years
from cpa.modules.occupations.recommend.rules import weights
from cpa.modules.occupations.recommend.scoring import Scoring


def chosen(scoring: Scoring) -> list[tuple[int, str]]:
    """Positions in the catalogue, in order, each with why it stands there (`Suggestion.place`)."""
    rules = weights()["list"]
    ranked = _short_of_studies(scoring)
    families = {at: scoring.catalogue.occupations[at].family for at in ranked}
    places = dict.fromkeys(ranked[: rules["first"]], "score")
    rank = {at: order for order, at in enumerate(ranked)}
    for comer in _missing_of_path(scoring, ranked, places):
        _exchange(places, families, rank, comer, "path")
    while len({families[at] for at in places}) < min(rules["families"], len(set(families.values()))):
        present = {families[at] for at in places}
        _exchange(places, families, rank, next(at for at in ranked if families[at] not in present), "family")
    _surprise(places, families, rank, known_families(scoring, ranked))
    first = sorted(places, key=rank.__getitem__)
    rest = [at for at in ranked if at not in places][: rules["shown"] - len(first)]
    return [*((at, places[at]) for at in first), *((at, "score") for at in rest)]


def _short_of_studies(scoring: Scoring) -> list[int]:
    """The eligible ones, of which only the first few ask for years of studies; all of them when that was asked for, or
    when what was held asked for as much."""
    rules, bridging = weights()["list"], scoring.bridging
    long = bridging.bounds.studying >= rules["long_months"]
    if scoring.person.asks_regulated or any(asks_for_years(code) for code in scoring.ground.leading):
        return scoring.eligible
    away = [at for at in scoring.eligible if long[at]][rules["long"] :]
    return [at for at in scoring.eligible if at not in set(away)]


def _missing_of_path(scoring: Scoring, ranked: Sequence[int], places: Mapping[int, str]) -> Sequence[int]:
    """Those that what was done points to most, as far as two of them do not stand among `places`. One that a limit
    holds back does not come in."""
    rules, points = weights()["list"], scoring.of_path
    nearest = sorted((at for at in ranked if points[at] > 0 and not scoring.held_back(at)), key=lambda at: -points[at])
    nearest = nearest[: rules["first"]]
    here = [at for at in nearest if at in places]
    return [at for at in nearest if at not in places][: max(0, rules["path"] - len(here))]


def known_families(scoring: Scoring, ranked: Sequence[int]) -> set[str]:
    """The families of what the person did; without any, that of the best occupation of the list."""
    occupations, index = scoring.catalogue.occupations, scoring.catalogue.index
    did = (*scoring.ground.leading, *scoring.ground.tried)
    held = {occupations[index[code]].family for code in did}
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
    """Let one in, in the place of the lowest, among those there by their score, of the family that has most."""
    counts = Counter(families[at] for at in places)
    leaver = max((at for at in places if places[at] == "score"), key=lambda at: (counts[families[at]], rank[at]))
    del places[leaver]
    places[comer] = why
