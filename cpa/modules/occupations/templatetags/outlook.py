"""`{% load outlook %}`: « Comment va ce métier ici ? » on the page of an occupation, `{% outlook_of code %}`; and of
several, one beside the other, `{% outlooks_compared codes %}`."""

from collections.abc import Sequence

from django import template
from django.template.context import RequestContext
from django.utils import timezone

from cpa.modules.occupations.outlook.answering import outlook
from cpa.modules.occupations.outlook.place import place_of
from cpa.modules.occupations.outlook.tables import comparison_table
from cpa.modules.occupations.sources.territories.queries import around

register = template.Library()


@register.inclusion_tag("occupations/outlook.html", takes_context=True)
def outlook_of(context: RequestContext, code: str) -> dict[str, object]:
    """The outlook of an occupation around the place of this visit, with the way to choose another."""
    request = context["request"]
    told = outlook(code, place_of(request), timezone.localdate())
    return {"outlook": told, "back": request.get_full_path(), "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("occupations/outlook/compared.html", takes_context=True)
def outlooks_compared(context: RequestContext, codes: Sequence[str]) -> dict[str, object]:
    """The outlooks of up to three occupations around the place of this visit, as a table; none for fewer than two."""
    request = context["request"]
    place = place_of(request)
    where = around(place) if place else None
    return {
        "table": comparison_table(codes, place, timezone.localdate()),
        "place": where.name if where else "",
        "back": request.get_full_path(),
    }
