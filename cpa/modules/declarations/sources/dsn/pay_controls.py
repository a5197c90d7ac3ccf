"""Controls of pay (51) and working time (53), which name a contract by its number."""

from cpa.kernel.problem import Severity
from cpa.modules.declarations.sources.dsn.blocks import Block
from cpa.modules.declarations.sources.dsn.context import CONTRACT_END, MONTHLY, PAID, Context
from cpa.modules.declarations.sources.dsn.contract_controls import DAYS_UNITS, HOURS, NUMBER, UNIT
from cpa.modules.declarations.sources.dsn.draft import PayDraft, PersonDraft
from cpa.modules.declarations.sources.dsn.formats import DAYS, hundredths
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog

PERIOD_END, PAY_CONTRACT, PAY_TYPE = "S21.G00.51.002", "S21.G00.51.010", "S21.G00.51.011"
ACTIVITY_TYPE, MEASURE, PAYMENT_NUMBER = "S21.G00.53.001", "S21.G00.53.002", "S21.G00.50.003"

GROSS, WORKED_TIME = "001", "002"
TYPES_DUE = {
    MONTHLY: frozenset((GROSS, WORKED_TIME, "003", "010")),
    CONTRACT_END: frozenset((GROSS, WORKED_TIME, "010")),
}
ACTIVITY_DUE = frozenset((MONTHLY, CONTRACT_END))
CALENDAR_DAYS = "40"
MEASURED_IN_DAYS = DAYS_UNITS | {CALENDAR_DAYS}
MOST_HOURS, MOST_DAYS = 3250_00, 403_00
CALENDAR_DAYS_MOVED = "P26V01"
"""Since that norm, calendar days (unit 40) hang under the gross pay and every other unit under the worked time."""


def check_pay(person: PersonDraft, context: Context, log: ProblemLog) -> None:
    """Notes what is wrong in the pay and working time of an individu, and which contracts have none."""
    units = {c.block.values.get("009", ""): c.block.values.get("011", "") for c in person.contracts}
    paid: set[str] = set()
    active: set[str] = set()
    span: tuple[str, str] | None = None
    for payment, rows in person.payments:
        types: dict[str, set[str]] = {}
        for row in rows:
            get = row.block.values.get
            number, kind = get("010", ""), get("011", "")
            if number in types:
                types[number].add(kind)
            else:
                types[number] = {kind}
                if number and number not in units:
                    log.add(f"{PAY_CONTRACT}/CCH-11", row.block.line_of("010"), PAY_CONTRACT)
            if span != (span := (get("001", ""), get("002", ""))):
                _check_period(row.block, log)
            if row.activities and _check_activities(row, kind, units.get(number, ""), context, log):
                active.add(number)
        _check_types(types, payment, rows, context, log)
        paid.update(types)
    if len(person.payments) > 1:
        _check_payment_numbers(person, log)
    if context.nature in PAID:
        _check_contracts_paid(person, paid, active, context, log)


def _check_period(block: Block, log: ProblemLog) -> None:
    first, last = DAYS[block.values.get("001", "")], DAYS[block.values.get("002", "")]
    if first and last and last < first:
        log.add("DSN-PERIODE", block.line_of("002"), PERIOD_END)


def _check_activities(row: PayDraft, kind: str, contract_unit: str, context: Context, log: ProblemLog) -> bool:
    """Whether the row holds working time, besides calendar days."""
    worked = False
    moved = context.norm >= CALENDAR_DAYS_MOVED
    for block in row.activities:
        get = block.values.get
        unit = get("003") or contract_unit
        calendar = unit == CALENDAR_DAYS
        worked = worked or not calendar
        if kind != (GROSS if calendar and moved else WORKED_TIME):
            log.add(f"{ACTIVITY_TYPE}/{'CCH-11' if calendar or not moved else 'CCH-12'}", block.line, ACTIVITY_TYPE)
        amount = abs(hundredths(get("002", "")) or 0)
        if amount > MOST_DAYS and unit in MEASURED_IN_DAYS:
            log.add(f"{MEASURE}/CCH-12", block.line_of("002"), MEASURE)
        elif amount > MOST_HOURS and unit in HOURS:
            log.add(f"{MEASURE}/CCH-11", block.line_of("002"), MEASURE)
    return worked


def _check_types(
    types: dict[str, set[str]], payment: Block, rows: list[PayDraft], context: Context, log: ProblemLog
) -> None:
    due = TYPES_DUE.get(context.nature)
    if due is None:
        return
    for number, held in types.items():
        if not due <= held:
            line = next((r.block.line for r in rows if r.block.values.get("010", "") == number), payment.line)
            log.add(f"{PAY_TYPE}/CCH-11", line, PAY_TYPE)
    if context.nature == CONTRACT_END:
        for row in rows:
            if row.block.values.get("011", GROSS) not in due:
                log.add("DSN-TYPE-DE-PAIE", row.block.line_of("011"), PAY_TYPE)


def _check_payment_numbers(person: PersonDraft, log: ProblemLog) -> None:
    seen = set()
    for payment, _ in person.payments:
        number = payment.values.get("003")
        if number is None:
            log.add("DSN-VERSEMENT", payment.line, PAYMENT_NUMBER, Severity.WARNS)
        elif number and number in seen:
            log.add("DSN-VERSEMENT", payment.line_of("003"), PAYMENT_NUMBER)
        seen.add(number)


def _check_contracts_paid(
    person: PersonDraft, paid: set[str], active: set[str], context: Context, log: ProblemLog
) -> None:
    for contract in person.contracts:
        get = contract.block.values.get
        number, unit = get("009", ""), get("011", "")
        if number and number not in paid:
            log.add(f"{NUMBER}/CCH-13", contract.block.line_of("009"), NUMBER)
        elif number not in active and context.nature in ACTIVITY_DUE and (unit in HOURS or unit in DAYS_UNITS):
            log.add(f"{UNIT}/CCH-15", contract.block.line_of("011"), UNIT)
