"""The blocks of one individu → what the module keeps of them. Only called on blocks that passed the controls, or on
those of a message that credits nothing; what cannot be read there is left out."""

from collections.abc import Iterator
from datetime import date, timedelta

from cpa.kernel.period import Period
from cpa.module_api.contributions import Identifiers
from cpa.modules.declarations.sources.dsn.blocks import Block
from cpa.modules.declarations.sources.dsn.draft import ContractDraft, PersonDraft
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
MOST_PERIODS_KEPT = 10_000


class _Periods(dict[tuple[str, str], Period | None]):
    """First and last day as written → the period, or None when they make none. The individus of a file share few."""

    def __missing__(self, written: tuple[str, str]) -> Period | None:
        if len(self) > MOST_PERIODS_KEPT:
            self.clear()
        first, last = DAYS[written[0]], DAYS[written[1]]
        period = self[written] = Period(first, last) if first and last and first <= last else None
        return period


PERIODS = _Periods()


def person_read(draft: PersonDraft) -> PersonRead:
    """What the module keeps of an individu."""
    contracts: list[ContractRead] = []
    changes: list[ContractChangeRead] = []
    absences: list[AbsenceRead] = []
    for contract in draft.contracts:
        read = _contract(contract)
        if read is None:
            continue
        contracts.append(read)
        if contract.changes:
            changes += _changes(contract, read.number)
        if contract.stoppages or contract.suspensions:
            absences += _absences(contract, read.number)
    pays, activities = _work(draft, contracts)
    return PersonRead(
        _identifiers(draft),
        draft.block.line,
        tuple(contracts),
        tuple(changes),
        tuple(activities),
        tuple(absences),
        tuple(_exposures(draft)) if draft.exposures else (),
        tuple(pays),
    )


def _identifiers(draft: PersonDraft) -> Identifiers:
    get = draft.block.values.get
    former = tuple(nir for change in draft.changes if (nir := change.values.get("008"))) if draft.changes else ()
    return Identifiers(get("001", ""), get("020", ""), former)


def _work(draft: PersonDraft, contracts: list[ContractRead]) -> tuple[list[PayRead], list[ActivityRead]]:
    pays: list[PayRead] = []
    activities: list[ActivityRead] = []
    for _, rows in draft.payments:
        for row in rows:
            get = row.block.values.get
            if get("011") != WORKED_TIME:
                continue
            period, number, cents = PERIODS[get("001", ""), get("002", "")], get("010", ""), hundredths(get("013", ""))
            if period is None:
                continue
            if cents is not None:
                pays.append(PayRead(number, period, cents, row.block.line))
            for block in row.activities:
                activity = _activity(block, number, period, contracts)
                if activity:
                    activities.append(activity)
    return pays, activities


def _activity(block: Block, number: str, period: Period, contracts: list[ContractRead]) -> ActivityRead | None:
    get = block.values.get
    unit, amount = get("003"), hundredths(get("002", ""))
    if unit == CALENDAR_DAYS or amount is None:
        return None
    unit = unit or next((contract.unit for contract in contracts if contract.number == number), "")
    return ActivityRead(number, period, get("001", ""), unit, amount, block.line)


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
        hundredths(get("054", "")),
        get("004", ""),
        get("006", ""),
    )


def _changes(contract: ContractDraft, number: str) -> Iterator[ContractChangeRead]:
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


def _absences(contract: ContractDraft, number: str) -> Iterator[AbsenceRead]:
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
