"""« Et si ma situation change ? »: nothing acquired goes down (I3), each answer cites its rules, amounts are those
of the law."""

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p import career as c2p
from cpa.legislation.continuity.answer import answer
from cpa.legislation.continuity.life import Held, balances
from cpa.legislation.continuity.situations import (
    FOREIGN_CONTRACT,
    FRENCH_CONTRACT,
    FULL_RATE,
    ILLNESS,
    NO,
    NOT_FULL_RATE,
    PARENTAL,
    SITUATIONS,
    YES,
    Change,
)
from cpa.legislation.continuity.told import Part
from cpa.legislation.cpf import career as cpf
from cpa.legislation.facts import AnnualFacts, Basis, Exposure, Regime, Work
from cpa.rules.wording import fields
from tests.legislation.continuity.changed_lives import event, held_after_a_life
from tests.legislation.sentences import unreadable

TODAY = date(2026, 11, 25)
EVERY = pytest.mark.parametrize("change", list(Change))
FOUNDRY = AnnualFacts(2025, (Work(Regime.PRIVATE, Basis.HOURS, 160_700, 160_700),), (Exposure("08", 12),))


def earned(change, held=None, **given):
    """What the coming year gives, by the words of the answer: {code: (changed, usual)} read from its amounts."""
    found = answer(change, given, held or Held(), TODAY)
    told = {}
    for each in found.parts[Part.CHANGES]:
        values = each.sentence.values
        if {"right", "after", "before"} <= set(values):
            told[values["right"].fr] = (values["after"].amount, values["before"].amount)
    return told


def texts(found, part, language="fr"):
    return [each.sentence.text(language) for each in found.parts[part]]


MONEY, POINTS, HOURS = (
    "Argent pour vous former",
    "Points pour travail pénible",
    "Heures de formation d'agent public",
)


@settings(max_examples=1000, deadline=None)
@given(st.integers(0, 10**9))
def test_no_sequence_of_changes_ever_lowers_what_is_acquired(seed):
    random = Random(seed)
    held = held_after_a_life(seed)
    for year in range(2026, 2026 + random.randrange(1, 5)):
        change, given_answers = event(random)
        found = answer(change, given_answers, held, date(year, 6, 1))
        before, after = dict(balances(held)), dict(balances(found.held_after))
        assert all(after[right] >= before[right] for right in before), (change, given_answers)
        for part in Part:
            assert found.parts[part] and all(each.rules and each.citation.article for each in found.parts[part])
        held = found.held_after


@EVERY
def test_four_questions_are_enough_and_none_need_be_answered(change):
    assert len(SITUATIONS[change].questions) <= 4
    assert set(answer(change, {}, Held(), TODAY).parts) == set(Part)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**9))
def test_every_sentence_is_short_plain_and_the_same_in_both_languages(seed):
    change, given_answers = event(Random(seed))
    found = answer(change, given_answers, held_after_a_life(seed), TODAY)
    for part in Part:
        for each in found.parts[part]:
            assert sorted(fields(each.sentence.words.fr)) == sorted(fields(each.sentence.words.en))
        assert unreadable(text for language in ("fr", "en") for text in texts(found, part, language)) == []


def test_forty_per_cent_of_full_time_earns_forty_per_cent():
    assert earned(Change.PART_TIME, percent=40) == {MONEY: (200_00, 500_00)}


def test_half_time_and_more_earns_a_whole_year():
    assert earned(Change.PART_TIME, percent=50) == {MONEY: (500_00, 500_00)}
    assert earned(Change.PART_TIME, percent=49)[MONEY] == (245_00, 500_00)


def test_part_time_for_some_months_counts_over_the_whole_year():
    assert earned(Change.PART_TIME, percent=10, months=6)[MONEY] == (500_00, 500_00)
    assert earned(Change.PART_TIME, percent=10, months=8)[MONEY] == (200_00, 500_00)


