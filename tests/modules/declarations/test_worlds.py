"""A generated world gives its own truth, to the hundredth, whatever happens to its files on the way."""

import random
from pathlib import Path

import pytest

from cpa.modules.declarations.importing import Dsn
from cpa.sources.run import import_file
from tests.databases import both_stores
from tests.modules.declarations import truth
from tests.modules.declarations.shared_data import in_order_of_arrival, make_world, needs_shared_data

pytestmark = [both_stores, needs_shared_data]


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_world(tmp_path_factory.mktemp("world") / "200", individuals=200)


def test_a_world_imported_in_order_gives_its_truth_by_person_and_by_contract(world: Path) -> None:
    for file in in_order_of_arrival(world):
        import_file(file, Dsn())
    assert truth.persons_found(world) == truth.persons_expected(world)
    assert truth.contracts_found(world) == truth.contracts_expected(world)


def test_the_same_world_shuffled_with_every_file_sent_twice_gives_the_same_truth(world: Path) -> None:
    files = in_order_of_arrival(world) * 2
    random.Random(7).shuffle(files)
    for file in files:
        import_file(file, Dsn())
    assert truth.persons_found(world) == truth.persons_expected(world)
    assert truth.contracts_found(world) == truth.contracts_expected(world)
