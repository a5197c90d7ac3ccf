"""Loads the installed application for commands that need it, and refuses to go further when it cannot stand."""

import os

import click


def choose_settings() -> None:
    """Those of one's own machine, unless DJANGO_SETTINGS_MODULE names others."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")


def start() -> None:
    """Load Django and check the modules. Raises ClickException with a sentence when they do not hold together."""
    choose_settings()
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
        from cpa.module_api.checks import require_sound_modules

        require_sound_modules()
    except ImproperlyConfigured as fault:
        raise click.ClickException(str(fault)) from fault


def sentence(failure: Exception) -> str | None:
    """What to tell an operator about a failure that is not ours to mend; None when it is our own mistake."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError

    from cpa.module_api.stores import unreachable

    if isinstance(failure, OperationalError):
        return unreachable(failure)
    return str(failure) if isinstance(failure, ImproperlyConfigured) else None
