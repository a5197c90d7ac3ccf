"""The same funding in a few sentences: who pays, what is left, why not more, and the cheapest change."""

from collections.abc import Iterable, Iterator

from cpa.legislation.explanation import Step, Topic


def in_brief(steps: Iterable[Step]) -> Iterator[Step]:
    """Of the steps, the amounts, what is left, what would change it, and the conditions not met."""
    told = list(steps)
    for topic in (Topic.COMPUTED, Topic.BALANCE, Topic.NOT_COUNTED, Topic.CHANGE):
        for step in told:
            if step.topic is topic and (topic is not Topic.NOT_COUNTED or step.satisfied is False):
                yield step
