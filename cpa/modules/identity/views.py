"""« Mon accès », « Rattacher mes droits » and strong confirmation. Sign-in itself is allauth's (sign_in_urls)."""

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cpa.kernel.problem import Problem
from cpa.module_api.access import public, required_account
from cpa.modules.identity import confirming, queries
from cpa.modules.identity.actions.attachment import attach
from cpa.modules.identity.actions.confirmation import print_sheet, use_code
from cpa.modules.identity.demonstration_mail import last_mails
from cpa.modules.identity.forms import AttachmentForm, PaperCodeForm


@require_safe
def access(request: HttpRequest) -> HttpResponse:
    """« Mon accès »: everything that has to do with how the person signs in."""
    account = required_account(request)
    return render(request, "identity/access.html", {"declared": queries.is_declared(account)})


@require_http_methods(["GET", "HEAD", "POST"])
def attach_rights(request: HttpRequest) -> HttpResponse:
    """« Rattacher mes droits »: a one-time code, never an e-mail alone."""
    if queries.is_declared(required_account(request)):
        return render(request, "identity/attached.html")
    form = AttachmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answer = attach(user=request.user, code=form.cleaned_data["code"])
        if not isinstance(answer, Problem):
            get_adapter(request).send_notification_mail("identity/email/news", request.user)
            messages.success(request, _("C’est fait : vos droits sont rattachés à votre compte."))
            return redirect("portal:hub")
        form.add_error("code", answer.message)
    return render(request, "identity/attach.html", {"form": form})


@never_cache
@require_safe
def confirm(request: HttpRequest) -> HttpResponse:
    """The ways to prove, by more than a password, that the account is one's own; how to get one when there is none."""
    required_account(request)
    context = {
        "ways": confirming.ways_of(request.user),
        "held_until": confirming.held_until(request.user),
        "then": get_next_redirect_url(request) or "",
        "demonstration": settings.CPA_DEMONSTRATION,
    }
    return render(request, "identity/confirm.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_on_paper(request: HttpRequest) -> HttpResponse:
    """One code of the printed sheet."""
    required_account(request)
    then = get_next_redirect_url(request) or ""
    form = PaperCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        problem = use_code(user=request.user, code=form.cleaned_data["code"])
        if problem is None:
            record_authentication(request, request.user, method=confirming.PAPER)
            return redirect(then or "identity:access")
        form.add_error("code", problem.message)
    return render(request, "identity/confirm_on_paper.html", {"form": form, "then": then})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required
def code_sheet(request: HttpRequest) -> HttpResponse:
    """A sheet of codes to print. The codes are shown once, here."""
    required_account(request)
    then = get_next_redirect_url(request) or ""
    context = {"then": then, "left": "paper" in confirming.ways_of(request.user)}
    if request.method == "POST":
        context["codes"] = print_sheet(user=request.user)
        get_adapter(request).send_notification_mail("identity/email/news", request.user)
    return render(request, "identity/code_sheet.html", context)


@public
@require_safe
def demonstration_mail(request: HttpRequest) -> HttpResponse:
    """The messages that a demonstration would have sent. Raises Http404 anywhere else."""
    if not settings.CPA_DEMONSTRATION:
        raise Http404
    return render(request, "identity/demonstration_mailbox.html", {"mails": last_mails()})
