"""What a holder's word about their qualification does to the facts of a year. No database."""

from dataclasses import replace
from datetime import date

from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights.statement import LowQualification


def in_effect(declared_on: date, since_year: int, last_year: int | None) -> LowQualification:
    """Code du travail, art. R. 6323-3-1 II: the word takes effect from the accrual of the year in which it is given,
    even when the holder says it was true before; it ceases after the last year it is true of."""
    return LowQualification(declared_on, max(since_year, declared_on.year), last_year)


def applied(facts: AnnualFacts, word: LowQualification | None) -> AnnualFacts:
    """The facts of the year once the holder's word is heard."""
    if word is None or facts.year < word.first_year or (word.last_year is not None and facts.year > word.last_year):
        return facts
    return replace(facts, low_qualified=True)
