"""Worked cases of funding (kind fund): a person, a training, a day, and what each payer brings."""

from collections.abc import Iterator, Mapping
from typing import Any

from cpa.kernel.problem import Problem
from cpa.legislation.training.funding.answer import fund
from cpa.legislation.training.funding.changes import changes
from cpa.legislation.training.funding.reading import case_of
from cpa.legislation.training.funding.told import steps
from cpa.legislation.training.funding.written import written
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words


def funded(given: Located, law: Law) -> Mapping[str, Any]:
    """Who pays what, or the reason for which nothing is worked out."""
    found = fund(case_of(given), law)
    if isinstance(found, Problem):
        return {"refused": found.code}
    return written(found, changes(found, law))


def tell_funded(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    found = fund(case_of(given), law)
    if isinstance(found, Problem):
        yield Sentence(Words(found.message, found.message))
        return
    yield from (step.sentence for step in steps(found, changes(found, law)))
