"""`{% load official_texts %}`: on the page of an occupation, `{% official_texts_of code %}`."""

from django import template

from cpa.modules.occupations.catalogue.official_texts import official_texts

register = template.Library()


@register.inclusion_tag("occupations/official_texts.html")
def official_texts_of(code: str) -> dict[str, object]:
    """What the official files say of the occupation; nothing where none was imported."""
    return {"texts": official_texts(code)}
