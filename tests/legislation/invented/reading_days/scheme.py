"""The whole of an invented right: what it needs to be computed, told, tested on cases and asked by year."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cpa.legislation.reading_days.rules import days  # type: ignore[import-not-found]  # found once its folder is added

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation import yearly
from cpa.legislation.case_values import hundredths, whole, written
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Step
from cpa.legislation.facts import AnnualFacts, Basis, Regime, Work
from cpa.legislation.schemes import CaseKind, Scheme
from cpa.legislation.told_balance import balance_steps, computed_step
from cpa.legislation.yearly import Account, Lived, YearlyRight, last_day
from cpa.rules import parameters
from cpa.rules.documents import Located
from cpa.rules.evaluate import Stage
from cpa.rules.explanation import reasons
from cpa.rules.plan import Input, Law, law
from cpa.rules.rule import rules_in
from cpa.rules.traced import plain
from cpa.rules.wording import Sentence, Words

FOLDER = Path(__file__).parent
D = Unit.HUNDREDTH_DAY
INPUTS = (
    Input("worked_hours", Unit.HUNDREDTH_HOUR, Words("Heures", "Hours"), 0, 10**7),
    Input("carried_days", D, Words("Solde au 1er janvier", "Balance on 1 January"), 0, 10**7),
    Input("debit", D, Words("Jours pris", "Days taken"), 0, 10**7),
)
LAW = law(parameters.load(FOLDER / "parameters"), rules_in(days), INPUTS)


def _stages(law_: Law, years: Mapping[int, Mapping[str, Any]]) -> Iterator[Stage]:
    for year, values in years.items():
        plan = law_.plan(last_day(year), "entitlement", "credit", "balance")
        yield Stage(plan, values, {"balance": "carried_days"})


def _determination(lived: Lived[None]) -> Determination:
    found = {name: plain(value) for name, value in lived.found.items()}
    held, debit = found["balance"], found["debit"]
    return Determination(
        lived.year, D, found["entitlement"], None, found["credit"], held, held, 0, debit, 0, 0, {}, "invented"
    )


def _steps(lived: Lived[None]) -> Iterator[Step]:
    for reason in reasons(lived.plan, lived.found, "credit", {}):
        yield computed_step(reason)
    had, used, have = (Quantity(plain(lived.found[name]), D) for name in ("carried_days", "debit", "balance"))
    yield from balance_steps(lived.year, had, used, have, Citation("Loi imaginaire, art. 3"))


RIGHT: YearlyRight[None] = YearlyRight(
    law=lambda: LAW,
    first_year=2020,
    prepare=lambda law_, facts: None,
    values=lambda facts, _: {"worked_hours": sum(work.worked for work in facts.work)},
    stages=_stages,
    determination=_determination,
    steps=_steps,
    shown=lambda _: {},
)


def account(facts: Sequence[AnnualFacts], debits: Mapping[int, int]) -> Account:
    """The account of these facts and uses."""
    return Account(facts, debits, None, {"carried_days": 0}, {})


def _year(given: Located) -> tuple[Account, int]:
    year = whole(given, "year")
    work = Work(Regime.PRIVATE, Basis.HOURS, hundredths(given, "h"), 0)
    return account([AnnualFacts(year, (work,))], {}), year


def _answer(given: Located, law_: Law) -> Mapping[str, Any]:
    known, year = _year(given)
    return {"credit": written(yearly.determine(RIGHT, known, through=year, law=law_)[-1].credit)}


def _tell(given: Located, law_: Law) -> Iterator[Sentence]:
    known, year = _year(given)
    return (step.sentence for step in yearly.explain(RIGHT, known, year=year, law=law_).steps)


scheme = Scheme(
    name="reading_days",
    title=Words("Jours pour lire", "Days to read"),
    folder=FOLDER,
    law=LAW,
    case_kinds={"reading_days": CaseKind(_answer, _tell)},
)
