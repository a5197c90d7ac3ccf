"""Why an amount is what it is: steps in sentences, each with its article and the declarations it rests on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity
from cpa.legislation.determination import Determination
from cpa.legislation.facts import Evidence
from cpa.rules.explanation import Reason
from cpa.rules.wording import Language, Sentence


class Topic(StrEnum):
    """What a step is about, in the order a page shows them."""

    COUNTED = "counted"
    NOT_COUNTED = "not_counted"
    COMPUTED = "computed"
    BALANCE = "balance"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of the explanation.

    `quantity` is the amount the sentence is about. `satisfied` tells a condition apart from an amount: met, not met, or
    None when the step is no condition or, with `unknown`, when nobody said. `employer` is the SIRET the step is about,
    or empty. `rules` are the ids of the rules applied.
    """

    topic: Topic
    sentence: Sentence
    citation: Citation | None = None
    quantity: Quantity | None = None
    satisfied: bool | None = None
    employer: str = ""
    evidence: tuple[Evidence, ...] = ()
    rules: tuple[str, ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole answer to « Pourquoi ce montant ? » for one year, in reading order."""

    determination: Determination
    steps: tuple[Step, ...]
    grown: Callable[[], Reason] = field(repr=False, compare=False)

    @property
    def tree(self) -> Reason:
        """The year's credit as a tree: each value with what it was computed from, down to facts and articles."""
        return self.grown()

    @property
    def year(self) -> int:
        """The year worked that is explained."""
        return self.determination.year

    def about(self, topic: Topic) -> tuple[Step, ...]:
        """The steps of one topic, in order."""
        return tuple(step for step in self.steps if step.topic is topic)

    def sentences(self, language: Language = "fr") -> Iterator[str]:
        """Every sentence, in reading order."""
        return (step.sentence.text(language) for step in self.steps)
