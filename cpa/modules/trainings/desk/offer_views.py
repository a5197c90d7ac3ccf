"""One offer on the workbench: what is said of it, and what is decided."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.access import open_to, required_account
from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.decisions.fields import FIELDS, typed
from cpa.modules.trainings.desk import actions, pages
from cpa.modules.trainings.desk.forms import CorrectForm, QuarantineForm, ReasonForm, SettleForm
from cpa.modules.trainings.desk.reports import Answer, open_reports
from cpa.modules.trainings.desk.telling import what
from cpa.modules.trainings.models import Act, Decision, Offer

Decide = Callable[..., Decision | Problem]


@open_to("data")
@require_safe
def offer(request: HttpRequest, source: str, key: str) -> HttpResponse:
    """What is known and decided of an offer."""
    return render(request, "desk/offer.html", pages.offer(_offer(source, key), required_account(request)))


@open_to("data")
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, source: str, key: str, field: str) -> HttpResponse:
    """Show another value in the place of what the source says."""
    if field not in FIELDS:
        raise Http404
    row = _offer(source, key)
    form = CorrectForm(_typed(request), field=field, initial={"typed": typed(field, getattr(row, field))})
    title = _("Corriger\u00a0: %(field)s") % {"field": str(FIELDS[field].label).lower()}
    return _decided(request, row, form, title, lambda **said: actions.correct(field=field, **said))


@open_to("data")
@require_http_methods(["GET", "HEAD", "POST"])
def settle(request: HttpRequest, source: str, key: str) -> HttpResponse:
    """Answer the reports of an offer."""
    row = _offer(source, key)
    more = {"reports": open_reports(source, key)}
    return _decided(request, row, SettleForm(_typed(request)), _("Répondre aux signalements"), actions.settle,
                    more)  # fmt: skip


@open_to("data")
@require_http_methods(["GET", "HEAD", "POST"])
def quarantine(request: HttpRequest, source: str, key: str) -> HttpResponse:
    """Show an offer no more, and say why."""
    row, form = _offer(source, key), QuarantineForm(_typed(request))
    return _decided(request, row, form, _("Mettre en quarantaine"), actions.quarantine)


DONE: dict[str, str | Promise] = {
    Act.CORRECT: gettext_lazy("La valeur corrigée est montrée."),
    Act.SETTLE: gettext_lazy("Les signalements ont une réponse."),
    Act.QUARANTINE: gettext_lazy("L’offre n’est plus montrée. Sa page dit pourquoi."),
}


def _decided(
    request: HttpRequest, row: Offer, form: ReasonForm, title: str, decide: Decide, more: dict[str, Any] | None = None
) -> HttpResponse:
    """The form, or what it decides. Whoever comes second keeps what they typed, and reads what was decided first."""
    meanwhile: list[str] = []
    if request.method == "POST" and form.is_valid():
        done = decide(source=row.source, key=row.key, account=required_account(request), **form.cleaned_data)
        if not isinstance(done, Problem):
            messages.success(request, str(DONE[done.act]))
            taken_out = done.act == Act.SETTLE and done.said["answer"] == Answer.TAKEN_OUT and row.gone_on is None
            return redirect("desk:quarantine" if taken_out else "desk:offer", row.source, row.key)
        form.add_error("typed" if done.where == "value" else None, done.message)
        if done.code == "desk.overtaken":
            meanwhile = [what(one) for one in journal.of_offer(row.source, row.key)[:1]]
    seen = journal.mark(row.source, row.key)
    shown = {"offer": row, "form": form, "title": title, "seen": seen, "meanwhile": meanwhile, **(more or {})}
    return render(request, "desk/decide.html", shown)


def _typed(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _offer(source: str, key: str) -> Offer:
    return get_object_or_404(Offer.objects.using(ACTIVITY), source=source, key=key)
