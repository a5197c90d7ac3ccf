"""« Ma situation pour financer »: what someone says of themself, kept and changed as they like."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.offers import offer
from cpa.modules.trainings.funding import answers
from cpa.modules.trainings.funding.forms import SituationForm, TrainingForm
from cpa.modules.trainings.funding.supposed import supposed

METHODS = ["GET", "HEAD", "POST"]


@tryable
@never_cache
@require_http_methods(METHODS)
def situation(request: HttpRequest) -> HttpResponse:
    """The four questions about oneself, then back to the page one came from."""
    return _asked(request, None)


@tryable
@never_cache
@require_http_methods(METHODS)
def situation_for(request: HttpRequest, source: str, key: str) -> HttpResponse:
    """The same, and what others granted for this training. Raises Http404 for a training that nobody shows."""
    training = offer(source, key)
    if training is None:
        raise Http404
    return _asked(request, training)


def _asked(request: HttpRequest, training: Offer | None) -> HttpResponse:
    form, back = _form(request, training), _back(request)
    if form.is_valid():
        _keep(request, form, training)
        messages.success(request, _("C’est gardé. Le reste à payer en tient compte."))
        return redirect(back or request.path)
    return render(request, "trainings/situation.html", {"form": form, "back": back, "training": training})


def _form(request: HttpRequest, training: Offer | None) -> SituationForm:
    account, data = acting_account(request), request.POST if request.method == "POST" else None
    said = answers.answers_of(account)
    guesses = supposed(account, timezone.localdate()) if account and not said else {}
    if training is None:
        return SituationForm(data, said=said, supposed=guesses)
    granted = answers.granted_for(account, training.source, training.key)
    return TrainingForm(data, said=said, supposed=guesses, granted=granted)


def _keep(request: HttpRequest, form: SituationForm, training: Offer | None) -> None:
    """An account is opened only to keep an answer."""
    told, today = form.told(), timezone.localdate()
    if acting_account(request) is None and not answers.says_something(told):
        return
    account = opened_account(request)
    answers.keep(account=account, said=told, on=today)
    if training is not None:
        answers.keep_granted(account=account, source=training.source, key=training.key, said=told, on=today)


def _back(request: HttpRequest) -> str:
    """The page of ours that led here; "" without one."""
    asked = request.POST.get("back") or request.GET.get("back") or ""
    return asked if asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else ""
