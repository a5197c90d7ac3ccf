"""What a button does at once, and drafts kept while someone types."""

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.modules.profile import actions
from cpa.modules.profile.begun import is_form
from cpa.modules.profile.drafts import drop_draft, keep_draft
from cpa.modules.profile.keeping import Done
from cpa.modules.profile.reading import known
from cpa.modules.profile.views.reading_order import oldest_first
from cpa.modules.profile.views.sending import answered, led, sent
from cpa.modules.profile.whose import from_another_account


@tryable
@require_POST
def remove(request: HttpRequest, brick: str) -> HttpResponse:
    """Take a brick out."""
    act = sent(request)
    return answered(request, lambda: actions.remove(sent=act, brick=brick), _at_last_act, _("Brique retirée."))


@tryable
@require_POST
def duplicate(request: HttpRequest, brick: str) -> HttpResponse:
    """Copy a brick."""
    act = sent(request)
    return answered(request, lambda: actions.duplicate(sent=act, brick=brick), _at_brick, _("Brique copiée."))


@tryable
@require_POST
def hide(request: HttpRequest, brick: str) -> HttpResponse:
    """Hide a brick from everyone but its holder, or show it again."""
    act, hidden = sent(request), request.POST.get("hidden") == "1"
    said = _("Brique cachée. Personne d’autre ne la voit.") if hidden else _("Cette brique n’est plus cachée.")
    return answered(request, lambda: actions.hide(sent=act, brick=brick, hidden=hidden), _at_brick, said)


@tryable
@require_POST
def put(request: HttpRequest, brick: str) -> HttpResponse:
    """Put a brick at a place (`place`), or above another on the page (`above`), else at the bottom."""
    act = sent(request)
    place = _place(request, brick)
    return answered(request, lambda: actions.move(sent=act, brick=brick, place=place), _at_brick, _("Brique déplacée."))


@tryable
@require_POST
def sort(request: HttpRequest) -> HttpResponse:
    """Put the whole path in the order of its dates."""
    act = sent(request)
    return answered(request, lambda: actions.sort(sent=act), _at_last_act, _("Vos briques suivent l’ordre des dates."))


@tryable
@require_POST
def take_back(request: HttpRequest) -> HttpResponse:
    """Undo an act, or an undoing."""
    number = request.POST.get("number", "")
    if not number.isdecimal() or len(number) > 8:
        raise Http404
    act = sent(request)
    return answered(request, lambda: actions.take_back(sent=act, number=int(number)), _at_last_act, _("C’est fait."))


@tryable
@require_POST
def autosave(request: HttpRequest, form: str) -> HttpResponse:
    """Keep what is being typed in. Answers 409 when the page was opened under another account, 400 for a form that no
    page of this path has."""
    if from_another_account(request):
        return JsonResponse({}, status=409)
    if not is_form(form, known(acting_account(request))):
        raise BadRequest("no form has this name")
    token = request.POST.get("token", "")[:40]
    keep_draft(account=opened_account(request), form=form, typed=request.POST.dict(), token=token)
    return JsonResponse({})


@tryable
@require_POST
def drop(request: HttpRequest, form: str) -> HttpResponse:
    """Forget a draft."""
    account = acting_account(request)
    if account is not None and not from_another_account(request):
        drop_draft(account=account, form=form)
    return led(request, "")


def _place(request: HttpRequest, brick: str) -> int:
    """The asked place among the bricks, newest first."""
    place = request.POST.get("place", "")
    if place.isdecimal() and len(place) < 6:
        return int(place)
    others = [each.id for each in known(acting_account(request)).path if each.id != brick]
    above, oldest = request.POST.get("above", ""), oldest_first(request)
    if above in others:
        return others.index(above) + oldest
    return 0 if oldest else len(others)


def _at_brick(done: Done) -> str:
    return f"{reverse('profile:path')}#brique-{done.act.brick}"


def _at_last_act(done: Done) -> str:
    return f"{reverse('profile:path')}#dernier-geste"
