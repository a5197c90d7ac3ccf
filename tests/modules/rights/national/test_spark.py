"""The same function through Spark: same content. Without Spark: a sentence that says what to install."""

import sys
from pathlib import Path

import pytest

from cpa.modules.rights.national.population.generate import generate
from cpa.modules.rights.national.refused import Refused
from cpa.modules.rights.national.running import Request, run
from tests.modules.rights.national.conftest import YEAR
from tests.modules.rights.national.written import digests

PEOPLE = 200_000


@pytest.mark.spark
def test_spark_gives_the_same_content_as_this_process(tmp_path: Path) -> None:
    facts, alone, spread = (tmp_path / name for name in ("facts", "alone", "spread"))
    list(generate(facts, PEOPLE, YEAR))
    list(run(Request(facts, alone, YEAR, range_accounts=120_000)))
    list(run(Request(facts, spread, YEAR, range_accounts=50_000, engine="spark")))
    assert digests(spread) == digests(alone)
    assert all(digests(alone).values())


def test_without_spark_one_is_told_what_to_install(
    population: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(Refused) as caught:
        list(run(Request(population, tmp_path, YEAR, engine="spark")))
    assert "pip install 'cpa[spark]'" in caught.value.problems[0].message
