"""The norm as data."""

import csv
import re
from pathlib import Path

import pytest

from cpa.modules.declarations.sources.dsn import distil, norms
from cpa.modules.declarations.sources.dsn.formats import accepts, hundredths
from cpa.modules.declarations.sources.dsn.problems import CATALOGUE, GENERIC
from tests.modules.declarations.sources.dsn.shared import shared_dsn


def test_six_norms_are_loaded() -> None:
    assert norms.LOADED == ("P21V01", "P22V01", "P23V01", "P24V01", "P25V01", "P26V01")
    with pytest.raises(KeyError):
        norms.norm("P19V01")


def test_norms_before_2024_accept_what_either_neighbour_knows() -> None:
    between = norms.norm("P22V01").rubriques
    assert set(norms.norm("P24V01").rubriques) < set(between)
    exposures = between["S21.G00.34.001"].codes
    assert {"01", "04", "08"} <= exposures
    assert "01" not in norms.norm("P24V01").rubriques["S21.G00.34.001"].codes


def test_every_block_hangs_under_a_block_that_comes_before_it() -> None:
    places = norms.places()
    for block, place in places.items():
        assert not place.parent or places[place.parent].rank < place.rank, block


def test_every_model_is_a_part_of_the_tree() -> None:
    for nature in ("01", "04", "05", "07", "08", "09"):
        model = norms.model(nature)
        assert model is not None
        for block, place in model.places.items():
            assert place.parent == norms.places()[block].parent


def test_every_pattern_compiles_and_refuses_a_long_text() -> None:
    for name in norms.LOADED:
        for rubrique in norms.norm(name).rubriques.values():
            assert not accepts(rubrique, name)("x" * 300), rubrique.code


def test_amounts_are_exact_hundredths() -> None:
    read = {"151.67": 15167, "-0.50": -50, "-35.00": -3500, "0000.07": 7, "99999999.99": 9999999999}
    assert {text: hundredths(text) for text in read} == read
    assert hundredths("") is None


def test_no_sentence_of_the_catalogue_can_hold_a_value() -> None:
    for code, kind in CATALOGUE.items():
        holes = set(re.findall(r"{(\w+)}", kind.sentence))
        assert holes <= ({"code", "count"} if code == "DSN-ETC" else {"name", "label"}), code
        assert code.startswith(("DSN-", "S")) or code in GENERIC


@pytest.mark.shared_data
def test_the_tables_shipped_are_those_of_the_raw_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = shared_dsn()
    monkeypatch.setattr(distil, "TABLES", tmp_path)
    distil.distil(raw)
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (norms.TABLES / made.name).read_bytes(), made.name
    with (norms.TABLES / "digests.csv").open(newline="") as stream:
        assert len(list(csv.DictReader(stream))) == 5
