"""The galaxy: all families, one family, one occupation, each in four views."""

import gzip

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.views.decorators.http import require_safe

from cpa.module_api.access import public, tryable
from cpa.modules.occupations.catalogue.current import current
from cpa.modules.occupations.galaxy import mine, pages
from cpa.modules.occupations.galaxy.chart import chart
from cpa.modules.occupations.galaxy.finding import found, in_family
from cpa.modules.occupations.galaxy.person import looking

A_WEEK = 7 * 24 * 3600


@tryable
@require_safe
def galaxy(request: HttpRequest) -> HttpResponse:
    """All the families, and a field to find an occupation."""
    catalogue, words = current(), request.GET.get("q", "").strip()[:200]
    content = pages.galaxy(catalogue, looking(request), pages.view_named(request.GET.get("vue", "")))
    if words:
        content["words"], content["matches"] = words, found(words)
    return render(request, "occupations/galaxy.html", content)


@public
@require_safe
def sky_chart(request: HttpRequest) -> HttpResponse:
    """The sky as data, compressed unless the browser cannot read that; kept by caches for as long as it is the same."""
    data = chart(current())
    plain = "gzip" not in request.headers.get("Accept-Encoding", "")
    answer = HttpResponse(gzip.decompress(data) if plain else data, content_type="application/json")
    if not plain:
        answer["Content-Encoding"] = "gzip"
    patch_vary_headers(answer, ["Accept-Encoding"])
    patch_cache_control(answer, public=True, max_age=A_WEEK, immutable=True)
    return answer


@tryable
@require_safe
def family(request: HttpRequest, letter: str) -> HttpResponse:
    """One family by field. 404 when no family has this letter."""
    catalogue, words = current(), request.GET.get("q", "").strip()[:200]
    try:
        content = pages.family(catalogue, letter, pages.view_named(request.GET.get("vue", "")))
    except KeyError as unknown:
        raise Http404 from unknown
    if words:
        matches = in_family(content["family"], words)
        if len(matches) == 1:
            return redirect("occupations:occupation", matches[0].code)
        content["words"], content["matches"] = words, matches
    return render(request, "occupations/family.html", content)


@tryable
@require_safe
def occupation(request: HttpRequest, code: str) -> HttpResponse:
    """One occupation, what ROME says of it and its bridges. 404 when the catalogue does not have it."""
    catalogue, person, view = current(), looking(request), pages.view_named(request.GET.get("vue", ""))
    try:
        content = pages.occupation(catalogue, person, code, view, request.GET.get("tout") == "1")
    except KeyError as unknown:
        raise Http404 from unknown
    content |= mine.panel(catalogue, person, code)
    return render(request, "occupations/occupation.html", content)
