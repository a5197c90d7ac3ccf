"""The blocks of one individu → what the module keeps of them. Only called on blocks that passed the controls, or on
those of a message that credits nothing; what cannot be read there is left out."""

from collections.abc import Iterator
from datetime import date, timedelta

from cpa.kernel.period import Period
from cpa.module_api.contributions import Identifiers
from cpa.modules.declarations.sources.dsn.blocks import Block
from cpa.modules.declarations.sources.dsn.draft import ContractDraft, PayDraft, PersonDraft
from cpa.modules.declarations.sources.dsn.formats import DAYS, hundredths
from cpa.modules.declarations.sources.dsn.values import (
    AbsenceRead,
    ActivityRead,
    ContractChangeRead,
    ContractRead,
    ExposureRead,
    PayRead,
    PersonRead,
)

ONE_DAY = timedelta(days=1)
WORKED_TIME = "002"
CALENDAR_DAYS = "40"


def person_read(draft: PersonDraft) -> PersonRead:
    """What the module keeps of an individu."""
    units = {c.block.values.get("009", ""): c.block.values.get("011", "") for c in draft.contracts}
    pays: list[PayRead | None] = []
    activities: list[ActivityRead] = []
    for _, rows in draft.payments:
        for row in rows:
            if row.block.values.get("011") == WORKED_TIME and (period := _period(row.block)):
                pays.append(_pay(row.block, period))
                activities += _activities(row, period, units)
    return PersonRead(
        identifiers=_identifiers(draft),
        line=draft.block.line,
        contracts=tuple(read for contract in draft.contracts if (read := _contract(contract))),
        changes=tuple(_changes(draft)) if any(c.changes for c in draft.contracts) else (),
        activities=tuple(activities),
        absences=tuple(_absences(draft)),
        exposures=tuple(_exposures(draft)) if draft.exposures else (),
        pays=tuple(pay for pay in pays if pay),
    )


def _identifiers(draft: PersonDraft) -> Identifiers:
    values = draft.block.values
    former = (change.values.get("008", "") for change in draft.changes)
    return Identifiers(values.get("001", ""), values.get("020", ""), tuple(nir for nir in former if nir))


def _contract(draft: ContractDraft) -> ContractRead | None:
    get = draft.block.values.get
    start = DAYS[get("001", "")]
    if start is None:
        return None
    end = draft.end.values if draft.end else {}
    return ContractRead(
        get("009", ""),
        start,
        get("007", ""),
        get("008", ""),
        get("011", ""),
        hundredths(get("012", "")),
        hundredths(get("013", "")),
        get("014", ""),
        get("026", ""),
        get("053", ""),
        get("072", ""),
        get("020", ""),
        draft.block.line,
        DAYS[end.get("001", "")],
        end.get("002", ""),
    )


def _changes(draft: PersonDraft) -> Iterator[ContractChangeRead]:
    for contract in draft.contracts:
        number = contract.block.values.get("009", "")
        for block in contract.changes:
            day = DAYS[block.values.get("001", "")]
            if day:
                yield _change(number, day, block)


def _change(number: str, day: date, block: Block) -> ContractChangeRead:
    get = block.values.get
    return ContractChangeRead(
        contract=number,
        changed_on=day,
        line=block.line,
        former_siret=get("012", ""),
        former_number=get("014", ""),
        former_start=DAYS[get("021", "")],
        former_unit=get("006", ""),
        former_quantity=hundredths(get("007", "")),
        former_reference=hundredths(get("022", "")),
        former_modality=get("008", ""),
        former_status=get("060", ""),
        former_disability=get("048", ""),
        recomputed_from=DAYS[get("028", "")],
    )


def _absences(draft: PersonDraft) -> Iterator[AbsenceRead]:
    for contract in draft.contracts:
        number = contract.block.values.get("009", "")
        for block in contract.stoppages:
            get = block.values.get
            worked, back = DAYS[get("002", "")], DAYS[get("010", "")]
            if worked:
                last = back - ONE_DAY if back else DAYS[get("003", "")]
                yield AbsenceRead(number, "60", get("001", ""), worked + ONE_DAY, last, block.line)
        for block in contract.suspensions:
            get = block.values.get
            first = DAYS[get("002", "")]
            if first:
                yield AbsenceRead(number, "65", get("001", ""), first, DAYS[get("003", "")], block.line)


def _exposures(draft: PersonDraft) -> Iterator[ExposureRead]:
    for block in draft.exposures:
        get = block.values.get
        if get("003"):
            yield ExposureRead(get("001", ""), get("002", ""), int(get("003", "")), block.line)


def _period(block: Block) -> Period | None:
    first, last = DAYS[block.values.get("001", "")], DAYS[block.values.get("002", "")]
    return Period(first, last) if first and last and first <= last else None


def _pay(block: Block, period: Period) -> PayRead | None:
    amount = hundredths(block.values.get("013", ""))
    return None if amount is None else PayRead(block.values.get("010", ""), period, amount, block.line)


def _activities(row: PayDraft, period: Period, units: dict[str, str]) -> Iterator[ActivityRead]:
    contract = row.block.values.get("010", "")
    for block in row.activities:
        get = block.values.get
        amount, unit = hundredths(get("002", "")), get("003") or units.get(contract, "")
        if unit != CALENDAR_DAYS and amount is not None:
            yield ActivityRead(contract, period, get("001", ""), unit, amount, block.line)
