"""Outcomes are published whole or not at all, and told from the database as from the files."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from cpa.modules.trainings.catalogue.model import Scheme
from cpa.modules.trainings.models import OutcomeEntry
from cpa.modules.trainings.outcomes.choosing import outcomes_of
from cpa.modules.trainings.outcomes.comparing import beside_peers
from cpa.modules.trainings.outcomes.known import Held
from cpa.modules.trainings.outcomes.of_certification import outcomes_of_certification
from cpa.modules.trainings.outcomes.published import Published
from cpa.modules.trainings.sources.outcomes.carried import carried_in, files_of
from cpa.modules.trainings.sources.outcomes.importing import import_outcomes
from cpa.modules.trainings.sources.outcomes.loading import load_outcomes
from cpa.modules.trainings.sources.outcomes.publishing import current_edition
from cpa.modules.trainings.sources.outcomes.telling import source
from cpa.sources.outcome import Outcome
from cpa.sources.published import PublishedSource
from cpa.sources.reference.tables import BrokenReference
from cpa.surfaces.operations.cli import main
from tests.databases import activity_store, both_stores
from tests.modules.trainings.sources.outcomes.folder import BAKERS, folder, read

PASTRY = BAKERS.replace("50022137", "50022138").replace(";621;70;;;69;", ";621;70;;;69;")
FEW = "x;2022_2023;01;84;apprentissage;50022139;;12;2;;;3;5;7;;;;;"
ROWS = f"{BAKERS}\n{PASTRY}\n{FEW}"


def _few() -> PublishedSource:
    return replace(source(), tables={name: replace(spec, floor=1) for name, spec in source().tables.items()})


@activity_store
def test_what_is_told_from_the_database_is_what_the_files_say(tmp_path: Path) -> None:
    at = folder(tmp_path, regional=ROWS)
    assert import_outcomes(at, of=_few())[0].outcome is Outcome.ACCEPTED
    published, held = Published(), Held(read(at).tables)
    for code, title in (("50022137", ""), ("50022139", ""), ("99999999", ""), ("", "Master Droit")):
        links = [(Scheme.CFD, code)] if code else [(Scheme.NSF, "128")]
        for region in ("84", "44", ""):
            assert outcomes_of(links, region, published, title=title) == outcomes_of(links, region, held, title=title)
    assert beside_peers("cfd", "50022137", "84", published) == beside_peers("cfd", "50022137", "84", held) is not None


@activity_store
def test_the_same_files_again_change_nothing_and_a_bad_one_leaves_what_is_told(tmp_path: Path) -> None:
    import_outcomes(folder(tmp_path), of=_few())
    before = list(OutcomeEntry.objects.using("activity").values())
    assert import_outcomes(tmp_path, of=_few())[0].outcome is Outcome.DUPLICATE
    assert import_outcomes(tmp_path)[0].outcome is Outcome.REJECTED
    (tmp_path / "inserjeunes_cfa.csv").write_text("Année;UAI\n")
    assert import_outcomes(tmp_path, of=_few())[0].outcome is Outcome.REJECTED
    assert list(OutcomeEntry.objects.using("activity").values()) == before


@activity_store
def test_another_edition_takes_the_place_and_the_one_before_is_kept_untold(tmp_path: Path) -> None:
    import_outcomes(folder(tmp_path), of=_few())
    assert import_outcomes(folder(tmp_path, regional=ROWS), of=_few())[0].outcome is Outcome.REPLACED
    assert len(Published().rows("cfd", ["50022137"])) == 1
    assert OutcomeEntry.objects.using("activity").filter(code="50022137").count() == 2


@activity_store
def test_nothing_is_told_before_anything_is_published() -> None:
    (answer,) = outcomes_of_certification("RNCP1", "84")
    assert answer.way == ""


def test_what_is_carried_is_what_was_read_rates_and_lines_too(tmp_path: Path) -> None:
    tables = read(folder(tmp_path, regional=ROWS)).tables
    for name, content in files_of(tables).items():
        (tmp_path / name).write_bytes(content)
    assert {name: table.rows for name, table in carried_in(tmp_path).items()} == {
        name: table.rows for name, table in tables.items()
    }
    (tmp_path / "inserjeunes_cfa.csv.gz").write_bytes(b"\x1f\x8b")
    with pytest.raises(BrokenReference):
        carried_in(tmp_path)


@activity_store
def test_official_files_stay_when_what_is_carried_is_loaded_unless_told_otherwise(tmp_path: Path) -> None:
    carried = tmp_path / "carried"
    carried.mkdir()
    for name, content in files_of(read(folder(tmp_path)).tables).items():
        (carried / name).write_bytes(content)
    import_outcomes(folder(tmp_path, regional=ROWS), of=_few())
    assert "stay" in load_outcomes(carried, False)
    load_outcomes(carried, True)
    edition = current_edition()
    assert edition is not None and edition.carried
    assert load_outcomes(carried, False).endswith("as before")


@both_stores
def test_the_command_says_what_was_read_and_fails_on_a_folder_that_is_too_short(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["import", "outcomes", str(folder(tmp_path)), "--json"])
    assert told.exit_code == 1
    said = json.loads(told.output)
    assert (said["outcome"], said["read"], said["taken"]) == ("rejected", 3, 3)
    assert {"mended", "quarantined", "leftovers"} <= said.keys()
