"""The parts that modules bring to a page, rendered and put in order."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString

from cpa.module_api.contributions import Card

Rendered = tuple[int, SafeString]


def rendered_for(request: HttpRequest) -> Callable[[Card], Rendered]:
    """What renders a card on the page of this request: give it to `hooks().show`, the outcome to `in_order`."""
    return lambda card: (card.order, render_to_string(card.template, dict(card.context), request))


def page_of(name: str, *args: str) -> str:
    """The address of a page that another module may bring; "" where it is not installed."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def in_order(parts: Iterable[Rendered]) -> list[SafeString]:
    """The rendered parts, the lowest order first."""
    return [text for _order, text in sorted(parts, key=lambda part: part[0])]
