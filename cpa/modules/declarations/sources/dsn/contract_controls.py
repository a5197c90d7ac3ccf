"""Controls of contracts: their number, quantities, changes, absences and end."""

from datetime import date

from cpa.modules.declarations.sources.dsn.blocks import Block
from cpa.modules.declarations.sources.dsn.context import MONTHLY, Context
from cpa.modules.declarations.sources.dsn.draft import ContractDraft, PersonDraft
from cpa.modules.declarations.sources.dsn.formats import DAYS, hundredths
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog
from cpa.modules.declarations.sources.dsn.registration_numbers import luhn_holds

NUMBER, FORECAST_END, UNIT = "S21.G00.40.009", "S21.G00.40.010", "S21.G00.40.011"
CHANGED_ON, FORMER_SIRET, DEPTH = "S21.G00.41.001", "S21.G00.41.012", "S21.G00.41.028"
END, END_MOTIVE = "S21.G00.62.001", "S21.G00.62.002"

ENDS_BY_NATURE = frozenset(("02", "03", "10", "29", "70", "92"))
HOURS, DAYS_UNITS = frozenset(("10", "21")), frozenset(("12", "20"))
MOST_MONTHLY_HOURS, MOST_MONTHLY_DAYS = 250_00, 31_00
IDENTIFYING = ("012", "014", "021")
"""Changes of establishment, number or start: they say which contract, not how it is worked."""
END_WITHDRAWN = "099"
DETACHED = frozenset(("655", "674"))


def check_contracts(person: PersonDraft, context: Context, log: ProblemLog) -> None:
    """Notes what is wrong in the contracts of an individu, apart from their pay."""
    contracts = person.contracts
    if len(contracts) > 1:
        _check_numbers(contracts, log)
    for contract in contracts:
        values = contract.block.values
        if values.get("007") in ENDS_BY_NATURE and "010" not in values:
            log.add(f"{FORECAST_END}/CCH-12", contract.block.line, FORECAST_END)
        _check_quantities(contract.block, log)
        start = DAYS[values.get("001", "")]
        for change in contract.changes:
            _check_change(change, start, context, log)
        if contract.stoppages or contract.suspensions:
            _check_absences(contract, log)
        if contract.end:
            _check_end(contract.end, start, context, log)


def _check_numbers(contracts: list[ContractDraft], log: ProblemLog) -> None:
    seen = set()
    for contract in contracts:
        number = contract.block.values.get("009")
        if number and number in seen:
            log.add(f"{NUMBER}/CCH-12", contract.block.line_of("009"), NUMBER)
        seen.add(number)


def _check_quantities(block: Block, log: ProblemLog) -> None:
    get = block.values.get
    unit = get("011")
    if unit in HOURS:
        most, control = MOST_MONTHLY_HOURS, "CCH-13"
    elif unit in DAYS_UNITS:
        most, control = MOST_MONTHLY_DAYS, "CCH-12"
    else:
        return
    if (hundredths(get("012", "")) or 0) > most or (hundredths(get("013", "")) or 0) > most:
        log.add(f"{UNIT}/{control}", block.line_of("011"), UNIT)


def _check_change(block: Block, start: date | None, context: Context, log: ProblemLog) -> None:
    get = block.values.get
    changed_on = DAYS[get("001", "")]
    if changed_on and context.month_end and changed_on > context.month_end:
        log.add("DSN-CHANGEMENT-FUTUR", block.line, CHANGED_ON)
    siret = get("012")
    if siret and not luhn_holds(siret):
        log.add("DSN-SIRET", block.line_of("012"), FORMER_SIRET)
    depth = DAYS[get("028", "")]
    if depth:
        for control in _depth_troubles(block, depth, changed_on, start):
            log.add(f"{DEPTH}/{control}", block.line_of("028"), DEPTH)


def _depth_troubles(block: Block, depth: date, changed_on: date | None, start: date | None) -> list[str]:
    troubles = []
    if any(number in block.values for number in IDENTIFYING):
        troubles.append("CCH-11")
    if depth.day != 1 and depth != start:
        troubles.append("CCH-12")
    if start and depth < start:
        troubles.append("CCH-13")
    if changed_on and depth > changed_on:
        troubles.append("CCH-14")
    return troubles


def _check_absences(contract: ContractDraft, log: ProblemLog) -> None:
    for block in contract.stoppages:
        get = block.values.get
        worked, forecast, back = DAYS[get("002", "")], DAYS[get("003", "")], DAYS[get("010", "")]
        if worked and ((forecast and forecast < worked) or (back and back <= worked)):
            log.add("S21.G00.60.002/CCH-12", block.line_of("002"), "S21.G00.60.002")
    for block in contract.suspensions:
        get = block.values.get
        first, last = DAYS[get("002", "")], DAYS[get("003", "")]
        if first and last and last < first:
            log.add("S21.G00.65.003/CCH-11", block.line_of("003"), "S21.G00.65.003")
        if get("004") and get("001") not in DETACHED:
            log.add("DSN-DETACHEMENT", block.line_of("004"), "S21.G00.65.004")


def _check_end(block: Block, start: date | None, context: Context, log: ProblemLog) -> None:
    end = DAYS[block.values.get("001", "")]
    if end and start and end < start:
        log.add("DSN-FIN-AVANT-DEBUT", block.line, END)
    if block.values.get("002") == END_WITHDRAWN and context.nature != MONTHLY:
        log.add(f"{END_MOTIVE}/CCH-13", block.line_of("002"), END_MOTIVE)
