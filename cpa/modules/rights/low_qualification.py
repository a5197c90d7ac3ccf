"""What a holder's words about their qualification do to the facts of a year. No database."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.cpf.law import cpf_law
from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights.statement import LowQualification


@dataclass(frozen=True, slots=True)
class Word:
    """What a holder said one day: no qualification since `since_year`, still so, or until `last_year` included."""

    declared_on: date
    since_year: int
    last_year: int | None


Spells = tuple[LowQualification, ...]


def in_effect(words: Iterable[Word]) -> Spells:
    """The spells of low qualification that the words, in the order they were said, come to; those that never began
    left out.

    Code du travail, art. R. 6323-3-1 II: a word takes effect from the accrual of the year in which it is given, even
    when the holder says it was true before; saying that it ceased takes effect after the last year it was true of, and
    takes nothing back from the years before.
    """
    spells: list[LowQualification] = []
    for word in words:
        still = bool(spells) and spells[-1].last_year is None
        if still and word.last_year is not None:
            spells[-1] = replace(spells[-1], last_year=word.last_year)
        elif not still:
            spells.append(
                LowQualification(word.declared_on, max(word.since_year, word.declared_on.year), word.last_year)
            )
    return tuple(spell for spell in spells if spell.last_year is None or spell.last_year >= spell.first_year)


def applied(facts: AnnualFacts, spells: Spells) -> AnnualFacts:
    """The facts of the year once the holder's words are heard."""
    heard = any(s.first_year <= facts.year and (s.last_year is None or facts.year <= s.last_year) for s in spells)
    return replace(facts, low_qualified=True) if heard else facts


def amounts(today: date) -> dict[str, Quantity]:
    """What a year gives and how far the account fills, with and without a qualification, as the law stands today."""
    law = cpf_law().parameters.on(today).euros
    names = ("annual", "low_qualified_annual", "ceiling", "low_qualified_ceiling")
    return {name: Quantity(getattr(law, name), Unit.CENT) for name in names}
