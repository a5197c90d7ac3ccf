"""The public pages that tell the law, readable without signing in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from cpa.module_api.access import public
from cpa.surfaces.portal.understanding import changes, funds
from cpa.surfaces.portal.understanding.groups import GROUPS
from cpa.surfaces.portal.understanding.rights import RIGHTS, group_of, right_of
from cpa.surfaces.portal.understanding.shown import first_amount, part, parts, past, read_on, sentences
from cpa.surfaces.portal.understanding.topic import Topic


@public
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """« Comprendre mes droits »: each right with its first figure, then who has more."""
    day = localdate()
    rights = [(topic, first_amount(topic, day)) for topic in RIGHTS]
    return render(request, "portal/understanding/overview.html", {"rights": rights, "groups": GROUPS})


@public
@require_safe
def right(request: HttpRequest, slug: str) -> HttpResponse:
    """One right. 404 for an unknown one."""
    return _page(request, right_of(slug))


@public
@require_safe
def group(request: HttpRequest, slug: str) -> HttpResponse:
    """One group with more rights. 404 for an unknown one."""
    return _page(request, group_of(slug))


@public
@require_safe
def what_may_change(request: HttpRequest) -> HttpResponse:
    """« Ce qui peut changer vos droits »."""
    told = {"never": changes.NEVER, "exceptions": changes.named_exceptions()}
    return render(request, "portal/understanding/changes.html", told)


@public
@require_safe
def training_funds(request: HttpRequest) -> HttpResponse:
    """« Où va l’argent de la formation »."""
    day = localdate()
    told = {
        "parts": [part(block, day) for block in funds.BLOCKS],
        "unknown": funds.UNKNOWN,
        "read_on": read_on(funds.BLOCKS),
    }
    return render(request, "portal/understanding/funds.html", told)


def _page(request: HttpRequest, topic: Topic | None) -> HttpResponse:
    if topic is None:
        raise Http404
    day = localdate()
    told = {
        "topic": topic,
        "parts": parts(topic, day),
        "past": past(topic, day),
        "past_words": sentences(topic.past_words, day),
        "read_on": read_on(topic.blocks),
        "more": right_of(topic.more) if topic.more else None,
    }
    return render(request, "portal/understanding/topic.html", told)
