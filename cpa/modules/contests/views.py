"""« Mes signalements »: three screens to a letter, then what comes of it."""

from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cpa.kernel.problem import Problem
from cpa.module_api.access import required_account
from cpa.modules.contests import actions, queries
from cpa.modules.contests.bodies import Body
from cpa.modules.contests.composing import composed
from cpa.modules.contests.course import BEING_WRITTEN, Act
from cpa.modules.contests.forms import ClaimForm, ProofForm, SenderForm
from cpa.modules.contests.held import employers, facts_of
from cpa.modules.contests.pages import contest_page, list_page
from cpa.modules.contests.queries import Followed
from cpa.modules.contests.starting import asked
from cpa.modules.contests.steps import step
from cpa.modules.contests.typeset import pdf
from cpa.modules.contests.words import REFUSALS

accepts_form = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def all_contests(request: HttpRequest) -> HttpResponse:
    """Every contest of the holder, the latest first."""
    found = queries.contests(required_account(request), timezone.localdate())
    return render(request, "contests/list.html", list_page(found))


@accepts_form
def start(request: HttpRequest) -> HttpResponse:
    """Screen 1: what is not right. A line already under contest leads to its contest."""
    account, today = required_account(request), timezone.localdate()
    about = asked(account, request.GET)
    known = queries.about_line(account, about.line, today) if about.line else None
    if known:
        return redirect("contests:contest", known.contest.number)
    form = ClaimForm(
        request.POST if request.method == "POST" else None,
        initial={"token": uuid4(), "reason": about.reason, "year": about.year},
        right=about.right,
        this_year=today.year,
        year_known=about.held is not None,
    )
    if form.is_valid():
        said = form.cleaned_data
        claim = actions.Claim(said["reason"], said["year"], about.line, said["expected"], said["words"], about.employer)
        number = actions.open_contest(account=account, token=said["token"], claim=claim, today=today)
        return redirect("contests:proofs", number)
    return render(request, "contests/start.html", {"form": form, "about": about})


@accepts_form
def prove(request: HttpRequest, number: int) -> HttpResponse:
    """Screen 2: what proves it, to whom to write."""
    followed = _mine(request, number)
    told = followed.contest
    if followed.standing.state not in BEING_WRITTEN:
        return redirect("contests:contest", number)
    declared = employers(facts_of(required_account(request), told.year))
    known = sorted({*declared, told.employer} - {""})
    kept = {name: getattr(told, name) for name in ("proofs", "other_proof")}
    chosen = told.employer or (known[0] if len(known) == 1 else "")
    form = ProofForm(
        request.POST if request.method == "POST" else None,
        initial={**kept, "body": told.first_body, "employer": chosen},
        followed=followed,
        employers=known,
    )
    if form.is_valid():
        said = form.cleaned_data
        problem = actions.prove(
            account=required_account(request),
            number=number,
            proofs=said["proofs"],
            other_proof=said["other_proof"],
            employer=said.get("employer", told.employer),
            body=Body(said.get("body", told.first_body)),
            today=followed.today,
        )
        return _led(request, problem, "contests:letter", number)
    return render(request, "contests/proofs.html", {**contest_page(followed), "form": form})


@accepts_form
def letter(request: HttpRequest, number: int) -> HttpResponse:
    """Screen 3: the letter. A name and an address sent here are shown, never kept."""
    followed = _mine(request, number)
    sender = SenderForm(request.POST if request.method == "POST" else None)
    lines = sender.lines() if sender.is_valid() else []
    context = {
        **contest_page(followed),
        "form": sender,
        "letter": composed(followed, lines),
    }
    return render(request, "contests/letter.html", context)


@require_http_methods(["POST"])
def letter_pdf(request: HttpRequest, number: int) -> HttpResponse:
    """The letter as a file whose name says a number and nobody's name."""
    followed = _mine(request, number)
    sender = SenderForm(request.POST)
    if not sender.is_valid():
        return letter(request, number)
    made = pdf(composed(followed, sender.lines()), timezone.localtime())
    name = _("signalement-%(number)d.pdf") % {"number": number}
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@accepts_form
def follow(request: HttpRequest, number: int) -> HttpResponse:
    """Where a contest stands, what may come next, and both versions."""
    followed = _mine(request, number)
    sent = step(followed, request.POST) if request.method == "POST" else None
    if sent and sent.form.is_valid():
        happening = sent.form.happening(followed.today)
        problem = actions.record(
            account=required_account(request),
            number=number,
            happening=happening,
            seen=sent.form.cleaned_data["seen"],
            today=followed.today,
            reference=sent.form.cleaned_data.get("reference", ""),
        )
        if problem is None or problem.where != "day":
            goes_on = happening.act is Act.ESCALATE and problem is None
            return _led(request, problem, "contests:letter" if goes_on else "contests:contest", number)
        sent.form.add_error("day", REFUSALS[problem.code])
    return render(request, "contests/contest.html", contest_page(followed, sent))


@accepts_form
def erase(request: HttpRequest, number: int) -> HttpResponse:
    """Erase a contest for good, once the holder says so again."""
    followed = _mine(request, number)
    if request.method == "POST":
        actions.erase(account=required_account(request), number=number)
        messages.success(request, _("Le signalement est effacé."))
        return redirect("contests:list")
    return render(request, "contests/erase.html", {"followed": followed})


def _mine(request: HttpRequest, number: int) -> Followed:
    found = queries.contest(required_account(request), number, timezone.localdate())
    if found is None:
        raise Http404
    return found


def _led(request: HttpRequest, problem: Problem | None, name: str, number: int) -> HttpResponse:
    """On to the page `name`; to where the contest stands, saying why, when there is a problem."""
    if problem:
        messages.warning(request, REFUSALS[problem.code])
        return redirect("contests:contest", number)
    return redirect(name, number)
