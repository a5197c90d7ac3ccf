"""Modules that would misbehave later refuse to start, with a sentence."""

from pathlib import Path
from textwrap import dedent

import pytest
from django.apps import AppConfig, apps
from django.core import checks as django_checks
from django.db import models
from django.test.utils import isolate_apps

from cpa.module_api import checks
from cpa.module_api.checks import faults
from cpa.module_api.config import ModuleConfig
from cpa.module_api.hook_checks import personal_data_faults
from tests.module_api.strangers import Stranger


def test_a_sound_module_starts(stranger: Stranger) -> None:
    sound = stranger("sound", "@hook\ndef url_mounts():\n    return [UrlMount('sound/', 'PACKAGE.urls', order=1)]\n")
    assert faults([sound], [sound]) == []


@pytest.mark.parametrize(
    ("hooks", "sentence"),
    [
        ("@hook\ndef hub_crad(account):\n    ...\n", "hub_crad: unknown hook. Did you mean hub_card?"),
        ("@hook\ndef zzzz():\n    ...\n", "zzzz: unknown hook. See docs/reference/hooks.md."),
        (
            "@hook\ndef hub_card(request, user):\n    ...\n",
            "hub_card: the hook has no argument user, only request, account.",
        ),
        ("def hub_card(request, account):\n    ...\n", "hub_card: it bears a hook's name without the mark @hook."),
        ("@hook(wrapper=True)\ndef annual_facts(accounts):\n    yield\n", "never wraps another's answer"),
        ("@hook(specname='annual_facts')\ndef mine(accounts):\n    ...\n", "under the hook's own name"),
    ],
)
def test_a_wrong_implementation_is_refused(stranger: Stranger, hooks: str, sentence: str) -> None:
    [fault] = faults([stranger("wrong", hooks)], [])
    assert fault.startswith("Module wrong, ")
    assert sentence in fault


def test_two_answers_to_a_question_for_one_are_refused(stranger: Stranger) -> None:
    answers = "@hook\ndef account_for_nir(people):\n    return []\n"
    assert faults([stranger("one", answers), stranger("two", answers)], []) == [
        "The hook account_for_nir has one answer, and the modules one and two all give one."
    ]


@isolate_apps("cpa.ledger")
def test_a_module_with_tables_must_give_and_erase_personal_data(
    stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Note(models.Model):
        class Meta:
            app_label = "ledger"

    silent = stranger("silent", "@hook\ndef personal_data_of(account):\n    return PersonalData('silent')\n")
    monkeypatch.setattr(silent, "get_models", lambda: iter([Note]))
    assert list(personal_data_faults([silent])) == [
        "Module silent has tables: its hooks.py must implement erase_personal_data_of."
    ]


@pytest.mark.parametrize("prefix", ["/abs/", "no-end", ""])
def test_a_malformed_prefix_is_refused(stranger: Stranger, prefix: str) -> None:
    wrong = stranger("wrong", f"@hook\ndef url_mounts():\n    return [UrlMount({prefix!r}, 'PACKAGE.urls', order=1)]\n")
    assert faults([wrong], []) == [f"Module wrong: the prefix « {prefix} » must end with / and not begin with it."]


def test_one_prefix_for_two_modules_is_refused(stranger: Stranger) -> None:
    mounts = "@hook\ndef url_mounts():\n    return [UrlMount('same/', 'PACKAGE.urls', order=1)]\n"
    found = faults([stranger("one", mounts), stranger("two", mounts)], [])
    assert found == ["Modules one and two both mount pages under « same/ »."]


def test_one_namespace_for_two_modules_is_refused(stranger: Stranger) -> None:
    mounts = "@hook\ndef url_mounts():\n    return [UrlMount('{0}/', 'PACKAGE.urls', order=1)]\n"
    urls = "app_name = 'same'\nurlpatterns = []\n"
    given = [stranger(label, mounts.format(label), urls=urls) for label in ("one", "two")]
    assert faults(given, []) == ["Modules one and two both name pages « same: »: set another app_name."]


def test_pages_that_do_not_exist_are_refused(stranger: Stranger) -> None:
    wrong = stranger("wrong", "@hook\ndef url_mounts():\n    return [UrlMount('a/', 'PACKAGE.pages', order=1)]\n")
    assert faults([wrong], []) == [f"Module wrong: there is no {wrong.name}.pages to mount."]


def test_a_link_to_nowhere_is_refused(stranger: Stranger) -> None:
    link = "@hook\ndef navigation_entries():\n    return [NavigationEntry('Bonjour', 'nowhere:page', order=1)]\n"
    assert faults([stranger("wrong", link)], []) == [
        "Module wrong: its navigation entry leads to nowhere:page, which no mounted page bears."
    ]


def test_a_contribution_of_another_type_is_refused(stranger: Stranger) -> None:
    wrong = stranger("wrong", "@hook\ndef url_mounts():\n    return ['bonjour/']\n")
    assert faults([wrong], []) == ["Module wrong: url_mounts gives UrlMount values, not str."]


def test_one_command_for_two_modules_is_refused(stranger: Stranger) -> None:
    command = "import click\n\n@hook\ndef commands():\n    return [click.Command('same')]\n"
    assert faults([stranger("one", command), stranger("two", command)], []) == [
        "Commands: two modules contribute the command « same »."
    ]


def test_one_folder_of_facts_for_two_modules_is_refused(stranger: Stranger) -> None:
    builder = """
        from cpa.sources.reference.distilling import Distiller

        @hook
        def reference_distillers():
            return [Distiller("trees", lambda raw: None)]
    """
    assert faults([stranger("one", dedent(builder)), stranger("two", dedent(builder))], []) == [
        "Module two: reference/trees/ is already that of one."
    ]


def test_a_module_that_django_did_not_choose_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "unchosen"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "apps.py").write_text(
        "from cpa.module_api.config import ModuleConfig\n\n"
        "class Unchosen(ModuleConfig):\n    default = False\n    name = 'unchosen'\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    config = AppConfig.create("unchosen")
    assert not isinstance(config, ModuleConfig)
    assert faults([], [config]) == [
        "unchosen: Django did not choose the module Unchosen that its apps.py describes. "
        "Keep one ModuleConfig there, without « default = False »."
    ]


def test_every_subclass_of_the_config_is_the_default_of_its_package() -> None:
    assert ModuleConfig.default is False
    assert apps.get_app_config("rights").default is True


def test_refusals_are_django_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "faults", lambda configs, installed: ["a sentence"])
    assert [error.msg for error in django_checks.run_checks(tags=[checks.TAG])] == ["a sentence"]
    with pytest.raises(checks.ModulesRefused, match="a sentence"):
        checks.require_sound_modules()
