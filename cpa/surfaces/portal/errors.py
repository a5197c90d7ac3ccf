"""Error pages: whose fault it is not, what is kept, what to do next. The status code stays true."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from cpa.surfaces.portal.places import ADMINISTRATION_PHONE, spoken
from cpa.surfaces.portal.site import site_in_trouble


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: what arrived could not be read, perhaps before anyone could be recognised: no account is asked."""
    return HttpResponse(_text("400"), status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: this page is someone else's."""
    return _page(request, "403", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: no page here."""
    return _page(request, "404", 404)


def not_a_page(request: HttpRequest, refused: HttpResponse) -> HttpResponse:
    """405: the address of a button, opened as a page. Nothing was done."""
    page = _page(request, "405", 405)
    page["Allow"] = refused["Allow"]
    return page


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 when a form was open too long or cookies are refused: nothing was done, and how to go on."""
    return _page(request, "csrf", 403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our mistake. Rendered with nothing that the same mistake could break (no account, no module)."""
    return HttpResponse(_text("500"), status=500)


def unavailable() -> HttpResponse:
    """503: maintenance, with a phone number and when to come back."""
    return HttpResponse(_text("maintenance"), status=503, headers={"Retry-After": "600"})


def _page(request: HttpRequest, name: str, status: int) -> HttpResponse:
    return render(request, f"portal/errors/{name}.html", status=status)


def _text(name: str) -> str:
    context = {"site": site_in_trouble(), "phone": spoken(ADMINISTRATION_PHONE), "tel": ADMINISTRATION_PHONE}
    return render_to_string(f"portal/errors/{name}.html", context)
