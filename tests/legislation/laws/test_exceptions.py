"""Each named exception does happen: here is one life where it does. A list of exceptions that never happen is noise."""

from collections.abc import Callable
from datetime import date

import pytest

from cpa.legislation.c2p.career import determine as points
from cpa.legislation.c2p.disputes import employer_correction
from cpa.legislation.cec.career import determine as commitment
from cpa.legislation.cec.declaration import declared_in_time
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
    assert earned(AnnualFacts(2024, (work(FULL),), self_employment=own)) == 50_000


def contribution_not_paid() -> None:
    assert earned(AnnualFacts(2024, self_employment=SelfEmployment(12, contribution_paid=False))) == 0


def end_of_rights() -> None:
    facts = [AnnualFacts(2024, (work(FULL),), engagements=(Engagement("benevolat", True),))]
    (training,) = determine(facts, through=2024, rights_ended_on=date(2023, 6, 1))
    assert (training.credit, commitment(facts, through=2024)[0].credit) == (0, 24_000)


def former_right_not_entered() -> None:
    assert not former_right_kept(None, date(2021, 7, 1)).answers()["dif_kept"]
    kept = determine([], through=2019, first_year=2018, opening=Opening(dif=6_000))
    assert kept[-1].converted_cents == 90_000


def declared_too_late() -> None:
    for day, credit in ((date(2025, 6, 30), 24_000), (date(2025, 7, 1), 0)):
        in_time = bool(declared_in_time(2024, day).answers()["declared_in_time"])
        said = Engagement("benevolat", True, declared_in_time=in_time)
        assert commitment([AnnualFacts(2024, engagements=(said,))], through=2024)[0].credit == credit


def corrected_too_late() -> None:
    answers = [
        employer_correction(2022, date(2023, 5, 1), in_favour=favour).answers()["employer_correction_accepted"]
        for favour in (True, False)
    ]
    assert answers == [True, False]


def rounded_once_a_year() -> None:
    assert earned(AnnualFacts(2015, (work(30_000),))) == 500
    assert earned(AnnualFacts(2015, (work(15_000),)), AnnualFacts(2016, (work(15_000),))) == 600


def whole_periods() -> None:
    def of(*months: int) -> int:
        facts = [AnnualFacts(2024 + n, exposures=(Exposure("08", m),)) for n, m in enumerate(months)]
        return points(facts, through=2025)[-1].total_balance

    assert (of(4), of(2, 2)) == (1, 0)


def use_made_room() -> None:
    facts = [AnnualFacts(year, (work(FULL),)) for year in (2024, 2025)]
    full = Opening(counted=500_000)
    kept, used = (
        determine(facts, through=2025, opening=full, debits=debits)[-1].total_balance
        for debits in ({}, {2024: 100_000, 2025: -100_000})
    )
    assert (kept, used) == (500_000, 550_000)


def facts_corrected_after_use() -> None:
    def after(hours: int) -> int:
        return determine([AnnualFacts(2024, (work(hours),))], through=2024, debits={2024: 50_000})[-1].total_balance

    assert (after(FULL), after(FULL // 4)) == (0, -37_500)


def lower_ceiling() -> None:
    facts = [AnnualFacts(2024, (work(FULL),))]
    (found,) = determine(facts, through=2024, opening=Opening(counted=600_000))
    assert (found.credit, found.total_balance) == (0, 600_000)


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
        told = [exception.words.fr, exception.words.en, exception.example.fr, exception.example.en]
        assert unreadable(one for text in told for one in text.split(". ")) == []
        assert exception.citation.article and exception.rules
