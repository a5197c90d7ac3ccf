"""The larger amount of those without a diploma, not applied to every year it should be."""

from collections.abc import Iterator
from dataclasses import replace

from cpa.legislation.facts import AnnualFacts, Regime
from cpa.modules.radar.notices.known import Ask, Kind, Known, Notice


def notices(known: Known) -> Iterator[Notice]:
    """Said, unsaid, then said again: nobody loses a diploma, so the silence was a mistake. Or never said at all, by
    someone who answers that they hold none."""
    worked = _worked(known)
    told = [facts.year for facts in worked if facts.low_qualified]
    silent = [facts.year for facts in worked if not facts.low_qualified]
    holes = [year for year in silent if told and told[0] < year < told[-1]]
    if holes:
        yield _notice("unsaid", holes, tuple(told))
    if worked and not worked[-1].low_qualified and known.said(Kind.LOW_QUALIFICATION):
        yield _notice("never_said", [known.today.year], (worked[-1].year,))


def asks(known: Known) -> Iterator[Ask]:
    """Asked of whoever works and never said it."""
    worked = _worked(known)
    if worked and not any(facts.low_qualified for facts in worked):
        yield Ask(Kind.LOW_QUALIFICATION)


def _worked(known: Known) -> list[AnnualFacts]:
    return [facts for facts in known.facts if any(work.regime is Regime.PRIVATE for work in facts.work)]


def _notice(pattern: str, years: list[int], seen: tuple[object, ...]) -> Notice:
    def repaired(facts: AnnualFacts) -> AnnualFacts:
        return replace(facts, low_qualified=True) if facts.year in years else facts

    return Notice(Kind.LOW_QUALIFICATION, tuple(years), seen, pattern, repaired=repaired)
