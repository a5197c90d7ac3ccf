"""Choosing the place to look around."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from cpa.module_api.access import tryable
from cpa.modules.occupations.outlook import place as places
from cpa.modules.occupations.outlook.forms import PlaceForm
from cpa.modules.occupations.sources.territories.queries import around

BACK = "occupations:galaxy"


@tryable
@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest) -> HttpResponse:
    """Choose a place by its name, its postal code or its code (« Toute la France »: none), then back to the page one
    came from. It is kept for the visit alone. Words that may mean several places are asked about."""
    back, code = _back(request), request.POST.get("code")
    form = PlaceForm(request.POST or None)
    words = form.cleaned_data["place"] if form.is_valid() else ""
    found = places.meant(words) if words else []
    if code is None and request.method == "POST" and form.is_valid():
        code = found[0].code if len(found) == 1 else None if words else ""
    if code is not None and (not code or around(code)):
        places.choose(request, code)
        return redirect(back)
    if words and not found:
        form.add_error("place", places.not_found())
    return render(request, "occupations/outlook/place.html", {"form": form, "found": found, "back": back})


def _back(request: HttpRequest) -> str:
    """The page of ours that the choice was asked from."""
    asked = request.POST.get("back") or request.GET.get("back") or ""
    return asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith("/") else BACK
