"""Years worked from 2019 on: credits in euros, whole from half time up, otherwise rounded up to the cent."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_up, if_, max_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

HUNDRED = 100
MONTHS = 12
PRIVATE = ("private",)
LOW_QUALIFIED = "Code du travail, art. L. 6323-11-1 et R. 6323-3-1"
DISABILITY = "Code du travail, art. L. 6323-11 al. 3 et D. 6323-3-3"
EMPLOYEE = Words("Montant de l'année, salarié", "Amount of the year, employee")


@rule(
    "half_time_reached",
    since="2019-01-01",
    unit=Unit.NONE,
    label=Words("Moitié d'un temps complet atteinte", "Half of full time reached"),
    article="Code du travail, art. L. 6323-11 et R. 6323-1 I",
    ids=("R-CPF-E1", "R-CPF-H10"),
    regimes=PRIVATE,
    why={
        (True,): Words(
            "Votre part d'année, {share}, atteint la moitié d'un temps complet : le montant est entier.",
            "Your share of a year, {share}, reaches half of full time: the amount is whole.",
        ),
        (False,): Words(
            "Votre part d'année, {share}, n'atteint pas la moitié d'un temps complet : le montant est proportionnel.",
            "Your share of a year, {share}, does not reach half of full time: the amount is proportional.",
        ),
    },
)
def half_time_reached(share_numerator: int, share_denominator: int, law: ValuesOn) -> bool:
    """Over the whole calendar year, all employers together; exactly half is enough."""
    half: int = law.euros.half_time_percent * share_denominator
    return share_numerator * HUNDRED >= half


@rule(
    "ordinary_amount",
    since="2019-01-01",
    unit=Unit.CENT,
    label=EMPLOYEE,
    article="Code du travail, art. R. 6323-1 I et II",
    ids=("R-CPF-E1",),
    regimes=PRIVATE,
    why={
        (True,): Words("Montant de l'année : {law.euros.annual}.", "Amount of the year: {law.euros.annual}."),
        (False,): Words(
            "{law.euros.annual} × {share} = {result}, arrondi au centime supérieur.",
            "{law.euros.annual} × {share} = {result}, rounded up to the cent.",
        ),
    },
)
def ordinary_amount(half_time_reached: bool, share_numerator: int, share_denominator: int, law: ValuesOn) -> int:
    """The annual amount from half time up, otherwise in proportion, rounded up to the cent."""
    annual = law.euros.annual
    return if_(half_time_reached, annual, div_up(annual * share_numerator, share_denominator))


@rule(
    "low_qualified_amount",
    since="2019-01-01",
    unit=Unit.CENT,
    label=Words("Montant de l'année, salarié peu qualifié", "Amount of the year, low-qualified employee"),
    article=LOW_QUALIFIED,
    ids=("R-CPF-E3",),
    regimes=PRIVATE,
    why={
        (True,): Words(
            "Montant majoré des salariés peu diplômés : {law.euros.low_qualified_annual}.",
            "Higher amount of employees with few diplomas: {law.euros.low_qualified_annual}.",
        ),
        (False,): Words(
            "Montant majoré des salariés peu diplômés : {law.euros.low_qualified_annual} × {share} = {result},"
            " arrondi au centime supérieur.",
            "Higher amount of employees with few diplomas: {law.euros.low_qualified_annual} × {share} = {result},"
            " rounded up to the cent.",
        ),
    },
)
def low_qualified_amount(half_time_reached: bool, share_numerator: int, share_denominator: int, law: ValuesOn) -> int:
    """The higher annual amount of low-qualified employees, proportional below half time."""
    annual = law.euros.low_qualified_annual
    return if_(half_time_reached, annual, div_up(annual * share_numerator, share_denominator))


@rule(
    "employee_entitlement",
    since="2019-01-01",
    until="2019-06-08",
    unit=Unit.CENT,
    label=EMPLOYEE,
    article=LOW_QUALIFIED,
    ids=("R-CPF-E1", "R-CPF-E3"),
    regimes=PRIVATE,
    why=SILENT,
)
def employee_entitlement_2019(low_qualified: bool, low_qualified_amount: int, ordinary_amount: int) -> int:
    """The employee's amount before the disability bonus existed."""
    return if_(low_qualified, low_qualified_amount, ordinary_amount)


@rule(
    "disability_bonus",
    since="2019-06-09",
    unit=Unit.CENT,
    label=Words("Majoration, obligation d'emploi", "Bonus, duty to employ disabled workers"),
    article=DISABILITY,
    ids=("R-CPF-E7",),
    regimes=PRIVATE,
    why={
        (True,): Words(
            "Vous bénéficiez de l'obligation d'emploi des travailleurs handicapés : majoration de {result}.",
            "You benefit from the duty to employ disabled workers: a bonus of {result}.",
        ),
        (False,): None,
    },
)
def disability_bonus(disabled_worker: bool, share_numerator: int, law: ValuesOn) -> int:
    """The same whatever the working time, for employees who worked that year."""
    return if_(disabled_worker & (share_numerator > 0), law.euros.disability_bonus, 0)


