"""How the sentences of a year name its employers: by their order, so that nobody has to compare fourteen digits."""

from cpa.legislation.facts import AnnualFacts
from cpa.rules.wording import NARROW, Words


def numbered(facts: AnnualFacts, siret: str) -> Words:
    """« l'employeur 1 (SIRET 123 456 789 00012) », by order in the year's facts, the same for every right of the year;
    « un employeur » when not known."""
    if not siret:
        return Words("un employeur", "an employer")
    named = (each.employer for group in (facts.work, facts.exposures, facts.public_posts) for each in group)
    number = list(dict.fromkeys(name for name in named if name)).index(siret) + 1
    grouped = NARROW.join((siret[:3], siret[3:6], siret[6:9], siret[9:])).strip(NARROW)
    return Words(f"l'employeur {number} (SIRET {grouped})", f"employer {number} (SIRET {grouped})")
