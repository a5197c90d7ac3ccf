"""Occupations to look at, for a path, interests and what was set aside: everything explained."""

from cpa.module_api.three_steps import Interests, PathFacts
from cpa.modules.occupations.bridges.effort import band_of, length_to
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.choosing import chosen
from cpa.modules.occupations.recommend.doors import doors_of
from cpa.modules.occupations.recommend.model import Recommendation, Rejected, Suggestion
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.reasons import reasons_of
from cpa.modules.occupations.recommend.scoring import Scoring
from cpa.modules.occupations.recommend.sentences import lowered


def recommended(
    facts: PathFacts,
    interests: Interests | None,
    rejected: Rejected,
    catalogue: Catalogue,
    asks_regulated: bool = False,
) -> Recommendation:
    """What to show someone, the occupations they held and those they set aside left out. Works from wishes alone, and
    from nothing; then without what the law keeps to holders of a diploma, unless it is asked for. Codes that the
    catalogue or wishes.yaml do not have change nothing."""
    scoring = Scoring(Person(facts, interests, rejected, asks_regulated), catalogue)
    suggestions = tuple(suggestion(at, place, scoring) for at, place in chosen(scoring))
    return Recommendation(suggestions, doors_of(scoring), _lowered(scoring))


def judged(
    code: str, facts: PathFacts, interests: Interests | None, rejected: Rejected, catalogue: Catalogue
) -> Suggestion:
    """What would be said of one occupation, whether or not it is in the list. Raises KeyError for an unknown code."""
    return suggestion(catalogue.index[code], "score", Scoring(Person(facts, interests, rejected), catalogue))


def suggestion(at: int, place: str, scoring: Scoring) -> Suggestion:
    """One line of the list: `at` is where the occupation stands in the catalogue."""
    one, months = scoring.catalogue.occupations[at], int(scoring.bridging.months[at])
    return Suggestion(
        code=one.code,
        name=one.name,
        family=one.family,
        score=int(scoring.total[at]),
        band=band_of(months),
        months=months,
        length=length_to(at, months, scoring.bridging.bounds, scoring.catalogue),
        reasons=reasons_of(at, scoring),
        place=place,
        held_back=scoring.held_back(at),
    )


def _lowered(scoring: Scoring) -> tuple[str, ...]:
    rejected = scoring.person.rejected
    pairs = [(code, because) for code in sorted(rejected) for because in sorted(rejected[code])]
    known = {part.partition(":")[2] for part in scoring.parts if part.startswith("rejected:")}
    return tuple(
        lowered(code, because, scoring.catalogue)
        for code, because in pairs
        if code in scoring.catalogue.index and because in known
    )
