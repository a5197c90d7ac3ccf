"""The portal, with one more address that nobody named to the tests and that tells too much."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from cpa.module_api.access import public
from tests.outsiders.planted import HELD, WORDS


@public
def talkative(request: HttpRequest, what: str) -> HttpResponse:
    """Tells whoever asks."""
    return HttpResponse({"cpf": f"{HELD['cpf'] / 100:,.2f} €", "planted": WORDS}.get(what, ""))


urlpatterns = [path("nouveau/<str:what>/", talkative, name="talkative"), path("", include("config.urls"))]
