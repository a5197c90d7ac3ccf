"""« Et si ma situation change ? »: open to everyone, with one's own figures when signed in. Nothing is kept."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cpa.legislation.continuity.answer import answer
from cpa.legislation.continuity.life import Held
from cpa.legislation.continuity.situations import SITUATIONS, Change
from cpa.module_api.access import account_of, public
from cpa.modules.rights.continuity.forms import SituationForm
from cpa.modules.rights.continuity.held import held_by
from cpa.modules.rights.continuity.said import groups, said


@public
@require_safe
@never_cache
def situations(request: HttpRequest) -> HttpResponse:
    """The changes that can be tried."""
    listed = [(change, said(situation.title)) for change, situation in SITUATIONS.items()]
    return render(request, "rights/continuity/situations.html", {"situations": listed, "mine": account_of(request)})


@public
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def situation(request: HttpRequest, change: str) -> HttpResponse:
    """The questions of one change, then its answer on the same page. Answers travel in the body of the request: no
    address ever says what someone tried."""
    if change not in SITUATIONS:
        raise Http404
    asked = SITUATIONS[Change(change)]
    form = SituationForm(request.POST if request.method == "POST" else None, situation=asked)
    account = account_of(request)
    context = {"title": said(asked.title), "form": form, "mine": account}
    if form.is_valid():
        today = timezone.localdate()
        held = held_by(account, today) if account else Held()
        found = answer(Change(change), form.cleaned_data, held, today)
        context |= {"groups": groups(found), "year": found.year, "without_facts": held.usual is None}
    return render(request, "rights/continuity/situation.html", context)
