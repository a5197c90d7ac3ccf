from datetime import date
from pathlib import Path

import pytest

from cpa.legislation.training.funding.regions import FOLDER, aid_of
from cpa.rules.documents import Refused

DAY = date(2026, 6, 1)
AID = """\
format: region-aids/1
region: "99"
name: Invented
aids:
- {fr: Aide, en: Aid, text: Texte n° 1, read_on: 2026-01-01, since: 2026-01-01, until: 2026-06-30,
   most: 800, percent: 33}
- {fr: Aide, en: Aid, text: Texte n° 2, read_on: 2026-01-01, since: 2026-07-01, most: 900}
"""


def folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "one.yaml").write_text(text, "utf-8")
    return tmp_path


def test_no_region_is_made_up() -> None:
    assert [file.name for file in FOLDER.glob("*.yaml")] == ["example.yaml"]
    assert aid_of("84", DAY) is None
    assert aid_of("exemple", DAY) is not None


def test_the_aid_of_the_day_is_taken_with_its_text(tmp_path: Path) -> None:
    where = folder(tmp_path, AID)
    found = [aid_of("99", day, where) for day in (date(2025, 12, 31), date(2026, 6, 30), date(2026, 7, 1))]
    assert [aid and aid.citation.article for aid in found] == [None, "Texte n° 1", "Texte n° 2"]


@pytest.mark.parametrize(
    ("price", "amount"), [(100, 33), (101, 33), (242_424, 79_999), (242_425, 80_000), (10**6, 80_000)]
)
def test_a_share_of_the_price_is_to_the_cent_below_and_never_above_the_most(
    tmp_path: Path, price: int, amount: int
) -> None:
    aid = aid_of("99", DAY, folder(tmp_path, AID))
    assert aid is not None
    assert aid.amount(price) == amount


@pytest.mark.parametrize(
    "wrong",
    [
        AID.replace("until: 2026-06-30,", ""),
        AID.replace("since: 2026-07-01", "since: 2026-06-30"),
        AID.replace("text: Texte n° 1, ", ""),
        AID.replace("percent: 33", "percent: 101"),
        AID.replace("most: 900", "most: 900, for: {statuses: [roi]}"),
        AID.replace("most: 900", "montant: 900"),
        AID.replace("region-aids/1", "region-aids/2"),
    ],
)
def test_a_file_that_says_too_little_or_too_much_is_refused(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(Refused) as refused:
        aid_of("99", DAY, folder(tmp_path, wrong))
    assert [problem.code for problem in refused.value.problems] == ["funding-region-refused"]
