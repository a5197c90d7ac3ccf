"""The catalogue says what the rows say, and what the project carries is all of ROME."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from cpa.modules.occupations.catalogue.model import Catalogue, Mobility
from cpa.modules.occupations.catalogue.reading import catalogue_of
from cpa.modules.occupations.catalogue.reference_files import read_tables, write_tables
from cpa.modules.occupations.catalogue.tables import Tables
from cpa.sources.reference.place import REFERENCE
from cpa.sources.reference.tables import BrokenReference, packed
from tests.modules.occupations.catalogue.small import SMALL


def test_a_catalogue_says_what_its_rows_say() -> None:
    small = catalogue_of(SMALL)
    first, second = small.occupations
    assert (first.family, first.field, first.interests, first.centres) == ("A", "A11", "RI", ("1",))
    assert (first.regulated, first.managerial, first.digital, first.green) == (True, False, None, True)
    assert (second.regulated, second.green) == (None, None)
    assert [small.skills[at].key for at in small.skills_of("A1101")] == ["100", "101", "102"]
    assert small.core_of("A1101").tolist() == [True, True, False]
    assert [small.skills[at].kind for at in small.skills_of("A1101")] == ["do", "know", "be"]
    assert small.contexts == {"A1101": ("En extérieur",)}
    assert small.mobility["A1101"] == (Mobility("A1102", 1, "near"),)
    assert small.families == {"A": "Agriculture"}
    assert small.groups == {"300": "Cultiver la terre"}


def test_all_occupations_are_carried_with_their_skills_and_moves(catalogue: Catalogue) -> None:
    assert len(catalogue.occupations) == 1584
    assert len(catalogue.families) == 14
    assert len(catalogue.fields) == 110
    assert len(catalogue.members) == len(catalogue.core) == catalogue.starts[-1] == 90_556
    assert sum(map(len, catalogue.mobility.values())) == 14_912
    assert catalogue.mobility.keys() == catalogue.index.keys()
    assert int(catalogue.core.sum()) == 18_900 + 1_731


def test_everything_is_in_order_and_nothing_dangles(catalogue: Catalogue) -> None:
    codes = [one.code for one in catalogue.occupations]
    keys = [one.key for one in catalogue.skills]
    assert codes == sorted(set(codes))
    assert keys == sorted(set(keys))
    assert np.all(np.diff(catalogue.starts) > 0)
    for start, end in zip(catalogue.starts, catalogue.starts[1:], strict=False):
        assert np.all(np.diff(catalogue.members[start:end]) > 0)
    assert set(range(len(keys))) == set(catalogue.members.tolist())
    for one in catalogue.occupations:
        assert one.family in catalogue.families
        assert one.field in catalogue.fields
        assert set(one.centres) <= catalogue.centres.keys()
        assert one.centres, "every occupation has a main centre of interest"
        assert set(one.themes) <= catalogue.themes.keys()
        assert set(one.sectors) <= catalogue.sectors.keys()
    for source, moves in catalogue.mobility.items():
        assert {move.target for move in moves} <= catalogue.index.keys() - {source}
        assert [move.order for move in moves] == sorted({move.order for move in moves})


def test_files_written_twice_are_the_same_bytes(tmp_path: Path) -> None:
    write_tables(tmp_path, SMALL)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert read_tables(tmp_path) == SMALL
    write_tables(tmp_path, SMALL)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_what_is_carried_is_written_again_as_it_was() -> None:
    """The content, not the compressed bytes: another version of zlib may pack them otherwise."""
    for name, rows in read_tables(REFERENCE / "occupations").named():
        carried = (REFERENCE / "occupations" / f"{name}.csv.gz").read_bytes()
        again = packed(Tables.rows[name]._fields, rows)
        assert gzip.decompress(again) == gzip.decompress(carried)


def test_files_of_another_shape_are_refused(tmp_path: Path) -> None:
    write_tables(tmp_path, SMALL)
    (tmp_path / "links.csv.gz").write_bytes(packed(("code", "key"), (("A1101", "100"),)))
    with pytest.raises(BrokenReference, match="links"):
        read_tables(tmp_path)


def test_a_file_that_is_cut_is_not_read(tmp_path: Path) -> None:
    write_tables(tmp_path, SMALL)
    path = tmp_path / "links.csv.gz"
    path.write_bytes(path.read_bytes()[:-12])
    with pytest.raises(BrokenReference, match="links"):
        read_tables(tmp_path)


def test_what_is_carried_stays_small() -> None:
    assert sum(path.stat().st_size for path in (REFERENCE / "occupations").iterdir()) < 1_500_000
