"""What becomes of what was tried without an account: kept in the account, or erased."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cpa.module_api.access import account_of, required_account, tryable
from cpa.modules.identity import trying
from cpa.modules.identity.actions import trials


@require_POST
def keep_trial(request: HttpRequest) -> HttpResponse:
    """Put the trial of this visit into the account of whoever signed in."""
    account, trial = required_account(request), trying.pending(request)
    trying.leave_behind(request)
    if trial is not None and trials.keep(trial=trial, account=account):
        messages.success(request, _("C’est gardé dans votre compte."))
    return redirect("portal:hub")


@tryable
@require_POST
def forget_trial(request: HttpRequest) -> HttpResponse:
    """Erase the trial of this visit, everywhere."""
    trial = trying.pending(request)
    trying.leave_behind(request)
    if trial is not None:
        trials.forget(trial=trial)
        messages.success(request, _("Votre essai est effacé."))
    return redirect("portal:home" if account_of(request) is None else "portal:hub")
