"""Each named exception does happen: here is one life where it does. A list of exceptions that never happen is noise."""

from collections.abc import Callable
from datetime import date

import pytest

from cpa.legislation.c2p.career import determine as points
from cpa.legislation.c2p.disputes import employer_correction
from cpa.legislation.cec.career import determine as commitment
from cpa.legislation.cpf.career import Opening, determine
from cpa.legislation.exceptions import EXCEPTIONS
from cpa.legislation.facts import AnnualFacts, Basis, Engagement, Exposure, Regime, SelfEmployment, Work
from cpa.legislation.training.eligibility import former_right_kept
from tests.legislation.sentences import unreadable

FULL = 160_700


def work(hours: int) -> Work:
    return Work(Regime.PRIVATE, Basis.HOURS, hours, FULL)


def earned(*facts: AnnualFacts) -> int:
    return sum(year.credit for year in determine(facts, through=facts[-1].year))


def one_activity_a_year() -> None:
    own = SelfEmployment(12, contribution_paid=True)
    both = earned(AnnualFacts(2024, (work(30_000),), self_employment=own))
    assert both == earned(AnnualFacts(2024, self_employment=own))


def contribution_not_paid() -> None:
    assert earned(AnnualFacts(2024, self_employment=SelfEmployment(12, contribution_paid=False))) == 0


def end_of_rights() -> None:
    facts = [AnnualFacts(2024, (work(FULL),), engagements=(Engagement("benevolat", True),))]
    (training,) = determine(facts, through=2024, rights_ended_on=date(2023, 6, 1))
    assert (training.credit, commitment(facts, through=2024)[0].credit) == (0, 24_000)


def former_right_not_entered() -> None:
    assert not former_right_kept(None, date(2021, 7, 1)).answers()["dif_kept"]


def declared_too_late() -> None:
    late = Engagement("benevolat", True, declared_in_time=False)
    assert commitment([AnnualFacts(2024, engagements=(late,))], through=2024)[0].credit == 0


def corrected_too_late() -> None:
    answers = [
        employer_correction(2022, date(2023, 5, 1), in_favour=favour).answers()["employer_correction_accepted"]
        for favour in (True, False)
    ]
    assert answers == [True, False]


def rounded_once_a_year() -> None:
    one_year = earned(AnnualFacts(2024, (work(20_000),)))
    assert earned(AnnualFacts(2024, (work(10_000),)), AnnualFacts(2025, (work(10_000),))) == one_year + 1


def whole_periods() -> None:
    def of(*months: int) -> int:
        facts = [AnnualFacts(2024 + n, exposures=(Exposure("08", m),)) for n, m in enumerate(months)]
        return points(facts, through=2025)[-1].total_balance

    assert of(6) == 2 > of(4, 2)


def use_made_room() -> None:
    facts = [AnnualFacts(year, (work(FULL),)) for year in (2024, 2025)]
    full = Opening(counted=500_000)
    kept, used = (
        determine(facts, through=2025, opening=full, debits=debits)[-1].total_balance
        for debits in ({}, {2024: 100_000, 2025: -100_000})
    )
    assert (kept, used) == (500_000, 550_000)


def facts_corrected_after_use() -> None:
    def after(low_qualified: bool) -> int:
        facts = [AnnualFacts(2024, (work(FULL),), low_qualified=low_qualified)]
        return determine(facts, through=2024, debits={2024: 80_000})[-1].total_balance

    assert (after(True), after(False)) == (0, -30_000)


def lower_ceiling() -> None:
    facts = [AnnualFacts(2024, (work(FULL),))]
    (found,) = determine(facts, through=2024, opening=Opening(counted=700_000))
    assert (found.credit, found.total_balance) == (0, 700_000)


EXAMPLES: dict[str, Callable[[], None]] = {
    example.__name__: example
    for example in (
        one_activity_a_year,
        contribution_not_paid,
        end_of_rights,
        former_right_not_entered,
        declared_too_late,
        corrected_too_late,
        rounded_once_a_year,
        whole_periods,
        use_made_room,
        facts_corrected_after_use,
        lower_ceiling,
    )
}


@pytest.mark.parametrize("name", [exception.name for exception in EXCEPTIONS])
def test_each_named_exception_happens(name: str) -> None:
    EXAMPLES[name]()


def test_each_exception_is_told_in_a_short_sentence_with_its_article() -> None:
    assert len(EXAMPLES) == len(EXCEPTIONS)
    for exception in EXCEPTIONS:
        assert unreadable([exception.words.fr, exception.words.en]) == []
        assert exception.citation.article and exception.rules
