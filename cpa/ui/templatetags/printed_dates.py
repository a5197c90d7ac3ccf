"""Takes the place of Django's `date` filter in every template (a built-in of `config.settings.base`): in French, the
first of a month is « 1er »."""

from datetime import date

from django import template
from django.template import defaultfilters

from cpa.ui.dates import date_format

register = template.Library()


@register.filter("date", expects_localtime=True, is_safe=False)
def printed_date(value: object, pattern: str = "DATE_FORMAT") -> str:
    """A day or a moment in the reader's language; anything else as Django's own filter gives it."""
    if isinstance(value, date):
        return date_format(value, pattern)
    return str(defaultfilters.date(value, pattern))
