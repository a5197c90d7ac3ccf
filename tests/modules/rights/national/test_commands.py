"""`cpa national generate` and `cpa national run` from the command line."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cpa.module_api.registry import hooks
from cpa.modules.rights.national import commands, crediting, engines
from cpa.modules.rights.national.commands import national
from cpa.modules.rights.national.population import draws, employees
from tests.modules.rights.national.conftest import YEAR
from tests.modules.rights.national.written import digests


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(national, [str(word) for word in words], catch_exceptions=False)


def test_the_program_has_them() -> None:
    found = [command.name for group in hooks().commands() for command in group]
    assert "national" in found


def test_generate_then_run_say_what_they_did_the_digest_and_the_rate(tmp_path: Path) -> None:
    facts, out = tmp_path / "facts", tmp_path / "out"
    made = run("generate", "--accounts", "3000", "--out", facts)
    assert re.search(r"^3,000 people, \d,\d{3} lines of facts of 2025 in .* people a second\.$", made.stdout, re.M)
    said = run("run", "--facts", facts, "--year", "2025", "--out", out, "--range-accounts", "1000")
    assert said.exit_code == 0
    for right, digest in digests(out).items():
        assert f"{right} 2025: digest {digest}" in said.stdout
    assert re.search(r"^cpf 2025: 3,000 accounts, [\d,]+ cent credited$", said.stdout, re.M)
    assert re.search(r"accounts in [\d.]+ s: [\d,]+ a second\.\nMost memory held at once: \d+ MB", said.stdout)
    progress = re.findall(
        r"^c\wc?\w?/0000\d: \d of 9, [\d,]+ accounts, [\d,]+ a second; \d+ s left$", said.stderr, re.M
    )
    assert len(progress) == 9
    again = run("run", "--facts", facts, "--year", "2025", "--out", out)
    assert again.exit_code == 0 and "s left" not in again.stderr
    assert re.findall("digest .*", again.stdout) == re.findall("digest .*", said.stdout)


def test_refused_facts_are_told_and_end_with_1(population: Path, tmp_path: Path) -> None:
    said = run("run", "--facts", population, "--year", "2024", "--out", tmp_path)
    assert said.exit_code == 1
    assert said.stdout.startswith("national-year-differs: facts.json: ")


@pytest.mark.parametrize("words", [("generate", "--accounts", "3"), ("run", "--facts", "x", "--year", "2025")])
def test_a_folder_that_cannot_be_written_in_is_told_before_any_work(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = run(*words, "--out", tmp_path / "file" / "folder")
    assert said.exit_code == 2
    assert "cannot be written in" in said.stderr


@pytest.mark.parametrize(
    "words",
    (
        ("run", "--facts", "x", "--year", "2014", "--out", "y"),
        ("run", "--facts", "x", "--year", "2016", "--out", "y", "--right", "cec"),
        ("run", "--facts", "x", "--year", "2025", "--out", "y", "--right", "cif"),
        ("run", "--facts", "x", "--year", "2025", "--out", "y", "--memory", "2"),
        ("run", "--facts", "x", "--year", "2025", "--out", "y", "--memory", "100MB"),
        ("run", "--facts", "x", "--year", "2025", "--out", "y", "--memory", "1.5GB"),
        ("generate", "--accounts", "0", "--out", "y"),
        ("generate", "--accounts", "10", "--out", "y", "--year", "2018"),
    ),
)
def test_words_that_make_no_sense_are_refused(words: tuple[str, ...]) -> None:
    said = run(*words)
    assert said.exit_code == 2 and "Traceback" not in said.output


def test_generate_never_writes_over_something(population: Path) -> None:
    assert run("generate", "--accounts", "10", "--out", population).exit_code == 2


def test_what_the_commands_name_is_what_there_is() -> None:
    """They say it again so as not to load what computes."""
    assert {name: right.first_year for name, right in crediting.RIGHTS.items()} == commands.FIRST_YEARS
    assert tuple(crediting.RIGHTS) == commands.RIGHTS
    assert tuple(engines.ENGINES) == commands.ENGINES
    assert employees.YEARS == commands.POPULATION_YEARS
    assert commands.MOST_PEOPLE <= draws.MOST_PERSONS
    assert YEAR in commands.POPULATION_YEARS
