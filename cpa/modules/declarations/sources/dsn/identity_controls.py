"""Controls of who an individu is: NIR, temporary number, dates. Official names and rules of the cahier technique."""

from cpa.modules.declarations.sources.dsn.context import Context
from cpa.modules.declarations.sources.dsn.draft import PersonDraft
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog

NIR, BIRTH, DEPARTMENT, NTT = "S21.G00.30.001", "S21.G00.30.006", "S21.G00.30.014", "S21.G00.30.020"
CORSICA_DIVIDED = 1976
"""Born from that year, Corsicans have 2A or 2B in their number; before, 20."""
DEPARTMENTS_UNTIL = {"20": CORSICA_DIVIDED, "96": 1968}


FORMER_NIR = "S21.G00.31.008"
FILLER = "9" * 12


def is_filler(nir: str) -> bool:
    """Whether a NIR stands for none: it ends in more than five 9. Such a number links nobody to anybody."""
    return nir.endswith("999999")


def check_identity(person: PersonDraft, context: Context, log: ProblemLog) -> None:
    """Notes what is wrong in block 30 of an individu."""
    values = person.block.values
    nir, ntt = values.get("001"), values.get("020")
    birth_year = int(values.get("006", "")[4:] or 0)
    if nir:
        _check_nir(nir, birth_year, person, context, log)
    elif nir is None and ntt is None:
        log.add(f"{NTT}/CCH-12", person.block.line, NTT)
    if ntt:
        _check_ntt(ntt, alone=nir is None, person=person, context=context, log=log)
    _check_former_nirs(person, context, log)
    until = DEPARTMENTS_UNTIL.get(values.get("014", ""))
    if until and birth_year >= until:
        log.add("DSN-DEPARTEMENT", person.block.line_of("014"), DEPARTMENT)


def _check_nir(nir: str, birth_year: int, person: PersonDraft, context: Context, log: ProblemLog) -> None:
    line = person.block.line
    if is_filler(nir):
        log.add(f"{NIR}/CCH-13" if nir.endswith(FILLER) else f"{NIR}/CCH-16", line, NIR)
    if nir in context.nirs:
        log.add(f"{NIR}/CCH-14", line, NIR)
    if nir in context.former_nirs:
        log.add("DSN-ANCIEN-NIR-AUTRUI", line, NIR)
    context.nirs.add(nir)
    if not birth_year:
        return
    if int(nir[1:3]) != birth_year % 100:
        log.add(f"{BIRTH}/CCH-11", person.block.line_of("006"), BIRTH)
    department = nir[5:7]
    divided = birth_year >= CORSICA_DIVIDED
    if (department == "20" and divided) or (department in ("2A", "2B") and not divided):
        log.add(f"{NIR}/CCH-11", line, NIR)


def _check_former_nirs(person: PersonDraft, context: Context, log: ProblemLog) -> None:
    """A former number makes one person of two: it must not be that of somebody declared beside, before or after."""
    own = person.block.values.get("001")
    former = {nir: change for change in person.changes if (nir := change.values.get("008"))}
    former.pop(own or "", None)
    for nir, change in former.items():
        if is_filler(nir):
            log.add("DSN-ANCIEN-NIR", change.line_of("008"), FORMER_NIR)
        elif nir in context.nirs or nir in context.former_nirs:
            log.add("DSN-ANCIEN-NIR-AUTRUI", change.line_of("008"), FORMER_NIR)
    context.former_nirs.update(former)


def _check_ntt(ntt: str, *, alone: bool, person: PersonDraft, context: Context, log: ProblemLog) -> None:
    line = person.block.line_of("020")
    if ntt[0] not in "12":
        log.add(f"{NTT}/CSL-11", line, NTT)
    if " " in ntt:
        log.add(f"{NTT}/CSL-12", line, NTT)
    if context.siren and ntt[1:10] != context.siren:
        log.add(f"{NTT}/CCH-13", line, NTT)
    if alone:
        if ntt in context.ntts:
            log.add("DSN-NTT-REPETE", line, NTT)
        context.ntts.add(ntt)
