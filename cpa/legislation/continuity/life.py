"""What an account holds, and one whole year lived after it under the law: all rights at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from cpa.kernel.quantity import Quantity
from cpa.legislation.c2p import career as c2p
from cpa.legislation.cec import career as cec
from cpa.legislation.cpf import career as cpf
from cpa.legislation.cpf.law import cpf_law
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation
from cpa.legislation.facts import AnnualFacts, Basis, Regime, Work
from cpa.legislation.public_service import career as public
from cpa.legislation.yearly import last_day
from cpa.rules.wording import Words


@dataclass(frozen=True, slots=True)
class Held:
    """What an account holds: openings in today's units, `figures` as they are shown, the years lived since whose rights
    have not arrived, and the last whole year declared, from which a coming year is imagined. Empty for nobody in
    particular: someone who works full time and holds nothing yet."""

    training: cpf.Opening = field(default_factory=cpf.Opening)
    prevention: c2p.Opening = field(default_factory=c2p.Opening)
    commitment: cec.Opening = field(default_factory=cec.Opening)
    public_service: public.Opening = field(default_factory=public.Opening)
    figures: Mapping[str, Quantity] = field(default_factory=dict)
    lived: tuple[AnnualFacts, ...] = ()
    usual: AnnualFacts | None = None

    def usual_year(self, year: int) -> AnnualFacts:
        """`year` as the last whole year declared; full time at one employer when none is."""
        return replace(self.usual, year=year) if self.usual else AnnualFacts(year, (full_time(year),))


@dataclass(frozen=True, slots=True)
class Right:
    """One right: its law, what an account holds of it, how its words name it."""

    code: str
    words: Words
    law: Any
    held: Callable[[Held], Any]
    left: Callable[[Determination], Any]

    def lived(self, held: Held, year: AnnualFacts, ended: date | None = None) -> Determination:
        """What `year` adds to what is held, the years that are already lived before it."""
        return self.law.determine(self._facts(held, year), **self._known(held, year, ended), through=year.year)[-1]  # type: ignore[no-any-return]

    def explained(self, held: Held, year: AnnualFacts, ended: date | None = None) -> Explanation:
        """The same with its reasons."""
        return self.law.explain(self._facts(held, year), **self._known(held, year, ended), year=year.year)  # type: ignore[no-any-return]

    def _facts(self, held: Held, year: AnnualFacts) -> Sequence[AnnualFacts]:
        return [*(each for each in held.lived if each.year < year.year), year]

    def _known(self, held: Held, year: AnnualFacts, ended: date | None) -> Mapping[str, Any]:
        first = min(each.year for each in self._facts(held, year))
        ending = {"rights_ended_on": ended} if ended and self.law is cpf else {}
        return {"opening": self.held(held), "first_year": first, **ending}


TRAINING = Right(
    "cpf",
    Words("Argent pour vous former", "Money for your training"),
    cpf,
    lambda held: held.training,
    lambda end: cpf.Opening(end.counted_balance, end.total_balance - end.counted_balance),
)
PREVENTION = Right(
    "c2p",
    Words("Points pour travail pénible", "Points for hard work"),
    c2p,
    lambda held: held.prevention,
    lambda end: c2p.Opening(end.career, end.total_balance),
)
COMMITMENT = Right(
    "cec",
    Words("Droits gagnés par votre engagement", "Rights earned by your commitment"),
    cec,
    lambda held: held.commitment,
    lambda end: cec.Opening(end.total_balance, end.career),
)
PUBLIC_SERVICE = Right(
    "public_service",
    Words("Heures de formation d'agent public", "Training hours of a public agent"),
    public,
    lambda held: held.public_service,
    lambda end: public.Opening(end.total_balance),
)
RIGHTS = (TRAINING, PREVENTION, COMMITMENT, PUBLIC_SERVICE)


def after(held: Held, year: AnnualFacts, ended: date | None = None) -> Held:
    """What the account holds once `year` is lived."""
    ends = {right.code: right.left(right.lived(held, year, ended)) for right in RIGHTS}
    return Held(ends["cpf"], ends["c2p"], ends["cec"], ends["public_service"], usual=held.usual)


def balances(held: Held) -> Iterator[tuple[str, int]]:
    """All that is acquired, in the smallest unit of each right."""
    yield "cpf", held.training.counted + held.training.topups
    yield "c2p", held.prevention.balance
    yield "cec", held.commitment.balance
    yield "public_service", held.public_service.balance


def full_time(year: int, percent: int = 100, months: int = 12) -> Work:
    """Work at `percent` of full time for `months`, in the hours of the decree, rounded down to a hundredth."""
    whole: int = cpf_law().parameters.on(last_day(year)).working_time.full_year_hours
    return Work(Regime.PRIVATE, Basis.HOURS, whole * percent * months // (100 * 12), whole)
