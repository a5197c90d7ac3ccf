"""What an answer is made of: sentences in four parts, each with its article and the rules it comes from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.continuity.life import Held
from cpa.legislation.continuity.situations import Change, Given
from cpa.legislation.explanation import Step
from cpa.legislation.facts import AnnualFacts
from cpa.rules.wording import Sentence, Value, Words


class Part(StrEnum):
    """The four parts, in the order of the page."""

    STAYS = "stays"
    STOPS = "stops"
    CHANGES = "changes"
    TO_DO = "to_do"


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence. `before` is the last day to do it, where the law gives one; `why` how an amount was reached."""

    sentence: Sentence
    citation: Citation
    rules: tuple[str, ...]
    before: date | None = None
    why: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked: a change with its complete answers, what is held, the coming year as usual and as changed, the day
    training rights end if they do, and today."""

    change: Change
    given: Given
    held: Held
    usual: AnnualFacts
    changed: AnnualFacts
    ended: date | None
    today: date

    @property
    def points(self) -> int:
        """The points that can be spent: those that a request holds are not."""
        shown = self.held.figures.get("c2p")
        return shown.amount if shown else self.held.prevention.balance

    @property
    def told_points(self) -> Quantity | Words | None:
        """« vos 16 points », « vos points » for nobody in particular, None for who holds none."""
        if not self.held.figures:
            return Words("points", "points")
        return Quantity(self.points, Unit.POINT) if self.points > 0 else None

    @property
    def may_use_points(self) -> bool:
        """Whether a lot of points is held, or may be: nobody in particular is told what points are for."""
        lot: int = c2p_law().parameters.on(self.today).lot.points
        return not self.held.figures or self.points >= lot


def told(
    words: Words, article: str, *rules: str, before: date | None = None, why: tuple[Step, ...] = (), **values: Value
) -> Told:
    """A sentence of the answer, with the values it shows."""
    return Told(Sentence(words, values), Citation(article), rules, before, why)
