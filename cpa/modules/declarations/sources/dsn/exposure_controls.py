"""Controls of the exposures to hardship factors (block 34), which name a contract by its number."""

from cpa.modules.declarations.sources.dsn.context import Context
from cpa.modules.declarations.sources.dsn.draft import PersonDraft
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog

FACTOR, CONTRACT, YEAR = "S21.G00.34.001", "S21.G00.34.002", "S21.G00.34.003"
PENSION_REGIMES = frozenset(("157", "200", "300", "905"))
FIRST_YEAR = 2015


def check_exposures(person: PersonDraft, context: Context, log: ProblemLog) -> None:
    """Notes what is wrong in the exposures of an individu. Its contracts are already there."""
    regimes = {c.block.values.get("009"): c.block.values.get("020", "") for c in person.contracts}
    for block in person.exposures:
        number, year = block.values.get("002"), block.values.get("003")
        if number and number not in regimes:
            log.add(f"{CONTRACT}/CCH-11", block.line_of("002"), CONTRACT)
        elif number and regimes[number] and regimes[number] not in PENSION_REGIMES:
            log.add(f"{FACTOR}/CCH-11", block.line, FACTOR)
        if year and not _plausible(int(year), context):
            log.add("DSN-ANNEE", block.line_of("003"), YEAR)


def _plausible(year: int, context: Context) -> bool:
    return year >= FIRST_YEAR and (context.month_end is None or year <= context.month_end.year)
