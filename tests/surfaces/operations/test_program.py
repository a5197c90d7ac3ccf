"""The `cpa` program: quick to start, and one clear sentence for what an operator can mend."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

CPA = Path(sys.executable).with_name("cpa")
NOWHERE = "postgresql://someone:secret-word@127.0.0.1:9/none"
PRODUCTION = {"DJANGO_SETTINGS_MODULE": "config.settings.production"}
URLS = {"IDENTITY_DATABASE_URL": NOWHERE, "ACTIVITY_DATABASE_URL": f"{NOWHERE}_either"}
COMPLETE = {
    **PRODUCTION, **URLS, "CPA_SECRET_KEY": "x" * 60, "CPA_NIR_KEY": "y" * 60, "CPA_HOSTS": "site.example",
    "CPA_SMTP_HOST": "smtp.example", "CPA_SENDER": "account@site.example",
}  # fmt: skip


def cpa(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program as from a shell that sets these variables and no other of ours."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "CPA_DATA_DIR") if name in os.environ}
    environment = {**kept, "PYTHONPATH": str(settings.BASE_DIR), **variables}
    return subprocess.run(
        [CPA, *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=300,
    )


SETUP = "import django; django.setup()"


def test_what_needs_no_module_starts_without_any() -> None:
    for words in (("--version",), ("law", "--help"), ("base", "--help")):
        assert _spent(CPA, *words) < _spent(sys.executable, "-c", SETUP)


def test_all_commands_are_listed_for_six_times_what_loading_the_models_takes() -> None:
    """Two seconds of processor on a quiet machine of 2026; on a busy one, both grow alike."""
    assert _spent(CPA, "--help") < 6 * _spent(sys.executable, "-c", SETUP)


def _spent(*command: str | Path) -> float:
    """What the program spends, at its best of three: the first run also compiles."""
    return min(_processor_seconds_of(command) for _ in range(3))


def _processor_seconds_of(command: tuple[str | Path, ...]) -> float:
    """On a busy machine a watch would measure the others."""
    before = _processor_seconds()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.development"}
    subprocess.run(command, env=environment, cwd=settings.BASE_DIR, capture_output=True, check=True, timeout=300)
    return _processor_seconds() - before


def _processor_seconds() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def test_the_version_and_the_help_start_no_server(folder: Path) -> None:
    assert cpa("--version", CPA_DATA_DIR=str(folder)).stdout.startswith("cpa, version ")
    assert "import" in cpa("--help", CPA_DATA_DIR=str(folder)).stdout
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        (URLS, "A database does not answer: connection failed"),
        ({"IDENTITY_DATABASE_URL": NOWHERE}, "Set both IDENTITY_DATABASE_URL and ACTIVITY_DATABASE_URL, or neither"),
        (
            {**URLS, "IDENTITY_DATABASE_URL": "postgresql://a:secret-word@b:port/c"},
            "IDENTITY_DATABASE_URL is not an address",
        ),
        (
            {**URLS, "ACTIVITY_DATABASE_URL": "mysql://a:secret-word@b/c"},
            "ACTIVITY_DATABASE_URL must be the address of a",
        ),
        ({**URLS, "ACTIVITY_DATABASE_URL": NOWHERE}, "lead to one database: identity needs its own"),
        (PRODUCTION, "Set the environment variable IDENTITY_DATABASE_URL"),
        ({**COMPLETE, "CPA_NIR_KEY": ""}, "Set the environment variable CPA_NIR_KEY"),
        ({**COMPLETE, "CPA_NIR_KEY": "y" * 31}, "CPA_NIR_KEY is shorter than 32 signs"),
        ({**COMPLETE, "CPA_SECRET_KEY": "x" * 31}, "CPA_SECRET_KEY is shorter than 32 signs"),
        ({**COMPLETE, "CPA_HOSTS": " , "}, "CPA_HOSTS is empty"),
        ({**COMPLETE, "CPA_SMTP_PORT": "abc"}, "CPA_SMTP_PORT must be a whole number from 1 to 65535"),
        ({**COMPLETE, "CPA_PROXIES": "x"}, "CPA_PROXIES must be a whole number from 0 to 20"),
        ({"DJANGO_SETTINGS_MODULE": "config.settings.nope"}, "DJANGO_SETTINGS_MODULE names no settings"),
        ({"DJANGO_SETTINGS_MODULE": "nope.nope"}, "DJANGO_SETTINGS_MODULE names no settings"),
        ({"CPA_DATA_DIR": "/dev/null/cpa"}, "Set CPA_DATA_DIR to a folder of your own."),
    ],
)
def test_what_an_operator_can_mend_is_told_in_a_sentence(variables: dict[str, str], sentence: str) -> None:
    done = cpa("base", "migrate", **variables)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert "secret-word" not in done.stderr


def test_our_own_mistakes_keep_their_trace(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import django\ndjango.setup = lambda: 1 // 0\n")
    done = cpa("base", "migrate", PYTHONPATH=f"{tmp_path}:{settings.BASE_DIR}")
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr


def test_real_accounts_are_never_emptied() -> None:
    done = cpa("base", "empty", "--yes", **COMPLETE)
    assert done.returncode == 1
    assert "never allow emptying" in done.stderr


def test_a_port_that_no_machine_has_is_told() -> None:
    done = cpa("demo", "serve", "--port", "99999")
    assert done.returncode == 2
    assert "99999 is not in the range" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_command_is_told() -> None:
    done = cpa("nothing")
    assert done.returncode == 2
    assert "No such command" in done.stderr
