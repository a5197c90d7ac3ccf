"""The declarations that a notice rests on, as lines to read."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.legislation.facts import Evidence
from cpa.rules.wording import NARROW
from cpa.ui.dates import date_format, of_date

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Proof:
    """One declaration in words, and the lines of its file."""

    text: str
    lines: str


def proofs(evidence: Iterable[Evidence]) -> tuple[Proof, ...]:
    """Each declaration once, by month: never a personal value."""
    found = {(piece.reference, piece.month): piece for piece in evidence}
    ordered = sorted(found.values(), key=lambda piece: (piece.month or piece.received_on, piece.reference))
    return tuple(_proof(piece) for piece in ordered)


def employer_name(siret: str) -> str:
    """« SIRET 123 456 789 00012 »."""
    return f"SIRET\u00a0{NARROW.join((siret[:3], siret[3:6], siret[6:9], siret[9:])).strip(NARROW)}"


def _proof(piece: Evidence) -> Proof:
    when = of_date(date_format(piece.month, "F Y") if piece.month else date_format(piece.received_on, "j F Y"))
    if piece.employer:
        text = _("Déclaration %(of_date)s, employeur %(siret)s") % {
            "of_date": when,
            "siret": employer_name(piece.employer),
        }
    else:
        text = _("Déclaration %(of_date)s") % {"of_date": when}
    return Proof(text, _lines(piece.lines[:SHOWN]))


def _lines(lines: tuple[int, ...]) -> str:
    if not lines:
        return ""
    words = ngettext("ligne du fichier\u00a0: %(numbers)s", "lignes du fichier\u00a0: %(numbers)s", len(lines))
    return words % {"numbers": ", ".join(str(line) for line in lines)}
