"""*Ce que je sais faire*, brick by brick."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.queries import bricks_of
from cpa.modules.profile.showing import what
from cpa.modules.profile.skills import actions
from cpa.modules.profile.skills.asking import proposed_for
from cpa.modules.profile.skills.confirmed import confirmed
from cpa.modules.profile.skills.forms import OwnForm, ProposalsForm
from cpa.modules.profile.skills.pages import overview, question
from cpa.modules.profile.skills.queries import said_by
from cpa.modules.profile.whose import from_another_account, marked


@tryable
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def skills(request: HttpRequest) -> HttpResponse:
    """Every brick with what it gave, every skill said, and room for one's own; a POST adds these."""
    if from_another_account(request):
        return _still_here(request)
    form = OwnForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        wordings = form.cleaned_data["own"]
        actions.add_own(account=opened_account(request), brick="", wordings=wordings, said_on=timezone.localdate())
        messages.success(request, _("C’est ajouté à ce que vous savez faire."))
        return redirect("profile:skills")
    return _overview(request, form)


@tryable
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def brick(request: HttpRequest, brick: str) -> HttpResponse:
    """What one brick proposes. 404 when it is not in the path."""
    if from_another_account(request):
        return _still_here(request)
    found = _brick(request, brick)
    said = said_by(acting_account(request))
    asked = proposed_for(found, said)
    form = ProposalsForm(request.POST if request.method == "POST" else None, proposals=asked)
    if form.is_valid():
        _keep(request, found, form)
        messages.success(request, _("C’est gardé. Vous pouvez changer d’avis quand vous voulez."))
        return redirect("profile:skills")
    own = [each for each in said if not each.key and found.id in each.bricks]
    shown = {"brick": found, "name": what(found), "question": question(found), "form": form, "own": own}
    return render(request, "profile/skills/brick.html", {**shown, **marked(request)})


@tryable
@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Takes back what was said of one skill."""
    account = acting_account(request)
    if from_another_account(request):
        messages.error(request, _("Ce formulaire venait d’un autre compte. Rien n’a été changé ici."))
    elif account is not None:
        actions.remove(account=account, number=number)
        messages.success(request, _("C’est retiré. Cela pourra vous être proposé de nouveau."))
    return redirect("profile:skills")


def _overview(request: HttpRequest, form: OwnForm, elsewhere: bool = False) -> HttpResponse:
    account = acting_account(request)
    bricks = bricks_of(account) if account else ()
    told = overview(bricks, said_by(account), confirmed(account))
    shown = {**told, "form": form, "elsewhere": elsewhere, **marked(request)}
    return render(request, "profile/skills/skills.html", shown, status=409 if elsewhere else 200)


def _still_here(request: HttpRequest) -> HttpResponse:
    """The words written under another account, kept nowhere and still in their field."""
    typed = [text for name, text in request.POST.items() if name == "own" or name.startswith("words-")]
    return _overview(request, OwnForm(initial={"own": "\n".join(filter(None, typed))}), elsewhere=True)


def _brick(request: HttpRequest, name: str) -> Brick:
    account = acting_account(request)
    bricks = bricks_of(account) if account else ()
    found = next((each for each in bricks if each.id == name), None)
    if found is None:
        raise Http404
    return found


def _keep(request: HttpRequest, found: Brick, form: ProposalsForm) -> None:
    account, today = opened_account(request), timezone.localdate()
    actions.answer(account=account, brick=found.id, answers=form.answers(), said_on=today)
    actions.add_own(account=account, brick=found.id, wordings=form.cleaned_data["own"], said_on=today)