@rule(
    "employee_entitlement",
    since="2019-06-09",
    unit=Unit.CENT,
    label=EMPLOYEE,
    article=f"{LOW_QUALIFIED} ; L. 6323-11 al. 3",
    ids=("R-CPF-E1", "R-CPF-E3", "R-CPF-E7"),
    regimes=PRIVATE,
    why={
        (True, True, True): Words(
            "Vous avez droit à deux avantages : le plus favorable donne {result}.",
            "You are entitled to two advantages: the more favourable gives {result}.",
        ),
        (True, True, False): Words(
            "Vous avez droit à deux avantages : la majoration, plus favorable, donne {result}.",
            "You are entitled to two advantages: the bonus, more favourable, gives {result}.",
        ),
        (True, False): None,
        (False,): None,
    },
)
def employee_entitlement(
    low_qualified: bool,
    disabled_worker: bool,
    low_qualified_amount: int,
    ordinary_amount: int,
    disability_bonus: int,
    law: ValuesOn,
) -> int:
    """Low-qualified amount, or ordinary amount and bonus. The texts do not say whether both add up: a reading does."""
    higher = low_qualified_amount + disability_bonus * law.readings.bonus_adds_to_low_qualified
    ordinary = ordinary_amount + disability_bonus
    return if_(low_qualified, if_(disabled_worker, max_(higher, ordinary), low_qualified_amount), ordinary)


@rule(
    "self_employed_amount",
    since="2019-01-01",
    unit=Unit.CENT,
    label=Words("Montant de l'année, activité indépendante", "Amount of the year, self-employment"),
    article="Code du travail, art. L. 6323-27 et R. 6323-22",
    ids=("R-TNS-1", "R-TNS-2"),
    regimes=PRIVATE,
    why={
        (True,): Words(
            "Activité indépendante : {law.self_employed.annual} × {self_employed_months} mois ÷ 12 mois = {result},"
            " arrondi au centime supérieur.",
            "Self-employment: {law.self_employed.annual} × {self_employed_months} months ÷ 12 months = {result},"
            " rounded up to the cent.",
        ),
        (False,): None,
    },
)
def self_employed_amount(self_employed_months: int, law: ValuesOn) -> int:
    """The annual amount for the months whose training contribution was paid, rounded up to the cent."""
    amount = div_up(law.self_employed.annual * self_employed_months, MONTHS)
    return if_(self_employed_months > 0, amount, 0)


@rule(
    "sheltered_amount",
    since="2019-01-01",
    unit=Unit.CENT,
    label=Words("Montant de l'année, travail accompagné", "Amount of the year, sheltered work"),
    article="Code du travail, art. R. 6323-29 I",
    ids=("R-MULTI-1",),
    regimes=PRIVATE,
    why={
        (True,): Words(
            "Établissement d'accompagnement par le travail : {result}, à temps plein comme à temps partiel.",
            "Sheltered-work establishment: {result}, full-time or part-time.",
        ),
        (False,): None,
    },
)
def sheltered_amount(sheltered_work: bool, law: ValuesOn) -> int:
    """The annual amount of an admission, never proportional."""
    return if_(sheltered_work, law.sheltered.annual, 0)


@rule(
    "entitlement",
    since="2019-01-01",
    unit=Unit.CENT,
    label=Words("Droit de l'année avant plafond", "The year's right before the ceiling"),
    article="Code du travail, art. R. 6323-27 al. 1",
    ids=("R-MULTI-1",),
    regimes=PRIVATE,
    why=SILENT,
)
def entitlement(employee_entitlement: int, self_employed_amount: int, sheltered_amount: int) -> int:
    """One annual amount only, that of the most favourable category."""
    return max_(max_(employee_entitlement, self_employed_amount), sheltered_amount)


@rule(
    "ceiling",
    since="2019-01-01",
    until="2019-06-08",
    unit=Unit.CENT,
    label=Words("Plafond du compte", "Ceiling of the account"),
    article="Code du travail, art. R. 6323-1 I et R. 6323-3-1 I",
    ids=("R-CPF-E4", "R-CPF-E3"),
    regimes=PRIVATE,
    why=SILENT,
)
def ceiling_2019(low_qualified: bool, share_numerator: int, sheltered_work: bool, law: ValuesOn) -> int:
    """The highest of the categories, before the disability bonus existed."""
    employee = if_(low_qualified & (share_numerator > 0), law.euros.low_qualified_ceiling, law.euros.ceiling)
    return max_(employee, if_(sheltered_work, law.sheltered.ceiling, 0))


@rule(
    "ceiling",
    since="2019-06-09",
    unit=Unit.CENT,
    label=Words("Plafond du compte", "Ceiling of the account"),
    article="Code du travail, art. R. 6323-1 I, R. 6323-3-1 I, D. 6323-3-3 et R. 6323-27",
    ids=("R-CPF-E4", "R-CPF-E3", "R-CPF-E7", "R-MULTI-1"),
    regimes=PRIVATE,
    why=SILENT,
)
def ceiling(
    low_qualified: bool, disabled_worker: bool, share_numerator: int, sheltered_work: bool, law: ValuesOn
) -> int:
    """The highest of the person's categories."""
    employed = share_numerator > 0
    low = if_(low_qualified & employed, law.euros.low_qualified_ceiling, law.euros.ceiling)
    disability = if_(disabled_worker & employed, law.euros.disability_ceiling, law.euros.ceiling)
    return max_(max_(low, disability), if_(sheltered_work, law.sheltered.ceiling, 0))
