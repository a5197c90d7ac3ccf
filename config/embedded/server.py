"""Starts, finds again and stops the private server."""

import fcntl
import hashlib
import os
import shutil
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from subprocess import CalledProcessError

import psycopg

from config.embedded.faults import PrivateServerFailed, told_as_sentence
from config.embedded.programs import Programs, owner_of

_PROJECT = Path(__file__).resolve().parent.parent.parent
_START_SECONDS = 120
_LONGEST_SOCKET = 103
"""Bytes of a Unix socket's path that every system accepts (macOS is the shortest)."""

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "max_wal_size": "2GB",
    # Containers often have a tiny /dev/shm.
    "dynamic_shared_memory_type": "mmap",
    # Statements and details of errors carry people's values: they stay out of the server's log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
_LOCALE = ("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")


def data_dir() -> Path:
    """Where the private server keeps its data: CPA_DATA_DIR, or a neutral folder of this checkout's own."""
    given = os.environ.get("CPA_DATA_DIR")
    if given:
        return Path(given).absolute()
    mark = hashlib.sha256(str(_PROJECT).encode()).hexdigest()[:10]
    return Path("/var/tmp") / f"cpa-{os.getuid()}-{mark}"


@dataclass(frozen=True)
class PrivateServer:
    """A PostgreSQL of this checkout's own under `folder`, reached by a Unix socket only, holding `databases`."""

    folder: Path
    databases: tuple[str, ...]

    @property
    def cluster(self) -> Path:
        return self.folder / "postgres"

    @property
    def log(self) -> Path:
        return self.cluster / "log"

    @cached_property
    def host(self) -> str:
        """The folder of the server's socket, known before it runs: within its data, or a short neutral folder when
        that path is too long for a socket."""
        if len(os.fsencode(self.cluster / ".s.PGSQL.5432")) <= _LONGEST_SOCKET:
            return str(self.cluster)
        mark = hashlib.sha256(str(self.cluster).encode()).hexdigest()[:16]
        return f"/tmp/cpa-socket-{mark}"

    def running(self) -> bool:
        """Whether the server accepts connections, without starting it."""
        with told_as_sentence(self.folder), socket.socket(socket.AF_UNIX) as probe:
            return _says_ready(self._pid_file) and probe.connect_ex(f"{self.host}/.s.PGSQL.5432") == 0

    def start(self) -> None:
        """Start the server unless it runs, and create its databases unless they exist: one second, four on first use.

        Safe to call from several processes at once. Raises PrivateServerFailed, saying what to do.
        """
        with told_as_sentence(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            with _only_one(self.folder / "lock"):
                deadline = time.monotonic() + _START_SECONDS
                while not self._started(deadline):
                    time.sleep(0.1)

    def stop(self) -> bool:
        """Stop the server, cutting its connections; False when it was not running."""
        if not self.running():
            return False
        with told_as_sentence(self.folder), _only_one(self.folder / "lock"):
            self._programs.run("pg_ctl", "-D", str(self.cluster), "-w", "-m", "fast", "stop")
        return True

    @property
    def _pid_file(self) -> Path:
        return self.cluster / "postmaster.pid"

    @property
    def _socket_lock(self) -> Path:
        return Path(self.host, ".s.PGSQL.5432.lock")

    @cached_property
    def _programs(self) -> Programs:
        return Programs(self.folder, owner_of(self.cluster))

    def _started(self, deadline: float) -> bool:
        if not self.running():
            self._initialise_when_empty()
            self._wait_for_or_forget_previous()
        if not self.running():
            self._launch()
        try:
            self._create_missing_databases()
        except psycopg.OperationalError as refused:  # a server killed an instant ago still seems to run
            if time.monotonic() > deadline:
                raise PrivateServerFailed(f"The private PostgreSQL refuses connections: {refused}") from refused
            return False
        return True

    def _initialise_when_empty(self) -> None:
        if (self.cluster / "PG_VERSION").exists():
            return
        self._programs.check_reachable()
        sys.stderr.write(f"First use: preparing a private PostgreSQL in {self.folder}\n")
        # Made aside then renamed: an interrupted preparation never looks like a finished one.
        draft = self.folder / "postgres.draft"
        shutil.rmtree(draft, ignore_errors=True)
        self._programs.own(draft)
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        self._programs.run("initdb", "-D", str(draft), "-U", "postgres", "--auth=trust", *_LOCALE, *settings)
        if self.cluster.exists():
            self.cluster.rmdir()
        draft.rename(self.cluster)

    def _wait_for_or_forget_previous(self) -> None:
        """A server that another process is starting or stopping is waited for. What a killed server left, whose process
        number another program may have taken since, is removed."""
        deadline = time.monotonic() + _START_SECONDS
        while not self.running() and self._pid_file.exists():
            if not _is_server_of(self.cluster, self._pid_file):
                for left in (self._socket_lock, self._pid_file):
                    left.unlink(missing_ok=True)
            elif time.monotonic() > deadline:
                raise PrivateServerFailed(f"The private PostgreSQL runs without answering: read {self.log}.")
            else:
                time.sleep(0.1)

    def _launch(self) -> None:
        if self.host != str(self.cluster):
            self._programs.own(Path(self.host))
        where = ("-D", str(self.cluster), "-l", str(self.log), "-o", f"-k '{self.host}'")
        deadline = time.monotonic() + _START_SECONDS
        while True:
            try:
                self._programs.run("pg_ctl", *where, "-w", "-t", str(_START_SECONDS), "start")
            except CalledProcessError as failure:
                # Children of a killed server take a moment to leave its shared memory.
                if time.monotonic() > deadline or "shared memory block" not in _last_lines(self.log):
                    raise PrivateServerFailed(
                        f"The private PostgreSQL did not start: {_last_lines(self.log) or failure.stderr}\n"
                        f"Its log: {self.log}. To begin again with empty databases, remove {self.folder}."
                    ) from failure
                time.sleep(0.3)
            else:
                return

    def _create_missing_databases(self) -> None:
        with psycopg.connect(host=self.host, user="postgres", dbname="postgres", autocommit=True) as connection:
            present = {name for (name,) in connection.execute("SELECT datname FROM pg_database")}
            for name in sorted(set(self.databases) - present):
                connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))


def _says_ready(pid_file: Path) -> bool:
    try:
        lines = pid_file.read_text().splitlines()
    except FileNotFoundError:
        return False
    return len(lines) >= 8 and lines[7].strip() == "ready"


def _is_server_of(cluster: Path, pid_file: Path) -> bool:
    import psutil  # slow to import: only when a server must start

    try:
        return str(cluster) in psutil.Process(int(pid_file.read_text().split()[0])).cmdline()
    except (psutil.NoSuchProcess, FileNotFoundError, IndexError, ValueError):
        return False


def _last_lines(log: Path) -> str:
    try:
        return "\n".join(log.read_text(errors="replace").splitlines()[-3:])
    except FileNotFoundError:
        return ""


@contextmanager
def _only_one(lock: Path) -> Iterator[None]:
    """One process at a time; the lock falls with the process, however it ends."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
