"""The days of an account: each from a parameter of the law and from what is known of the person, past ones left out."""

from datetime import date

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p.disputes import claim, employer_correction
from cpa.legislation.cec.declaration import declared_in_time
from cpa.legislation.facts import AnnualFacts, Confidence, Engagement, Exposure
from cpa.modules.rights.dates import points
from cpa.modules.rights.dates.own import days
from cpa.modules.rights.statement import Line, Nature, RightBlock
from tests.modules.rights.careers import year

TODAY = date(2026, 11, 25)
NIGHTS = (Exposure("08", 12),)


def keys(*facts, blocks=(), today=TODAY):
    return {each.key: each.day for each in days(facts, blocks, today)}


def block(right, *credited):
    lines = tuple(_line(right, number) for number in credited)
    zero = Quantity(0, Unit.CENT)
    return RightBlock(right, right, zero, zero, zero, None, Confidence.GUARANTEED, "", lines)


def _line(right, number):
    zero, day = Quantity(0, Unit.CENT), date(number + 1, 5, 31)
    key = f"{right}-{number}-acquisition-1"
    return Line(key, Nature.ACQUISITION, "", zero, zero, number, day, day, day, "", Confidence.GUARANTEED)


def test_a_declared_year_arrives_in_the_spring_after():
    assert keys(year(2026))["rights-credit-2026"] == date(2027, 5, 31)


def test_a_credited_year_is_not_announced_again():
    assert "rights-credit-2026" not in keys(year(2026), blocks=[block("cpf", 2026)])
    assert "rights-credit-2025" in keys(year(2025), today=date(2026, 2, 1))
    assert "rights-credit-2025" not in keys(year(2025), blocks=[block("cpf", 2025)], today=date(2026, 2, 1))


def test_anyone_may_have_volunteered_and_is_told_until_when_to_say_so():
    assert keys() == {"cec-declaration-2026": date(2027, 6, 30)}
    assert keys(today=date(2026, 6, 30)) == {"cec-declaration-2025": date(2026, 6, 30)}


def test_the_last_day_to_declare_is_the_last_on_which_the_law_accepts():
    day = keys()["cec-declaration-2026"]
    accepted = [declared_in_time(2026, each).answers()["declared_in_time"] for each in (day, date(2027, 7, 1))]
    assert accepted == [True, False]


def test_a_declared_year_of_volunteering_waits_for_the_association():
    told = Engagement("benevolat", True, attested=False)
    found = keys(AnnualFacts(2025, engagements=(told,)))
    assert found["cec-attestation-2025"] == date(2026, 12, 31)
    assert "cec-attestation-2025" not in keys(AnnualFacts(2025, engagements=(Engagement("benevolat", True),)))


def test_points_have_days_only_for_who_was_ever_exposed():
    assert not [key for key in keys(year(2025)) if key.startswith("c2p")]
    assert keys(year(2024), year(2025, exposures=NIGHTS))["c2p-claim-2024"] == date(2026, 12, 31)


def test_once_a_claim_is_too_late_the_employer_may_still_add_points():
    found = keys(year(2023), year(2024, exposures=NIGHTS))
    assert found["c2p-favour-2023"] == date(2026, 12, 31) and "c2p-claim-2023" not in found
    assert "c2p-favour-2024" not in found


def test_a_year_without_declared_exposure_may_still_be_claimed_by_who_has_points():
    assert "c2p-claim-2025" in keys(year(2025), blocks=[block("c2p", 2022)])


def test_the_days_for_points_are_the_last_on_which_the_law_accepts():
    day = points.claim_day(2024)
    assert [claim(2024, on).answers()["claim_admissible"] for on in (day, date(2027, 1, 1))] == [True, False]
    for day, favour in ((points.ordinary_correction_day(2025), False), (points.favourable_correction_day(2024), True)):
        late = date(day.year + 1, 1, 1) if favour else day.replace(day=day.day + 1)
        accepted = [
            employer_correction(2024 if favour else 2025, on, in_favour=favour, declares_early=True).answers()[
                "employer_correction_accepted"
            ]
            for on in (day, late)
        ]
        assert accepted == [True, False]


def test_the_statement_of_points_comes_by_the_end_of_june():
    assert keys(year(2026, exposures=NIGHTS))["c2p-statement-2026"] == date(2027, 6, 30)


def test_no_past_day_is_shown_whatever_the_day_it_is_asked():
    career = [year(number, exposures=NIGHTS) for number in range(2015, 2027)]
    for month in range(1, 13):
        today = date(2026, month, 28)
        assert all(day >= today for day in keys(*career, today=today).values())
