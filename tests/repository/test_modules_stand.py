"""The installed modules hold together, and the tables are those of the models."""

from io import StringIO

import pytest
from django.core import checks
from django.core.management import CommandError, call_command

from cpa.module_api.checks import refusals
from tests.databases import both_stores
from tests.repository.tree import expect_none


def test_installed_modules_hold_together() -> None:
    expect_none(refusals())


def test_django_finds_nothing_to_say() -> None:
    expect_none([str(message) for message in checks.run_checks() if message.level >= checks.WARNING])


@both_stores
def test_every_change_of_a_model_has_its_migration() -> None:
    said = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said, stderr=said)
    except (SystemExit, CommandError):
        pytest.fail(said.getvalue())
