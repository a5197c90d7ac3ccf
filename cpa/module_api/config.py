"""The one AppConfig that every module subclasses."""

from typing import ClassVar

from django.apps import AppConfig

from cpa.kernel.stores import ACTIVITY


class ModuleConfig(AppConfig):
    """A module: name and label as Django wants them, plus what the registry checks.

    `store` is the database of its tables (cpa.kernel.stores). `order` places it among modules wherever several
    contribute.

    With this base class in sight of a module's apps.py, Django would see two candidates and register neither: every
    subclass is therefore made the default of its package.
    """

    default = False
    default_auto_field = "django.db.models.BigAutoField"
    store: ClassVar[str] = ACTIVITY
    order: ClassVar[int] = 500

    def __init_subclass__(cls, **options: object) -> None:
        super().__init_subclass__(**options)
        cls.default = cls.__dict__.get("default", True)
