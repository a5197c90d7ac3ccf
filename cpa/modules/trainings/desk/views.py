"""The workbench, page by page. Only who has the role « data » opens it."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.access import open_to, required_account
from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.desk import judging, pages, restoring, tables, undoing
from cpa.modules.trainings.desk.actions import republish as republished
from cpa.modules.trainings.desk.forms import ReasonForm
from cpa.modules.trainings.desk.reports import reported_offers
from cpa.modules.trainings.desk.worst import worst as poorest
from cpa.modules.trainings.models import CertificationChange, Decision, Delivery, Offer
from cpa.modules.trainings.quality.keeping import measure
from cpa.modules.trainings.search.building import search_is_up_to_date

AT_A_TIME = 3
"""Pairs that are judged on one page."""


@open_to("data")
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What waits, what came in, what was decided."""
    return render(request, "desk/home.html", pages.home(required_account(request)))


@open_to("data")
@require_safe
def delivery(request: HttpRequest, number: int) -> HttpResponse:
    """The report of one delivery."""
    shown = pages.delivery(_delivery(number), request.GET.get("raison", ""), request.GET.get("page", ""))
    return render(request, "desk/delivery.html", shown)


@open_to("data")
@require_safe
def changes(request: HttpRequest, number: int) -> HttpResponse:
    """What one delivery changed."""
    return render(request, "desk/changes.html", pages.changed(_delivery(number), request.GET.get("page", "")))


@open_to("data")
@require_safe
def edition(request: HttpRequest, dataset: str, vintage: str) -> HttpResponse:
    """What one edition changed of certifications."""
    if not CertificationChange.objects.using(ACTIVITY).filter(dataset=dataset, vintage=vintage).exists():
        raise Http404
    return render(request, "desk/edition.html", pages.edition(dataset, vintage, request.GET.get("page", "")))


@open_to("data")
@require_http_methods(["GET", "HEAD", "POST"])
def put_back(request: HttpRequest, number: int) -> HttpResponse:
    """Refuse a delivery, once what would change is read."""
    one, form = _delivery(number), ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        done = restoring.put_back(number=one.pk, reason=reason, account=required_account(request))
        if not isinstance(done, Problem):
            messages.success(request, _("La livraison précédente est de nouveau montrée."))
            return redirect("desk:home")
        form.add_error(None, done.message)
    shown = pages.changed(one, request.GET.get("page", "")) | {"form": form}
    return render(request, "desk/put_back.html", shown)


@open_to("data")
@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """Offers that people reported and that nobody answered."""
    page = pages.paged(reported_offers(), request.GET.get("page", ""))
    titles = pages.titles([(one.source, one.key) for one in page])
    table = tables.reported(list(page), titles) if page.paginator.count else None
    return render(request, "desk/reports.html", {"page": page, "table": table})


@open_to("data")
@require_http_methods(["GET", "HEAD", "POST"])
def worst(request: HttpRequest) -> HttpResponse:
    """The offers that say least, with their reasons; all are measured again when there are few."""
    found = poorest()
    if request.method == "POST" and found.few:
        measure(on=_today())
        return redirect("desk:worst")
    page = pages.paged(found.rows, request.GET.get("page", ""))
    table = tables.poor(list(page)) if found.rows else None
    return render(request, "desk/worst.html", {"table": table, "page": page, "on": found.on, "few": found.few})


@open_to("data")
@require_safe
def pairs(request: HttpRequest) -> HttpResponse:
    """Pairs that may be one thing, a few at a time."""
    kind = Kind.BODY if request.GET.get("quoi") == Kind.BODY else Kind.OFFER
    after = request.GET.get("apres", "")
    skipped = int(after) if after.isascii() and after.isdigit() and len(after) < 6 else 0
    shown = {"kind": kind, "kinds": judging.KINDS.items(), "pairs": judging.waiting(kind, AT_A_TIME, skipped),
             "next": skipped + AT_A_TIME, "skipped": skipped, "compared": judging.queries.compared_at()}  # fmt: skip
    return render(request, "desk/pairs.html", shown)


@open_to("data")
@require_POST
def judge(request: HttpRequest, number: int) -> HttpResponse:
    """Say whether two records are of one thing."""
    pair = judging.pair_numbered(number)
    if pair is None:
        raise Http404
    same = request.POST.get("verdict") == "same"
    done = judging.judge(number=number, same=same, account=required_account(request))
    _say(request, done, _("C’est noté\u00a0: la même chose.") if same else _("C’est noté\u00a0: deux choses."))
    response = redirect("desk:pairs")
    response["Location"] += f"?quoi={pair.kind.value}"
    return response


@open_to("data")
@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """The journal: every decision, the latest first."""
    page = pages.paged(journal.everything(), request.GET.get("page", ""))
    return render(
        request, "desk/journal.html", {"page": page, "decisions": pages.told(page, required_account(request))}
    )


@open_to("data")
@require_POST
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """Take a decision back."""
    one = get_object_or_404(Decision.objects.using(ACTIVITY), pk=number)
    done = undoing.undo(one=one, account=required_account(request))
    _say(request, done, _("La décision est défaite."))
    if one.key and Offer.objects.using(ACTIVITY).filter(source=one.source, key=one.key).exists():
        return redirect("desk:offer", one.source, one.key)
    return redirect("desk:journal")


@open_to("data")
@require_http_methods(["GET", "HEAD", "POST"])
def republish(request: HttpRequest) -> HttpResponse:
    """Make the search again from what is shown now, once what changes is read."""
    account = required_account(request)
    if request.method == "POST":
        republished(account=account)
        messages.success(request, _("La recherche tient compte de tout ce qui est décidé."))
        return redirect("desk:home")
    shown = {"late": not search_is_up_to_date(), "decisions": pages.told(journal.since_republished(), account)}
    return render(request, "desk/republish.html", shown)


def _say(request: HttpRequest, done: Decision | Problem, success: str) -> None:
    if isinstance(done, Problem):
        messages.warning(request, done.message)
    else:
        messages.success(request, success)


def _delivery(number: int) -> Delivery:
    return get_object_or_404(Delivery.objects.using(ACTIVITY), pk=number)


def _today() -> date:
    return timezone.localdate()
