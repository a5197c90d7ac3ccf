"""Nothing expired is ever told as payable: over every certification that the project carries, and many days."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.trainings.catalogue.model import Certification, Provenance
from cpa.modules.trainings.catalogue.validity import Reason, Standing, Validity, validity
from cpa.modules.trainings.register.merging import merged
from cpa.modules.trainings.sheet.standing import Told, told
from cpa.modules.trainings.sources.certifications.carried import unpacked
from cpa.modules.trainings.sources.certifications.datasets import OF_DIPLOMAS
from cpa.sources.reference.place import REFERENCE

DAY = timedelta(days=1)
TODAY, FOREVER = date(2026, 11, 25), date(2199, 1, 1)
READ = Provenance("registry", "2026-02-01", "0" * 64, 1)
DAYS = st.dates(date(2015, 1, 1), date(2040, 1, 1))
CERTIFICATIONS = st.builds(
    Certification, st.just("RNCP1"), st.just("Soudeur"), st.none(), st.none() | DAYS, st.none() | st.booleans(),
    st.none() | DAYS, st.sampled_from([(), ("RNCP2",)]), st.just(READ),
)  # fmt: skip


@pytest.fixture(scope="module")
def carried() -> Sequence[Certification]:
    return merged([one.source for one in unpacked(REFERENCE / "certifications")], OF_DIPLOMAS)


def may_not(one: Certification, day: date) -> bool:
    """What forbids to pay that day, said another way than the code does."""
    past = one.registered_until is not None and day > one.registered_until
    said_ended = one.active is False and (one.active_on is None or one.active_on <= day)
    nobody_says = one.registered_until is None and not (one.active and one.active_on == day)
    return past or said_ended or nobody_says


def promises(words: Told) -> bool:
    return words.payable or "peuvent servir" in words.money


def test_no_certification_that_is_carried_is_ever_told_as_payable_when_it_does_not_stand(
    carried: Sequence[Certification],
) -> None:
    assert len(carried) > 20_000
    shapes: dict[tuple[Standing, Reason], Validity] = {}
    for one in carried:
        until, said = one.registered_until or TODAY, one.active_on or TODAY
        for day in {until, until + DAY, said, said + DAY, TODAY, FOREVER}:
            found = validity(one, day)
            shapes.setdefault((found.standing, found.reason), found)
            assert not (found.fundable and may_not(one, day)), (one.code, day)
    assert len(shapes) >= 6
    for (standing, _reason), found in shapes.items():  # words depend on nothing else
        words = told(found, announced=True)
        assert promises(words) == words.payable == (standing is Standing.REGISTERED)
        assert words.payable or words.todo


@given(CERTIFICATIONS, DAYS, st.none() | st.booleans())
@settings(max_examples=150, deadline=None)
def test_on_any_day_only_what_stands_and_may_be_sold_is_payable(
    one: Certification, day: date, sold: bool | None
) -> None:
    words = told(validity(one, day), announced=True, sold=sold)
    assert not (words.payable and (may_not(one, day) or sold is False))
    assert promises(words) == words.payable
    sure = one.registered_until is not None and one.registered_until >= day and one.active is not False
    assert words.payable or not sure or sold is False


def test_an_unknown_or_absent_certification_is_never_payable_and_says_what_to_do() -> None:
    for words in (told(None, announced=True), told(None, announced=False, sold=True)):
        assert not promises(words) and not words.registered and words.todo


def test_words_give_the_day_of_display_and_the_end() -> None:
    one = Certification("RNCP1", "Soudeur", 3, date(2028, 8, 31), True, date(2026, 2, 1), (), READ)
    with translation.override("fr"):
        assert told(validity(one, date(2026, 11, 1)), True).how == (
            "Le 1er novembre 2026, son enregistrement est en cours. Il finit le 31 août 2028."
        )
        assert "31 août 2028" in told(validity(one, date(2028, 9, 1)), True).how


def test_rights_are_told_to_refuse_only_what_is_sure() -> None:
    registered = Certification("RNCP1", "Soudeur", None, FOREVER, True, TODAY, (), READ)
    ended = Certification("RNCP1", "Soudeur", None, TODAY - DAY, True, TODAY, (), READ)
    silent = Certification("RNCP1", "Soudeur", None, None, None, None, (), READ)
    assert told(validity(registered, TODAY), announced=True).rights_pay is True
    assert told(validity(registered, TODAY), announced=True, sold=False).rights_pay is False
    assert told(validity(ended, TODAY), announced=True).rights_pay is False
    assert told(validity(silent, TODAY), announced=True).rights_pay is None
    for words in (told(None, announced=True), told(None, announced=False)):
        assert words.rights_pay is None
