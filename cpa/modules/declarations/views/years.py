"""« Mes années »: what is known of each, and adding what is missing."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.module_api.access import required_account
from cpa.modules.declarations.actions import own_word
from cpa.modules.declarations.activities import ACTIVITIES, Activity
from cpa.modules.declarations.queries.years import is_declared_by_employers, known_years, own_words, set_aside
from cpa.modules.declarations.years_table import years_table


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Every fact of every year, with who says it and how sure it is."""
    account = required_account(request)
    known = known_years(account)
    aside = set_aside(account)
    context = {"table": years_table(known) if known else None, "aside": [(_named(one.kind), one) for one in aside]}
    return render(request, "years/overview.html", context)


@require_safe
def missing(request: HttpRequest) -> HttpResponse:
    """The activities that can be added, in plain words."""
    declared = is_declared_by_employers(required_account(request))
    return render(request, "years/missing.html", {"activities": ACTIVITIES, "declared": declared})


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Say one year of one activity; what was said before is shown and can be taken back."""
    account, activity = required_account(request), _activity(slug)
    form = activity.form(request.POST if request.method == "POST" else None, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        year = form.cleaned_data["year"]
        own_word.say(account=account, kind=activity.kind, year=year, content=form.content(), subject=form.subject())
        messages.success(request, _("C’est noté pour %(year)d.") % {"year": year})
        return redirect("years:add", slug)
    context = {"activity": activity, "form": form, "said": own_words(account, activity.kind)}
    return render(request, "years/add.html", context)


@require_POST
def take_back(request: HttpRequest, slug: str, statement: int) -> HttpResponse:
    """Take one year back."""
    account, activity = required_account(request), _activity(slug)
    said = own_word.own_statement(account, statement)
    if said is None or said.kind != activity.kind:
        raise Http404
    own_word.take_back(account=account, statement=statement)
    messages.success(request, _("C’est fait\u00a0: cette année est retirée."))
    return redirect("years:add", activity.slug)


def _activity(slug: str) -> Activity:
    found = next((each for each in ACTIVITIES if each.slug == slug), None)
    if found is None:
        raise Http404
    return found


def _named(kind: str) -> object:
    return next(each.title for each in ACTIVITIES if each.kind == kind)
