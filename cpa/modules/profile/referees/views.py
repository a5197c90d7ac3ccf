"""*Faire confirmer*: the person asks, passes on an address and a code, sees the answers, takes them back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cpa.kernel.problem import Problem
from cpa.module_api.access import required_account
from cpa.modules.profile.referees import actions
from cpa.modules.profile.referees.forms import AskForm
from cpa.modules.profile.skills.confirmed import questions_of
from cpa.modules.profile.skills.queries import held, said_by


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """The questions already put, and a new one; a POST shows its address and its code, this once."""
    account = required_account(request)
    skills = [each.shown for each in held(said_by(account))]
    form = AskForm(request.POST if request.method == "POST" else None, skills=skills)
    if form.is_valid():
        given = form.cleaned_data
        asked = actions.ask(account=account, skills=given["skills"], name=given["name"])
        if not isinstance(asked, Problem):
            address = request.build_absolute_uri(reverse("confirming:question", args=[asked.slug]))
            shown = {"asked": asked, "address": address, "name": given["name"]}
            return render(request, "profile/referees/asked.html", shown)
        form.add_error(asked.where, asked.message)
    shown = {"form": form, "skills": skills, "questions": questions_of(account)}
    return render(request, "profile/referees/ask.html", shown)


@require_POST
def take_back(request: HttpRequest, number: int) -> HttpResponse:
    """Forgets a question and its answer."""
    actions.take_back(account=required_account(request), number=number)
    messages.success(request, _("C’est retiré."))
    return redirect("profile:referees")
