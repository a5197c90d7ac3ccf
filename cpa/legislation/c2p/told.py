"""« Pourquoi ces points ? »: what was declared, what did not count and why, the calculation, the balance."""

from collections.abc import Iterator, Mapping

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p.delays import delay_steps
from cpa.legislation.c2p.factors import BY_CODE
from cpa.legislation.c2p.law import months_plan, periods_plan
from cpa.legislation.c2p.year import Exposed
from cpa.legislation.employers import numbered
from cpa.legislation.explanation import Step, Topic
from cpa.legislation.facts import Exposure
from cpa.legislation.question import Question
from cpa.legislation.told_balance import balance_steps, computed_step
from cpa.legislation.yearly import Lived
from cpa.rules.evaluate import run
from cpa.rules.explanation import reasons
from cpa.rules.plan import Plan
from cpa.rules.traced import plain
from cpa.rules.wording import Sentence, Value, Words

_DECLARED = Citation("Code du travail, art. R. 4163-8")
_FACTORS = Citation("Code du travail, art. D. 4161-2 puis D. 4163-2")
_POINTS = Citation("Code du travail, art. R. 4163-9")
_USE = Citation("Code du travail, art. L. 4163-7")
LivedPoints = Lived[tuple[Exposed, ...]]


def steps_of(lived: LivedPoints) -> Iterator[Step]:
    """Every step of a traced year, in reading order."""
    yield from _counted(lived)
    yield from _not_counted(lived)
    yield from _computed(lived)
    found = {name: Quantity(plain(lived.found[name]), Unit.POINT) for name in ("carried_balance", "debit", "balance")}
    yield from balance_steps(lived.year, found["carried_balance"], found["debit"], found["balance"], _USE)
    yield from _one_period_more(lived)
    yield from delay_steps(lived.law, lived.year, lived.read_on)


def _counted(lived: LivedPoints) -> Iterator[Step]:
    words = Words(
        "Déclaré par {employer} pour {year} : {factor}, {months} mois.",
        "Declared by {employer} for {year}: {factor}, {months} months.",
    )
    for each in lived.prepared:
        for exposure in each.exposures:
            yield _about(Topic.COUNTED, words, _values(lived, exposure), _DECLARED, exposure, "R-C3P-4")
    if not lived.prepared:
        none = Words("Aucune exposition déclarée pour {year}.", "No exposure declared for {year}.")
        yield Step(Topic.COUNTED, Sentence(none, {"year": str(lived.year)}), _DECLARED, rules=("R-C2P-2",))


def _not_counted(lived: LivedPoints) -> Iterator[Step]:
    for exposure in lived.facts.exposures:
        if exposure.factor not in BY_CODE:
            words = Words("Code {factor} : ce n'est pas un facteur de la loi.", "Code {factor}: no factor of the law.")
            yield _about(Topic.NOT_COUNTED, words, {"factor": exposure.factor}, _FACTORS, exposure, "R-C2P-2")
        elif exposure.months <= 0:
            words = Words(
                "{factor} : un contrat de moins d'un mois ne compte pas.",
                "{factor}: a contract of less than a month does not count.",
            )
            yield _about(Topic.NOT_COUNTED, words, _values(lived, exposure), _DECLARED, exposure, "R-C3P-4")
    for each in lived.prepared:
        if not each.in_force:
            words = Words("{factor} : hors de la loi en {year}.", "{factor}: not in the law in {year}.")
            yield _sentence(Topic.NOT_COUNTED, words, _values(lived, each.exposures[0]), _FACTORS, "R-C2P-2")
    yield from _beyond(lived)


def _beyond(lived: LivedPoints) -> Iterator[Step]:
    """What the number of factors or the length of the career keeps out."""
    kept = plain(lived.found["periods_kept"])
    left = sum(each.periods for each in lived.prepared) - kept
    if left:
        words = Words(
            "Deux facteurs au plus comptent alors : {periods} périodes des autres ne s'ajoutent pas.",
            "Two factors at most count then: {periods} periods of the others are not added.",
        )
        yield _sentence(Topic.NOT_COUNTED, words, {"periods": left}, _POINTS, "R-C3P-4", "R-C2P-4")
    lost = Quantity(plain(lived.found["entitlement"]) - plain(lived.found["credit"]), Unit.POINT)
    if lost.amount:
        words = Words(
            "Au-delà du plafond d'une carrière, {lost} ne s'ajoutent pas.",
            "Beyond the cap of a career, {lost} are not added.",
        )
        yield _sentence(Topic.NOT_COUNTED, words, {"lost": lost}, _POINTS, "R-C3P-6")


def _computed(lived: LivedPoints) -> Iterator[Step]:
    year, law = lived.year, lived.law
    for each in lived.prepared:
        if each.in_force:
            given = {"declared_months": each.declared, "months_in_force": each.in_force}
            yield from _told(months_plan(law, year), given, each)
            if lived.plan.law.readings.each_factor_apart:
                yield from _told(periods_plan(law, year), {"exposed_months": each.months}, each)
    for reason in reasons(lived.plan, lived.found, "credit", {}):
        # Without a factor there is no period to multiply: « Aucune exposition déclarée » says it.
        if reason.sentence and (lived.prepared or reason.name == "credit"):
            yield computed_step(reason)


def _told(plan: Plan, given: Mapping[str, int], each: Exposed) -> Iterator[Step]:
    question = Question(plan, given, {"factor": each.factor.words})
    return (computed_step(reason) for reason in question.reasons() if reason.sentence)


def _one_period_more(lived: LivedPoints) -> Iterator[Step]:
    period = lived.plan.law.scale.period_months
    for each in lived.prepared[:1]:
        missing = period - each.months % period
        values = {entry.name: plain(lived.found[entry.name]) for entry in lived.plan.inputs}
        more = run(lived.plan, {**values, "first_periods": values["first_periods"] + 1})["credit"]
        credit = plain(lived.found["credit"])
        if each.months + missing <= each.in_force and more > credit:
            words = Words(
                "Avec {missing} mois de plus, {year} aurait donné {more} au lieu de {credit}.",
                "With {missing} more months, {year} would have given {more} instead of {credit}.",
            )
            shown: Mapping[str, Value] = {
                "missing": missing,
                "year": str(lived.year),
                "more": Quantity(more, Unit.POINT),
                "credit": Quantity(credit, Unit.POINT),
            }
            yield _sentence(Topic.CHANGE, words, shown, _POINTS, "R-C3P-4")


def _values(lived: LivedPoints, exposure: Exposure) -> Mapping[str, Value]:
    return {
        "employer": numbered(lived.facts, exposure.employer),
        "year": str(lived.year),
        "factor": BY_CODE[exposure.factor].words,
        "months": exposure.months,
    }


def _about(
    topic: Topic, words: Words, values: Mapping[str, Value], citation: Citation, exposure: Exposure, *rules: str
) -> Step:
    proof = exposure.evidence
    return Step(topic, Sentence(words, values), citation, employer=exposure.employer, evidence=proof, rules=rules)


def _sentence(topic: Topic, words: Words, values: Mapping[str, Value], citation: Citation, *rules: str) -> Step:
    return Step(topic, Sentence(words, values), citation, rules=rules)
