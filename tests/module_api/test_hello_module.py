"""A stranger's package, installed for real: its card, its page, its link; and its refusal when it is misspelt."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connections

from cpa.kernel.stores import ACTIVITY, IDENTITY
from cpa.module_api.registry import hooks
from tests.databases import both_stores_for_real

EXAMPLE = settings.BASE_DIR / "examples/hello_module"
EMAIL = "someone@example.org"

VISIT = f"""
import django; django.setup()
from django.conf import settings
settings.AXES_ENABLED = False  # it wants an address, and signing in by force has none
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from cpa.module_api.checks import require_sound_modules
require_sound_modules()
visitor = Client()
print("VISITOR", visitor.get(reverse("hello:years")).status_code)
visitor.force_login(get_user_model().objects.get(email="{EMAIL}"), settings.AUTHENTICATION_BACKENDS[-1])
print("HUB", visitor.get(reverse("portal:hub")).content.decode())
print("PAGE", visitor.get(reverse("hello:years"), headers={{"accept-language": "en"}}).content.decode())
"""


def installed(source: Path, target: Path) -> Path:
    """Install the package of `source` in a folder of its own, as an operator would beside cpa."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--target", str(target)]
    subprocess.run([*pip, *options, str(source)], check=True, capture_output=True, text=True)
    return target


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "source", ignore=shutil.ignore_patterns("build", "*.egg-info")))


def run(site: Path, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": f"{site}:{settings.BASE_DIR}", **variables}
    return subprocess.run(command, env=environment, cwd=site, capture_output=True, text=True, check=False)


def _address(alias: str) -> str:
    found = connections[alias].settings_dict
    password = f":{quote(found['PASSWORD'], safe='')}" if found["PASSWORD"] else ""
    port = f":{found['PORT']}" if found["PORT"] else ""
    return f"postgresql://{found['USER']}{password}@{quote(found['HOST'], safe='')}{port}/{found['NAME']}"


@both_stores_for_real
def test_an_installed_module_shows_its_card_its_page_and_its_link(example: Path, tmp_path: Path) -> None:
    hooks().open_demonstration_login(email=EMAIL, password="long-enough-for-a-test", number="")
    visit = run(
        installed(example, tmp_path / "site"),
        *(sys.executable, "-c", VISIT),
        DJANGO_SETTINGS_MODULE="config.settings.test",
        IDENTITY_DATABASE_URL=_address(IDENTITY),
        ACTIVITY_DATABASE_URL=_address(ACTIVITY),
    )
    assert visit.returncode == 0, visit.stderr
    visitor, hub, page = (visit.stdout.partition(mark)[2] for mark in ("VISITOR ", "HUB ", "PAGE "))
    assert visitor.startswith("302"), "a page that is not marked public asks for sign-in"
    assert "Votre compte ne connaît pas encore d’année de travail." in hub
    assert '<a href="/bonjour/"' in hub
    assert "Your account knows no year of work yet." in page


def test_without_the_module_nothing_of_it_is_there() -> None:
    assert "hello_module" not in settings.INSTALLED_APPS


def test_a_misspelt_hook_refuses_to_start_with_a_sentence(example: Path, tmp_path: Path) -> None:
    source = example / "hello_module/hooks.py"
    source.write_text(source.read_text().replace("def hub_card(", "def hub_crad("))
    site = installed(example, tmp_path / "site")
    refusal = "Module hello, hello_module.hooks.hub_crad: unknown hook. Did you mean hub_card?"
    program = run(site, str(Path(sys.executable).with_name("cpa")), "--help")
    assert program.returncode == 1
    assert program.stderr.strip() == f"Error: {refusal}"
    server = run(site, sys.executable, "-c", "import config.wsgi")
    assert server.returncode == 1
    assert refusal in server.stderr
