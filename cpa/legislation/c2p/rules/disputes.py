"""Until when the points of a year may be contested by the employee, or corrected by the employer."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import if_
from cpa.rules.rule import rule
from cpa.rules.wording import Words

N = Unit.NONE


@rule(
    "claim_admissible",
    since="2015-01-01",
    unit=N,
    label=Words("Réclamation recevable", "Claim admissible"),
    article="Code du travail, art. L. 4163-20 (auparavant L. 4162-16)",
    ids=("R-DSP-5",),
    why={
        (True,): Words(
            "Points de {exposure_text} : la réclamation est possible pendant {law.claims.years} années civiles,"
            " elle est dans le délai.",
            "Points of {exposure_text}: a claim is possible for {law.claims.years} calendar years, it is in time.",
        ),
        (False,): Words(
            "Points de {exposure_text} : la réclamation n'est possible que pendant les {law.claims.years}"
            " années civiles suivantes.",
            "Points of {exposure_text}: a claim is only possible during the {law.claims.years} calendar years after.",
        ),
    },
)
def claim_admissible(exposure_year: int, request_year: int, law: ValuesOn) -> bool:
    """Until the last day of the second calendar year after the year of exposure."""
    in_time: bool = request_year <= exposure_year + law.claims.years
    return in_time & (request_year >= exposure_year)


@rule(
    "correction_in_time",
    since="2015-01-01",
    unit=N,
    label=Words("Dans le délai ordinaire de correction", "Within the ordinary time for corrections"),
    article="Code du travail, art. R. 4163-8 IV",
    ids=("R-C2P-5",),
    why={
        (True,): None,
        (False,): Words(
            "Le délai ordinaire finit le {law.corrections.early_day} ou le {law.corrections.late_day} avril"
            " de l'année suivante : il est passé.",
            "The ordinary time ends on {law.corrections.early_day} or {law.corrections.late_day} April"
            " of the next year: it has passed.",
        ),
    },
)
def correction_in_time(
    exposure_year: int, request_year: int, request_month: int, request_day: int, declares_early: bool, law: ValuesOn
) -> bool:
    """Until the 5th or the 15th of April of the year after, as the employer declares."""
    day = if_(declares_early, law.corrections.early_day, law.corrections.late_day)
    in_month: bool = (request_month == law.corrections.month) & (request_day <= day)
    next_year: bool = (request_year == exposure_year + 1) & ((request_month < law.corrections.month) | in_month)
    return (request_year == exposure_year) | next_year


@rule(
    "employer_correction_accepted",
    since="2015-01-01",
    unit=N,
    label=Words("Correction de l'employeur acceptée", "Employer's correction accepted"),
    article="Code du travail, art. R. 4163-8 IV et L. 4163-16",
    ids=("R-C2P-5",),
    why={
        (True,): Words("La correction arrive dans le délai.", "The correction comes in time."),
        (False,): Words(
            "Après avril de l'année suivante, seule compte une correction en faveur du salarié,"
            " pendant {law.corrections.favour_years} années civiles.",
            "After April of the next year, only a correction in the employee's favour counts,"
            " for {law.corrections.favour_years} calendar years.",
        ),
    },
)
def employer_correction_accepted(
    correction_in_time: bool, in_favour: bool, exposure_year: int, request_year: int, law: ValuesOn
) -> bool:
    """In April at the latest, or within three calendar years when the employee gains by it."""
    not_too_late: bool = request_year <= exposure_year + law.corrections.favour_years
    later = in_favour & not_too_late & (request_year > exposure_year)
    return correction_in_time | later