def test_the_amount_is_what_the_law_gives_for_such_a_year():
    held = Held(cpf.Opening(4_900_00, 300_00), usual=FOUNDRY)
    found = answer(Change.NEW_EMPLOYER, {"percent": 30, "gap": 3}, held, TODAY)
    work = Work(Regime.PRIVATE, Basis.HOURS, 160_700 * 30 * 9 // 1200, 160_700)
    (expected,) = cpf.determine([AnnualFacts(2027, (work,))], through=2027, opening=held.training)
    assert earned(Change.NEW_EMPLOYER, held, percent=30, gap=3)[MONEY] == (expected.credit, 100_00)
    assert found.held_after.training.counted == expected.counted_balance == 5_000_00
    assert texts(found, Part.CHANGES)[1] == (
        "Une telle année vaut 112,50\u202f€, mais le plafond du compte, 5\u202f000\u202f€, laisse entrer 100\u202f€."
        " Rien n'est repris."
    )


def test_what_was_lived_this_year_comes_before_the_coming_one():
    lived = AnnualFacts(2026, FOUNDRY.work)
    held = Held(cpf.Opening(4_600_00), lived=(lived,), usual=FOUNDRY)
    assert earned(Change.PART_TIME, held, percent=80)[MONEY] == (0, 0)


def test_self_employment_counts_by_months_and_needs_the_contribution():
    assert earned(Change.SELF_EMPLOYMENT, months=7)[MONEY] == (291_67, 500_00)
    assert earned(Change.SELF_EMPLOYMENT, paid=NO)[MONEY] == (0, 500_00)
    assert earned(Change.SELF_EMPLOYMENT, months=1, percent=60)[MONEY] == (500_00, 500_00)


def test_a_protected_leave_counts_as_work_and_an_unpaid_one_does_not():
    assert earned(Change.LEAVE, kind=PARENTAL, months=12)[MONEY] == (500_00, 500_00)
    assert earned(Change.LEAVE, kind=ILLNESS, months=9)[MONEY] == (125_00, 500_00)


def test_a_french_contract_abroad_counts_and_a_foreign_one_does_not():
    assert earned(Change.ABROAD, contract=FRENCH_CONTRACT)[MONEY] == (500_00, 500_00)
    assert earned(Change.ABROAD, contract=FOREIGN_CONTRACT)[MONEY] == (0, 500_00)


def test_months_without_work_add_nothing_and_points_stop_with_the_contract():
    held = Held(usual=FOUNDRY)
    assert earned(Change.UNEMPLOYMENT, held, months=9) == {MONEY: (125_00, 500_00), POINTS: (1, 4)}


def test_full_rate_retirement_ends_training_rights_and_working_on_before_it_does_not():
    assert earned(Change.RETIREMENT, rate=FULL_RATE, percent=60)[MONEY] == (0, 500_00)
    assert earned(Change.RETIREMENT, rate=NOT_FULL_RATE, percent=60)[MONEY] == (500_00, 500_00)


def holding(**amounts):
    units = {"cpf": Unit.CENT, "c2p": Unit.POINT, "cec": Unit.CENT, "public_service": Unit.HUNDREDTH_HOUR}
    return Held(figures={right: Quantity(amount, units[right]) for right, amount in amounts.items()}, usual=FOUNDRY)


def test_at_the_full_rate_what_can_no_longer_be_used_stops_and_is_never_said_to_stay():
    held = holding(cpf=4_940_00, c2p=16, cec=240_00, public_service=25_00)
    found = answer(Change.RETIREMENT, {"rate": FULL_RATE}, held, TODAY)
    stays, stops, to_do = (texts(found, part) for part in (Part.STAYS, Part.STOPS, Part.TO_DO))
    assert [text for text in stays if "restent à vous" in text] == [
        "Droits gagnés par votre engagement : vos 240\u202f€ restent à vous."
    ]
    assert not [text for text in stays if "16" in text or "940" in text]
    assert stops[0] == (
        "Argent pour vous former : à taux plein, vos 4\u202f940\u202f€ ne se dépensent plus, et rien ne s'ajoute."
    )
    assert stops[1].startswith("Heures de formation d'agent public : à taux plein, vos 25\u202fh")
    assert [text for text in stops if "16\u202fpoints" in text and "ne disent pas" in text]
    assert to_do[0].startswith("Utilisez votre argent") and to_do[1].startswith("Utilisez vos 16\u202fpoints")


def test_points_may_pay_no_training_to_who_keeps_no_work_in_retirement():
    def stop(percent):
        found = answer(Change.RETIREMENT, {"rate": FULL_RATE, "percent": percent}, holding(c2p=16), TODAY)
        return any("ni formation ni temps partiel" in text for text in texts(found, Part.STOPS))

    assert stop(0) and not stop(60)


def test_points_serve_less_to_who_works_for_themselves_alone():
    def stop(**given):
        found = answer(Change.SELF_EMPLOYMENT, given, holding(c2p=16), TODAY)
        return any("ni formation ni temps partiel" in text for text in texts(found, Part.STOPS))

    assert stop() and not stop(percent=40)


def test_before_the_full_rate_money_stays_and_points_are_not_promised():
    found = answer(Change.RETIREMENT, {"rate": NOT_FULL_RATE}, holding(cpf=500_00, c2p=16), TODAY)
    assert texts(found, Part.STAYS)[0] == "Argent pour vous former : vos 500\u202f€ restent à vous."
    assert not [text for text in texts(found, Part.STAYS) if "points" in text]
    assert [text for text in texts(found, Part.STOPS) if "16\u202fpoints" in text]


def test_points_are_not_spoken_of_to_who_retires_without_any():
    found = answer(Change.RETIREMENT, {}, holding(cpf=500_00, c2p=0), TODAY)
    told = [text for part in (Part.STAYS, Part.STOPS) for text in texts(found, part)]
    assert not [text for text in told if "points" in text]


@pytest.mark.parametrize("paid", [YES, NO])
def test_who_works_for_themselves_alone_is_never_sent_to_an_employer(paid):
    found = answer(Change.SELF_EMPLOYMENT, {"paid": paid}, holding(cpf=500_00, c2p=16), TODAY)
    named = [text for part in Part for text in texts(found, part) if "employeur" in text]
    assert [text for text in named if "d'alors" not in text and "jamais l'employeur" not in text] == []
    kept = answer(Change.SELF_EMPLOYMENT, {"percent": 50}, Held(), TODAY)
    assert [text for text in texts(kept, Part.TO_DO) if "demandez à l'employeur" in text]


def test_a_public_agent_earns_hours_and_may_change_euros_into_hours():
    held = Held(cpf.Opening(1_250_50), usual=FOUNDRY)
    found = answer(Change.PUBLIC_SERVICE, {"percent": 50}, held, TODAY)
    assert earned(Change.PUBLIC_SERVICE, held, percent=50)[HOURS] == (13_00, 0)
    assert "À votre demande, vos 1\u202f250,50\u202f€ peuvent devenir 83\u202fh d'agent public." in texts(
        found, Part.CHANGES
    )


def test_points_are_announced_where_the_new_work_is_hard():
    assert earned(Change.NEW_EMPLOYER, exposed=YES)[POINTS] == (4, 0)
    assert POINTS not in earned(Change.NEW_EMPLOYER)


def test_what_points_buy_is_told_to_who_has_a_lot_and_to_nobody_in_particular():
    def speaks_of_points(held):
        found = answer(Change.PART_TIME, {"percent": 60}, held, TODAY)
        return any("points" in text for part in Part for text in texts(found, part))

    nine, ten = (Held(prevention=c2p.Opening(n, n), figures={"c2p": Quantity(n, Unit.POINT)}) for n in (9, 10))
    without = Held(figures={"cpf": Quantity(100_00, Unit.CENT)})
    assert speaks_of_points(Held()) and speaks_of_points(ten) and not speaks_of_points(without)
    told = [
        text for part in (Part.CHANGES, Part.TO_DO) for text in texts(answer(Change.PART_TIME, {}, nine, TODAY), part)
    ]
    assert not [text for text in told if "temps partiel avec des points" in text or "sans perte de salaire" in text]


def test_what_a_request_holds_is_kept_and_not_offered_again():
    held = Held(prevention=c2p.Opening(90, 90), figures={"c2p": Quantity(60, Unit.POINT)})
    found = answer(Change.UNEMPLOYMENT, {}, held, TODAY)
    assert "Même sans emploi, vos 60\u202fpoints peuvent payer 30\u202f000\u202f€ de formation." in texts(
        found, Part.CHANGES
    )
    assert found.held_after.prevention.balance == 90


def test_what_is_held_is_named_with_its_amount():
    held = Held(figures={"cpf": Quantity(3_624_46, Unit.CENT), "c2p": Quantity(0, Unit.POINT)})
    assert texts(answer(Change.ABROAD, {}, held, TODAY), Part.STAYS)[0] == (
        "Argent pour vous former : vos 3\u202f624,46\u202f€ restent à vous."
    )


def test_a_day_is_given_where_the_law_gives_one():
    found = answer(Change.UNEMPLOYMENT, {}, Held(usual=FOUNDRY), TODAY)
    days = [each.before for each in found.parts[Part.TO_DO] if each.before]
    assert days == [date(2026, 12, 31), date(2027, 6, 30), date(2027, 12, 31)]


def test_an_amount_explains_itself_by_the_steps_of_the_law():
    told = answer(Change.PART_TIME, {"percent": 40}, Held(), TODAY).parts[Part.CHANGES][0]
    assert "500\u202f€ × 642,80\u202fh ÷ 1\u202f607\u202fh = 200\u202f€, arrondi au centime supérieur." in [
        step.sentence.text() for step in told.why
    ]


def test_an_answer_out_of_its_bounds_is_refused():
    with pytest.raises(ValueError, match="percent is between 1 and 99"):
        answer(Change.PART_TIME, {"percent": 140}, Held(), TODAY)
