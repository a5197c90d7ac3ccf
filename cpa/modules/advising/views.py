"""« Trouver un lieu près de chez vous »: where someone can be helped, without an account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cpa.module_api.access import public
from cpa.modules.advising.forms import NearForm
from cpa.modules.advising.near import Asked, found


@public
@require_safe
def near(request: HttpRequest) -> HttpResponse:
    """The question, then the places around what was typed. Nothing is kept."""
    form = NearForm(request.GET if "lieu" in request.GET else None)
    places = None
    if form.is_valid():
        said = form.cleaned_data
        places = found(Asked(said["lieu"], request.GET.get("commune", ""), said["aide"], "plus" in request.GET))
        if places is None:
            form.no_such_place()
    return render(request, "advising/near.html", {"form": form, "found": places})
