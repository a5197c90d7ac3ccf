"""The portal's own pages, then what modules mount through the hook `url_mounts`."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from cpa.module_api.access import public
from cpa.module_api.registry import hooks


def _mounted() -> list[URLPattern | URLResolver]:
    mounts = [mount for contribution in hooks().url_mounts() for mount in contribution]
    return [path(mount.prefix, include(mount.urlconf)) for mount in sorted(mounts, key=lambda m: m.order)]


urlpatterns = [
    path("", include("cpa.surfaces.portal.urls")),
    path("langue/", public(set_language), name="set_language"),
    *_mounted(),
]

handler400 = "cpa.surfaces.portal.errors.bad_request"
handler403 = "cpa.surfaces.portal.errors.forbidden"
handler404 = "cpa.surfaces.portal.errors.not_found"
handler500 = "cpa.surfaces.portal.errors.server_error"
