"""The work of a year in sentences: from which employer, how much counted, what did not and why."""

from collections.abc import Iterator, Mapping

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.cpf.law import work_plan
from cpa.legislation.cpf.year import UNITS, LivedYear, Part, facts_of_work
from cpa.legislation.days import spoken
from cpa.legislation.employers import numbered
from cpa.legislation.explanation import Step, Topic
from cpa.legislation.facts import Basis, Evidence, Regime, Work
from cpa.rules.evaluate import run_traced
from cpa.rules.explanation import reasons
from cpa.rules.traced import plain
from cpa.rules.wording import Sentence, Value, Words

MONTHS = 12
WOULD_COUNT = Words(
    "Un accident du travail, une maladie professionnelle, un congé de maternité ou parental auraient compté.",
    "A work accident, an occupational disease, a maternity or parental leave would have counted.",
)
MONTH_PAID = Words(
    "Cet employeur déclare un temps complet de {month} par mois payé, congés compris : 12 × {month} = {amount}.",
    "This employer declares a full time of {month} per month paid, holidays included: 12 × {month} = {amount}.",
)
NOT_LEGAL = Words(
    "Cette durée déclarée passe avant {legal}, la durée retenue quand rien n'est déclaré.",
    "This declared duration comes before {legal}, the one used when nothing is declared.",
)
_REFERENCE = Citation("Code du travail, art. R. 6323-1")
_WORK = Citation("Code du travail, art. L. 6323-11")
_ABSENCES = Citation("Code du travail, art. L. 6323-12")
_PUBLIC = Citation("Code général de la fonction publique, art. L. 422-4")
_SELF_EMPLOYED = Citation("Code du travail, art. L. 6323-27 al. 2")
_ONE_CATEGORY = Citation("Code du travail, art. R. 6323-27 al. 1")
_DATA = Citation("Code du travail, art. R. 6323-1 III")
_END = Citation("Code du travail, art. L. 6323-3 al. 3 et L. 5421-4")
_CEILING = Citation("Code du travail, art. R. 6323-1 I")


def counted_steps(lived: LivedYear) -> Iterator[Step]:
    """What each employer declared that counts, and what a full year is for that work."""
    for part in lived.prepared:
        yield from _part(lived, part)
    if not any(part.counted for part in lived.prepared) and not _other_activity(lived):
        words = Words("Aucun travail compté pour {year}.", "No work counted for {year}.")
        yield Step(Topic.COUNTED, Sentence(words, {"year": str(lived.year)}), _WORK, rules=("R-CPF-7",))


def not_counted_steps(lived: LivedYear) -> Iterator[Step]:
    """What does not count, and why."""
    yield from _rights_ended(lived)
    for work in lived.facts.work:
        if work.regime is Regime.PUBLIC:
            yield _public(lived, work)
            continue
        if work.other_absence > 0:
            yield from _absence(lived, work)
        if work.worked + work.protected < 0:
            yield _taken_back(lived, work)
    yield from _self_employment(lived)
    yield from _other_categories(lived)
    yield from _above_ceiling(lived)


def _rights_ended(lived: LivedYear) -> Iterator[Step]:
    day = lived.ended
    if day and lived.year > day.year:
        words = Words(
            "Vos droits à la formation ont pris fin le {day} : le travail de {year} ne s'ajoute pas.",
            "Your training rights ended on {day}: the work of {year} is not added.",
        )
        values: Mapping[str, Value] = {"day": spoken(day), "year": str(lived.year)}
        yield Step(Topic.NOT_COUNTED, Sentence(words, values), _END, rules=("R-CPF-5",))


def _part(lived: LivedYear, part: Part) -> Iterator[Step]:
    worked, protected = sum(w.worked for w in part.work), sum(w.protected for w in part.work)
    proof = tuple(evidence for work in part.work for evidence in work.evidence)
    values: Mapping[str, Value] = {"employer": numbered(lived.facts, part.employer), "year": str(lived.year)}
    if part.basis is Basis.PAY:
        fr, en = "salaire", "pay"
    else:
        fr, en = "travail", "work"
    if part.counted:
        words = Words(
            f"Déclaré par {{employer}} pour {{year}} : {{amount}} de {fr}.",
            f"Declared by {{employer}} for {{year}}: {{amount}} of {en}.",
        )
        yield _about(Topic.COUNTED, words, values, Quantity(worked, part.unit), _WORK, part.employer, proof)
    if protected and part.counted:
        words = Words(
            "Déclaré par {employer} : {amount} d'absence protégée, qui comptent comme du travail.",
            "Declared by {employer}: {amount} of protected absence, which count as work.",
        )
        yield _about(
            Topic.COUNTED, words, values, Quantity(protected, part.unit), _ABSENCES, part.employer, proof, "R-CPF-E8"
        )
    if part.counted:
        plan = work_plan(lived.law, lived.year, part.basis)
        traced = run_traced(plan, facts_of_work(part.work[0]))
        yield from _declared_month(lived, part, proof)
        for reason in reasons(plan, traced, plan.targets[1], {}):
            if reason.sentence:
                yield Step(
                    Topic.COUNTED,
                    reason.sentence,
                    reason.citation,
                    reason.quantity,
                    employer=part.employer,
                    evidence=proof,
                    rules=reason.rules,
                )


