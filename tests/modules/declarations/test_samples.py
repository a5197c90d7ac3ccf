"""Each sample deposit gives the outcome and the facts written beside it."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.legislation.facts import Basis
from cpa.module_api.registry import hooks
from cpa.modules.declarations.importing import Dsn
from cpa.sources.outcome import Outcome
from cpa.sources.run import import_file
from tests.databases import both_stores
from tests.modules.declarations.shared_data import FOLDER, SAMPLES, needs_shared_data
from tests.modules.declarations.truth import total

pytestmark = [both_stores, needs_shared_data]

IDENTITY = tuple(f"S21.G00.{field}" for field in ("30.001", "30.002", "30.004", "30.008", "30.020", "31.008", "31.009"))

OUTCOMES = {
    "08b_annule_et_remplace.dsn": Outcome.REPLACED,
    "12a_signalement_fin_de_contrat.dsn": Outcome.EVENT,
    "12c_signalement_arret.dsn": Outcome.EVENT,
}
"""Those that are not simply accepted."""


def themes() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = defaultdict(list)
    if SAMPLES.is_dir():
        with (SAMPLES / "attendu.csv").open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                found[row["theme"]].append(row)
    return found


def files_of(rows: list[dict[str, str]]) -> list[Path]:
    return [SAMPLES / name.strip() for name in rows[0]["fichiers_dans_l_ordre"].split(";")]


def imported(files: list[Path]) -> list[Outcome | None]:
    return [import_file(file, Dsn()).outcome for file in files]


def facts_of(nir: str) -> dict[str, tuple[str, ...]]:
    known = hooks().known_account_for_nir(numbers=[nir])
    facts = hooks().annual_facts(accounts=list(known.values()))
    return {
        str(year.year): (
            total(year, Basis.HOURS, "worked"),
            total(year, Basis.HOURS, "protected"),
            total(year, Basis.HOURS, "other_absence"),
            total(year, Basis.DAYS, "worked"),
            " ".join(sorted(exposure.factor for exposure in year.exposures)),
        )
        for account in known.values()
        for year in facts.get(account, ())
    }


def expected(row: dict[str, str]) -> tuple[str, ...]:
    columns = ("heures_payees", "heures_absence_protegee", "heures_absence_autre", "jours_payes")
    return (*(row[name] or "0.00" for name in columns), row["facteurs_c2p"])


@pytest.mark.parametrize("rows", [pytest.param(rows, id=theme) for theme, rows in themes().items()])
@pytest.mark.parametrize("backwards", [False, True], ids=["in order", "backwards"])
def test_a_sample_gives_the_facts_written_beside_it(rows: list[dict[str, str]], backwards: bool) -> None:
    files = files_of(rows)
    imported(files[::-1] if backwards else files)
    for row in filter(lambda row: row["nir"], rows):
        assert facts_of(row["nir"]) == {row["annee"]: expected(row)}


def test_every_sample_meets_its_outcome_and_none_has_a_problem() -> None:
    files = sorted(SAMPLES.glob("*.dsn"))
    reports = {file.name: import_file(file, Dsn()) for file in files}
    assert {name: report.outcome for name, report in reports.items()} == {
        file.name: OUTCOMES.get(file.name, Outcome.ACCEPTED) for file in files
    }
    assert not any(report.problems for report in reports.values())


def test_the_same_files_again_are_duplicates_and_change_nothing() -> None:
    files = files_of(themes()["07"])
    imported(files)
    before = facts_of("2850769951227")
    assert imported(files) == [Outcome.DUPLICATE] * len(files)
    assert facts_of("2850769951227") == before


def test_the_real_lot_is_three_events_that_credit_nothing() -> None:
    (lot,) = (FOLDER / "reel").glob("*.dsn")
    report = import_file(lot, Dsn())
    assert (report.outcome, report.counts["event"], report.counts["declarations"]) == (Outcome.EVENT, 3, 3)
    assert hooks().accounts_with_facts() == []


def test_no_number_name_or_address_reaches_the_activity_database() -> None:
    before = kept_in_each_table()
    for file in sorted(SAMPLES.glob("*.dsn")):
        import_file(file, Dsn())
    identities = {
        value
        for file in SAMPLES.glob("*.dsn")
        for line in file.read_text(encoding="iso-8859-1").splitlines()
        if line.startswith(IDENTITY) and len(value := line.partition(",'")[2].rstrip("'")) > 3
    }
    assert len(identities) > 40
    for table, rows in kept_in_each_table().items():
        added = "\n".join(rows - before[table])
        assert [value for value in identities if value in added] == [], table


def kept_in_each_table() -> dict[str, set[str]]:
    """Every row of the activity database as text, by table."""
    with connections[ACTIVITY].cursor() as cursor:
        found = {}
        for table in connections[ACTIVITY].introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            found[table] = {row[0] for row in cursor.fetchall()}
        return found
