"""The portal's own pages, then what modules mount through the hook `url_mounts`."""

from django.urls import URLPattern, URLResolver, include, path

from cpa.module_api.registry import hooks


def _mounted() -> list[URLPattern | URLResolver]:
    mounts = [mount for contribution in hooks().url_mounts() for mount in contribution]
    return [path(mount.prefix, include(mount.urlconf)) for mount in sorted(mounts, key=lambda m: m.order)]


urlpatterns = [
    path("", include("cpa.surfaces.portal.urls")),
    *_mounted(),
]
