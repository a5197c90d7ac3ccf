"""What the pages of this module need beyond the components of cpa.ui."""

import json

from django import template
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder

from cpa.modules.identity.devices import device_of

register = template.Library()


@register.filter
def as_json(value: object) -> str:
    """The value as JSON text, escaped by the template for an attribute: pages carry no inline script."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@register.filter
def in_fours(text: str) -> str:
    """« ABCDEFGH » → « ABCD EFGH »: a long key, easier to copy by hand."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


@register.filter
def device(user_agent: str) -> str:
    """« Firefox, Windows » for what a browser says of itself."""
    return device_of(user_agent)


@register.simple_tag
def demonstration() -> bool:
    """Whether this site is a demonstration."""
    return bool(settings.CPA_DEMONSTRATION)
