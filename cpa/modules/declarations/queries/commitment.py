"""« Mon engagement »: what was declared of each year, what the association answered, what is left to do by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.kernel.stores import ACTIVITY
from cpa.legislation.cec.declaration import attestation_day, declaration_day
from cpa.legislation.cec.law import FIRST_YEAR, cec_law
from cpa.modules.declarations.facts.volunteering import VOLUNTEERING, Hours, hours_of, volunteering
from cpa.modules.declarations.models import Attestation, AttestationRequest
from cpa.modules.declarations.queries.statements import statements


class Stand(StrEnum):
    """Where one association's hours stand."""

    TO_ASK = "to_ask"
    ASKED = "asked"
    ATTESTED = "attested"
    REFUSED = "refused"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Declared:
    """The hours of one association in one year, in hundredths, and where they stand. `asked_on` is the day of the open
    request, `reason` why the association refused."""

    hours: Hours
    stand: Stand
    asked_on: date | None = None
    reason: str = ""

    @property
    def id(self) -> int | None:
        """The statement that says it."""
        return self.hours.statement.id

    @property
    def name(self) -> str:
        """The association, as the holder names it."""
        return str(self.hours.statement.content.get("name") or _("Association"))

    @property
    def quantity(self) -> Quantity:
        """The hours declared."""
        return Quantity(self.hours.declared, Unit.HUNDREDTH_HOUR)

    @property
    def attested(self) -> Quantity:
        """The hours attested in time."""
        return Quantity(self.hours.attested, Unit.HUNDREDTH_HOUR)

    @property
    def may_ask(self) -> bool:
        """Whether the association can still be asked."""
        return self.stand in (Stand.TO_ASK, Stand.ASKED, Stand.REFUSED)


@dataclass(frozen=True, slots=True)
class CommitmentYear:
    """A year of volunteering. `reached`, `earned`: whether the hours declared, then those attested, are enough."""

    year: int
    declared: tuple[Declared, ...]
    reached: bool
    earned: bool
    may_declare: bool
    declare_by: date
    attest_by: date


def commitment_years(account: AccountId, today: date) -> list[CommitmentYear]:
    """The years with a declaration in force, the latest first."""
    said = [one for one in statements([account]).get(account, ()) if one.kind == VOLUNTEERING]
    earned: dict[int, list[tuple[bool, bool]]] = {}
    for year, engagement in volunteering(said):
        enough = engagement.minimum_reached and engagement.declared_in_time
        earned.setdefault(year, []).append((enough, enough and engagement.attested))
    found = []
    for year, flags in sorted(earned.items(), reverse=True):
        hours = list(hours_of(said, year).values())
        declared = tuple(_declared(hours, year, today))
        reached, given = (any(column) for column in zip(*flags, strict=True))
        deadlines = declaration_day(cec_law(), year), attestation_day(cec_law(), year)
        found.append(CommitmentYear(year, declared, reached, given, today <= deadlines[0], *deadlines))
    return found


def years_to_declare(today: date) -> list[int]:
    """The years whose volunteering may still be declared, the latest first."""
    return [year for year in range(today.year, FIRST_YEAR - 1, -1) if today <= declaration_day(cec_law(), year)]


def _declared(hours: Sequence[Hours], year: int, today: date) -> list[Declared]:
    ids = [one.statement.id for one in hours]
    asked = {
        request.statement_id: timezone.localdate(request.asked_at)
        for request in AttestationRequest.objects.using(ACTIVITY).filter(
            statement__in=ids, ended_at=None, attestation__isnull=True
        )
    }
    refusals = dict(
        Attestation.objects.using(ACTIVITY)
        .filter(request__statement__in=ids, answer=Attestation.Answer.NO)
        .order_by("answered_at")
        .values_list("request__statement", "reason")
    )
    over = today > attestation_day(cec_law(), year)
    return [_stand(one, asked.get(one.statement.id or 0), refusals.get(one.statement.id, ""), over) for one in hours]


def _stand(hours: Hours, asked_on: date | None, reason: str, over: bool) -> Declared:
    if hours.attested:
        return Declared(hours, Stand.ATTESTED)
    if over or not hours.in_time:
        return Declared(hours, Stand.LOST)
    if asked_on:
        return Declared(hours, Stand.ASKED, asked_on)
    return Declared(hours, Stand.REFUSED if reason else Stand.TO_ASK, reason=reason)


def amounts(today: date) -> dict[str, Quantity]:
    """What a year of volunteering asks and gives, as the law stands: hours in all, hours in one association, euros."""
    law = cec_law().parameters.on(today)
    return {
        "hours": Quantity(law.minimum.benevolat_hours, Unit.HUNDREDTH_HOUR),
        "hours_in_one_body": Quantity(law.minimum.benevolat_hours_in_one_body, Unit.HUNDREDTH_HOUR),
        "credit": Quantity(law.credit.euros, Unit.CENT),
    }
