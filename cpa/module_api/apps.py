from django.apps import AppConfig


class ModuleApiConfig(AppConfig):
    """Brings the start-up checks of modules."""

    name = "cpa.module_api"
    label = "module_api"

    def ready(self) -> None:
        from cpa.module_api import checks

        checks.register()
