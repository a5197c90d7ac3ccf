"""`cpa base` on a server of its own: from nothing to migrated, emptied though the ledger refuses, stopped."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import psycopg
import pytest

from config.embedded.server import PrivateServer
from tests.surfaces.operations.test_program import cpa


@pytest.fixture
def migrated(shared: PrivateServer) -> PrivateServer:
    """A private server brought up to date by a command."""
    done = cpa("base", "migrate", CPA_DATA_DIR=str(shared.folder))
    assert done.returncode == 0, done.stderr
    return shared


def _activity(of: PrivateServer) -> psycopg.Connection:
    return psycopg.connect(host=of.host, user="postgres", dbname="cpa_activity", autocommit=True)


def _triggers(connection: psycopg.Connection) -> set[tuple[str, ...]]:
    return set(connection.execute("SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal"))


def test_commands_that_need_the_databases_make_them_ready_from_nothing(folder: Path, tmp_path: Path) -> None:
    nobody = tmp_path / "numbers"
    nobody.write_text("")
    ask = partial(cpa, "personal-data", "show", "--nir-file", str(nobody), CPA_DATA_DIR=str(folder))
    with ThreadPoolExecutor() as at_once:
        one, other = at_once.map(lambda _: ask(), range(2))
    assert (one.returncode, other.returncode) == (0, 0), one.stderr + other.stderr
    said = one.stderr + other.stderr
    assert said.count("First use: preparing a private PostgreSQL") == 1
    assert said.count("Bringing the activity database up to date") == 1
    again = ask()
    assert (again.returncode, again.stderr) == (0, "")


def test_emptying_gives_back_the_databases_as_they_were_when_new(migrated: PrivateServer) -> None:
    with _activity(migrated) as connection:
        guards = _triggers(connection)
        connection.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('left', 'behind', now())")
        connection.execute("CREATE TABLE left_behind ()")
    done = cpa("base", "empty", "--yes", CPA_DATA_DIR=str(migrated.folder))
    assert done.returncode == 0, done.stderr
    with _activity(migrated) as connection:
        assert guards and _triggers(connection) == guards
        assert connection.execute("SELECT count(*) FROM django_migrations WHERE app = 'left'").fetchone() == (0,)
        assert connection.execute("SELECT to_regclass('left_behind')").fetchone() == (None,)


def test_emptying_asks_first(migrated: PrivateServer) -> None:
    with _activity(migrated) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept ()")
    assert cpa("base", "empty", CPA_DATA_DIR=str(migrated.folder)).returncode == 1
    with _activity(migrated) as connection:
        assert connection.execute("SELECT to_regclass('kept')").fetchone() == ("kept",)


def test_emptying_does_not_wait_for_ever_on_another_program(migrated: PrivateServer) -> None:
    with _activity(migrated) as other, other.transaction():
        other.execute("SELECT count(*) FROM django_migrations")
        done = cpa("base", "empty", "--yes", CPA_DATA_DIR=str(migrated.folder))
    assert done.returncode == 1
    assert "Another program uses the databases" in done.stderr


def test_stopping_says_whether_there_was_something_to_stop(migrated: PrivateServer) -> None:
    folder = str(migrated.folder)
    assert cpa("base", "stop", CPA_DATA_DIR=folder).stdout == "The private PostgreSQL is stopped.\n"
    assert not migrated.running()
    assert cpa("base", "stop", CPA_DATA_DIR=folder).stdout == "The private PostgreSQL was not running.\n"
