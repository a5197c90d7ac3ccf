"""docs/reference/rights.md is what the law says, whole."""

from cpa.legislation.exceptions import EXCEPTIONS
from cpa.legislation.schemes import schemes
from tools.rights_reference import PLACE, in_order, reference


def test_the_reference_is_what_the_tool_writes() -> None:
    assert PLACE.read_text("utf-8") == reference(), "run: python -m tools.rights_reference"


def test_a_rule_comes_after_those_its_latest_version_needs() -> None:
    for scheme in schemes():
        placed: set[str] = set()
        for versions in in_order(scheme.law.rules):
            needed = {need for need in versions[-1].needs if need in scheme.law.rules}
            assert needed <= placed, versions[0].name
            placed.add(versions[0].name)
        assert placed == set(scheme.law.rules)


def test_every_value_rule_and_exception_is_there() -> None:
    text = reference()
    for scheme in schemes():
        assert all(f"`{path}`" in text for path in scheme.law.parameters.by_path)
        assert all(f"`{name}` (" in text for name in scheme.law.rules)
    assert [exception.name for exception in EXCEPTIONS if exception.words.fr not in text] == []
