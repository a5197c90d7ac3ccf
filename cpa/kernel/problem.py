"""Expected trouble is a value: collected, shown, documented, never swallowed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """What a problem does to the thing it is found in."""

    REJECTS = "rejects"
    WARNS = "warns"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where it is, and a French sentence.

    `where` is a place (« ligne 12 », a field's name, a file and line), never a personal value; so is everything in
    `message`. `line` is the 1-based line in the file when there is one. Codes are documented in
    docs/reference/problems.md.
    """

    code: str
    where: str
    message: str
    line: int | None = None
    severity: Severity = Severity.REJECTS


def forbid(problems: Iterable[Problem]) -> bool:
    """Whether one of these problems rejects what they are found in."""
    return any(problem.severity is Severity.REJECTS for problem in problems)
