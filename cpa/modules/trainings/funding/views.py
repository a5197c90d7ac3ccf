"""« Ma situation pour financer »: what someone says of themself, kept and changed as they like."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.modules.trainings.funding import answers
from cpa.modules.trainings.funding.forms import SituationForm
from cpa.modules.trainings.funding.supposed import supposed

HERE = "trainings:situation"


@tryable
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def situation(request: HttpRequest) -> HttpResponse:
    """The six questions, then back to the page one came from. An account is opened only to keep an answer."""
    account, today, back = acting_account(request), timezone.localdate(), _back(request)
    said = answers.answers_of(account)
    guesses = supposed(account, today) if account and not said else {}
    form = SituationForm(request.POST if request.method == "POST" else None, said=said, supposed=guesses)
    if form.is_valid():
        told = form.told()
        if account or answers.says_something(told):
            answers.keep(account=opened_account(request), said=told, on=today)
        messages.success(request, _("C’est gardé. Le reste à payer des formations en tient compte."))
        return redirect(back or HERE)
    return render(request, "trainings/situation.html", {"form": form, "back": back, "said": said})


def _back(request: HttpRequest) -> str:
    """The page of ours that led here; "" without one."""
    asked = request.POST.get("back") or request.GET.get("back") or ""
    return asked if asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else ""
