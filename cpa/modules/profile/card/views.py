"""*Ma carte*: read it, choose what is on it, take it away, bring one back."""

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.modules.profile.card import actions
from cpa.modules.profile.card.files import file, unprinted
from cpa.modules.profile.card.forms import ChoiceForm, DownloadForm, TakeBackForm
from cpa.modules.profile.card.queries import choices_of, sheet_of
from cpa.modules.profile.queries import bricks_of
from cpa.modules.profile.skills.actions import choose_for_card
from cpa.modules.profile.whose import from_another_account, marked
from cpa.ui.glyphs import missing


@tryable
@never_cache
@require_safe
def card(request: HttpRequest) -> HttpResponse:
    """The card, then what can be done with it."""
    return _page(request, DownloadForm())


@tryable
@never_cache
@require_POST
def download(request: HttpRequest) -> HttpResponse:
    """The card as a file. It is asked by POST: a name typed for it stands in no address, and is kept nowhere."""
    form = DownloadForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    now = timezone.localtime()
    name = form.cleaned_data["name"]
    made = file(form.cleaned_data["format"], sheet_of(acting_account(request)), now, name)
    if made.ending == "pdf" and missing([name]):
        messages.warning(request, _("Le nom que vous avez écrit a des signes que le PDF ne sait pas montrer."))
    called = f"{made.name}-{now.date().isoformat()}.{made.ending}"
    headers = {"Content-Disposition": f'attachment; filename="{called}"'}
    return HttpResponse(made.content, content_type=made.content_type, headers=headers)


@tryable
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """What stands on the card: every skill, unless the person takes it off."""
    account, elsewhere = acting_account(request), from_another_account(request)
    sent = request.POST if request.method == "POST" and not elsewhere else None
    form = ChoiceForm(sent, said=choices_of(account))
    if account is not None and form.is_valid():
        choose_for_card(account=account, put_on=form.put_on(), taken_off=form.taken_off())
        messages.success(request, _("C’est gardé. Voici votre carte."))
        return redirect("profile:card")
    return _asked(request, "choose", form, elsewhere)


@tryable
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest) -> HttpResponse:
    """Brings back a card downloaded earlier; nothing already said here is replaced."""
    elsewhere = from_another_account(request)
    sent = request.method == "POST" and not elsewhere
    form = TakeBackForm(request.POST, request.FILES) if sent else TakeBackForm()
    if form.is_valid():
        account = opened_account(request)
        new = actions.take_back(
            account=account, skills=form.skills, bricks=bricks_of(account), said_on=timezone.localdate()
        )
        messages.success(request, _told(new))
        return redirect("profile:card")
    return _asked(request, "take_back", form, elsewhere)


def _asked(request: HttpRequest, page: str, form: Form, elsewhere: bool) -> HttpResponse:
    """A form of the card's pages. Nothing is done of one that was opened under another account."""
    shown = {"form": form, "elsewhere": elsewhere, **marked(request)}
    return render(request, f"profile/card/{page}.html", shown, status=409 if elsewhere else 200)


def _told(new: int) -> str:
    if not new:
        return _("Tout ce que dit cette carte était déjà ici.")
    return ngettext("%(new)d savoir-faire est revenu.", "%(new)d savoir-faire sont revenus.", new) % {"new": new}


def _page(request: HttpRequest, form: DownloadForm) -> HttpResponse:
    sheet = sheet_of(acting_account(request))
    shown = {"sheet": sheet, "form": form, "today": timezone.localdate(), "unprinted": unprinted(sheet)}
    return render(request, "profile/card/card.html", shown)
