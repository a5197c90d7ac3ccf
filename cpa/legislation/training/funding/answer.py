"""The funding of a training: every way to pay for it, the cheapest for the person first, and what is left to pay."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain, combinations

from cpa.kernel.citation import Citation
from cpa.kernel.problem import Problem
from cpa.legislation.question import Question
from cpa.legislation.training.funding.case import OWN, Case, Payer, Status
from cpa.legislation.training.funding.conditions import Condition, forget_answers
from cpa.legislation.training.funding.ranges import Range, around, exactly
from cpa.legislation.training.funding.settling import ZERO, Choice, Choices, Settled, settle
from cpa.legislation.training.funding.unknown import TooMuchUnknown, Unknown, World, expected_help, worlds
from cpa.legislation.training.law import training_law
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

FIRST_DAY = date(2019, 1, 1)
Worlds = Sequence[World]
NOT_KNOWN = Words("À vérifier : {what}.", "To check: {what}.")


class State(StrEnum):
    """What is known of a condition."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Checked:
    """A condition over all that may be true, its sentence and its article."""

    name: str
    state: State
    sentence: Sentence | None
    citation: Citation | None
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What a payer brings, cents, and the conditions of it."""

    payer: Payer
    amount: Range
    conditions: tuple[Checked, ...]

    @property
    def state(self) -> State:
        """Whether this payer may be counted on."""
        states = {condition.state for condition in self.conditions}
        if State.NOT_MET in states:
            return State.NOT_MET
        return State.UNKNOWN if State.UNKNOWN in states else State.MET


@dataclass(frozen=True, slots=True)
class Way:
    """One way to pay. `points` and `hours` (hundredths) are taken from the account; `converted_hours` are turned
    into `converted_cents` of rights first. `question` is what was asked of the
    law, when everything is known and something goes through the account."""

    chosen: Choices
    remainder: Range
    lines: tuple[Line, ...]
    points: Range
    hours: Range
    converted_hours: Range
    converted_cents: Range
    question: Question | None

    def line(self, payer: Payer) -> Line | None:
        """The line of a payer."""
        return next((line for line in self.lines if line.payer is payer), None)

    def paid_by(self, payer: Payer) -> Range:
        """What a payer brings, nothing when it has no line."""
        line = self.line(payer)
        return line.amount if line else ZERO


@dataclass(frozen=True, slots=True)
class Open:
    """What nobody said and changes something: what would be left to pay under each answer."""

    key: str
    words: Words
    answers: tuple[tuple[Words, Range], ...]


@dataclass(frozen=True, slots=True)
class Funding:
    """The answer. `ways` go from the cheapest for the person; `by_account` tells whether rights may pay, None when it
    is not known."""

    case: Case
    ways: tuple[Way, ...]
    by_account: bool | None
    open: tuple[Open, ...]

    @property
    def best(self) -> Way:
        """The cheapest way for the person."""
        return self.ways[0]

    @property
    def remainder(self) -> Range:
        """What is left to pay in the cheapest way."""
        return self.best.remainder


def fund(case: Case, law: Law | None = None) -> Funding | Problem:
    """Every way to pay for the training. A problem before 2019, when rights were hours, or when too little is known."""
    if case.day < FIRST_DAY:
        return Problem("funding-before-euros", "jour", "Avant 2019, les droits sont des heures : aucun prix partagé.")
    law = law or training_law()
    try:
        known, unknown = worlds(expected_help(case))
    except TooMuchUnknown:
        return Problem("funding-too-much-unknown", "cas", "Trop de choses ne sont pas dites : dites-en plus.")
    settled = {chosen: [settle(world.case, chosen, law) for world in known] for chosen in _choices(case)}
    forget_answers()
    ways = sorted((_way(chosen, found) for chosen, found in _different(settled)), key=_cost)
    by_account = {one.by_account for found in settled.values() for one in found}
    return Funding(
        case,
        tuple(ways),
        by_account.pop() if len(by_account) == 1 else None,
        tuple(_open(one, known, settled, ways[0].chosen) for one in unknown if _tells(one, known, settled)),
    )


def _choices(case: Case) -> Iterator[Choices]:
    """Every set of what may be added, the smallest first."""
    open_to = [Choice.ACCIDENT] if case.holdings.accident else []
    open_to += [Choice.POINTS] if case.holdings.points else []
    open_to += [Choice.CONVERSION] if case.holdings.hours and case.person.status is not Status.PUBLIC_AGENT else []
    sets = chain.from_iterable(combinations(open_to, size) for size in range(len(open_to) + 1))
    return (frozenset(chosen) for chosen in sets)


def _different(settled: Mapping[Choices, list[Settled]]) -> Iterator[tuple[Choices, list[Settled]]]:
    """Without the ways that come to the same as one that takes less."""
    kept: list[list[Settled]] = []
    for chosen, found in settled.items():
        if not any(_same(found, other) for other in kept):
            kept.append(found)
            yield chosen, found


def _same(some: list[Settled], others: list[Settled]) -> bool:
    def money(one: Settled) -> tuple[object, ...]:
        return (
            one.remainder,
            one.points_used,
            one.converted.hours,
            {payer: share for payer, share in one.shares.items() if share.most},
        )

    return all(money(one) == money(other) for one, other in zip(some, others, strict=True))


def _way(chosen: Choices, found: list[Settled]) -> Way:
    told = {payer for one in found for payer in one.conditions}
    paying = {payer for one in found for payer, share in one.shares.items() if share.most}
    lines = (
        Line(payer, around(one.shares.get(payer, ZERO) for one in found), tuple(_checked(payer, found)))
        for payer in Payer
        if payer in told | paying
    )
    return Way(
        chosen,
        around(exactly(one.remainder) for one in found),
        tuple(lines),
        around(exactly(one.points_used) for one in found),
        around(exactly(one.hours_used) for one in found),
        around(exactly(one.converted.hours) for one in found),
        around(exactly(one.converted.cents) for one in found),
        found[0].question if len(found) == 1 else None,
    )


def _checked(payer: Payer, found: Iterable[Settled]) -> Iterator[Checked]:
    asked: dict[str, list[Condition]] = {}
    for one in found:
        for condition in one.conditions.get(payer, ()):
            asked.setdefault(condition.name, []).append(condition)
    for name, answers in asked.items():
        first, states = answers[0], {answer.met for answer in answers}
        if states == {True, False}:
            what = (
                first.label
                if payer in OWN
                else Words(f"{first.label.fr} ({payer.words.fr})", f"{first.label.en} ({payer.words.en})")
            )
            sentence: Sentence | None = Sentence(NOT_KNOWN, {"what": what})
            yield Checked(name, State.UNKNOWN, sentence, first.citation, first.rules)
        else:
            state = State.MET if first.met else State.NOT_MET
            yield Checked(name, state, first.sentence, first.citation, first.rules)


def _tells(unknown: Unknown, known: Worlds, settled: Mapping[Choices, list[Settled]]) -> bool:
    """Whether an answer would change anything: what is left to pay, or who pays it."""
    outcomes: dict[int, set[object]] = {}
    for found in settled.values():
        for world, one in zip(known, found, strict=True):
            if unknown.key in world.said:
                outcomes.setdefault(world.said[unknown.key], set()).add(_outcome(one))
    different = list(outcomes.values())
    return any(outcome != different[0] for outcome in different)


def _open(unknown: Unknown, known: Worlds, settled: Mapping[Choices, list[Settled]], chosen: Choices) -> Open:
    left: dict[int, list[Range]] = {}
    for world, one in zip(known, settled[chosen], strict=True):
        if unknown.key in world.said:
            left.setdefault(world.said[unknown.key], []).append(exactly(one.remainder))
    answers = ((words, around(left[place])) for place, (words, _) in enumerate(unknown.answers) if place in left)
    return Open(unknown.key, unknown.words, tuple(answers))


def _outcome(one: Settled) -> tuple[object, ...]:
    return one.by_account, one.remainder, tuple(sorted((p, s) for p, s in one.shares.items() if s.most))


def _cost(way: Way) -> tuple[int, ...]:
    """The cheapest for sure first; then the one that takes the least from the person's rights."""
    rights = sum(way.paid_by(payer).most for payer in (Payer.CPF, Payer.COMMITMENT, Payer.ACCIDENT))
    return way.remainder.most, way.remainder.least, way.points.most, way.converted_hours.most, rights
