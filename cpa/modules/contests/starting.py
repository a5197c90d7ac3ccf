"""What the address that starts a contest says: a line, or a right, a year and a reason."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import HeldLine
from cpa.modules.contests.held import every_employer, line_of
from cpa.modules.contests.reasons import REASONS, RIGHTS


@dataclass(frozen=True, slots=True)
class Asked:
    """What is already known of the contest to be: empty where the address says nothing."""

    right: str = ""
    year: int | None = None
    reason: str = ""
    held: HeldLine | None = None
    employer: str = ""

    @property
    def line(self) -> str:
        return self.held.key if self.held else ""


def asked(account: AccountId, query: Mapping[str, str]) -> Asked:
    """What the address says (`cle`, `droit`, `annee`, `motif`, `employeur`); what does not exist is ignored."""
    named_employer = query.get("employeur", "")
    employer = named_employer if named_employer and named_employer in every_employer(account) else ""
    reason = REASONS.get(query.get("motif", ""))
    code = reason.code if reason else ""
    found = line_of(account, query["cle"]) if query.get("cle") else None
    if found:
        right, line = found
        return Asked(right, line.earned_for, code if reason and reason.right == right else "", line, employer)
    named = query.get("droit", "")
    right = reason.right if reason else named if named in RIGHTS else ""
    year = query.get("annee", "")
    return Asked(right, int(year) if year.isdecimal() and len(year) == 4 else None, code, employer=employer)
