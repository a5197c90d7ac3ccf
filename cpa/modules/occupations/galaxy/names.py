"""Short names of the fourteen families, said everywhere. The page of a family alone adds the official one."""

from django.utils.translation import gettext_lazy as _

SHORT = {
    "A": _("Agriculture, nature, animaux"),
    "B": _("Arts et artisanat d’art"),
    "C": _("Banque, assurance, immobilier"),
    "D": _("Commerce et vente"),
    "E": _("Communication et médias"),
    "F": _("Bâtiment, travaux publics"),
    "G": _("Hôtellerie, tourisme, loisirs"),
    "H": _("Industrie"),
    "I": _("Installation et maintenance"),
    "J": _("Santé"),
    "K": _("Services aux personnes et à la collectivité"),
    "L": _("Spectacle"),
    "M": _("Support à l’entreprise"),
    "N": _("Transport et logistique"),
}

IN_A_LINE = 16


def short_of(letter: str, official: str) -> str:
    """The name of a family as every page says it; the official one for a family that has no short name."""
    return str(SHORT.get(letter) or official)


def in_lines(name: str, most: int = IN_A_LINE) -> tuple[str, ...]:
    """The name cut between words into lines of at most `most` letters, a longer word alone on its own."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(longer) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)
