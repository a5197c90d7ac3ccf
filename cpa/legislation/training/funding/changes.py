"""What would change what is left to pay: the same question asked of the same law, with one thing changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.days import spoken
from cpa.legislation.training.funding.answer import Funding, fund
from cpa.legislation.training.funding.case import Case, Help, Payer, Status
from cpa.legislation.training.funding.ranges import Range
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

CENT = 1


@dataclass(frozen=True, slots=True)
class Change:
    """One thing changed, and what would then be left to pay. `key` is stable."""

    key: str
    clause: Sentence
    remainder: Range


def changes(funding: Funding, law: Law | None = None) -> tuple[Change, ...]:
    """Those that change what is left to pay, the cheapest first. What nobody said is not among them (see Open)."""
    found = []
    for key, clause, case in _levers(funding, law):
        other = fund(case, law)
        if not isinstance(other, Problem) and other.remainder != funding.remainder:
            found.append(Change(key, clause, other.remainder))
    return tuple(sorted(found, key=lambda change: (change.remainder.most, change.remainder.least)))


def _levers(funding: Funding, law: Law | None) -> Iterator[tuple[str, Sentence, Case]]:
    case = funding.case
    yield from _of_person(case)
    yield from _of_training(case)
    yield from _of_employer(funding, law)
    yield from _of_helps(case)
    credit = case.holdings.next_credit
    if credit and credit.on > case.day:
        later = replace(case.holdings, cpf=case.holdings.cpf + credit.amount, next_credit=None)
        clause = Words("Si vous attendez le {day}", "If you wait until {day}")
        yield "wait", Sentence(clause, {"day": spoken(credit.on)}), replace(case, day=credit.on, holdings=later)


def _of_person(case: Case) -> Iterator[tuple[str, Sentence, Case]]:
    person = case.person
    if person.status not in (None, Status.JOB_SEEKER, Status.RETIRED):
        clause = Words("Si vous étiez demandeur d'emploi", "If you were a job-seeker")
        yield "job_seeker", Sentence(clause), replace(case, person=replace(person, status=Status.JOB_SEEKER))
    if person.advised is False:
        clause = Words(
            "Si vous voyez d'abord un conseiller en évolution professionnelle (gratuit)",
            "If you first see a career counsellor (free)",
        )
        yield "advised", Sentence(clause), replace(case, person=replace(person, advised=True))


def _of_training(case: Case) -> Iterator[tuple[str, Sentence, Case]]:
    training = case.training
    if training.needs_certification and training.registered_on(case.day) is False:
        clause = Words(
            "Avec une formation au même prix dont la certification est enregistrée",
            "With a training at the same price whose certification is registered",
        )
        valid = replace(training, registered=True, registered_until=None)
        yield "registered", Sentence(clause), replace(case, training=valid)
    if training.sold is False:
        clause = Words(
            "Avec une formation au même prix proposée dans le service du compte",
            "With a training at the same price sold in the account's service",
        )
        yield "sold", Sentence(clause), replace(case, training=replace(training, sold=True))
    if case.holdings.points and training.less_exposed_job is False:
        clause = Words("Avec une formation vers un métier moins exposé", "With a training to a less exposed job")
        yield "less_exposed_job", Sentence(clause), replace(case, training=replace(training, less_exposed_job=True))


def _of_employer(funding: Funding, law: Law | None) -> Iterator[tuple[str, Sentence, Case]]:
    """What an employer that gives nothing yet could change, where rights may pay."""
    case = funding.case
    private = case.person.status is not None and case.person.status.private_employee
    if not private or case.help_of(Payer.EMPLOYER) or funding.by_account is not True or not funding.remainder.most:
        return
    participation = _with(case, Help(Payer.EMPLOYER, 0, agreed=True, received=True, pays_participation=True))
    clause = Words("Si votre employeur payait la participation", "If your employer paid the participation")
    yield "employer_pays_participation", Sentence(clause), participation
    missing = _missing(case, law)
    if missing:
        clause = Words("Si votre employeur ajoutait {amount}", "If your employer added {amount}")
        covered = _with(case, Help(Payer.EMPLOYER, missing, agreed=True, received=True))
        yield "employer_covers", Sentence(clause, {"amount": Quantity(missing, Unit.CENT)}), covered


def _missing(case: Case, law: Law | None) -> int:
    """What rights and others surely leave to find once an employer helps, so that no participation is due. No text that
    was read says whether a help that rights make useless spares it: none is promised then."""
    found = fund(_with(case, Help(Payer.EMPLOYER, CENT, agreed=True, received=True)), law)
    if isinstance(found, Problem) or not found.remainder.most:
        return 0
    return found.remainder.most + CENT


def _of_helps(case: Case) -> Iterator[tuple[str, Sentence, Case]]:
    for help_ in case.helps:
        told = {"payer": help_.payer.words}
        if help_.agreed and help_.received is False and not help_.pays_participation:
            clause = Words("Quand l'argent sera arrivé ({payer})", "Once the money has come ({payer})")
            yield (
                f"{help_.payer}_received",
                Sentence(clause, told),
                _instead(case, help_, replace(help_, received=True)),
            )
        if help_.agreed is False and help_.amount:
            clause = Words("Si cette aide était accordée ({payer})", "If this help were agreed ({payer})")
            agreed = replace(help_, agreed=True, received=True)
            yield f"{help_.payer}_agreed", Sentence(clause, told), _instead(case, help_, agreed)


def _with(case: Case, help_: Help) -> Case:
    return replace(case, helps=(*case.helps, help_))


def _instead(case: Case, old: Help, new: Help) -> Case:
    return replace(case, helps=tuple(new if help_ is old else help_ for help_ in case.helps))
