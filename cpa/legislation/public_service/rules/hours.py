"""What a year in the public service is worth in hours, rounded up to the whole hour once, and the ceiling."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_up, if_, max_, min_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

H, N = Unit.HUNDREDTH_HOUR, Unit.NONE
HUNDRED = 100
START, LAST_OF_TIERS, FIRST_OF_ONE_RATE = "2017-01-01", "2019-12-31", "2020-01-01"
ARTICLE_2017, ARTICLE = "Décret n° 2017-928, art. 3 (version de 2017)", "Décret n° 2017-928, art. 3"
ENTITLEMENT = Words("Droit de l'année avant plafond", "The year's right before the ceiling")
ORDINARY = Words("Heures de l'année", "Hours of the year")


@rule(
    "post_share",
    since=START,
    unit=N,
    label=Words("Part d'un poste complet", "Part of a full post"),
    article=ARTICLE,
    ids=("R-PUB-1",),
    why={
        (True,): None,
        (False,): Words(
            "Vos postes dépassent un poste complet : un poste complet compte, pas davantage.",
            "Your posts exceed a full post: one full post counts, no more.",
        ),
    },
)
def post_share(share_numerator: int, share_denominator: int) -> int:
    """At most a full post over the year. In parts of `share_denominator`."""
    return min_(share_numerator, share_denominator)


@rule(
    "first_tier_room",
    since=START,
    until=LAST_OF_TIERS,
    unit=H,
    label=Words("Place avant le premier seuil", "Room before the first limit"),
    article=ARTICLE_2017,
    ids=("R-CPF-H6",),
    why=SILENT,
)
def first_tier_room(carried_hours: int, law: ValuesOn) -> int:
    """Hours left before the accrual slows down."""
    return max_(law.tiers.limit - carried_hours, 0)


@rule(
    "ordinary_hours",
    since=START,
    until=LAST_OF_TIERS,
    unit=H,
    label=ORDINARY,
    article=ARTICLE_2017,
    ids=("R-PUB-1", "R-PUB-2", "R-CPF-H6"),
    why={
        (True,): Words(
            "{law.tiers.first_rate} pour un poste complet ; pour vous {result}, arrondi à l'heure supérieure.",
            "{law.tiers.first_rate} for a full post; for you {result}, rounded up to the hour.",
        ),
        (False, True): Words(
            "Au-delà de {law.tiers.limit}, l'année vaut {law.tiers.second_rate} au lieu de {law.tiers.first_rate} :"
            " pour vous {result}.",
            "Beyond {law.tiers.limit}, a year is worth {law.tiers.second_rate} instead of {law.tiers.first_rate}:"
            " for you {result}.",
        ),
        (False, False): Words(
            "Un poste complet n'atteint pas le seuil de {law.tiers.limit} : pour vous {result}.",
            "A full post does not reach the limit of {law.tiers.limit}: for you {result}.",
        ),
    },
)
def ordinary_hours_in_tiers(post_share: int, share_denominator: int, first_tier_room: int, law: ValuesOn) -> int:
    """The year at the first rate until the limit, what is left of the year at the second, rounded once."""
    fast, slow = law.tiers.first_rate, law.tiers.second_rate
    first = min_(fast * post_share, min_(first_tier_room, fast) * share_denominator)
    # slow × (share − first ÷ fast) + first, over one common denominator.
    return div_up(first * (fast - slow) + fast * slow * post_share, share_denominator * fast * HUNDRED) * HUNDRED


@rule(
    "ordinary_hours",
    since=FIRST_OF_ONE_RATE,
    unit=H,
    label=ORDINARY,
    article=ARTICLE,
    ids=("R-PUB-1", "R-PUB-2", "R-PUB-4"),
    why={
        (): Words(
            "{law.hours.rate} pour un poste complet ; pour vous {result}, arrondi à l'heure supérieure.",
            "{law.hours.rate} for a full post; for you {result}, rounded up to the hour.",
        )
    },
)
def ordinary_hours(post_share: int, share_denominator: int, law: ValuesOn) -> int:
    """One rate, in proportion of the post, rounded up to the hour."""
    return div_up(law.hours.rate * post_share, share_denominator * HUNDRED) * HUNDRED


@rule(
    "low_qualified_hours",
    since=START,
    unit=H,
    label=Words("Heures de l'année, catégorie C peu diplômée", "Hours of the year, category C with few diplomas"),
    article=ARTICLE,
    ids=("R-PUB-1", "R-PUB-4"),
    why=SILENT,
)
def low_qualified_hours(post_share: int, share_denominator: int, law: ValuesOn) -> int:
    """The higher rate, in proportion of the post, rounded up to the hour."""
    return div_up(law.low_qualified.rate * post_share, share_denominator * HUNDRED) * HUNDRED


@rule(
    "entitlement",
    since=START,
    unit=H,
    label=ENTITLEMENT,
    article=ARTICLE,
    ids=("R-PUB-1", "R-PUB-2"),
    why={
        (True,): Words(
            "Catégorie C sans diplôme de niveau 3 : {law.low_qualified.rate} pour un poste complet ;"
            " pour vous {result}.",
            "Category C without a level 3 diploma: {law.low_qualified.rate} for a full post; for you {result}.",
        ),
        (False,): None,
    },
)
def entitlement(category_c_low_qualified: bool, low_qualified_hours: int, ordinary_hours: int) -> int:
    """The higher rate for agents of category C without a diploma."""
    return if_(category_c_low_qualified, low_qualified_hours, ordinary_hours)


@rule(
    "ceiling",
    since=START,
    unit=H,
    label=Words("Plafond du compte", "Ceiling of the account"),
    article=ARTICLE,
    ids=("R-PUB-2",),
    why=SILENT,
)
def ceiling(category_c_low_qualified: bool, law: ValuesOn) -> int:
    """Higher for agents of category C without a diploma."""
    return if_(category_c_low_qualified, law.low_qualified.cap, law.hours.cap)


@rule(
    "room",
    since=START,
    unit=H,
    label=Words("Place sous le plafond", "Room under the ceiling"),
    article=ARTICLE,
    ids=("R-PUB-2",),
    why=SILENT,
)
def room(ceiling: int, carried_hours: int) -> int:
    """What the ceiling still lets in. Rights already above it are kept, and nothing is added."""
    return max_(ceiling - carried_hours, 0)


@rule(
    "credit",
    since=START,
    unit=H,
    label=Words("Inscrit au compte pour l'année", "Added to the account for the year"),
    article=ARTICLE,
    ids=("R-PUB-2",),
    why={
        (True,): Words("Inscrit au compte pour l'année : {result}.", "Added to the account for the year: {result}."),
        (False,): Words(
            "Le plafond est de {ceiling} et vous aviez {carried_hours} : inscrit au compte pour l'année, {result}.",
            "The ceiling is {ceiling} and you had {carried_hours}: added to the account for the year, {result}.",
        ),
    },
)
def credit(entitlement: int, room: int) -> int:
    """The year's right, as far as the ceiling lets it in."""
    return min_(entitlement, room)


@rule(
    "balance",
    since=START,
    unit=H,
    label=Words("Solde d'heures", "Balance of hours"),
    article="Code général de la fonction publique, art. L. 422-4",
    ids=("R-PUB-2",),
)
def balance(carried_hours: int, credit: int, debit: int) -> int:
    """What is left to use. Below zero: more was used than the facts as now known allow."""
    return carried_hours + credit - debit
