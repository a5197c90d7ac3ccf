"""What nobody said: each answer it may have makes another world. Nothing is guessed, every world is worked out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.funding.case import CERTIFYING, Case, Help, Payer, Status
from cpa.rules.wording import Words

MOST_WORLDS = 2_000
YES, NO = Words("oui", "yes"), Words("non", "no")
ALL, NOTHING = Words("tout le prix", "the whole price"), Words("rien", "nothing")
EMPLOYMENT = Words("votre situation", "your situation")


class TooMuchUnknown(ValueError):
    """So little is known that the answers would be too many to work out."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """One thing nobody said, by a stable key, and the case under each answer it may have."""

    key: str
    words: Words
    answers: tuple[tuple[Words, Case], ...]


@dataclass(frozen=True, slots=True)
class World:
    """A complete case, and the answers that made it: key of what was unknown → place of the answer."""

    case: Case
    said: Mapping[str, int]


def worlds(case: Case) -> tuple[tuple[World, ...], tuple[Unknown, ...]]:
    """Every complete case that agrees with what is known, and what was not known, in the order it was met.

    Raises TooMuchUnknown.
    """
    complete: list[World] = []
    met: dict[str, Unknown] = {}
    waiting = [World(case, {})]
    while waiting:
        now = waiting.pop()
        unknown = next(unknowns(now.case), None)
        if unknown is None:
            complete.append(now)
        else:
            met.setdefault(unknown.key, unknown)
            answers = list(enumerate(unknown.answers))
            waiting += [World(to, {**now.said, unknown.key: place}) for place, (_, to) in reversed(answers)]
        if len(complete) + len(waiting) > MOST_WORLDS:
            raise TooMuchUnknown
    return tuple(complete), tuple(met.values())


def unknowns(case: Case) -> Iterator[Unknown]:
    """What is not known of this case and may matter to it."""
    person, training, holdings = case.person, case.training, case.holdings
    if person.status is None:
        names = tuple((STATUS_WORDS[status], _person(case, status=status)) for status in Status)
        yield Unknown("status", EMPLOYMENT, names)
        return
    if person.rights_ended is None:
        yield _either("rights_ended", Words("fin de vos droits", "end of your rights"), case, person=True)
    if (holdings.points or holdings.accident) and person.advised is None:
        words = Words("rencontre avec un conseiller en évolution professionnelle", "talk with a career counsellor")
        yield _either("advised", words, case, person=True)
    if training.action is Action.LIGHT_LICENCE and person.holds_valid_licence is None:
        yield _either("holds_valid_licence", Words("permis déjà en cours", "valid licence held"), case, person=True)
    if holdings.hours and person.status is not Status.PUBLIC_AGENT and person.low_qualified is None:
        yield _either(
            "low_qualified", Words("déclaration « sans diplôme »", "declared without a diploma"), case, person=True
        )
    yield from _assessment(case)
    if training.action in CERTIFYING and training.certified is None:
        yield _either("certified", Words("certification au bout de la formation", "certification at the end"), case)
    if training.needs_certification and training.registered_on(case.day) is None:
        words = Words("enregistrement de la certification ce jour-là", "registration of the certification that day")
        yield _either("registered", words, case)
    if training.sold is None:
        words = Words("vente dans le service en ligne du compte", "sale in the online service of the account")
        yield _either("sold", words, case)
    if holdings.points and training.less_exposed_job is None:
        yield _either("less_exposed_job", Words("métier visé moins exposé", "less exposed job aimed at"), case)
    yield from _holdings(case)
    yield from _aid(case)
    for help_ in case.helps:
        yield from _help(case, help_)


def expected_help(case: Case) -> Case:
    """A public agent's hours need the employer's word, even where the case does not speak of it. An aid of the region
    may be asked for until the region has answered."""
    if case.aid and case.help_of(Payer.REGION) is None:
        asked = Help(Payer.REGION, case.aid.amount(case.training.price), aid=case.aid)
        case = replace(case, helps=(*case.helps, asked))
    agent = case.person.status is Status.PUBLIC_AGENT
    if agent and case.holdings.hours and case.help_of(Payer.EMPLOYER) is None:
        return replace(case, helps=(*case.helps, Help(Payer.EMPLOYER)))
    return case


def _assessment(case: Case) -> Iterator[Unknown]:
    person = case.person
    if case.training.action is not Action.ASSESSMENT:
        return
    if person.assessed_before is None or (person.assessed_before and person.last_assessment_on is None):
        recent = _person(case, assessed_before=True, last_assessment_on=case.day - timedelta(days=1))
        never = _person(case, assessed_before=False, last_assessment_on=None)
        words = Words("bilan financé depuis moins de cinq ans", "assessment funded less than five years ago")
        yield Unknown("assessed_recently", words, ((YES, recent), (NO, never)))


def _aid(case: Case) -> Iterator[Unknown]:
    aid, training = case.aid, case.training
    if aid and aid.most_diploma_level is not None and case.person.diploma_level is None:
        low, high = (_person(case, diploma_level=aid.most_diploma_level + more) for more in (0, 1))
        yield Unknown(
            "diploma_level", Words("niveau de votre diplôme", "level of your diploma"), ((YES, low), (NO, high))
        )
    if aid and aid.least_hours is not None and training.hours is None:
        long, short = (
            replace(case, training=replace(training, hours=hours)) for hours in (aid.least_hours, aid.least_hours - 1)
        )
        yield Unknown("hours", Words("durée de la formation", "length of the training"), ((YES, long), (NO, short)))


def _holdings(case: Case) -> Iterator[Unknown]:
    holdings = case.holdings
    for place, dotation in enumerate(holdings.dotations):
        if dotation.matches is None:
            words = Words("formations auxquelles cet argent est réservé", "trainings that this money is reserved for")
            answers = []
            for answer, said in ((True, YES), (False, NO)):
                known = list(holdings.dotations)
                known[place] = replace(dotation, matches=answer)
                answers.append((said, replace(case, holdings=replace(holdings, dotations=tuple(known)))))
            yield Unknown(f"dotation_{place + 1}_matches", words, tuple(answers))
    accident = holdings.accident
    if accident and accident.deadline_told is None:
        words = Words("délai écrit dans la notification du taux", "deadline written in the notice of the rate")
        yield Unknown(
            "deadline_told",
            words,
            tuple(
                (said, replace(case, holdings=replace(holdings, accident=replace(accident, deadline_told=answer))))
                for answer, said in ((True, YES), (False, NO))
            ),
        )


def _help(case: Case, help_: Help) -> Iterator[Unknown]:
    name = help_.payer.words
    if help_.agreed is None:
        yield _of_help("agreed", Words(f"accord : {name.fr}", f"agreement: {name.en}"), case, help_, (True, False))
    elif help_.agreed and help_.amount is None and not help_.pays_participation:
        words = Words(f"montant : {name.fr}", f"amount: {name.en}")
        yield _of_help("amount", words, case, help_, (case.training.price, 0))
    elif help_.agreed and help_.received is None and _through_account(case, help_):
        words = Words(f"argent arrivé : {name.fr}", f"money received: {name.en}")
        yield _of_help("received", words, case, help_, (True, False))


def _through_account(case: Case, help_: Help) -> bool:
    agent = case.person.status is Status.PUBLIC_AGENT
    return not agent and not help_.pays_participation


def _of_help(field: str, words: Words, case: Case, help_: Help, answers: tuple[Any, ...]) -> Unknown:
    found = []
    for answer in answers:
        said = replace(help_, **{field: answer})
        helps = tuple(said if other is help_ else other for other in case.helps)
        words_of = (ALL, NOTHING) if field == "amount" else (YES, NO)
        found.append((words_of[0 if answer else 1], replace(case, helps=helps)))
    return Unknown(f"{help_.payer}_{field}", words, tuple(found))


def _either(field: str, words: Words, case: Case, *, person: bool = False) -> Unknown:
    def given(answer: bool) -> Case:
        if person:
            return _person(case, **{field: answer})
        said: dict[str, Any] = {field: answer}
        return replace(case, training=replace(case.training, **said))

    return Unknown(field, words, ((YES, given(True)), (NO, given(False))))


def _person(case: Case, **given: Any) -> Case:
    return expected_help(replace(case, person=replace(case.person, **given)))


STATUS_WORDS = {
    Status.EMPLOYEE: Words("salarié", "employee"),
    Status.TEMPORARY: Words("intérimaire", "temporary worker"),
    Status.APPRENTICE: Words("apprenti", "apprentice"),
    Status.JOB_SEEKER: Words("demandeur d'emploi", "job-seeker"),
    Status.SELF_EMPLOYED: Words("indépendant", "self-employed"),
    Status.SHELTERED: Words("travailleur d'un établissement protégé", "worker of a sheltered establishment"),
    Status.PUBLIC_AGENT: Words("agent public", "public agent"),
    Status.RETIRED: Words("retraité", "retired"),
    Status.NOT_WORKING: Words("sans emploi ni inscription", "neither working nor registered"),
}
