"""`{% load galaxy %}`: official names within sentences of another language."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def naming(sentence: str, name: str) -> SafeString:
    """The sentence with this official French name marked as French, so that it is read as such."""
    shown, named = conditional_escape(sentence), conditional_escape(name)
    marked = shown.replace(named, f'<span lang="fr">{named}</span>') if name else shown
    return mark_safe(marked)  # noqa: S308 - both parts are escaped above
