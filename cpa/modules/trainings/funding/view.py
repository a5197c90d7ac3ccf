"""The funding of one offer for one person: who pays what, what is left, why, and what would change it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from cpa.kernel.problem import Problem
from cpa.legislation.explanation import Topic
from cpa.legislation.training.funding.answer import Checked, Funding, Line, State, fund
from cpa.legislation.training.funding.case import Case, Payer
from cpa.legislation.training.funding.changes import Change, changes
from cpa.legislation.training.funding.ranges import Range
from cpa.legislation.training.funding.told import answers, may_help, other_ways, steps, then
from cpa.module_api.contributions import HeldRight
from cpa.modules.trainings.catalogue.model import Certification, Offer
from cpa.modules.trainings.funding import sentences
from cpa.modules.trainings.funding.holding import holdings_of
from cpa.modules.trainings.funding.offering import training_of
from cpa.modules.trainings.funding.situation import Situation


@dataclass(frozen=True, slots=True)
class Why:
    """One condition in a sentence, whether it is met (None: to be found out), and its article."""

    text: str
    met: bool | None
    article: str


@dataclass(frozen=True, slots=True)
class FundingLine:
    """What a payer brings, cents, in a name and a sentence of the page, and why."""

    payer: Payer
    name: str
    amount: Range
    text: str
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class FundingView:
    """What the page shows. Amounts are cents; every text is in the reader's language.

    `remainder` is None when the price is not known. `fundable` tells whether the person's rights may pay, None when it
    is not known; it is never True for a certification that has ended or of which nothing is known. `paying` are the
    payers that bring something, `closed` those that were looked at and bring nothing; `to_ask` those that could be
    asked, of whom nothing is known. `calculation` tells how, `other_ways` what dearer ways would leave to pay.
    """

    price_cents: int | None
    remainder: Range | None
    text: str
    fundable: bool | None
    reason: str
    paying: tuple[FundingLine, ...] = ()
    closed: tuple[FundingLine, ...] = ()
    calculation: tuple[Why, ...] = ()
    other_ways: tuple[str, ...] = ()
    to_ask: str = ""
    to_find_out: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


def funding_of(
    offer: Offer,
    certification: Certification | None,
    rights: Iterable[HeldRight],
    situation: Situation,
    on: date,
    *,
    changing: bool = True,
) -> FundingView:
    """The funding of this offer asked for on a day, with its sentences. Without `changing`, what would change it is
    left out: a list of results needs only what is left to pay."""
    if offer.price_cents is None:
        return FundingView(None, None, sentences.unknown_price(), None, "")
    case = case_of(offer, certification, offer.price_cents, rights, situation, on)
    answer = fund(case)
    if isinstance(answer, Problem):
        return FundingView(offer.price_cents, None, sentences.refused(answer), None, "")
    return _view(answer, changes(answer) if changing else ())


def case_of(
    offer: Offer,
    certification: Certification | None,
    price_cents: int,
    rights: Iterable[HeldRight],
    situation: Situation,
    on: date,
) -> Case:
    """What the law of funding is asked about this offer at this price."""
    training = training_of(offer, certification, on, price_cents)
    training = replace(training, less_exposed_job=situation.less_exposed_job)
    helps = situation.helps(offer.source, offer.key)
    return Case(on, situation.person, training, holdings_of(rights), helps, situation.aid)


def _view(answer: Funding, changed: Iterable[Change]) -> FundingView:
    lines = [_line(line) for line in answer.best.lines]
    return FundingView(
        answer.case.training.price,
        answer.remainder,
        sentences.remainder(answer.remainder),
        answer.by_account,
        _reason(answer),
        tuple(line for line in lines if line.amount.most),
        tuple(line for line in lines if not line.amount.most),
        tuple(_calculation(answer)),
        tuple(map(sentences.printed, other_ways(answer))),
        sentences.to_ask(may_help(answer)),
        tuple(sentences.printed(sentence) for one in answer.open for sentence in answers(one)),
        tuple(sentences.printed(then(change)) for change in changed),
    )


def _line(line: Line) -> FundingLine:
    name = sentences.payer(line.payer)
    return FundingLine(line.payer, name, line.amount, sentences.brings(name, line.amount), tuple(_why(line)))


def _why(line: Line) -> Iterator[Why]:
    for condition in line.conditions:
        if condition.sentence:
            met = None if condition.state is State.UNKNOWN else condition.state is State.MET
            yield Why(sentences.printed(condition.sentence), met, sentences.article(condition.citation))


def _calculation(answer: Funding) -> Iterator[Why]:
    for step in steps(answer, ()):
        if step.topic in (Topic.COMPUTED, Topic.BALANCE):
            yield Why(sentences.printed(step.sentence), step.satisfied, sentences.article(step.citation))


def _reason(answer: Funding) -> str:
    """Why rights may not pay, or what must be known to say so; empty when they may."""
    if answer.by_account:
        return ""
    line = answer.best.line(Payer.CPF)
    told: tuple[Checked, ...] = line.conditions if line else ()
    if answer.by_account is None:
        return sentences.to_check(one.sentence for one in told if one.state is State.UNKNOWN and one.sentence)
    return " ".join(sentences.printed(one.sentence) for one in told if one.state is State.NOT_MET and one.sentence)