def _declared_month(lived: LivedYear, part: Part, proof: tuple[Evidence, ...]) -> Iterator[Step]:
    """Why the full year declared is not the one the law gives without a declaration: twelve months paid."""
    month, rest = divmod(part.work[0].reference, MONTHS)
    if part.basis is not Basis.HOURS or rest or not month:
        return
    legal = work_plan(lived.law, lived.year, part.basis).law.working_time.full_year_hours
    if part.full_year == legal:
        return
    values: Mapping[str, Value] = {"month": Quantity(month, part.unit), "legal": Quantity(legal, part.unit)}
    for words in (MONTH_PAID, NOT_LEGAL):
        full_year = Quantity(part.full_year, part.unit)
        yield _about(Topic.COUNTED, words, values, full_year, _REFERENCE, part.employer, proof, "R-CPF-E2")


def _about(
    topic: Topic,
    words: Words,
    values: Mapping[str, Value],
    quantity: Quantity,
    citation: Citation,
    siret: str,
    proof: tuple[Evidence, ...],
    *rules: str,
) -> Step:
    sentence = Sentence(words, {**values, "amount": quantity})
    return Step(topic, sentence, citation, quantity, employer=siret, evidence=proof, rules=rules)


def _absence(lived: LivedYear, work: Work) -> Iterator[Step]:
    words = Words(
        "Déclaré par {employer} : {amount} d'absence qui ne comptent pas, car la loi ne protège pas cette absence.",
        "Declared by {employer}: {amount} of absence not counted, since the law does not protect it.",
    )
    amount = Quantity(work.other_absence, UNITS[work.basis])
    values = {"employer": numbered(lived.facts, work.employer)}
    yield _about(Topic.NOT_COUNTED, words, values, amount, _ABSENCES, work.employer, work.evidence, "R-CPF-E8")
    yield Step(Topic.NOT_COUNTED, Sentence(WOULD_COUNT), _ABSENCES, employer=work.employer, rules=("R-CPF-E8",))


def _taken_back(lived: LivedYear, work: Work) -> Step:
    words = Words(
        "Déclaré par {employer} : {amount} au total de l'année. Un total négatif compte pour zéro.",
        "Declared by {employer}: {amount} over the year. A negative total counts as zero.",
    )
    amount = Quantity(work.worked + work.protected, UNITS[work.basis])
    values = {"employer": numbered(lived.facts, work.employer)}
    return _about(Topic.NOT_COUNTED, words, values, amount, _DATA, work.employer, work.evidence, "R-CPF-E6")


def _public(lived: LivedYear, work: Work) -> Step:
    words = Words(
        "Déclaré par {employer} : {amount} de travail public, qui alimente un autre compteur, en heures.",
        "Declared by {employer}: {amount} of public work, which feeds another counter, in hours.",
    )
    amount = Quantity(work.worked + work.protected, UNITS[work.basis])
    values = {"employer": numbered(lived.facts, work.employer)}
    return _about(Topic.NOT_COUNTED, words, values, amount, _PUBLIC, work.employer, work.evidence, "R-MULTI-1")


def _other_activity(lived: LivedYear) -> bool:
    return any(plain(lived.found.get(name, 0)) for name in ("self_employed_months", "sheltered_work"))


def _self_employment(lived: LivedYear) -> Iterator[Step]:
    own = lived.facts.self_employment
    if own is None:
        return
    values = {"months": str(own.months)}
    if "self_employed_months" not in lived.found:
        words = Words(
            "Activité indépendante : {months} mois non comptés, car ce droit commence en 2018.",
            "Self-employment: {months} months not counted, since this right begins in 2018.",
        )
    elif not own.contribution_paid:
        words = Words(
            "Activité indépendante : {months} mois non comptés, car la contribution à la formation n'est pas payée.",
            "Self-employment: {months} months not counted, since the training contribution is not paid.",
        )
    else:
        return
    yield Step(Topic.NOT_COUNTED, Sentence(words, values), _SELF_EMPLOYED, evidence=own.evidence, rules=("R-TNS-1",))


def _other_categories(lived: LivedYear) -> Iterator[Step]:
    names = ("employee_entitlement", "self_employed_amount", "self_employed_hours", "sheltered_amount")
    amounts = sorted(plain(lived.found[name]) for name in names if name in lived.found)
    for amount in amounts[:-1]:
        if amount:
            words = Words(
                "Une seule activité compte chaque année, la plus favorable : {amount} ne s'ajoutent pas.",
                "Only one activity counts each year, the most favourable: {amount} are not added.",
            )
            unit = lived.found["entitlement"].origin.unit
            yield _about(Topic.NOT_COUNTED, words, {}, Quantity(amount, unit), _ONE_CATEGORY, "", (), "R-MULTI-1")


def _above_ceiling(lived: LivedYear) -> Iterator[Step]:
    lost = plain(lived.found["entitlement"]) - plain(lived.found["credit"])
    if lost > 0:
        words = Words("Au-delà du plafond, {amount} ne s'ajoutent pas.", "Beyond the ceiling, {amount} are not added.")
        unit: Unit = lived.found["entitlement"].origin.unit
        yield _about(Topic.NOT_COUNTED, words, {}, Quantity(lost, unit), _CEILING, "", (), "R-CPF-E4")
