"""How sentences name an employer."""

from cpa.rules.wording import NARROW, Words


def employer(siret: str) -> Words:
    """An employer as sentences name it: its SIRET in groups, or « un employeur » when it is not known."""
    if not siret:
        return Words("un employeur", "an employer")
    grouped = NARROW.join((siret[:3], siret[3:6], siret[6:9], siret[9:])).strip(NARROW)
    return Words(f"l'employeur {grouped}", f"employer {grouped}")
