"""One person of a declaration as rows under their account id."""

from collections.abc import Iterator, Sequence

from django.db.models import Model

from cpa.kernel.account_id import AccountId
from cpa.modules.declarations.facts.units import PAID_OTHERWISE
from cpa.modules.declarations.models import Absence, Activity, Contract, ContractChange, Exposure, Pay
from cpa.modules.declarations.sources.dsn.values import (
    AbsenceRead,
    ActivityRead,
    ContractChangeRead,
    ExposureRead,
    PayRead,
    PersonRead,
)

Values = tuple[object, ...]
_Named = ContractChangeRead | ActivityRead | PayRead | AbsenceRead | ExposureRead

_KEY = ("declaration_id", "account", "number", "start", "line")
COLUMNS: dict[type[Model], Sequence[str]] = {
    Contract: (*_KEY, "nature", "scheme", "unit", "reference", "quantity", "modality", "employment_status",
               "post_nature", "disability_status", "pension_regime", "ended_on", "end_motive",
               "full_post", "pcs", "title"),
    ContractChange: (*_KEY, "changed_on", "former_siret", "former_number", "former_start", "former_unit",
                     "former_quantity", "former_reference", "former_modality", "former_status", "former_disability",
                     "recomputed_from"),
    Activity: (*_KEY, "kind", "unit", "first", "last", "amount"),
    Pay: (*_KEY, "first", "last", "amount"),
    Absence: (*_KEY, "block", "motive", "first", "last"),
    Exposure: (*_KEY, "factor", "year"),
}  # fmt: skip


def rows_of(person: PersonRead, account: AccountId, declaration: int) -> Iterator[tuple[type[Model], Values]]:
    """The rows of one person, each with its model, in the order of `COLUMNS`. Every row names one of their
    contracts (`names_unknown_contract` told otherwise before). Raises KeyError."""
    contracts = {contract.number: contract for contract in person.contracts}

    def key(number: str, line: int) -> Values:
        return (declaration, account, number, contracts[number].start, line)

    for c in person.contracts:
        yield Contract, (*key(c.number, c.line), c.nature, c.scheme, c.unit, c.reference, c.quantity, c.modality,
                         c.employment_status, c.post_nature, c.disability_status, c.pension_regime, c.ended_on,
                         c.end_motive, c.full_post, c.pcs, c.title)  # fmt: skip
    for h in person.changes:
        yield ContractChange, (*key(h.contract, h.line), h.changed_on, h.former_siret, h.former_number, h.former_start,
                               h.former_unit, h.former_quantity, h.former_reference, h.former_modality,
                               h.former_status, h.former_disability, h.recomputed_from)  # fmt: skip
    for a in person.activities:
        yield Activity, (*key(a.contract, a.line), a.kind, a.unit, a.period.first, a.period.last, a.amount)
    for p in person.pays:
        if contracts[p.contract].unit in PAID_OTHERWISE:
            yield Pay, (*key(p.contract, p.line), p.period.first, p.period.last, p.amount)
    for s in person.absences:
        yield Absence, (*key(s.contract, s.line), s.block, s.motive, s.first, s.last)
    for e in person.exposures:
        yield Exposure, (*key(e.contract, e.line), e.factor, e.year)


def names_unknown_contract(person: PersonRead) -> int | None:
    """The line of the first row that names a contract which its person does not have, or None."""
    known = {contract.number for contract in person.contracts}
    rows: tuple[_Named, ...] = (
        *person.changes,
        *person.activities,
        *person.pays,
        *person.absences,
        *person.exposures,
    )
    return next((row.line for row in rows if row.contract not in known), None)
