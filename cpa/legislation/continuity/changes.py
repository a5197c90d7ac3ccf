"""What changes, in amounts: the coming year as usual and as changed, both by the law itself, then what becomes cheaper,
dearer or possible."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p import uses
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.continuity.life import RIGHTS, TRAINING, Right
from cpa.legislation.continuity.situations import Change
from cpa.legislation.continuity.told import Case, Told, told
from cpa.legislation.cpf.law import cpf_law
from cpa.legislation.days import spoken
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation, Topic
from cpa.legislation.public_service import conversions
from cpa.legislation.public_service.law import public_law
from cpa.legislation.question import Question
from cpa.legislation.training.law import training_law
from cpa.legislation.yearly import last_day
from cpa.rules.wording import Sentence, Words

_HUNDREDTHS_OF_PERCENT = 100

DIFFERENT = Words(
    "{right} : si {year} se passe ainsi, vous gagnez {after} au lieu de {before}.",
    "{right}: if {year} goes so, you earn {after} instead of {before}.",
)
SAME = Words(
    "{right} : si {year} se passe ainsi, vous gagnez {after}, autant que sans changement.",
    "{right}: if {year} goes so, you earn {after}, as much as without change.",
)
CEILING = Words(
    "Une telle année vaut {worth}, mais le plafond du compte, {ceiling}, laisse entrer {credit}. Rien n'est repris.",
    "Such a year is worth {worth}, but the account's ceiling, {ceiling}, lets in {credit}. Nothing is taken back.",
)
IF_STILL_EXPOSED = Words(
    "Les points supposent que la pénibilité dépasse encore le seuil de l'année : l'employeur le déclare.",
    "The points suppose that the hardship still passes the year's threshold: the employer declares it.",
)
HALF_TIME = Words(
    "À partir de {percent} % d'un temps complet, l'année compte en entier.",
    "From {percent}% of full time, the year counts in full.",
)
MOST_FAVOURABLE = Words(
    "Salarié et indépendant la même année : seule l'activité la plus favorable compte.",
    "Employee and self-employed in one year: only the more favourable activity counts.",
)
NO_PARTICIPATION = Words(
    "En cherchant un emploi, vous ne payez pas la participation de {amount} par formation.",
    "While looking for a job, you do not pay the participation of {amount} per training.",
)
PARTICIPATION = Words(
    "Pour une formation payée par le compte, {amount} restent à votre charge, sauf si l'employeur aide.",
    "For a training paid by the account, {amount} remain yours to pay, unless the employer helps.",
)
PARTICIPATION_ALONE = Words(
    "Pour une formation payée par le compte, {amount} restent à votre charge.",
    "For a training paid by the account, {amount} remain yours to pay.",
)
POINTS_PAY_TRAINING = Words(
    "Même sans emploi, vos {points} peuvent payer {euros} de formation.",
    "Even without a job, your {points} can pay {euros} of training.",
)
POINTS_PAY_PART_TIME = Words(
    "{points} de travail pénible paient {days} à {percent} %, sans perte de salaire.",
    "{points} for hard work pay {days} at {percent}%, without loss of pay.",
)
POINTS_AND_PENSION = Words(
    "Avant le départ, dès {age} ans, {points} pour travail pénible avancent la retraite d'un trimestre,"
    " dans la limite de {most}.",
    "Before you leave, from the age of {age}, {points} for hard work bring retirement forward by a quarter,"
    " up to {most}.",
)
POINTS_FOR_TRAINING = Words(
    "Les {kept} premiers points servent seulement à vous former ou à changer de métier ;"
    " moins si vous êtes né avant le {born}.",
    "The first {kept} points serve training or a change of trade only; fewer if you were born before {born}.",
)
EUROS_TO_HOURS = Words(
    "À votre demande, vos {euros} peuvent devenir {hours} d'agent public.",
    "At your request, your {euros} can become {hours} as a public agent.",
)
HOUR_PRICE = Words(
    "À votre demande, vos euros deviennent des heures d'agent public, à {price} l'heure.",
    "At your request, your euros become hours as a public agent, at {price} an hour.",
)


def changes(case: Case) -> Iterator[Told]:
    """The amounts of each right that moves, the training right in any case, then what the situation opens."""
    for right in RIGHTS:
        before, after = right.lived(case.held, case.usual), right.explained(case.held, case.changed, case.ended)
        if right is TRAINING or before.credit or after.determination.credit:
            yield _amounts(right, before, after)
        if after.determination.entitlement > after.determination.credit:
            yield _ceiling(after)
    yield from _ALSO.get(case.change, _nothing)(case)


def _amounts(right: Right, before: Determination, after: Explanation) -> Told:
    credit, usual = (Quantity(each.credit, each.unit) for each in (after.determination, before))
    words = SAME if credit == usual else DIFFERENT
    year = str(after.year)
    return _told_by(after, words, right=right.words, year=year, after=credit, before=usual)


def _ceiling(after: Explanation) -> Told:
    found = after.determination
    worth, ceiling, credit = (
        Quantity(amount, found.unit) for amount in (found.entitlement, found.ceiling or 0, found.credit)
    )
    return _told_by(after, CEILING, worth=worth, ceiling=ceiling, credit=credit)


def _told_by(explained: Explanation, words: Words, **values: Quantity | Words | str) -> Told:
    """The sentence, with the article of the rule that gave the amount, every rule on the way and its steps."""
    steps = explained.about(Topic.COMPUTED)
    rules = tuple(dict.fromkeys(rule for step in steps for rule in step.rules))
    return Told(Sentence(words, values), steps[-1].citation or Citation(""), rules, why=steps)


def _still_exposed(case: Case) -> Iterator[Told]:
    if case.changed.exposures:
        yield told(IF_STILL_EXPOSED, "Code du travail, art. D. 4163-2", "R-C2P-2")


def _part_time(case: Case) -> Iterator[Told]:
    yield from _still_exposed(case)
    law = cpf_law().parameters.on(last_day(case.usual.year))
    yield told(HALF_TIME, "Code du travail, art. L. 6323-11", "R-CPF-E1", percent=str(law.euros.half_time_percent))
    c2p = c2p_law().parameters.on(last_day(case.usual.year))
    lot, percent = c2p.lot.points, case.given["percent"]
    if case.may_use_points and c2p.part_time.least_percent <= percent <= c2p.part_time.most_percent:
        asked = uses.part_time(lot, percent * _HUNDREDTHS_OF_PERCENT, case.today)
        days = Quantity(asked.answers()["part_time_days"], Unit.HUNDREDTH_DAY)
        points = Quantity(lot, Unit.POINT)
        yield _by(asked, POINTS_PAY_PART_TIME, points=points, days=days, percent=str(percent))


def _unemployment(case: Case) -> Iterator[Told]:
    yield told(NO_PARTICIPATION, "Code du travail, art. L. 6323-7", "R-PART-2", amount=_participation(case))
    points = case.points
    if points:
        asked = uses.training(points, case.today)
        euros = Quantity(asked.answers()["training_value"], Unit.CENT)
        yield _by(asked, POINTS_PAY_TRAINING, points=Quantity(points, Unit.POINT), euros=euros)


def _working(case: Case) -> Iterator[Told]:
    yield told(PARTICIPATION, "Code du travail, art. L. 6323-7", "R-PART-1", "R-PART-2", amount=_participation(case))


def _self_employment(case: Case) -> Iterator[Told]:
    if case.given["percent"]:
        yield told(MOST_FAVOURABLE, "Code du travail, art. R. 6323-27 al. 1", "R-MULTI-1")
        yield from _working(case)
    else:
        amount = _participation(case)
        yield told(PARTICIPATION_ALONE, "Code du travail, art. L. 6323-7", "R-PART-1", amount=amount)


def _retirement(case: Case) -> Iterator[Told]:
    if not case.may_use_points:
        return
    law = c2p_law().parameters.on(last_day(case.usual.year))
    yield told(
        POINTS_AND_PENSION,
        "Code du travail, art. L. 4163-7 et R. 4163-11 3°",
        "R-C2P-12",
        age=str(law.pension.age),
        points=Quantity(law.pension.points_per_quarter, Unit.POINT),
        most=Words(f"{law.pension.most_quarters} trimestres", f"{law.pension.most_quarters} quarters"),
    )
    yield told(
        POINTS_FOR_TRAINING,
        "Code du travail, art. R. 4163-13",
        "R-C3P-9",
        "R-C2P-11",
        kept=str(law.reserve.points),
        born=spoken(date.fromordinal(law.reserve.reduced_before)),
    )


def _public_service(case: Case) -> Iterator[Told]:
    law = public_law().parameters.on(last_day(case.usual.year))
    shown = case.held.figures.get("cpf")
    euros = min(case.held.training.counted, shown.amount) if shown else case.held.training.counted
    if euros < law.conversion.hour:
        price = Quantity(law.conversion.hour, Unit.CENT)
        yield told(HOUR_PRICE, "Décret n° 2019-1392, art. 1er", "R-CONV-2", price=price)
        return
    asked = conversions.euros_to_hours(euros, law.hours.cap, case.today)
    hours = Quantity(asked.answers()["hours_given"], Unit.HUNDREDTH_HOUR)
    yield _by(asked, EUROS_TO_HOURS, euros=Quantity(euros, Unit.CENT), hours=hours)


def _by(asked: Question, words: Words, **values: Quantity | str) -> Told:
    """The sentence, with the article and the rules of the answer to the question."""
    reasons = list(asked.reasons())
    rules = tuple(dict.fromkeys(rule for reason in reasons for rule in reason.rules))
    return Told(Sentence(words, values), reasons[0].citation or Citation(""), rules)


def _participation(case: Case) -> Quantity:
    return Quantity(training_law().parameters.on(case.today).participation.amount, Unit.CENT)


def _nothing(_case: Case) -> Iterator[Told]:
    return iter(())


_ALSO: Mapping[Change, Callable[[Case], Iterator[Told]]] = {
    Change.NEW_EMPLOYER: _working,
    Change.SELF_EMPLOYMENT: _self_employment,
    Change.UNEMPLOYMENT: _unemployment,
    Change.PART_TIME: _part_time,
    Change.LEAVE: _still_exposed,
    Change.RETIREMENT: _retirement,
    Change.PUBLIC_SERVICE: _public_service,
}
