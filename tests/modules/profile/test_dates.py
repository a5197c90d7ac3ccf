"""One wording of a date on every page."""

from datetime import date

import pytest
from django.utils import translation

from cpa.modules.profile.dates import question, remembered, shown
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.when.moments import Speaker
from cpa.modules.profile.when.reading import span_of

SPEAKER = Speaker(date(2026, 11, 25), date(1985, 8, 1))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("vers 2018", "vers 2018"),
        ("quand j’avais 33 ans", "vers 2018"),
        ("depuis vers 2019", "depuis 2019 environ"),
        ("jusqu’à environ 2019", "jusqu’à 2019 environ"),
        ("après mars 2014", "à partir de mars 2014"),
        ("depuis les années 90", "depuis les années 1990"),
        ("depuis le 3 mai 2019", "depuis le 3 mai 2019"),
        ("avant le 3 mai 2019", "jusqu’au 3 mai 2019"),
        ("de vers 2008 à vers 2012", "vers 2008 – vers 2012"),
        ("du 01/02/2026 au 30/06/2026", "1er février 2026 – 30 juin 2026"),
        ("trente-douze", "«\u00a0trente-douze\u00a0»"),
        ("je ne sais plus", ""),
    ],
)
def test_a_date_is_told_as_people_say_it(said: str, told: str) -> None:
    with translation.override("fr"):
        assert remembered(span_of(said, SPEAKER)) == told


def test_a_date_is_told_in_english_too() -> None:
    with translation.override("en"):
        assert shown(span_of("depuis vers 2019", SPEAKER)) == "since about 2019"


@pytest.mark.parametrize(
    ("said", "kind", "asks"),
    [
        ("2091", Kind.JOB, False),
        ("2031", Kind.JOB, True),
        ("depuis 2031", Kind.FAMILY, True),
        ("2031", Kind.PROJECT, False),
        ("jusqu’à 2031", Kind.JOB, False),
        ("de 2020 à 2031", Kind.JOB, False),
        ("2019", Kind.JOB, False),
    ],
)
def test_days_to_come_are_asked_about_gently_save_those_of_a_project(said: str, kind: Kind, asks: bool) -> None:
    with translation.override("fr"):
        assert ("n’est pas encore passée" in question(span_of(said, SPEAKER), kind)) == asks
