from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "cpa.surfaces.portal"
    label = "portal"
