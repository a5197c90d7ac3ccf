"""« Mon engagement »: what is declared, declaring step by step, asking the association."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.module_api.access import required_account
from cpa.modules.declarations import drafts
from cpa.modules.declarations.actions import attestation, drafting, own_word
from cpa.modules.declarations.facts.statements import Statement
from cpa.modules.declarations.facts.volunteering import VOLUNTEERING
from cpa.modules.declarations.queries.commitment import (
    CommitmentYear,
    Declared,
    amounts,
    commitment_years,
    years_to_declare,
)
from cpa.modules.declarations.queries.draft import draft_of
from cpa.modules.declarations.queries.years import is_declared_by_employers


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What was declared year by year, what is left to do and by when."""
    account, today = required_account(request), timezone.localdate()
    context = {
        "years": commitment_years(account, today),
        "open_years": years_to_declare(today),
        "draft": draft_of(account),
    }
    return render(request, "commitment/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """What declaring takes, before any question."""
    account = required_account(request)
    if request.method == "POST":
        drafting.forget(account=account)
        return redirect("commitment:step", drafts.STEPS[0].slug)
    today = timezone.localdate()
    context = {
        "draft": draft_of(account),
        "open_years": years_to_declare(today),
        "amounts": amounts(today),
        "declared": is_declared_by_employers(account),
    }
    return render(request, "commitment/start.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, slug: str) -> HttpResponse:
    """One step of the declaration: what is typed is kept, right or wrong. A step before it that is not finished comes
    first."""
    account = required_account(request)
    found = next((each for each in drafts.STEPS if each.slug == slug), None)
    if found is None:
        raise Http404
    draft, years = draft_of(account), years_to_declare(timezone.localdate())
    sent = request.method == "POST"
    form = found.form(request.POST if sent else None, initial=draft, years=years, draft=draft)
    if sent:
        draft = drafting.keep(account=account, values={name: request.POST.get(name, "")[:200] for name in form.fields})
    missing = drafts.first_unfinished(draft, years, before=found)
    if missing:
        return _first(request, missing)
    if sent and form.is_valid():
        return redirect(_after(found))
    rank = drafts.STEPS.index(found)
    context = {"form": form, "step": found, "rank": rank + 1, "steps": len(drafts.STEPS) + 1}
    context["back"] = _address(rank - 1) if rank else reverse("commitment:start")
    return render(request, "commitment/step.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Everything read again; sent, it is declared."""
    account = required_account(request)
    draft = draft_of(account)
    unfinished = drafts.first_unfinished(draft, years_to_declare(timezone.localdate()))
    if unfinished:
        return _first(request, unfinished)
    if request.method == "POST":
        year, subject, content = drafts.content_of(draft)
        corrected = int(draft[drafts.INSTEAD_OF]) if drafts.INSTEAD_OF in draft else None
        said = own_word.say(
            account=account, kind=VOLUNTEERING, year=year, content=content, subject=subject, instead_of=corrected
        )
        drafting.forget(account=account)
        return redirect("commitment:declared", said)
    context = {"told": drafts.told(draft), "steps": len(drafts.STEPS) + 1, "correcting": drafts.REPLACES in draft}
    return render(request, "commitment/check.html", context)


@require_safe
def declared(request: HttpRequest, statement: int) -> HttpResponse:
    """It is declared; the one thing left is to ask the association."""
    year, one = _own(request, statement)
    return render(request, "commitment/declared.html", {"year": year, "one": one})


@require_safe
def detail(request: HttpRequest, statement: int) -> HttpResponse:
    """One association's hours: what was declared, what it answered, what can still be done."""
    year, one = _own(request, statement)
    return render(request, "commitment/detail.html", {"year": year, "one": one})


@never_cache
@require_POST
def ask(request: HttpRequest, statement: int) -> HttpResponse:
    """The address and the one-time code to pass on, shown this once."""
    year, one = _own(request, statement)
    name = request.POST.get("name", "").strip()[:120]
    asked = attestation.ask(account=required_account(request), statement=statement, name=name)
    if isinstance(asked, Problem):
        messages.error(request, asked.message)
        return redirect("commitment:detail", statement)
    address = request.build_absolute_uri(reverse("attesting:request", args=[asked.slug]))
    context = {"year": year, "one": one, "asked": asked, "address": address, "name": name}
    return render(request, "commitment/asked.html", context)


@require_POST
def correct(request: HttpRequest, statement: int) -> HttpResponse:
    """Go through the steps again, starting from what was declared."""
    account = required_account(request)
    drafting.begin_with(account=account, values=drafts.corrected(_statement(account, statement)))
    return redirect("commitment:step", drafts.STEPS[0].slug)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, statement: int) -> HttpResponse:
    """Take a declaration back, once confirmed."""
    year, one = _own(request, statement)
    if request.method == "POST":
        own_word.take_back(account=required_account(request), statement=statement)
        messages.success(request, _("C’est fait\u00a0: cette déclaration est retirée."))
        return redirect("commitment:overview")
    return render(request, "commitment/withdraw.html", {"year": year, "one": one})


def _first(request: HttpRequest, missing: drafts.Step) -> HttpResponse:
    messages.info(request, _("Reprenez ici\u00a0: il manque d’abord cette réponse. Les autres sont gardées."))
    return redirect("commitment:step", missing.slug)


def _after(found: drafts.Step) -> str:
    rank = drafts.STEPS.index(found) + 1
    return _address(rank) if rank < len(drafts.STEPS) else reverse("commitment:check")


def _address(rank: int) -> str:
    return reverse("commitment:step", args=[drafts.STEPS[rank].slug])


def _statement(account: AccountId, statement: int) -> Statement:
    said = own_word.own_statement(account, statement)
    if said is None or said.kind != VOLUNTEERING:
        raise Http404
    return said


def _own(request: HttpRequest, statement: int) -> tuple[CommitmentYear, Declared]:
    for year in commitment_years(required_account(request), timezone.localdate()):
        for one in year.declared:
            if one.id == statement:
                return year, one
    raise Http404
