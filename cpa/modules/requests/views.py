"""« Que faire de mes points ? » and the pages of a request, from its first choice to its answer."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Quantity, Unit
from cpa.module_api.access import required_account
from cpa.module_api.contributions import StrongConfirmation
from cpa.module_api.places import page_of
from cpa.module_api.registry import hooks
from cpa.modules.requests import actions, bodies, points, queries
from cpa.modules.requests.comparison import lot, options, table
from cpa.modules.requests.file import File
from cpa.modules.requests.forms import ChoiceForm
from cpa.modules.requests.lifecycle import OPEN, State
from cpa.modules.requests.offers import Offer
from cpa.modules.requests.port import Answer, Verdict
from cpa.modules.requests.reasons import QUESTIONS, REFUSALS
from cpa.modules.requests.showing import engagement_uses
from cpa.modules.requests.told import told
from cpa.modules.requests.training.bodies_page import OPEN_TO_BODY
from cpa.modules.requests.uses import BY_NAME, Use, uses_of

SIMULATED = (State.CONFIRMED, State.SENT, State.ACCEPTED)
"""States in which a simulated body has something to say."""


@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """The holder's requests, and what can be asked."""
    account, today = required_account(request), timezone.localdate()
    files = [File(each, today) for each in queries.own_requests(account)]
    context = {
        "open": [file for file in files if file.state in OPEN],
        "over": [file for file in files if file.state not in OPEN],
        "engagement": engagement_uses(account, today),
        "trainings": page_of("trainings:list"),
    }
    return render(request, "requests/every.html", context)


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """What points buy for this person today, each use beside the others."""
    account, today = required_account(request), timezone.localdate()
    means = queries.means(account, "c2p", today, queries.born(account))
    found = options(means)
    context = {
        "held": Quantity(means.held, Unit.POINT),
        "options": found,
        "table": table(means, found),
        "born_known": means.born is not None,
        "lot": Quantity(lot(today), Unit.POINT),
        "reduced_before": date.fromordinal(points.law_on(today).reserve.reduced_before),
    }
    return render(request, "requests/compare.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, right: str, use: str) -> HttpResponse:
    """What a use asks and gives, before anything is begun."""
    account = required_account(request)
    found = _use(right, use)
    if request.method == "POST":
        return redirect("requests:choose", actions.prepare(account=account, right=right, use=use).pk)
    offer = _offer(request, found)
    context = {"use": found, "held": Quantity(offer.means.held, found.unit), "possible": offer.most >= offer.step}
    return render(request, "requests/begin.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, number: int) -> HttpResponse:
    """How much, and the few answers the use asks for."""
    file = _file(request, number)
    if file.state != State.DRAFT or file.training:
        return redirect("requests:follow", number)
    offer = _offer(request, file.use)
    form = ChoiceForm(request.POST or None, offer=offer, request=file.request)
    if request.method == "POST" and form.is_valid():
        through = form.cleaned_data.get("through", file.request.Through.ONLINE)
        kept = {"amount": form.amount, "details": form.details, "through": through}
        actions.fill_in(account=required_account(request), number=number, **kept)
        return redirect("requests:summary", number)
    held = Quantity(offer.means.held, file.use.unit)
    context = {"form": form, "file": file, "held": held, "possible": offer.most >= offer.step}
    return render(request, "requests/choose.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def summary(request: HttpRequest, number: int) -> HttpResponse:
    """The final amount and its consequences, then the confirmation that commits them."""
    file = _file(request, number)
    if file.state != State.DRAFT or file.training:
        return redirect("requests:follow", number)
    if not file.ready:
        return redirect("requests:choose", number)
    here = reverse("requests:summary", args=[number])
    proof = hooks().strong_confirmation(request=request, then=here)
    if request.method == "POST":
        return _confirmed(request, number, proof)
    offer = _offer(request, file.use)
    context = {
        "file": file,
        "proof": proof,
        "lines": file.lines(offer.means),
        "seen": queries.choices(file.request),
        "allowed": offer.still_allows(file.amount.amount, file.request.details),
        "reasons": told(offer.why(file.amount.amount, file.request.details)),
    }
    return render(request, "requests/summary.html", context)


def _confirmed(request: HttpRequest, number: int, proof: StrongConfirmation) -> HttpResponse:
    if not proof.way or proof.held_until:
        return redirect(proof.url)
    answer = actions.confirm(
        account=required_account(request),
        number=number,
        seen=request.POST.get("seen", ""),
        proof=proof,
        on=timezone.localdate(),
    )
    if isinstance(answer, Problem):
        messages.error(request, answer.message)
        return redirect("requests:summary", number)
    messages.success(request, _("Votre demande est confirmée. Rien n’est encore dépensé."))
    return redirect("requests:follow", number)


@never_cache
@require_safe
def follow(request: HttpRequest, number: int) -> HttpResponse:
    """Where a request is, what comes next, and how to give it up."""
    file = _file(request, number)
    if file.state == State.DRAFT:
        return redirect(file.goes_on)
    context = {
        "file": file,
        "open_to_body": file.training and file.state in OPEN_TO_BODY,
        "on_paper": file.request.through == file.request.Through.PAPER,
        "simulated": bodies.simulated(file.request.right) and file.state in SIMULATED,
        "refusals": [(code, said) for code, said in REFUSALS.items() if code != "silence"],
        "questions": list(QUESTIONS.items()),
    }
    return render(request, "requests/follow.html", context)


@never_cache
@require_safe
def paper(request: HttpRequest, number: int) -> HttpResponse:
    """The request as a sheet to print, to sign and to post. Raises Http404 for a use that is asked online only."""
    file = _file(request, number)
    if not file.use.paper or not file.ready:
        raise Http404
    return render(request, "requests/paper.html", {"file": file})


@require_POST
def posted(request: HttpRequest, number: int) -> HttpResponse:
    """The holder says that their sheet, or the document asked for, is in the post."""
    file = _file(request, number)
    account, today = required_account(request), timezone.localdate()
    answer = actions.say_posted(account=account, number=file.request.pk, on=today)
    _say(request, answer, _("C’est noté."))
    return redirect("requests:follow", number)


@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Give a request up, in one action."""
    _file(request, number)
    answer = actions.withdraw(account=required_account(request), number=number, on=timezone.localdate())
    _say(request, answer, _("Votre demande est annulée. Tous vos droits sont sur votre compte."))
    return redirect("requests:every")


@require_POST
def simulate(request: HttpRequest, number: int) -> HttpResponse:
    """In a demonstration, whoever tries the site answers in the place of the body. Raises Http404 anywhere else."""
    file = _file(request, number)
    if not bodies.simulated(file.request.right):
        raise Http404
    verdict, _sep, reason = request.POST.get("answer", "").partition(":")
    today = timezone.localdate()
    if verdict == "depart":
        answer = bodies.depart(number, today)
    else:
        told_by = Answer(number, _verdict(verdict), reason)
        if not told_by.known:
            raise Http404
        answer = bodies.receive(told_by, today)
    _say(request, answer, _told(verdict))
    return redirect("requests:follow", number)


def _told(verdict: str) -> str:
    """What was simulated: only some of it is an answer."""
    told = {
        "depart": _("Deux jours ont passé\u00a0: votre demande est partie."),
        Verdict.DONE: _("C’est noté\u00a0: tout s’est passé comme demandé."),
        Verdict.NOT_DONE: _("C’est noté\u00a0: cela n’a pas eu lieu."),
    }
    return told.get(verdict, _("L’organisme simulé a répondu."))


def _verdict(text: str) -> Verdict:
    try:
        return Verdict(text)
    except ValueError:
        raise Http404 from None


def _say(request: HttpRequest, answer: object, done: str) -> None:
    if isinstance(answer, Problem):
        messages.error(request, answer.message)
    else:
        messages.success(request, done)


def _file(request: HttpRequest, number: int) -> File:
    """The holder's own request. Raises Http404 for nobody's or someone else's."""
    found = queries.own_request(required_account(request), number)
    if found is None:
        raise Http404
    return File(found, timezone.localdate())


def _use(right: str, name: str) -> Use:
    use = BY_NAME.get((right, name))
    if use is None or use not in uses_of(right, timezone.localdate()):
        raise Http404
    return use


def _offer(request: HttpRequest, use: Use) -> Offer:
    account = required_account(request)
    return Offer(use, queries.means(account, use.right, timezone.localdate(), queries.born(account)))
