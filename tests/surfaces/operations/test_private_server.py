"""The private server starts whatever was left behind, for anyone, and tells what keeps it from starting."""

import multiprocessing
import os
import pwd
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from config.embedded.faults import PrivateServerFailed
from config.embedded.server import PrivateServer
from tests.surfaces.operations.conftest import server

START = "from config.databases import private_server; private_server().start()"


def connected(to: PrivateServer, database: str = "cpa_activity") -> psycopg.Connection:
    return psycopg.connect(host=to.host, user="postgres", dbname=database, autocommit=True)


def postmaster(of: PrivateServer) -> int:
    return int((of.cluster / "postmaster.pid").read_text().split()[0])


def kill(of: PrivateServer) -> None:
    os.kill(postmaster(of), signal.SIGKILL)
    while of.running():
        time.sleep(0.01)


def test_an_empty_folder_becomes_a_server_with_both_databases(folder: Path) -> None:
    fresh = server(folder)
    assert not fresh.running()
    fresh.start()
    for name in ("cpa_identity", "cpa_activity"):
        with connected(fresh, name) as connection:
            assert connection.execute("SELECT current_database()").fetchone() == (name,)
    assert fresh.stop()
    assert not fresh.running()
    assert not fresh.stop()


def test_starting_a_running_server_changes_nothing(shared: PrivateServer) -> None:
    shared.start()
    number = postmaster(shared)
    server(shared.folder).start()
    assert postmaster(shared) == number


def test_processes_that_start_it_at_once_share_one_server(folder: Path) -> None:
    environment = {**os.environ, "CPA_DATA_DIR": str(folder), "PYTHONPATH": str(settings.BASE_DIR)}
    environment = {name: value for name, value in environment.items() if not name.endswith("_DATABASE_URL")}
    started = [subprocess.Popen([sys.executable, "-c", START], env=environment) for _ in range(4)]
    assert [process.wait(60) for process in started] == [0, 0, 0, 0]
    assert server(folder).running()


def test_a_killed_server_starts_again_with_what_it_held(shared: PrivateServer) -> None:
    shared.start()
    with connected(shared) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
    kill(shared)
    shared.start()
    with connected(shared) as connection:
        assert connection.execute("SELECT one FROM kept").fetchone() == (1,)


def test_a_dead_server_s_number_taken_by_another_program_does_not_deceive(shared: PrivateServer) -> None:
    shared.start()
    number = postmaster(shared)
    files = [shared.cluster / "postmaster.pid", Path(shared.host, ".s.PGSQL.5432.lock")]
    left = {path: path.read_text() for path in files}
    shared.stop()
    for path, text in left.items():
        path.write_text(text.replace(str(number), str(os.getpid()), 1))
    shared.start()
    assert postmaster(shared) not in (number, os.getpid())


def test_an_interrupted_preparation_is_begun_again(folder: Path) -> None:
    draft = folder / "postgres.draft"
    draft.mkdir()
    (draft / "PG_VERSION").write_text("18\n")
    server(folder).start()
    assert server(folder).running()
    assert not draft.exists()


def test_a_path_too_long_for_a_socket_is_served_from_a_short_one(folder: Path) -> None:
    deep = server(folder / ("long" * 30))
    assert len(deep.host) < 60
    deep.start()
    with connected(deep) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    deep.stop()
    Path(deep.host).rmdir()


def test_an_ordinary_user_runs_it_too(folder: Path) -> None:
    import psutil  # noqa: F401 - read while its files may still be read

    own = folder / "own"
    own.mkdir()
    if os.geteuid() == 0:
        os.chown(own, pwd.getpwnam("daemon").pw_uid, -1)
    process = multiprocessing.get_context("fork").Process(target=_as_ordinary_user, args=(own,))
    process.start()
    process.join(60)
    assert process.exitcode == 0


def _as_ordinary_user(own: Path) -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(pwd.getpwnam("daemon").pw_gid)
        os.setuid(pwd.getpwnam("daemon").pw_uid)
    mine = server(own)
    mine.start()
    assert mine.cluster.stat().st_uid == os.geteuid() != 0
    mine.stop()


def test_only_the_server_s_user_may_enter_its_data(shared: PrivateServer) -> None:
    shared.start()
    assert shared.cluster.stat().st_mode & 0o077 == 0
    assert shared.cluster.stat().st_uid != 0


def test_a_folder_that_cannot_be_used_is_told_with_what_to_do(folder: Path) -> None:
    closed = folder / "closed"
    if os.geteuid() == 0:
        closed.mkdir(mode=0o700)
    else:
        closed.touch()
    with pytest.raises(PrivateServerFailed, match="Set CPA_DATA_DIR"):
        server(closed / "data").start()


def test_data_of_another_version_is_told_with_the_log_and_a_way_out(folder: Path) -> None:
    old = server(folder)
    old.start()
    old.stop()
    (old.cluster / "PG_VERSION").write_text("9.6\n")
    with pytest.raises(PrivateServerFailed, match=r"(?s)did not start.*Its log:.*remove"):
        server(folder).start()


def test_a_failed_statement_leaves_no_value_in_the_log(shared: PrivateServer) -> None:
    shared.start()
    with connected(shared) as connection:
        connection.execute("CREATE TABLE person (name text UNIQUE)")
        connection.execute("INSERT INTO person VALUES ('Dupont')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            connection.execute("INSERT INTO person VALUES ('Dupont')")
    shared.stop()
    log = shared.log.read_text()
    assert "unique constraint" in log
    assert "Dupont" not in log
