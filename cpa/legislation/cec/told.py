"""« Pourquoi ce montant ? » of the commitment account: what counted, what did not and why, the balance, what to do."""

from collections.abc import Iterator, Mapping

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.cec.delays import delay_steps
from cpa.legislation.cec.law import FIRST_YEAR_IN_EUROS
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.cec.year import Judged, Standing
from cpa.legislation.explanation import Step, Topic
from cpa.legislation.told_balance import balance_steps, computed_step
from cpa.legislation.yearly import Lived
from cpa.rules.explanation import reasons
from cpa.rules.traced import plain
from cpa.rules.wording import Sentence, Value, Words

_ACTIVITIES = Citation("Code du travail, art. L. 5151-9 et D. 5151-14")
_DECLARATION = Citation("Code du travail, art. R. 5151-16 à R. 5151-19")
_CONVERSION = Citation("Code du travail, art. D. 5151-14 (décret n° 2018-1349)")
_CAP = Citation("Code du travail, art. D. 5151-14 III")
LivedCommitment = Lived[tuple[Judged, ...]]

_TOLD: Mapping[Standing, tuple[Topic, Words, Citation, str]] = {
    Standing.COUNTED: (
        Topic.COUNTED,
        Words("{activity} en {year} : cette activité compte.", "{activity} in {year}: this activity counts."),
        _ACTIVITIES,
        "R-CEC-1",
    ),
    Standing.UNKNOWN: (
        Topic.NOT_COUNTED,
        Words("« {activity} » n'est pas une activité de la loi.", "“{activity}” is no activity of the law."),
        _ACTIVITIES,
        "R-CEC-1",
    ),
    Standing.NOT_IN_FORCE: (
        Topic.NOT_COUNTED,
        Words("{activity} : hors de la loi en {year}.", "{activity}: not in the law in {year}."),
        _ACTIVITIES,
        "R-CEC-1",
    ),
    Standing.BELOW_MINIMUM: (
        Topic.NOT_COUNTED,
        Words(
            "{activity} : le minimum n'est pas atteint en {year}.", "{activity}: the minimum is not reached in {year}."
        ),
        _ACTIVITIES,
        "R-CEC-1",
    ),
    Standing.DECLARED_LATE: (
        Topic.NOT_COUNTED,
        Words(
            "{activity} : l'activité de {year} n'a pas été déclarée à temps.",
            "{activity}: the activity of {year} was not declared in time.",
        ),
        _DECLARATION,
        "R-CEC-5",
    ),
    Standing.NOT_ATTESTED: (
        Topic.NOT_COUNTED,
        Words(
            "{activity} : l'association n'a pas attesté l'activité de {year}.",
            "{activity}: the association did not attest the activity of {year}.",
        ),
        _DECLARATION,
        "R-CEC-5",
    ),
    Standing.SAME_NATURE: (
        Topic.NOT_COUNTED,
        Words(
            "{activity} : une nature d'activité compte une fois par an.",
            "{activity}: a nature of activity counts once a year.",
        ),
        _ACTIVITIES,
        "R-CEC-2",
    ),
}


def steps_of(lived: LivedCommitment) -> Iterator[Step]:
    """Every step of a traced year, in reading order."""
    yield from sorted((_told(lived, each) for each in lived.prepared), key=lambda step: step.topic is not Topic.COUNTED)
    if not lived.prepared:
        words = Words("Aucun engagement déclaré pour {year}.", "No commitment declared for {year}.")
        yield Step(Topic.COUNTED, Sentence(words, {"year": str(lived.year)}), _ACTIVITIES, rules=("R-CEC-8",))
    yield from _beyond_the_cap(lived)
    for reason in reasons(lived.plan, lived.found, "credit", {}):
        if reason.sentence:
            yield computed_step(reason)
    if lived.event:
        yield _conversion(lived)
    unit = unit_of(lived.year)
    had, used, have = (Quantity(plain(lived.found[name]), unit) for name in ("carried_balance", "debit", "balance"))
    yield from balance_steps(lived.year, had, used, have, _ACTIVITIES)
    yield from delay_steps(lived.law, lived.year, lived.read_on)


def unit_of(year: int) -> Unit:
    """Hours for 2017 and 2018, euros since."""
    return Unit.HUNDREDTH_HOUR if year < FIRST_YEAR_IN_EUROS else Unit.CENT


def _told(lived: LivedCommitment, each: Judged) -> Step:
    topic, words, citation, rule = _TOLD[each.standing]
    nature = BY_NAME.get(each.engagement.nature)
    values: Mapping[str, Value] = {
        "activity": nature.words if nature else each.engagement.nature,
        "year": str(lived.year),
    }
    return Step(topic, Sentence(words, values), citation, evidence=each.engagement.evidence, rules=(rule,))


def _beyond_the_cap(lived: LivedCommitment) -> Iterator[Step]:
    lost = Quantity(plain(lived.found["worth"]) - plain(lived.found["credit"]), unit_of(lived.year))
    if lost.amount:
        words = Words("Au-delà du plafond, {lost} ne s'ajoutent pas.", "Beyond the cap, {lost} are not added.")
        yield Step(Topic.NOT_COUNTED, Sentence(words, {"lost": lost}), _CAP, lost, rules=("R-CEC-3",))


def _conversion(lived: LivedCommitment) -> Step:
    event = lived.event or {}
    hours = Quantity(plain(event["balance_hours_2018"]), Unit.HUNDREDTH_HOUR)
    cents = Quantity(plain(event["converted_balance"]), Unit.CENT)
    words = Words(
        "Le 1er janvier 2019, vos {hours} sont devenues {cents}, à {rate} l'heure.",
        "On 1 January 2019, your {hours} became {cents}, at {rate} an hour.",
    )
    rate = Quantity(lived.plan.law.conversion.hour, Unit.CENT)
    values: Mapping[str, Value] = {"hours": hours, "cents": cents, "rate": rate}
    return Step(Topic.BALANCE, Sentence(words, values), _CONVERSION, cents, rules=("R-MON-3",))
