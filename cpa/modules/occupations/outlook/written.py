"""Numbers as they are read in a sentence."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _


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
