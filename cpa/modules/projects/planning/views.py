"""« Mes prochaines étapes »: the plan of a project, its variants, its limits, and what becomes of each step."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.module_api.access import acting_account, tryable
from cpa.modules.projects import queries
from cpa.modules.projects.pages import named
from cpa.modules.projects.planning import keeping
from cpa.modules.projects.planning.forms import LimitsForm, SettleForm, VariantForm
from cpa.modules.projects.planning.kept import own_limits
from cpa.modules.projects.planning.life import Own
from cpa.modules.projects.planning.life import limits as limits_of
from cpa.modules.projects.planning.model import Variant
from cpa.modules.projects.planning.pages import Planning, plan_page
from cpa.modules.projects.planning.words import wording


@tryable
@require_safe
def plan(request: HttpRequest, number: int) -> HttpResponse:
    """The plan that is kept, or the one that `variante` asks for."""
    asked = request.GET.get("variante", "")
    variant = Variant(asked) if asked in set(Variant) else None
    return render(request, "projects/plan.html", plan_page(_planning(request, number), variant))


@tryable
@require_POST
def keep(request: HttpRequest, number: int) -> HttpResponse:
    """Keep the plan of a variant, with today's dates. What is done stays."""
    form = VariantForm(request.POST)
    if not form.is_valid():
        raise Http404
    planning = _planning(request, number)
    if _keep(planning, Variant(form.cleaned_data["variant"])):
        messages.success(request, _("Votre plan est gardé. Cochez chaque étape quand elle est faite."))
    return redirect("projects:plan", number)


@tryable
@require_POST
def settle(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Note what became of a step. When it did not work, plan again: what is done stays."""
    form = SettleForm(request.POST)
    if not form.is_valid():
        raise Http404
    planning, state = _planning(request, number), form.cleaned_data["state"]
    account, own = planning.account, frozenset(each.step.key for each in planning.followed.steps)
    if state == "retry":
        keeping.retry(account=account, number=number, key=key)
    elif not keeping.settle(account=account, number=number, key=key, state=state, own_steps=own):
        if key in planning.kept.failed:  # the button was pressed twice: what it asks for is done
            return redirect("projects:plan", number)
        raise Http404
    variant = planning.kept.variant
    if state in ("failed", "retry") and variant:
        _tell(request, state, _keep(_planning(request, number), variant))
    response = redirect("projects:plan", number)
    response["Location"] += f"#{key}" if state in ("done", "open") else ""
    return response


@tryable
@require_http_methods(["GET", "HEAD", "POST"])
def limits(request: HttpRequest, number: int) -> HttpResponse:
    """What the plan must keep. Saving plans again: what is done stays."""
    planning = _planning(request, number)
    own = own_limits(planning.followed.project)
    form = LimitsForm(request.POST or None, own=own, today=planning.today)
    if request.method == "POST" and form.is_valid():
        keeping.bound(account=planning.account, number=number, own=form.own())
        again, variant = _planning(request, number), planning.kept.variant
        if not again.plans:
            messages.warning(request, _("C’est gardé, mais aucun plan ne tient dans ces limites."))
        else:
            messages.success(request, _("C’est gardé. Le plan en tient compte."))
        if variant:
            _keep(again, variant)
        return redirect("projects:plan", number)
    shown = {"form": form, "from_life": wording(limits_of(planning.known.path, Own())), **named(planning.followed)}
    return render(request, "projects/plan_limits.html", shown)


def _tell(request: HttpRequest, state: str, found: bool) -> None:
    if not found:
        messages.warning(request, _("Aucun autre plan ne tient pour l’instant. Ce qui bloque est dit plus bas."))
    elif state == "failed":
        messages.success(request, _("Ça arrive. Voici un autre plan. Ce qui est fait reste fait."))
    else:
        messages.success(request, _("Cette étape peut revenir dans le plan. Ce qui est fait reste fait."))


def _keep(planning: Planning, variant: Variant) -> bool:
    """Keep the plan of this variant; whether there is one."""
    found = planning.plans.get(variant)
    if found is None:
        return False
    keeping.keep(
        account=planning.account,
        number=planning.followed.project.number,
        plan=found,
        candidates=planning.question.candidates,
        words=planning.words,
        payers=planning.payers,
        today=planning.today,
    )
    return True


def _planning(request: HttpRequest, number: int) -> Planning:
    account = acting_account(request)
    followed = queries.project_of(account, number) if account else None
    if account is None or followed is None:
        raise Http404
    return Planning(account, followed, timezone.localdate())
