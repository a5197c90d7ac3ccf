"""`cpa reference build` writes what sources distil, the same each time, or leaves things as they are."""

from hashlib import sha256
from itertools import chain
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from cpa.kernel.problem import Problem, Severity
from cpa.module_api.registry import hooks
from cpa.sources.package import BrokenPackage
from cpa.sources.reference.building import write
from cpa.sources.reference.distilling import Distilled, Distiller, NothingToDistil, Origin
from cpa.sources.reference.place import REFERENCE
from cpa.surfaces.operations.cli import main

ORIGIN = Origin("trees", "Someone", "Open", "v1", {"b.csv": "22", "a.csv": "11"})
FACTS = Distilled({"trees.csv": b"oak\n"}, [ORIGIN])
WARNED = Distilled(FACTS.files, [ORIGIN], [Problem("row-twice", "a.csv", "Deux fois.", 7, Severity.WARNS)])
REFUSED = Distilled({}, [ORIGIN], [Problem("table-missing", "trees", "La table manque.")])


def distillers() -> list[Distiller]:
    return [*chain.from_iterable(hooks().reference_distillers())]


def build(monkeypatch: pytest.MonkeyPatch, into: Path, *distilled: Distilled | Exception) -> tuple[int, str]:
    def answer(one: Distilled | Exception) -> Distilled:
        if isinstance(one, Exception):
            raise one
        return one

    parts = tuple(Distiller(f"part{number}", lambda _raw, one=one: answer(one)) for number, one in enumerate(distilled))
    monkeypatch.setattr(type(hooks()), "reference_distillers", lambda _hooks: [parts], raising=False)
    words = ["reference", "build", "--from", str(into), "--into", str(into)]
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    return result.exit_code, result.output


def test_a_part_says_where_it_comes_from(tmp_path: Path) -> None:
    assert write(tmp_path / "trees", FACTS)
    said = yaml.safe_load((tmp_path / "trees" / "source.yaml").read_text("utf-8"))
    assert said["sources"] == [
        {
            "what": "trees",
            "producer": "Someone",
            "licence": "Open",
            "vintage": "v1",
            "raw": {"a.csv": "11", "b.csv": "22"},
        }
    ]
    assert [*said["files"]] == ["trees.csv"]


def test_the_same_facts_change_nothing_and_files_of_before_go(tmp_path: Path) -> None:
    write(tmp_path, Distilled({"old.csv": b"x", "trees.csv": b"ash\n"}, [ORIGIN]))
    assert write(tmp_path, FACTS)
    times = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert times.keys() == {"trees.csv", "source.yaml"}
    assert not write(tmp_path, FACTS)
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == times


def test_each_part_is_built_and_its_problems_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = build(monkeypatch, tmp_path, FACTS, WARNED)
    assert code == 0
    assert "· a.csv:7  row-twice  Deux fois." in said
    assert (tmp_path / "part0" / "trees.csv").read_bytes() == b"oak\n"
    assert (tmp_path / "part1" / "trees.csv").read_bytes() == b"oak\n"


@pytest.mark.parametrize("wrong", [REFUSED, NothingToDistil("no trees"), BrokenPackage("illisible")])
def test_a_part_that_cannot_be_built_is_left_as_it_was_and_the_others_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: Distilled | Exception
) -> None:
    write(tmp_path / "part0", Distilled({"trees.csv": b"ash\n"}, [ORIGIN]))
    code, said = build(monkeypatch, tmp_path, wrong, FACTS)
    assert code == 1
    assert "part0: left as it is" in said
    assert (tmp_path / "part0" / "trees.csv").read_bytes() == b"ash\n"
    assert (tmp_path / "part1" / "trees.csv").read_bytes() == b"oak\n"


def test_everything_that_is_carried_has_its_source_and_what_builds_it() -> None:
    folders = {one.folder for one in distillers()}
    carried = {path.name for path in REFERENCE.iterdir() if path.is_dir()}
    assert carried == folders
    assert {one.folder for one in chain.from_iterable(hooks().reference_loaders())} - {"search", "trainings"} <= folders
    for folder in carried:
        said = yaml.safe_load((REFERENCE / folder / "source.yaml").read_text("utf-8"))
        assert said["sources"], folder
        for source in said["sources"]:
            assert source["producer"], folder
            assert source["licence"], folder
            assert source["raw"], folder


def test_files_that_are_carried_are_those_that_were_distilled() -> None:
    """Nobody mends a distilled file by hand: its digest is told beside it."""
    for folder in (one.folder for one in distillers()):
        place = REFERENCE / folder
        said = yaml.safe_load((place / "source.yaml").read_text("utf-8"))["files"]
        found = {path.name: sha256(path.read_bytes()).hexdigest() for path in place.iterdir()}
        found.pop("source.yaml")
        assert found == said, folder


def test_nothing_is_built_from_a_folder_without_official_files(tmp_path: Path) -> None:
    for one in distillers():
        with pytest.raises(NothingToDistil):
            one.distil(tmp_path)
