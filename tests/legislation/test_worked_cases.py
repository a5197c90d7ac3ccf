"""The worked cases that stand beside the project, written by others than those who wrote the rules."""

import pytest
from click.testing import CliRunner

from cpa.rules.cases import read_cases
from cpa.surfaces.operations.law import law
from tests.legislation.sentences import unreadable
from tests.shared_data import FOLDER

CASES = FOLDER.parent / "domain" / "rights-cases.yaml"


@pytest.mark.shared_data
def test_every_case_of_every_kind_passes() -> None:
    done = CliRunner().invoke(law, ["test", str(CASES)])
    count = len(read_cases(CASES))
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[-1] == f"{count} cases: {count} passed"


@pytest.mark.shared_data
def test_every_case_is_told_in_sentences() -> None:
    for case in read_cases(CASES):
        done = CliRunner().invoke(law, ["explain", "--case", case.id, str(CASES)])
        assert done.exit_code == 0
        assert done.output.strip(), case.id
        assert unreadable(done.output.splitlines()) == []
