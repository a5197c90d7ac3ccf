"""« Mon accès » and « Rattacher mes droits ». Sign-in itself is allauth's (sign_in_urls)."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cpa.kernel.problem import Problem
from cpa.module_api.access import public, required_account
from cpa.modules.identity import queries
from cpa.modules.identity.actions.attachment import attach
from cpa.modules.identity.demonstration_mail import last_mails
from cpa.modules.identity.forms import AttachmentForm


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


@public
@require_safe
def demonstration_mail(request: HttpRequest) -> HttpResponse:
    """The messages that a demonstration would have sent. Raises Http404 anywhere else."""
    if not settings.CPA_DEMONSTRATION:
        raise Http404
    return render(request, "identity/demonstration_mailbox.html", {"mails": last_mails()})
