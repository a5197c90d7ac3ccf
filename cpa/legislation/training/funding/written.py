"""A funding as plain values: what worked cases expect and what the command prints as JSON."""

from collections.abc import Iterable, Mapping
from typing import Any

from cpa.kernel.quantity import decimal_text
from cpa.legislation.explanation import Step
from cpa.legislation.training.funding.answer import Funding, Line, State, Way
from cpa.legislation.training.funding.changes import Change
from cpa.legislation.training.funding.tally import kept
from cpa.legislation.training.funding.told import may_help, then
from cpa.legislation.training.funding.values import amount, count

YES_NO_UNKNOWN = {True: "yes", False: "no", None: "unknown"}


def written(funding: Funding, changed: Iterable[Change]) -> Mapping[str, Any]:
    """Everything, amounts as exact decimals (« 103.20 »), or {from, to} where it is not known."""
    best = funding.best
    return {
        "day": funding.case.day.isoformat(),
        "price": decimal_text(funding.case.training.price),
        "fundable": YES_NO_UNKNOWN[funding.by_account],
        "remainder": amount(best.remainder),
        **_way(best),
        "kept": kept(funding),
        "unmet": _named(best, State.NOT_MET),
        "unknown": [one.key for one in funding.open],
        "depends_on": {
            one.key: {words.en: amount(remainder) for words, remainder in one.answers} for one in funding.open
        },
        "ways": [{"with": sorted(way.chosen), "remainder": amount(way.remainder), **_way(way)} for way in funding.ways],
        "changes": {change.key: amount(change.remainder) for change in changed},
        "may_help": [str(payer) for payer in may_help(funding)],
    }


def told(funding: Funding, changed: Iterable[Change], steps: Iterable[Step]) -> Mapping[str, Any]:
    """The sentences beside the values, in French and in English, with their articles."""
    return {
        "lines_told": [_line(line) for line in funding.best.lines],
        "changes_told": [_both(then(change)) for change in changed],
        "steps": [
            {
                "topic": str(step.topic),
                "met": _met(step),
                "article": step.citation.article if step.citation else "",
                "rules": list(step.rules),
                **_both(step.sentence),
            }
            for step in steps
        ],
    }


def _way(way: Way) -> Mapping[str, Any]:
    return {
        "payers": {str(line.payer): amount(line.amount) for line in way.lines if line.amount.most},
        "points_used": count(way.points),
        "hours_used": amount(way.hours),
        "hours_converted": amount(way.converted_hours),
    }


def _named(way: Way, state: State) -> Mapping[str, list[str]]:
    """The conditions of this state, by payer, those of payers without any left out."""
    found = {
        str(line.payer): [condition.name for condition in line.conditions if condition.state is state]
        for line in way.lines
    }
    return {payer: names for payer, names in found.items() if names}


def _line(line: Line) -> Mapping[str, Any]:
    return {
        "payer": str(line.payer),
        "state": str(line.state),
        "amount": amount(line.amount),
        "conditions": [
            {
                "name": condition.name,
                "state": str(condition.state),
                "article": condition.citation.article if condition.citation else "",
                "rules": list(condition.rules),
                **(_both(condition.sentence) if condition.sentence else {}),
            }
            for condition in line.conditions
        ],
    }


def _both(sentence: Any) -> Mapping[str, str]:
    return {"fr": sentence.text("fr"), "en": sentence.text("en")}


def _met(step: Step) -> str:
    """A condition's answer; empty for a step that is none."""
    return YES_NO_UNKNOWN[step.satisfied] if step.unknown or step.satisfied is not None else ""
