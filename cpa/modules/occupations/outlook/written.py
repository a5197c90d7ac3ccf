"""Numbers and official names as they are read in a sentence."""

from collections.abc import Iterable, Mapping

from django.utils.formats import number_format
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeData, SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _


def official(name: str) -> str:
    """An official name, which stays in French: a page in another language says so to who hears it."""
    return name if (get_language() or "fr").startswith("fr") else format_html('<span lang="fr">{}</span>', name)


def said(sentence: str, values: Mapping[str, object]) -> str:
    """A sentence of the catalogue with its values, ready for a page when a value is (all the rest is then escaped)."""
    if not any(isinstance(value, SafeData) for value in values.values()):
        return sentence % values
    safe: SafeString = mark_safe(  # noqa: S308 - every part is escaped
        conditional_escape(sentence) % {name: conditional_escape(value) for name, value in values.items()}
    )
    return safe


def listed(parts: Iterable[str], separator: str) -> str:
    """Texts one after the other, ready for a page when one is."""
    parts = list(parts)
    if any(isinstance(part, SafeData) for part in parts):
        return format_html_join(separator, "{}", ((part,) for part in parts))
    return separator.join(parts)


def number(value: int) -> str:
    """« 1 640 », with the separators of the reader's language."""
    return str(number_format(value, force_grouping=True))


def percent(tenths: int) -> str:
    """« 62 % », rounded, from tenths of a percent; « moins de 1 % » above nothing."""
    if 0 < tenths < 10:
        return _("moins de 1 %")
    return _("%(share)s %%") % {"share": number((tenths + 5) // 10)}


def out_of_ten(tenths: int) -> str:
    """How many of ten people, from tenths of a percent: « 6 », « moins d’une » under half of one."""
    return _("moins d’une") if tenths < 50 else str((tenths + 50) // 100)


def rounded(value: int) -> int:
    """A large count to two meaning figures (12 345 → 12 000): a projection is no more precise."""
    size = max(len(str(abs(value))) - 2, 0)
    return round(value, -size)
