"""*Ma vie*: one page, one form, kept whole from any of its sections."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.modules.profile.life.forms import GROUPS
from cpa.modules.profile.life.queries import life_of
from cpa.modules.profile.life.whole import Whole
from cpa.modules.profile.whose import from_another_account, marked


@tryable
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def life(request: HttpRequest) -> HttpResponse:
    """Every group with what was said in it. A POST, from whichever group, keeps all that changed on the page; what
    cannot be read is asked again, and the rest is kept all the same."""
    said, elsewhere = life_of(acting_account(request)), from_another_account(request)
    whole = Whole(GROUPS, request.POST if request.method == "POST" else None, said, elsewhere)
    if whole.changed and not elsewhere:
        whole.keep(account=opened_account(request), today=timezone.localdate())
        messages.success(request, _("C’est gardé."))
    if request.method == "POST" and not elsewhere and not whole.errors:
        asking = whole.asking
        return redirect(f"{reverse('profile:life')}{f'?ouvert={asking}#{asking}' if asking else ''}")
    opened = request.POST.get("group") or request.GET.get("ouvert")
    shown = {"form": whole, "opened": opened, "elsewhere": elsewhere, **marked(request)}
    return render(request, "profile/life/life.html", shown, status=409 if elsewhere else 200)
