"""The ways to pay of a funding of which every amount is known, as requests set them aside."""

from collections.abc import Iterator

from cpa.legislation.training.funding.answer import Funding, Line, Way
from cpa.legislation.training.funding.case import Payer
from cpa.module_api.training_requests import Share, Sharing
from cpa.modules.trainings.funding import sentences

HELD = {Payer.CPF: "cpf", Payer.DOTATION: "cpf", Payer.COMMITMENT: "cec", Payer.PREVENTION: "c2p"}
"""The right of the account that each of the holder's own payers is taken from."""


def sharings(answer: Funding) -> tuple[Sharing, ...]:
    """The ways that can be asked for as they are, the cheapest first. Ways that take or convert hours are not: whoever
    keeps the hours decides on them first."""
    if not answer.by_account:
        return ()
    return tuple(_sharing(way) for way in answer.ways if _exact(way) and not way.hours.most | way.converted_hours.most)


def _exact(way: Way) -> bool:
    return way.remainder.exact and way.points.exact and all(line.amount.exact for line in way.lines)


def _sharing(way: Way) -> Sharing:
    paying = [line for line in way.lines if line.amount.most]
    shares = tuple(_share(line, way) for line in paying)
    return Sharing("-".join(sorted(way.chosen)), shares, way.remainder.most, tuple(_why(way)))


def _share(line: Line, way: Way) -> Share:
    cents, right = line.amount.most, HELD.get(line.payer, "")
    name = sentences.payer(line.payer)
    cited = next((one.citation for one in reversed(line.conditions) if one.citation), None)
    amount = way.points.most if line.payer is Payer.PREVENTION else cents
    told = sentences.brings(name, line.amount)
    return Share(line.payer.value, name, cents, told, sentences.article(cited), right, amount if right else 0)


def _why(way: Way) -> Iterator[tuple[str, str]]:
    """What was asked of the law; where several cases come to the same amounts, the conditions that are met in all."""
    paying = (line for line in way.lines if line.amount.most)
    asked = way.question.reasons() if way.question else [one for line in paying for one in line.conditions]
    told = [(sentences.printed(one.sentence), sentences.article(one.citation)) for one in asked if one.sentence]
    yield from dict.fromkeys(told)
