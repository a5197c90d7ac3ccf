"""A made-up population, written once."""

from pathlib import Path

import pytest

from cpa.modules.rights.national.population.generate import generate

PEOPLE, YEAR = 6_000, 2025


@pytest.fixture(scope="session")
def population(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Facts and truth of some thousands of people, several files a table. Not to be changed: copy it."""
    facts = tmp_path_factory.mktemp("national") / "facts"
    list(generate(facts, PEOPLE, YEAR, chunk=2_500))
    return facts
