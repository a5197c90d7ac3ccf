"""The one AppConfig that every module subclasses."""

from typing import ClassVar

from django.apps import AppConfig

from cpa.kernel.stores import ACTIVITY


class ModuleConfig(AppConfig):
    """A module: name and label as Django wants them, plus what the registry checks.

    `store` is the database of its tables (cpa.kernel.stores). `order` places it among modules wherever several
    contribute. Subclasses set `default = True`: with a base AppConfig in sight Django would otherwise see two
    candidates and register neither.
    """

    default = False
    default_auto_field = "django.db.models.BigAutoField"
    store: ClassVar[str] = ACTIVITY
    order: ClassVar[int] = 500
