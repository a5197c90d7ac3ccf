"""The installed modules hold together, and the tables are those of the models."""

from io import StringIO

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.core import checks
from django.core.management import call_command

from cpa.module_api.checks import refusals
from tests.databases import both_stores
from tests.repository.tree import expect_none


def test_installed_modules_hold_together() -> None:
    expect_none(refusals())


def warnings() -> list[str]:
    """What Django's own checks have to say."""
    return [str(message) for message in checks.run_checks() if message.level >= checks.WARNING]


def missing_migrations() -> str:
    """What `makemigrations` would write; empty when nothing."""
    said = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said, stderr=said)
    except SystemExit:
        return said.getvalue()
    return ""


def test_django_finds_nothing_to_say() -> None:
    expect_none(warnings())


def test_what_django_finds_is_seen(settings: LazySettings) -> None:
    settings.CSRF_FAILURE_VIEW = "nowhere.view"
    assert any("nowhere.view" in warning for warning in warnings())


@both_stores
def test_every_change_of_a_model_has_its_migration() -> None:
    assert missing_migrations() == ""


@both_stores
def test_a_change_without_its_migration_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apps.get_model("sources", "RunProblem")._meta.get_field("code"), "max_length", 999)
    assert "Alter field code on runproblem" in missing_migrations()
