"""Lives of commitment: natures of activity that count by how they were made, and what they are worth."""

from collections.abc import Mapping

import numpy as np

from cpa.modules.rights.national.population.draws import Column, Draws

NATURES = ("service_civique", "reserve_militaire", "sapeur_pompier", "maitre_apprentissage", "benevolat")
SAME_AS = (
    "volontariat",
    "reserve_operationnelle",
    "sapeur_pompier_volontaire",
    "maitre_d_apprentissage",
    "benevolat_associatif",
)
CODES = (*NATURES, *SAME_AS)
ATTESTED_BY_AN_OFFICER = NATURES.index("benevolat")
DECLARED = 3
_EACH, _CAP = 24_000, 72_000


def committed(draws: Draws, accounts: Column) -> tuple[Column, dict[str, Column]]:
    """Natures that count, and the lines of the engagements table. 6 % of people are committed, in one to three natures,
    some of them declared twice under two names."""
    number = np.where(draws.chance(60, "committed"), 1 + draws.below(DECLARED, "natures"), 0)
    start = draws.below(len(NATURES), "first nature")
    counting, lines = np.zeros(draws.number, np.int64), []
    for place in range(DECLARED):
        there, nature = number > place, (start + place) % len(NATURES)
        said = {
            "minimum_reached": draws.chance(900, f"minimum {place}"),
            "declared_in_time": draws.chance(950, f"in time {place}"),
            "attested": draws.chance(900, f"attested {place}"),
        }
        attested = said["attested"] | (nature != ATTESTED_BY_AN_OFFICER)
        counts = said["minimum_reached"] & said["declared_in_time"] & attested
        counting += (there & counts).astype(np.int64)
        twice = there & draws.chance(100, f"twice {place}")
        lines.append(_lines(accounts, nature, said, there))
        lines.append(_lines(accounts, nature + len(NATURES), said, twice))
    return counting, {name: np.concatenate([each[name] for each in lines]) for name in lines[0]}


def _lines(accounts: Column, nature: Column, said: Mapping[str, Column], there: Column) -> dict[str, Column]:
    flags = {name: column[there] for name, column in said.items()}
    return {"account": accounts[there], "nature": nature[there].astype(np.int8), **flags}


def truth(counting: Column, held: Mapping[str, Column]) -> dict[str, Column]:
    """Cents of the year, what the cap lets in, all that was ever acquired, and the balance."""
    entitlement = _EACH * counting
    credit = np.minimum(entitlement, np.maximum(_CAP - held["carried_balance"], 0))
    return {
        "entitlement": entitlement,
        "credit": credit,
        "acquired": held["carried_acquired"] + credit,
        "balance": held["carried_balance"] + credit - held["debit"],
    }
