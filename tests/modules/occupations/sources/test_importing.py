"""Folders of official tables imported: shown whole or not at all, once, in the place of the edition before."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.models.published import Commune, LocalFigure, PublishedTable
from cpa.modules.occupations.sources import commands
from cpa.modules.occupations.sources.carried import carried_in, files_of
from cpa.modules.occupations.sources.importing import PublishedFile
from cpa.modules.occupations.sources.labour_market import tables as labour_market
from cpa.modules.occupations.sources.loading import load_territories
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.territories import tables as territories
from cpa.modules.occupations.sources.territories.published import published_areas
from cpa.sources.outcome import Outcome
from cpa.sources.report import Report
from cpa.sources.run import import_file
from tests.databases import activity_store, both_stores
from tests.modules.occupations.small_market import BMO, MARKET, PLACES, publish_market, publish_places
from tests.modules.occupations.sources.small_tables import table

RECRUITMENT = replace(labour_market.DESCRIPTION.of("recruitment"), floors={"rows": 2}, ceilings={"rows": 10})


def send(path: Path, text: str, areas: Areas | None = None) -> Report:
    path.write_text(text, "utf-8")
    reader = labour_market.READERS["recruitment"]
    file = PublishedFile(RECRUITMENT, reader, areas or published_areas())
    return import_file(path, file, still_counts=file.is_shown)


@activity_store
def test_a_table_is_shown_in_the_place_of_the_one_before_and_the_same_bytes_once(tmp_path: Path) -> None:
    publish_places()
    file = tmp_path / "bmo_2024.csv"
    assert send(file, MARKET["recruitment"]).outcome is Outcome.ACCEPTED
    assert send(file, MARKET["recruitment"]).outcome is Outcome.DUPLICATE
    before = LocalFigure.objects.using(ACTIVITY).count()
    newer = MARKET["recruitment"].replace("2024,", "2025,").replace(",30,20,5", ",31,20,5")
    assert send(tmp_path / "bmo_2025.csv", newer).outcome is Outcome.REPLACED
    assert PublishedTable.objects.using(ACTIVITY).get(dataset="recruitment").vintage == "2025"
    assert LocalFigure.objects.using(ACTIVITY).count() == before
    assert LocalFigure.objects.using(ACTIVITY).get(code="V0X60", area="B5304").values[0] == 41
    assert send(file, MARKET["recruitment"]).outcome is Outcome.REPLACED
    assert PublishedTable.objects.using(ACTIVITY).get(dataset="recruitment").vintage == "2024"


@activity_store
@pytest.mark.parametrize(
    "broken",
    [
        BMO + "2024,V0X60,n,Z,o,53,,29,,5304,,30,20,5\n",
        MARKET["recruitment"].replace("met,xmet", "met,hard"),
        MARKET["recruitment"].replace(",100,10,*", ",cent,10,*").replace("1000,400", "mille,400"),
        "",
    ],
    ids=["below the floor", "without a column", "refused lines", "empty"],
)
def test_a_broken_file_never_touches_what_is_shown(tmp_path: Path, broken: str) -> None:
    publish_market()
    PublishedTable.objects.using(ACTIVITY).filter(dataset="recruitment").update(vintage="before")
    strict = replace(RECRUITMENT, floors={"rows": 5})
    file = tmp_path / "bmo_2024.csv"
    file.write_text(broken, "utf-8")
    report = import_file(file, PublishedFile(strict, labour_market.READERS["recruitment"], published_areas()))
    assert report.outcome is Outcome.REJECTED
    assert report.problems
    assert PublishedTable.objects.using(ACTIVITY).get(dataset="recruitment").vintage == "before"
    assert LocalFigure.objects.using(ACTIVITY).get(code="V0X60", area="B5304").values[0] == 40


@activity_store
def test_a_problem_says_the_line_and_the_column_and_the_other_lines_stand(tmp_path: Path) -> None:
    publish_places()
    report = send(tmp_path / "bmo_2024.csv", MARKET["recruitment"].replace(",100,10,*", ",cent,10,*"))
    assert report.outcome is Outcome.ACCEPTED
    assert [(one.code, one.where, one.line) for one in report.problems] == [
        ("TABLE-NOMBRE", "ligne 6, colonne met", 6),
    ]


@activity_store
def test_above_the_ceiling_a_table_is_shown_with_a_warning(tmp_path: Path) -> None:
    publish_places()
    more = "".join(f"2024,V{rank}X60,n,Z,o,53,,29,,5304,,30,20,5\n" for rank in range(1, 10))
    report = send(tmp_path / "bmo_2024.csv", MARKET["recruitment"] + more)
    assert report.outcome is Outcome.ACCEPTED
    assert [one.code for one in report.problems] == ["TABLE-PLAFOND"]


@activity_store
def test_a_table_of_areas_is_refused_before_any_territory_is_known(tmp_path: Path) -> None:
    report = send(tmp_path / "bmo_2024.csv", MARKET["recruitment"], Areas({}, {}))
    assert (report.outcome, [one.code for one in report.problems]) == (Outcome.REJECTED, ["TABLE-SANS-TERRITOIRES"])


@both_stores
def test_the_command_tells_every_file_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lax = replace(territories.DESCRIPTION, tables=tuple(replace(t, floors={}) for t in territories.DESCRIPTION.tables))
    monkeypatch.setattr(territories, "DESCRIPTION", lax)
    names = {"regions": "regions.csv", "departments": "departements.csv", "communes": "communes.csv"}
    for dataset, name in names.items():
        (tmp_path / name).write_text(PLACES[dataset], "utf-8")
    (tmp_path / "README.md").write_text("words", "utf-8")
    (tmp_path / "mystery.csv").write_text("x", "utf-8")
    ran = CliRunner().invoke(commands.importing, ["territories", str(tmp_path), "--json"])
    assert ran.exit_code == 0, ran.output
    told = [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]
    assert [(one.get("dataset", Path(one["file"]).name), one["outcome"]) for one in told] == [
        ("regions", "accepted"),
        ("departments", "accepted"),
        ("communes", "accepted"),
        ("README.md", "ignored"),
        ("mystery.csv", "unknown"),
        ("basins_2019", "missing"),
        ("former_communes", "missing"),
    ]
    assert Commune.objects.using(ACTIVITY).count() == 6


def test_what_is_carried_is_read_back_as_it_was(tmp_path: Path) -> None:
    for source, texts in ((territories, PLACES), (labour_market, MARKET)):
        reads = [
            (source.DESCRIPTION.of(name), source.READERS[name], table(name, text), name) for name, text in texts.items()
        ]
        for name, content in files_of(reads).items():
            (tmp_path / name).write_bytes(content)
        assert files_of(reads) == files_of(reads)
        for carried, (_said, _reader, read, _digest) in zip(carried_in(tmp_path), reads, strict=True):
            back = carried.read()
            assert (back.figures, back.links, back.labels, back.communes) == (
                read.figures, read.links, read.labels, read.communes,
            )  # fmt: skip


@activity_store
def test_what_an_operator_imported_stays_when_what_is_carried_is_loaded(tmp_path: Path) -> None:
    reads = [
        (
            territories.DESCRIPTION.of("regions"),
            territories.READERS["regions"],
            table("regions", PLACES["regions"]),
            "d",
        )
    ]
    for name, content in files_of(reads).items():
        (tmp_path / name).write_bytes(content)
    assert load_territories(tmp_path, False) == "1 tables published, 0 as before"
    assert load_territories(tmp_path, False) == "0 tables published, 1 as before"
    PublishedTable.objects.using(ACTIVITY).update(carried=False, digest="official")
    assert load_territories(tmp_path, False) == "0 tables published, 1 as before"
    assert load_territories(tmp_path, True) == "1 tables published, 0 as before"
