"""Years worked from 2015 to 2018: credits in hours, rounded up to the whole hour once a year."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_up, if_, max_, min_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

HUNDRED = 100
MONTHS = 12
H = Unit.HUNDREDTH_HOUR
PRIVATE = ("private",)
ARTICLE_2015 = "Code du travail, art. L. 6323-11 et R. 6323-1 (versions de 2015)"
ARTICLE_2017 = "Code du travail, art. L. 6323-11-1 (loi n° 2016-1088)"
ENTITLEMENT = Words("Droit de l'année avant plafond", "The year's right before the ceiling")
CEILING = Words("Plafond du compte", "Ceiling of the account")


@rule(
    "employee_share",
    since="2015-01-01",
    until="2018-12-31",
    unit=Unit.NONE,
    label=Words("Part d'année retenue", "Share of a year kept"),
    article=ARTICLE_2015,
    ids=("R-CPF-H2", "R-CPF-H10"),
    regimes=PRIVATE,
    why={
        (True,): Words("Part d'une année à temps complet : {share}.", "Share of a full-time year: {share}."),
        (False,): Words(
            "Vous dépassez une année à temps complet ({share}) : une année entière compte, pas davantage.",
            "You exceed a full-time year ({share}): one whole year counts, no more.",
        ),
    },
)
def employee_share(share_numerator: int, share_denominator: int) -> int:
    """Overtime never gives more than one year. In parts of `share_denominator`."""
    return min_(share_numerator, share_denominator)


@rule(
    "counted_share",
    since="2015-01-01",
    until="2016-12-31",
    unit=Unit.NONE,
    label=Words("Part d'année comptée", "Share of a year counted"),
    article=ARTICLE_2015,
    ids=("R-CPF-H1",),
    regimes=PRIVATE,
)
def counted_share_2015(employee_share: int) -> int:
    """The employee's share. In parts of `share_denominator`."""
    return employee_share


@rule(
    "counted_share",
    since="2017-01-01",
    until="2018-12-31",
    unit=Unit.NONE,
    label=Words("Part d'année comptée", "Share of a year counted"),
    article="Code du travail, art. L. 6323-33 (loi n° 2016-1088)",
    ids=("R-CPF-H8",),
    regimes=PRIVATE,
    why={
        (True,): Words(
            "Votre admission en établissement d'accompagnement par le travail compte pour une année entière.",
            "Your admission in a sheltered-work establishment counts as a whole year.",
        ),
        (False,): None,
    },
)
def counted_share_2017(sheltered_work: bool, employee_share: int, share_denominator: int) -> int:
    """A sheltered-work admission is a whole year, full-time or not. In parts of `share_denominator`."""
    return if_(sheltered_work, share_denominator, employee_share)


@rule(
    "ordinary_hours",
    since="2015-01-01",
    until="2018-12-31",
    unit=H,
    label=Words("Heures de l'année", "Hours of the year"),
    article=ARTICLE_2015,
    ids=("R-CPF-H1", "R-CPF-H3", "R-CPF-H6"),
    regimes=PRIVATE,
    why={
        (True,): Words(
            "{law.hours.first_tier_rate} pour une année entière ; pour vous {result}, arrondi à l'heure supérieure.",
            "{law.hours.first_tier_rate} for a whole year; for you {result}, rounded up to the hour.",
        ),
        (False, True): Words(
            "Au-delà de {law.hours.first_tier_limit}, l'année vaut {law.hours.second_tier_rate}"
            " au lieu de {law.hours.first_tier_rate} : pour vous {result}.",
            "Beyond {law.hours.first_tier_limit}, a year is worth {law.hours.second_tier_rate}"
            " instead of {law.hours.first_tier_rate}: for you {result}.",
        ),
    },
)
def ordinary_hours(counted_share: int, share_denominator: int, first_tier_room: int, law: ValuesOn) -> int:
    """The year at the first rate until the limit, what is left of the year at the second, rounded once."""
    fast, slow = law.hours.first_tier_rate, law.hours.second_tier_rate
    first = min_(fast * counted_share, min_(first_tier_room, fast) * share_denominator)
    # slow × (share − first ÷ fast) + first, over one common denominator.
    return div_up(first * (fast - slow) + fast * slow * counted_share, share_denominator * fast * HUNDRED) * HUNDRED


@rule(
    "first_tier_room",
    since="2015-01-01",
    until="2018-12-31",
    unit=H,
    label=Words("Place avant le premier seuil", "Room before the first limit"),
    article=ARTICLE_2015,
    ids=("R-CPF-H6",),
    regimes=PRIVATE,
    why=SILENT,
)
def first_tier_room(carried_counted: int, law: ValuesOn) -> int:
    """Hours left before the accrual slows down."""
    return max_(law.hours.first_tier_limit - carried_counted, 0)


