"""What every form of these pages carries, and how it is answered, with and without script."""

import secrets
from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from cpa.kernel.problem import Problem
from cpa.module_api.access import opened_account
from cpa.modules.profile.actions import NoSuchBrick
from cpa.modules.profile.keeping import Done, Sent
from cpa.modules.profile.reading import Known
from cpa.modules.profile.whose import from_another_account, marked


def carried(request: HttpRequest, known: Known) -> dict[str, object]:
    """What a form carries: a token of its own, the last act its page shows, whose it is, and whether this person comes
    back: only then may a browser keep what could not be sent once it is closed."""
    return {
        "token": secrets.token_hex(12),
        "saw": known.last,
        **marked(request),
    }


def sent(request: HttpRequest) -> Sent:
    """The sender of a form, a trial being opened for someone who had kept nothing yet."""
    saw = request.POST.get("saw", "")
    token = request.POST.get("token", "")[:40] or secrets.token_hex(12)
    return Sent(opened_account(request), token, int(saw) if saw.isdecimal() and len(saw) < 9 else 0)


def answered(
    request: HttpRequest, do: Callable[[], Done | Problem], to: Callable[[Done], str], said: str
) -> HttpResponse:
    """Do what was asked, say so, and lead to `to`. A script is told the address rather than led there."""
    if from_another_account(request):
        messages.error(request, _("Ce formulaire venait d’un autre compte. Rien n’a été changé ici."))
        return led(request, "", status=409)
    try:
        outcome = do()
    except NoSuchBrick:
        messages.error(request, _("Cette brique n’est plus là. Rien n’a été changé."))
        return led(request, "", status=410)
    if isinstance(outcome, Problem):
        messages.warning(request, outcome.message)
        return led(request, "")
    messages.success(request, said)
    if outcome.unseen:
        messages.info(
            request,
            _(
                "Une autre fenêtre avait changé cette brique entre-temps. Votre dernier choix est affiché\u00a0; "
                "l’autre est gardé dans l’historique."
            ),
        )
    return led(request, to(outcome))


def led(request: HttpRequest, url: str, status: int = 200) -> HttpResponse:
    """To an address of these pages, the path itself when it is ""; told to a script, which asks for JSON."""
    to = url or "profile:path"
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"to": redirect(to).url}, status=status)
    return redirect(to)
