"""The page of one training, its report, and where the data come from."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cpa.module_api.access import account_of, acting_account, public, tryable
from cpa.module_api.places import in_order, rendered_for
from cpa.module_api.registry import hooks
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.offers import offer
from cpa.modules.trainings.decisions.showing import corrected, quarantined
from cpa.modules.trainings.sheet import datasets, pages, reporting
from cpa.modules.trainings.sheet.forms import ReportForm
from cpa.modules.trainings.sheet.gone import last_day


@tryable
@require_safe
def training(request: HttpRequest, source: str, key: str) -> HttpResponse:
    """One training; why it is not shown while it is in quarantine. 410 with its last day when its source does not offer
    it any more, 404 when it never did."""
    held = quarantined(source, key)
    if held:
        return render(request, "trainings/quarantine.html", {"held": held})
    gone_on = None if offer(source, key) else last_day(source, key)
    if gone_on:
        return render(request, "trainings/gone.html", {"gone_on": gone_on}, status=HTTPStatus.GONE)
    content = pages.sheet(_shown(source, key), account_of(request), timezone.localdate(), acting_account(request))
    shown = hooks().show("training_section", rendered_for(request), request=request, source=source, key=key)
    content |= {"sections": in_order(shown), "corrected": corrected(source, key)}
    return render(request, "trainings/training.html", content)


@tryable
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, source: str, key: str) -> HttpResponse:
    """Say what is wrong with an offer. Whoever writes is never looked up."""
    reported, form = _shown(source, key), ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not reporting.may_report(reporting.address_of(request.META)):
            form.add_error(None, _("Vous avez déjà signalé plusieurs offres. Revenez dans une heure."))
        else:
            reporting.report(source=source, key=key, on=timezone.localdate(), **form.cleaned_data)
            messages.success(request, _("Merci. Votre signalement est gardé, sans votre nom. Il sera lu."))
            return redirect("trainings:training", source, key)
    return render(request, "trainings/report.html", {"offer": reported, "form": form})


@public
@require_safe
def where_from(request: HttpRequest) -> HttpResponse:
    """« D’où viennent ces données ? »: every data set of trainings."""
    return render(request, "trainings/where_from.html", {"datasets": datasets.datasets(), "last": datasets.changes()})


def _shown(source: str, key: str) -> Offer:
    found = offer(source, key)
    if found is None:
        raise Http404
    return found
