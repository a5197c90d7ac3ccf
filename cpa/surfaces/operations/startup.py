"""Loads the installed application for commands that need it, and refuses to go further when it cannot stand."""

import gc
import os
from importlib.util import find_spec

import click


def choose_settings() -> None:
    """Those of one's own machine, unless DJANGO_SETTINGS_MODULE names others.

    Raises ClickException with a sentence when nothing has that name.
    """
    chosen = os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
    if not _exists(chosen):
        raise click.ClickException(
            "DJANGO_SETTINGS_MODULE names no settings. This project has config.settings.development and "
            "config.settings.production (docs/reference/settings.md)."
        )


def _exists(module: str) -> bool:
    try:
        return bool(module) and find_spec(module) is not None
    except ModuleNotFoundError:  # one of the packages it would be in
        return False


def start() -> None:
    """Load Django and check the modules. Raises ClickException with a sentence when they do not hold together."""
    choose_settings()
    import django
    from django.core.exceptions import ImproperlyConfigured

    gc.disable()  # thousands of modules are loaded and none of them becomes garbage: looking is an eighth of the start
    try:
        django.setup()
        from cpa.module_api.checks import require_sound_modules

        require_sound_modules()
    except ImproperlyConfigured as fault:
        raise click.ClickException(str(fault)) from fault
    finally:
        gc.enable()


def sentence(failure: Exception) -> str | None:
    """What to tell an operator about a failure that is not ours to mend; None when it is our own mistake."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError

    from cpa.module_api.stores import unreachable
    from cpa.rules.documents import Refused

    if isinstance(failure, OperationalError):
        return unreachable(failure)
    return str(failure) if isinstance(failure, ImproperlyConfigured | Refused) else None
