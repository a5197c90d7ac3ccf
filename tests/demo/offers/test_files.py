"""The trainings of the demonstration are invented, many, and every planted thing is found by the real readers."""

from collections import Counter
from datetime import date, timedelta

import pytest

from cpa.demo.offers.files import files
from cpa.demo.offers.planted import LHEO, planted
from cpa.demo.offers.reading import schools, trainings
from tests.demo.offers.read_back import DAY, flags_of_all, read_back, registers, rows


def test_a_thousand_sessions_and_more_have_a_price_and_days_to_come():
    offers, _aside, _desk = read_back()
    dated = [
        session
        for offer in offers.values()
        if offer.price_cents
        for session in offer.sessions
        if session.starts and session.ends
    ]

    assert len(dated) >= 1000
    assert all(DAY < session.starts < DAY + timedelta(days=330) for session in dated)
    assert all(session.starts < session.ends for session in dated)


def test_sessions_are_in_a_dense_town_and_in_the_country():
    offers, _aside, _desk = read_back()
    of = Counter(offer.place.department for offer in offers.values() for _ in offer.sessions)

    assert of["59"] >= 500
    assert of["29"] >= 400
    assert {offer.place.commune for offer in offers.values() if offer.source == LHEO} >= {"59512", "59350", "29024"}


def test_some_trainings_are_at_a_distance():
    assert sum(offer.remote is True for offer in read_back()[0].values()) >= 20


def test_rhythms_are_those_that_were_written():
    assert {offer.rhythm.value for offer in read_back()[0].values() if offer.source == LHEO} == {
        "full_time", "part_time", "evenings", "blocks", "sandwich",
    }  # fmt: skip


def test_the_same_month_gives_the_same_bytes_and_the_next_month_others():
    assert files(DAY) == files(DAY.replace(day=1))
    assert files(DAY) != files(DAY + timedelta(days=31))


def test_sixty_trainings_are_told_twice_in_other_words():
    offers, _aside, _desk = read_back()
    pairs = planted(DAY).duplicates

    assert len(set(pairs)) == 60
    for one, other in pairs:
        first, second = offers[one], offers[other]
        assert first.source != second.source
        assert first.title != second.title
        assert first.about != second.about
        said = [(two.body.siret, two.certification, two.hours, two.price_cents) for two in (first, second)]
        assert said[0] == said[1]


def test_exactly_the_planted_flags_are_seen():
    seen = {key: found for key, found in flags_of_all().items() if found}

    assert {key: {flag} for key, flag in planted(DAY).flags.items()} == seen


def test_about_forty_offers_call_for_care_in_eight_ways():
    kinds = Counter(planted(DAY).flags.values())

    assert kinds.total() >= 40
    assert set(kinds) == {
        "gift", "pressure", "promise", "price_at_ceiling", "no_address", "copied_text", "impossible_dates",
        "certification_ended",
    }  # fmt: skip


def test_the_real_import_sets_aside_what_was_planted_for_it():
    _offers, aside, desk = read_back()
    told = Counter((one.source, one.key, one.why, one.whole) for one in aside)
    dates = {key for key, flag in planted(DAY).flags.items() if flag == "impossible_dates"}

    for (source, key), why, whole in planted(DAY).refused:
        assert told.pop((source, key, why, whole))
    assert {(source, key) for source, key, _why, _whole in told} == dates
    assert not desk.leftovers


def test_impossible_dates_never_become_sessions():
    offers, _aside, _desk = read_back()
    flagged = [offers[key] for key, flag in planted(DAY).flags.items() if flag == "impossible_dates"]

    assert flagged
    assert not [one for offer in flagged for one in offer.sessions if one.starts]


def test_no_body_has_a_number_of_a_real_one():
    own = {school.siret for school in schools().values()}
    real = {row["siret"] for row in rows("offers/bodies.csv.gz")}

    assert len(own) == len(schools())
    assert all(siret.startswith("005501") for siret in own)
    assert not {siret[:9] for siret in own} & {siret[:9] for siret in real}
    assert {offer.body.siret for offer in read_back()[0].values()} - {""} == own


@pytest.mark.parametrize("field", list(trainings()))
def test_certifications_are_those_of_the_registers(field):
    for training in trainings()[field]:
        assert not training.certification or training.certification in registers()


def test_towns_are_real_communes_where_they_are():
    known = {row["code"]: row for row in rows("territories/communes_places.csv.gz") if row["kind"] == "current"}
    for school in schools().values():
        town = school.town
        assert town.postcode in known[town.commune]["postal_codes"].split()
        assert abs(town.latitude - int(known[town.commune]["latitude"]) * 100) < 1000
        assert abs(town.longitude - int(known[town.commune]["longitude"]) * 100) < 1000


def test_most_certifications_stand_when_the_demonstration_is_shown():
    codes = {one.certification for some in trainings().values() for one in some if one.certification}
    ends = [registers()[code]["until"] for code in codes if registers()[code]["until"]]

    assert sum(end >= date(2027, 6, 1).isoformat() for end in ends) >= 25
