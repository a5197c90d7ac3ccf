"""Asking for a training, from its page to the confirmation: which session, does it suit, who pays what, read again."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.module_api.access import required_account
from cpa.module_api.contributions import StrongConfirmation
from cpa.module_api.places import page_of
from cpa.module_api.registry import hooks
from cpa.modules.requests import amounts, queries, sessions
from cpa.modules.requests.actions import confirm
from cpa.modules.requests.file import File
from cpa.modules.requests.lifecycle import State
from cpa.modules.requests.training import actions, bodies_page
from cpa.modules.requests.training.forms import FitForm, SessionForm, SharingForm


def address_of(source: str, key: str, session: str) -> str:
    """Where the request for a session begins; "" for a training that no address can name."""
    if not source or not key:
        return ""
    address = reverse("requests:training", args=[source, key])
    return f"{address}?{urlencode({'session': session})}" if session else address


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, source: str, key: str) -> HttpResponse:
    """What is asked for, at what price, and which dates. Raises Http404 for a training that nobody shows."""
    account, today = required_account(request), timezone.localdate()
    offer = sessions.offered(account, source, key, "", today)
    if offer is None:
        raise Http404
    open_to = [one for one in offer.sessions if not sessions.cannot_attend(one, today)]
    named = request.GET.get("session", "") or (open_to[0].key if len(open_to) == 1 else "")
    form = SessionForm(request.POST or None, sessions=open_to, initial={"session": named})
    if request.method == "POST" and form.is_valid():
        session = form.cleaned_data["session"]
        draft = actions.prepare(account=account, source=source, key=key, session=session, on=today)
        if not isinstance(draft, Problem):
            return redirect("requests:fit", draft.pk)
        form.add_error("session", draft.message)
    context = {
        "offer": offer,
        "form": form,
        "open": open_to,
        "trouble": sessions.cannot_be_paid(offer),
        "closed": sessions.cannot_name(offer, named, today) if named else None,
    }
    return render(request, "requests/training/begin.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def fit(request: HttpRequest, number: int) -> HttpResponse:
    """The three questions. Not to know is an answer."""
    account = required_account(request)
    file = _draft(account, number)
    if file is None:
        return redirect("requests:follow", number)
    form = FitForm(request.POST or None, initial=dict(file.request.details))
    if request.method == "POST" and form.is_valid():
        actions.answer_fit(account=account, number=number, answers=form.cleaned_data)
        return redirect("requests:shares", number)
    return render(request, "requests/training/fit.html", {"file": file, "form": form})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def shares(request: HttpRequest, number: int) -> HttpResponse:
    """Who pays what today, to the cent, and what is left to pay."""
    account, today = required_account(request), timezone.localdate()
    file = _draft(account, number)
    if file is None:
        return redirect("requests:follow", number)
    offer = sessions.offered_again(account, file.session, today)
    trouble = sessions.cannot_begin(offer, today) or (sessions.cannot_be_paid(offer) if offer else None)
    form = SharingForm(request.POST or None, sharings=offer.sharings if offer else (), initial=_chosen(file, offer))
    if request.method == "POST" and not trouble and form.is_valid():
        chosen = form.cleaned_data["sharing"]
        answer = actions.choose(account=account, number=number, sharing=chosen, on=today)
        if not isinstance(answer, Problem):
            return redirect("requests:training_summary", number)
        trouble = answer
    content = {"file": file, "offer": offer, "form": form, "trouble": trouble, **_talk(file)}
    return render(request, "requests/training/shares.html", content)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def summary(request: HttpRequest, number: int) -> HttpResponse:
    """The final amounts and their consequences, then the confirmation that commits them."""
    account, today = required_account(request), timezone.localdate()
    file = _draft(account, number)
    if file is None:
        return redirect("requests:follow", number)
    if not file.ready:
        return redirect("requests:shares", number)
    proof = hooks().strong_confirmation(request=request, then=reverse("requests:training_summary", args=[number]))
    if request.method == "POST":
        return _confirmed(request, number, proof)
    offer = sessions.offered_again(account, file.session, today)
    trouble = sessions.unlike(file.session, offer, today)
    content = {
        "file": file,
        "proof": proof,
        "seen": queries.choices(file.request),
        "allowed": trouble is None,
        "trouble": trouble,
        "paid": sessions.sharing_of(offer, file.session.sharing) if offer and not trouble else None,
        "left": () if trouble else amounts.left(account, file.request),
        **_talk(file),
    }
    return render(request, "requests/training/summary.html", content)


@never_cache
@require_POST
def pass_on(request: HttpRequest, number: int) -> HttpResponse:
    """An address and a code for the body that gives the training, shown this once. Raises Http404 for nobody's, someone
    else's, or another use."""
    account = required_account(request)
    found = queries.own_request(account, number)
    if found is None or queries.training_of(found) is None:
        raise Http404
    passed = bodies_page.pass_on(account=account, number=number)
    if isinstance(passed, Problem):
        messages.error(request, passed.message)
        return redirect("requests:follow", number)
    address = request.build_absolute_uri(reverse("training_file:file", args=[passed.slug]))
    content = {"asked": passed, "address": address, "number": number}
    return render(request, "requests/training/passed.html", content)


def _confirmed(request: HttpRequest, number: int, proof: StrongConfirmation) -> HttpResponse:
    if not proof.way or proof.held_until:
        return redirect(proof.url)
    said = {"number": number, "seen": request.POST.get("seen", ""), "proof": proof, "on": timezone.localdate()}
    answer = confirm(account=required_account(request), **said)
    if isinstance(answer, Problem):
        messages.error(request, answer.message)
        return redirect("requests:training_summary", number)
    messages.success(request, _("Votre demande est confirmée. Rien n’est encore dépensé."))
    return redirect("requests:follow", number)


def _draft(account: AccountId, number: int) -> File | None:
    """The draft of this number; None once confirmed. Raises Http404 for nobody's, someone else's, or another use."""
    found = queries.own_request(account, number)
    if found is None or queries.training_of(found) is None:
        raise Http404
    file = File(found, timezone.localdate())
    return file if file.state == State.DRAFT else None


def _chosen(file: File, offer: Any) -> dict[str, str]:
    known = offer and sessions.sharing_of(offer, file.session.sharing)
    return {"sharing": known.key if known else offer.sharings[0].key if offer and offer.sharings else ""}


def _talk(file: File) -> dict[str, Any]:
    """Where to talk to someone, and whether the answers call for it."""
    return {"unsure": amounts.unsure(file.request.details), "near_url": page_of("advising:near")}
