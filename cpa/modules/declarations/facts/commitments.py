"""Commitments counted in months, days or years, which bodies declare; of one nature, the holder may do it first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cpa.legislation.cec.declaration import Activity, minimum_reached, years_reached
from cpa.legislation.cec.natures import BY_NAME, Nature
from cpa.legislation.facts import Engagement
from cpa.modules.declarations.facts.statements import Statement, evidence_of

COMMITMENT = "commitment"
OVER_TWO_YEARS = frozenset({"service_civique", "maitre_apprentissage"})
MONTHS = 12
MOST_HOURS = 878_400
"""Hundredths of the hours of the longest year."""
_ADDED = {"months": MONTHS, "days": 366, "hours": MOST_HOURS, "interventions": 366, "vacations": 366}
"""What adds up from one body to another, and the most there is in a year. Years run on: the longest counts."""


def commitments(counting: Iterable[Statement]) -> Iterator[tuple[int, Engagement]]:
    """One engagement for each year and nature. `counting` are statements in force; of one year and nature, those of
    bodies take the place of the holder's."""
    groups: dict[str, dict[int, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for statement in counting:
        groups[str(statement.content["nature"])][statement.year].append(statement)
    for name, by_year in sorted(groups.items()):
        prevailing = {year: _prevailing(said) for year, said in sorted(by_year.items())}
        reached = _reached(BY_NAME[name], prevailing)
        for year, said in prevailing.items():
            evidence = tuple(evidence_of(one, str(one.content.get("organisation", ""))) for one in said)
            yield year, Engagement(name, reached[year], evidence=evidence, confidence=said[0].confidence)


def _prevailing(said: Sequence[Statement]) -> list[Statement]:
    guaranteed = [one for one in said if one.guaranteed]
    return sorted(guaranteed or said, key=lambda one: one.thing)


def _reached(nature: Nature, by_year: dict[int, list[Statement]]) -> dict[int, bool]:
    totals = {year: {measure: _total(measure, said) for measure in nature.measures} for year, said in by_year.items()}
    if nature.name in OVER_TWO_YEARS:
        months = {year: total["months"] for year, total in totals.items()}
        return {year: asked.answers()["months_reached"] for year, asked in years_reached(nature, months)}
    return {year: minimum_reached(Activity(nature, year, total)) for year, total in totals.items()}


def _total(measure: str, said: Sequence[Statement]) -> int:
    values = [int(one.content.get(measure, 0)) for one in said]
    return min(sum(values), _ADDED[measure]) if measure in _ADDED else max(values)
