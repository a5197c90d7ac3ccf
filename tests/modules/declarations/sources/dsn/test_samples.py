"""The published samples and the generator's deposits, read whole."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from tests.modules.declarations.sources.dsn.deposits import read
from tests.modules.declarations.sources.dsn.shared import shared_dsn

pytestmark = pytest.mark.shared_data


def test_every_sample_passes_every_control() -> None:
    samples = sorted((shared_dsn() / "exemples").glob("*.dsn"))
    assert len(samples) == 28
    for sample in samples:
        reading = read(sample.read_bytes())
        assert (reading.problems, reading.standing) == ([], len(reading.declarations)), sample.name
        assert reading.declarations


def test_a_correction_in_a_later_file_is_read_as_declared() -> None:
    reading = read((shared_dsn() / "exemples" / "07b_rappel_en_juillet.dsn").read_bytes())
    amounts = [activity.amount for person in reading.persons for activity in person.activities]
    assert -35_00 in amounts


def test_the_real_lot_gives_three_ends_of_contract_and_no_refusal() -> None:
    reading = read((shared_dsn() / "reel" / "lot_organisme_fctu_P25V01.dsn").read_bytes())
    assert [declaration.nature for declaration in reading.declarations] == ["07", "07", "07"]
    assert (reading.refused, reading.standing) == ([], 3)
    assert [closed.persons for closed in reading.closed] == [1, 1, 1]
    assert all(envoi.deposited_at and envoi.flow for envoi in reading.envois)
    assert {code for code, _ in reading.warned} >= {"S21.G00.30.001/CSL-00", "DSN-ACCENTS-PERDUS"}


def test_every_deposit_of_a_generated_world_passes(tmp_path: Path) -> None:
    world = tmp_path / "world"
    for year in ("2021", "2025"):
        command = [sys.executable, str(shared_dsn() / "make_dsn.py"), "--out", str(world / year), "--year", year]
        subprocess.run([*command, "--individuals", "150", "--months", "13"], check=True, capture_output=True)
    deposits = list(world.rglob("*.dsn"))
    assert len(deposits) > 100
    hours = Decimal(0)
    for deposit in deposits:
        reading = read(deposit.read_bytes())
        assert (reading.problems, reading.standing) == ([], len(reading.declarations)), deposit.name
        hours += sum(Decimal(activity.amount) for person in reading.persons for activity in person.activities)
    assert hours > 0
