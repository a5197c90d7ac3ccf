"""*Ma vie*: one page, its groups saved one by one."""

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


@tryable
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def life(request: HttpRequest) -> HttpResponse:
    """Every group with what was said in it; a POST names the group it saves, and the others stay as they were."""
    said = life_of(acting_account(request))
    asked = request.POST.get("group")
    forms = [group(request.POST if group.slug == asked else None, life=said) for group in GROUPS]
    sent = next((form for form in forms if form.is_bound), None)
    if sent is not None and sent.is_valid():
        sent.keep(account=opened_account(request), today=timezone.localdate())
        messages.success(request, _("C’est gardé\u00a0: %(group)s.") % {"group": sent.title})
        asking = f"?ouvert={sent.slug}#{sent.slug}" if sent.asks_more() else ""
        return redirect(f"{reverse('profile:life')}{asking}")
    return render(
        request, "profile/life/life.html", {"groups": forms, "form": sent, "opened": request.GET.get("ouvert")}
    )
