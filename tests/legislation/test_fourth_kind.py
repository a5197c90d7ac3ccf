"""A new kind of right needs only a folder: an invented one is put beside the others, and everything knows it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import cpa.legislation
from cpa.legislation import yearly
from cpa.legislation.facts import AnnualFacts, Basis, Regime, Work
from cpa.legislation.schemes import Scheme, schemes
from cpa.surfaces.operations.law import law
from tests.legislation import test_schemes as promises
from tests.legislation.test_rules_syntax import offences

INVENTED = Path(__file__).parent / "invented"


@pytest.fixture
def invented() -> Iterator[Scheme]:
    """The folder of the invented right, as if it stood in cpa/legislation."""
    cpa.legislation.__path__.append(str(INVENTED))
    schemes.cache_clear()
    try:
        yield next(scheme for scheme in schemes() if scheme.name == "reading_days")
    finally:
        cpa.legislation.__path__.remove(str(INVENTED))
        schemes.cache_clear()
        for name in [name for name in sys.modules if name.startswith("cpa.legislation.reading_days")]:
            del sys.modules[name]


def test_it_keeps_every_promise_of_a_scheme(invented: Scheme) -> None:
    promises.test_its_own_cases_pass(invented)
    promises.test_each_rule_has_three_examples_and_one_on_a_boundary(invented)
    promises.test_every_rule_names_its_article(invented)
    promises.test_both_languages_of_a_sentence_show_the_same_values(invented)
    promises.test_every_parameter_is_read_by_a_rule(invented)
    promises.test_a_reader_finds_what_the_scheme_is_for(invented)
    promises.test_every_case_is_told_in_short_sentences(invented)
    for file in (invented.folder / "rules").glob("*.py"):
        assert list(offences(file.read_text("utf-8"))) == []


def test_the_commands_run_and_tell_its_cases(invented: Scheme) -> None:
    cases = str(invented.folder / "cases" / "days.yaml")
    assert CliRunner().invoke(law, ["test", cases]).output.splitlines()[-1] == "3 cases: 3 passed"
    told = CliRunner().invoke(law, ["explain", "--case", "LIRE-3", cases]).output
    assert "Une année donne 3\u202fjours au plus : inscrit au compte pour l'année, 3\u202fjours." in told


def test_its_years_are_determined_and_carried_on_like_any_other(invented: Scheme) -> None:
    from cpa.legislation.reading_days.scheme import (  # type: ignore[import-not-found]  # it stands there only now
        RIGHT,
        account,
    )

    facts = [AnnualFacts(year, (Work(Regime.PRIVATE, Basis.HOURS, 90_000, 0),)) for year in (2023, 2024)]
    found = yearly.determine(RIGHT, account(facts, {2024: 100}), through=2025, law=None)
    assert [(each.year, each.credit, each.total_balance) for each in found] == [
        (2023, 200, 200),
        (2024, 200, 300),
        (2025, 0, 300),
    ]


def test_nothing_of_it_is_left_behind() -> None:
    assert "reading_days" not in {scheme.name for scheme in schemes()}
