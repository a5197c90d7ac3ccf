"""One person in one establishment's monthly declaration: identity, exposures, contracts."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from cpa.demo.careers import Employer, Job, Persona, Workplace
from cpa.demo.dsn_message import Line, block, day
from cpa.demo.dsn_pay import payment
from cpa.kernel.period import month_of
from cpa.kernel.quantity import decimal_text

_TEMPORARY_WORK = "03"


def individual(
    persona: Persona, jobs: Sequence[Job], employer: Employer, workplace: Workplace, month: date, *, mistaken: bool
) -> list[Line]:
    """S21.G00.30 and what hangs under it, for the jobs held here this month. `mistaken` writes the planted errors."""
    return [
        *_identity(persona, jobs[0], month),
        *(line for job in jobs for line in _exposures(job, month)),
        *(line for job in jobs for line in _contract(job, employer, workplace, month)),
        *payment(jobs, month, mistaken=mistaken),
    ]


def workplaces(jobs: Iterable[Job], workplace: Workplace) -> list[Line]:
    """S21.G00.85, needed once a declaration when someone works elsewhere."""
    if not any(job.nature == _TEMPORARY_WORK for job in jobs):
        return []
    return [
        *block("S21.G00.85", r001=workplace.siret, r002=workplace.naf, r003=workplace.street),
        *block("S21.G00.85", r004=workplace.postcode, r005=workplace.town, r010="01"),
    ]


def _identity(persona: Persona, job: Job, month: date) -> list[Line]:
    number = job.temporary_number
    waiting = number is not None and (number.until is None or month <= number.until)
    linked = number is not None and number.until is not None and month == month_of(number.until).last + timedelta(1)
    nationality = {"FR": "01", "PT": "02"}.get(persona.born_country, "04")
    return [
        *block("S21.G00.30", r001="" if waiting else persona.nir, r002=persona.family_name, r004=persona.first_name),
        *block("S21.G00.30", r005=f"0{persona.nir[0]}" if waiting else "", r006=day(persona.born)),
        *block("S21.G00.30", r007="VILLE MODELE", r008=persona.street, r009=persona.postcode, r010=persona.town),
        *block("S21.G00.30", r013=nationality, r014=persona.born_department, r015=persona.born_country),
        *block("S21.G00.30", r019=persona.code, r020=number.number if number and (waiting or linked) else ""),
    ]


def _exposures(job: Job, month: date) -> list[Line]:
    if month.month != 12:
        return []
    factors = dict(job.exposures).get(month.year, ())
    return [line for f in factors for line in block("S21.G00.34", r001=f, r002=job.contract, r003=str(month.year))]


def _contract(job: Job, employer: Employer, workplace: Workplace, month: date) -> list[Line]:
    temporary = job.nature == _TEMPORARY_WORK
    agreed, place = job.agreed_time(month), workplace.siret if temporary else employer.siret
    return [
        *block("S21.G00.40", r001=day(job.starts), r002=job.status, r003=job.pension_category, r004=job.pcs),
        *block("S21.G00.40", r006=job.title, r007=job.nature, r008="99", r009=job.contract),
        *block("S21.G00.40", r010=day(job.ends) if temporary and job.ends else "", r011=job.unit),
        *block("S21.G00.40", r012=decimal_text(job.full_time), r013=decimal_text(agreed), r014=_modality(job, agreed)),
        *block("S21.G00.40", r016="99", r017=employer.idcc, r018="200", r019=place, r020="200"),
        *block("S21.G00.40", r021="02" if temporary else "", r024="99", r026="99", r036="03", r037="03"),
        *block("S21.G00.40", r039="200", r040="553AC", r072=job.disabled_worker),
        *_change_of_time(job, month),
        *_absence(job, month),
        *_end(job, month),
        *block("S21.G00.71", r002="RUAA"),
    ]


def _modality(job: Job, agreed: int) -> str:
    return "10" if agreed >= job.full_time else "20"


def _change_of_time(job: Job, month: date) -> list[Line]:
    """S21.G00.41, one block a modality: the quantity, and full or part time when that changes too."""
    if month <= job.starts or month not in dict(job.time):
        return []
    old, new = job.agreed_time(month - timedelta(1)), job.agreed_time(month)
    lines = block("S21.G00.41", r001=day(month), r007=decimal_text(old), r028=day(month))
    if _modality(job, old) != _modality(job, new):
        lines += block("S21.G00.41", r001=day(month), r008=_modality(job, old), r028=day(month))
    return lines


def _absence(job: Job, month: date) -> list[Line]:
    absence = job.absence_in(month)
    if absence is None:
        return []
    eve = day(absence.first - timedelta(1)) if absence.block == "60" else day(absence.first)
    return block(f"S21.G00.{absence.block}", r001=absence.motive, r002=eve, r003=day(absence.last))


def _end(job: Job, month: date) -> list[Line]:
    if job.ends is None or month_of(job.ends).first != month:
        return []
    last_day = day(job.ends) if job.nature == _TEMPORARY_WORK else ""
    return block("S21.G00.62", r001=day(job.ends), r002=job.end_motive, r006=last_day)
