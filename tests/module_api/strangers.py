"""Modules written for one test, as real packages."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from django.apps import AppConfig, apps

from cpa.module_api.config import ModuleConfig

HOOKS = "from cpa.module_api.hookspecs import hook\nfrom cpa.module_api.contributions import *\n\n"

Stranger = Callable[..., ModuleConfig]


@pytest.fixture
def stranger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stranger:
    """`stranger("label", hooks="…", order=…)`: a module whose hooks.py holds this text."""
    monkeypatch.syspath_prepend(tmp_path)

    def make(label: str, hooks: str, order: int = 500, urls: str = "") -> ModuleConfig:
        package = tmp_path / f"stranger_{tmp_path.name}_{label}"
        package.mkdir()
        (package / "__init__.py").touch()
        (package / "apps.py").write_text(
            "from cpa.module_api.config import ModuleConfig\n\n"
            f"class Config(ModuleConfig):\n    name = {package.name!r}\n    label = {label!r}\n    order = {order}\n"
        )
        (package / "hooks.py").write_text(HOOKS + dedent(hooks).replace("PACKAGE", package.name))
        (package / "urls.py").write_text(dedent(urls) or f"app_name = {label!r}\nurlpatterns = []\n")
        config = AppConfig.create(package.name)
        assert isinstance(config, ModuleConfig)
        config.apps, config.models = apps, {}  # what Django sets when it installs a module
        return config

    return make