@rule(
    "low_qualified_hours",
    since="2017-01-01",
    until="2018-12-31",
    unit=H,
    label=Words("Heures de l'année, salarié peu qualifié", "Hours of the year, low-qualified employee"),
    article=ARTICLE_2017,
    ids=("R-CPF-H7",),
    regimes=PRIVATE,
)
def low_qualified_hours(employee_share: int, share_denominator: int, law: ValuesOn) -> int:
    """The low-qualified employee's rate for the share worked, rounded up to the hour."""
    return div_up(law.hours.low_qualified_rate * employee_share, share_denominator * HUNDRED) * HUNDRED


@rule(
    "entitlement",
    since="2015-01-01",
    until="2016-12-31",
    unit=H,
    label=ENTITLEMENT,
    article=ARTICLE_2015,
    ids=("R-CPF-H1",),
    regimes=PRIVATE,
)
def entitlement_2015(ordinary_hours: int) -> int:
    """The ordinary hours."""
    return ordinary_hours


@rule(
    "employee_entitlement",
    since="2017-01-01",
    until="2018-12-31",
    unit=H,
    label=ENTITLEMENT,
    article=ARTICLE_2017,
    ids=("R-CPF-H7",),
    regimes=PRIVATE,
    why={
        (True, True): Words(
            "Rythme majoré des salariés peu diplômés : {law.hours.low_qualified_rate} pour une année entière ;"
            " pour vous {result}.",
            "Higher rate of employees with few diplomas: {law.hours.low_qualified_rate} for a whole year;"
            " for you {result}.",
        ),
        (True, False): Words(
            "Le calcul ordinaire vous est plus favorable : {result}.", "The ordinary rate gives you more: {result}."
        ),
        (False,): None,
    },
)
def employee_entitlement(low_qualified: bool, low_qualified_hours: int, ordinary_hours: int) -> int:
    """The low-qualified rate for those who declared it, unless the ordinary one gives more."""
    return if_(low_qualified, max_(low_qualified_hours, ordinary_hours), ordinary_hours)


@rule(
    "entitlement",
    since="2017-01-01",
    until="2017-12-31",
    unit=H,
    label=ENTITLEMENT,
    article=ARTICLE_2017,
    ids=("R-CPF-H1", "R-CPF-H7"),
    regimes=PRIVATE,
)
def entitlement_2017(employee_entitlement: int) -> int:
    """The employee's hours: self-employed people had no account yet."""
    return employee_entitlement


@rule(
    "self_employed_hours",
    since="2018-01-01",
    until="2018-12-31",
    unit=H,
    label=Words("Heures de l'année, activité indépendante", "Hours of the year, self-employment"),
    article="Code du travail, art. L. 6323-27 (version de 2018)",
    ids=("R-TNS-1",),
    regimes=PRIVATE,
    why={
        (True,): Words(
            "Activité indépendante : {law.self_employed.annual_hours} pour 12 mois ;"
            " pour {self_employed_months} mois, {result}.",
            "Self-employment: {law.self_employed.annual_hours} for 12 months; for {self_employed_months} months,"
            " {result}.",
        ),
        (False,): None,
    },
)
def self_employed_hours(self_employed_months: int, law: ValuesOn) -> int:
    """Hours for the months of self-employment whose contribution was paid, rounded up to the hour."""
    hours = div_up(law.self_employed.annual_hours * self_employed_months, MONTHS * HUNDRED) * HUNDRED
    return if_(self_employed_months > 0, hours, 0)


@rule(
    "entitlement",
    since="2018-01-01",
    until="2018-12-31",
    unit=H,
    label=ENTITLEMENT,
    article=ARTICLE_2017,
    ids=("R-CPF-H1", "R-MULTI-1"),
    regimes=PRIVATE,
    why=SILENT,
)
def entitlement_2018(employee_entitlement: int, self_employed_hours: int) -> int:
    """One annual amount only, the most favourable."""
    return max_(employee_entitlement, self_employed_hours)


@rule(
    "ceiling",
    since="2015-01-01",
    until="2016-12-31",
    unit=H,
    label=CEILING,
    article=ARTICLE_2015,
    ids=("R-CPF-H1",),
    regimes=PRIVATE,
)
def ceiling_2015(law: ValuesOn) -> int:
    """The same for all."""
    ceiling: int = law.hours.ceiling
    return ceiling


@rule(
    "ceiling",
    since="2017-01-01",
    until="2018-12-31",
    unit=H,
    label=CEILING,
    article=ARTICLE_2017,
    ids=("R-CPF-H7",),
    regimes=PRIVATE,
    why=SILENT,
)
def ceiling_2017(low_qualified: bool, law: ValuesOn) -> int:
    """Higher for low-qualified employees."""
    return if_(low_qualified, law.hours.low_qualified_ceiling, law.hours.ceiling)
