"""One question to the law: the plan that answers it, what it is given, and the sentences that say why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cpa.rules.evaluate import run, run_traced
from cpa.rules.explanation import Reason, reasons
from cpa.rules.plan import Plan
from cpa.rules.wording import Sentence, Value


@dataclass(frozen=True, slots=True)
class Question:
    """`values` are the inputs of the plan; `shown` what sentences may say besides the plan's own values."""

    plan: Plan
    values: Mapping[str, Any]
    shown: Mapping[str, Value] = field(default_factory=dict)

    def answers(self) -> Mapping[str, Any]:
        """The plan's targets. Raises as `run` does on values that are missing or impossible."""
        found = run(self.plan, self.values)
        return {target: found[target] for target in self.plan.targets}

    def reasons(self) -> Iterator[Reason]:
        """What led to the targets, causes first, each once."""
        found = run_traced(self.plan, self.values)
        told: set[str] = set()
        for target in self.plan.targets:
            for reason in reasons(self.plan, found, target, self.shown):
                if reason.name not in told:
                    told.add(reason.name)
                    yield reason

    def sentences(self) -> Iterator[Sentence]:
        """The sentences of the reasons that have one."""
        return (reason.sentence for reason in self.reasons() if reason.sentence)
