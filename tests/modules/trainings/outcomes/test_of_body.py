"""A body's rates are told of its newest cohort, as published, without a number of people."""

from pathlib import Path

from cpa.modules.trainings.outcomes.known import Held
from cpa.modules.trainings.outcomes.of_body import outcomes_of_body
from tests.modules.trainings.sources.outcomes.folder import BODY, folder, read

OLDER = BODY.replace("2023-2024", "2022-2023").replace("81.0", "12.0")


def test_the_newest_cohort_answers_with_its_line(tmp_path: Path) -> None:
    found = outcomes_of_body("0630003L", Held(read(folder(tmp_path, body=f"{OLDER}\n{BODY}")).tables))
    assert [(one.measure, one.months, one.rate_per_mille) for one in found] == [
        ("employed", 6, 810), ("employed", 12, 730), ("further_study", 0, 300), ("expected", 6, 730),
    ]  # fmt: skip
    assert {(one.cohort, one.area, one.leavers, one.read_in.line) for one in found} == {
        ("2023-2024", "region:84", None, 3)
    }


def test_an_unknown_body_or_one_not_told_of_for_long_has_none(tmp_path: Path) -> None:
    old = BODY.replace("2023-2024", "2019-2020")
    others = [BODY.replace("0630003L", "0290001A"), OLDER.replace("0630003L", "0290001A")]
    known = Held(read(folder(tmp_path, body="\n".join([old, *others]))).tables)
    assert outcomes_of_body("0630003L", known) == ()
    assert outcomes_of_body("0999999Z", known) == ()
