"""« Droits peut-être oubliés »: the list, one notice, the questions, and what the holder says of a notice."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.module_api.access import required_account
from cpa.modules.radar import actions, pages, queries
from cpa.modules.radar.forms import QuestionsForm


@require_safe
def every_notice(request: HttpRequest) -> HttpResponse:
    """Every notice, those set aside, and the questions left."""
    today = timezone.localdate()
    return render(request, "radar/list.html", pages.all_notices(queries.radar(required_account(request), today), today))


@require_safe
def one_notice(request: HttpRequest, key: str) -> HttpResponse:
    """One notice with its evidence, what it could be worth and what to do. 404 when the search does not find it."""
    today = timezone.localdate()
    found = queries.notice(required_account(request), key, today)
    if found is None:
        raise Http404
    return render(request, "radar/notice.html", pages.one_notice(*found, today))


@require_POST
def dismiss(request: HttpRequest, key: str) -> HttpResponse:
    """« Ce n’est pas mon cas »."""
    account, today = required_account(request), timezone.localdate()
    found = queries.notice(account, key, today)
    if found is None:
        raise Http404
    weighed, _aside = found
    actions.dismiss(account=account, key=key, facts_digest=weighed.notice.facts_digest, dismissed_on=today)
    messages.success(request, _("C’est noté. Nous n’en parlerons plus, sauf si vos déclarations changent."))
    return redirect("radar:list")


@require_POST
def reopen(request: HttpRequest, key: str) -> HttpResponse:
    """Takes « Ce n’est pas mon cas » back."""
    actions.reopen(account=required_account(request), key=key)
    messages.success(request, _("C’est noté. Ce droit peut-être oublié est de nouveau dans la liste."))
    return redirect("radar:list")


@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: HttpRequest) -> HttpResponse:
    """What only the holder can tell; no answer is required, each may be changed."""
    account, today = required_account(request), timezone.localdate()
    asks, said = queries.radar(account, today).asks, queries.answers(account, today)
    form = QuestionsForm(request.POST if request.method == "POST" else None, asks=asks, said=said)
    if form.is_valid():
        # What is left as it was keeps its day: « this year » is that of the answer.
        changed = {question: value for question, value in form.told().items() if value != said.get(question)}
        actions.answer(account=account, answers=changed, answered_on=today)
        messages.success(request, _("C’est noté. Voici ce que vos réponses permettent de chercher."))
        return redirect("radar:list")
    return render(request, "radar/questions.html", {"form": form})
