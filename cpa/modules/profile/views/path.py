"""The path itself: as a list, as a band of years, and what was done to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.access import acting_account, tryable
from cpa.modules.profile import histories, models, showing
from cpa.modules.profile.band import band
from cpa.modules.profile.begun import begun_forms
from cpa.modules.profile.drafts import drafts
from cpa.modules.profile.reading import known
from cpa.modules.profile.skills.queries import held, said_by
from cpa.modules.profile.views.reading_order import keep_order, oldest_first
from cpa.modules.profile.views.sending import carried


@tryable
@require_safe
def path(request: HttpRequest) -> HttpResponse:
    """« Mon parcours » as a list."""
    account = acting_account(request)
    if "ordre" in request.GET and account is not None:
        keep_order(request, oldest=request.GET["ordre"] == "ancien")
        return redirect("profile:path")
    found = known(account)
    oldest = account is not None and oldest_first(request)
    shown = {
        "bricks": showing.listed(found, oldest),
        "kinds": showing.kinds(),
        "oldest_first": oldest,
        "drafts": begun_forms(found, drafts(account)),
        "skills": held(said_by(account)),
        **showing.standing(found),
        **carried(request, found),
    }
    return render(request, "profile/path.html", shown)


@tryable
@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """The same bricks as a band of years, one lane beside the other where they overlap."""
    found = known(acting_account(request))
    return render(request, "profile/years.html", {"band": band(found.bricks())})


@tryable
@require_safe
def history(request: HttpRequest) -> HttpResponse:
    """Everything done, each of which may be taken back."""
    account = acting_account(request)
    found = known(account)
    rows = models.Act.objects.using(ACTIVITY).filter(account=account).values_list("number", "done_at")
    lines = histories.lines(found.acts, dict(rows))
    return render(request, "profile/history.html", {"lines": lines, **carried(request, found)})
