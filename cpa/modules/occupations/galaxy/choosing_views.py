"""« Pour moi », comparing, keeping, setting aside."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.module_api.access import opened_account, tryable
from cpa.modules.occupations.catalogue.current import current
from cpa.modules.occupations.galaxy import actions, choices, comparing, ideas
from cpa.modules.occupations.galaxy.filters import FiltersForm, filters_of
from cpa.modules.occupations.galaxy.person import looking
from cpa.modules.occupations.galaxy.why import WhyForm


@tryable
@require_safe
def for_me(request: HttpRequest) -> HttpResponse:
    """Ideas for whoever looks, from what they said; with nothing said, ideas to start from."""
    form = FiltersForm(request.GET)
    content = ideas.for_me(current(), looking(request), filters_of(form))
    return render(request, "occupations/for_me.html", {**content, "form": form})


@tryable
@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Up to three occupations side by side; with one alone or none, what may stand beside it is offered."""
    catalogue, person = current(), looking(request)
    codes = comparing.known(catalogue, request.GET.getlist("m"))
    content: dict[str, object] = {"codes": codes, "person": person, "named": len(request.GET.getlist("m"))}
    if len(codes) > 1:
        content["table"] = comparing.comparison(catalogue, person, codes)
    else:
        content["first"] = [(code, choices.name_of(catalogue, code)) for code in codes]
        content["offered"] = comparing.beside(catalogue, person, codes)
    return render(request, "occupations/compare.html", content)


@tryable
@require_POST
def keep(request: HttpRequest, code: str) -> HttpResponse:
    """« Je garde »."""
    name = _named(code)
    actions.keep(account=opened_account(request), code=code, kept_on=timezone.localdate())
    messages.success(request, _("Gardé : %(name)s. Vous le retrouverez dans « Pour moi ».") % {"name": name})
    return _back(request)


@tryable
@require_POST
def stop_keeping(request: HttpRequest, code: str) -> HttpResponse:
    """« Ne plus garder »."""
    name = _named(code)
    actions.stop_keeping(account=opened_account(request), code=code)
    messages.success(request, _("Vous ne gardez plus : %(name)s. Le bouton « Je garde » le remet.") % {"name": name})
    return _back(request)


@tryable
@require_http_methods(["GET", "HEAD", "POST"])
def set_aside(request: HttpRequest, code: str) -> HttpResponse:
    """« Pas pour moi, parce que… »: reasons as choices, none required."""
    name = _named(code)
    form = WhyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        day = timezone.localdate()
        actions.set_aside(account=opened_account(request), code=code, reasons=form.reasons(), set_aside_on=day)
        messages.success(
            request, _("Mis de côté : %(name)s. Vous pouvez le remettre en bas de la page.") % {"name": name}
        )
        return redirect("occupations:for_me")
    return render(request, "occupations/set_aside.html", {"form": form, "code": code, "name": name})


@tryable
@require_POST
def take_back(request: HttpRequest, code: str) -> HttpResponse:
    """« Remettre »: it may be proposed again."""
    name = _named(code)
    actions.take_back(account=opened_account(request), code=code)
    messages.success(request, _("Remis : %(name)s peut de nouveau vous être proposé.") % {"name": name})
    return _back(request)


def _named(code: str) -> str:
    """The name of an occupation. Raises Http404 when the catalogue does not have it."""
    catalogue = current()
    if code not in catalogue.index:
        raise Http404
    return choices.name_of(catalogue, code)


def _back(request: HttpRequest) -> HttpResponse:
    """To the page that the button stood on."""
    asked = request.POST.get("back", "")
    ours = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return redirect(asked if ours else "occupations:for_me")
