"""Start-up checks: modules that would misbehave later refuse to start now, with a sentence that says what to mend."""

from collections.abc import Iterator, Sequence
from importlib import import_module

from django.apps import AppConfig, apps
from django.core import checks
from django.core.exceptions import ImproperlyConfigured

from cpa.module_api.config import ModuleConfig
from cpa.module_api.contribution_checks import contribution_faults
from cpa.module_api.hook_checks import duplicate_answers, hook_faults, personal_data_faults
from cpa.module_api.registry import assembled, modules

TAG = "modules"


def register() -> None:
    """Add these checks to Django's."""
    checks.register(check_modules, TAG)


def refusals() -> list[str]:
    """What keeps the installed modules from starting, one sentence each; empty when all is well."""
    return [error.msg for error in checks.run_checks(tags=[TAG])]


class ModulesRefused(ImproperlyConfigured):
    """The installed modules do not hold together; the message says what to mend."""


def require_sound_modules() -> None:
    """Raises ModulesRefused, one sentence a line, when the installed modules may not start."""
    found = refusals()
    if found:
        raise ModulesRefused("\n".join(found))


def check_modules(app_configs: Sequence[AppConfig] | None = None, **options: object) -> list[checks.Error]:
    """Django's check of all installed modules, whichever applications are asked about: they are judged together."""
    found = faults(modules(), list(apps.get_app_configs()))
    return [checks.Error(sentence, id="cpa.E001") for sentence in found]


def faults(configs: Sequence[ModuleConfig], installed: Sequence[AppConfig]) -> list[str]:
    """Sentences about modules that do not hold together. What modules contribute is looked at only once their hooks
    are sound."""
    found = [*unfinished_configs(installed), *hook_faults(configs), *duplicate_answers(configs)]
    found += personal_data_faults(configs)
    return found or contribution_faults(assembled(configs))


def unfinished_configs(installed: Sequence[AppConfig]) -> Iterator[str]:
    """Packages whose apps.py describes a module that Django did not choose."""
    for config in installed:
        if isinstance(config, ModuleConfig):
            continue
        described = [found for found in _described(config) if issubclass(found, ModuleConfig)]
        if described:
            yield (
                f"{config.name}: Django did not choose the module {described[0].__name__} that its apps.py describes. "
                "Keep one ModuleConfig there, without « default = False »."
            )


def _described(config: AppConfig) -> list[type]:
    try:
        source = import_module(f"{config.name}.apps")
    except ModuleNotFoundError:
        return []
    return [found for found in vars(source).values() if isinstance(found, type) and found.__module__ == source.__name__]
