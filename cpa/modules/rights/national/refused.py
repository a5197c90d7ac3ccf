"""What stops a run before it starts: problems, each with its place."""

from collections.abc import Sequence
from typing import NoReturn

from cpa.kernel.problem import Problem


class Refused(Exception):
    """Nothing was computed. `problems` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{each.code}: {each.where}" for each in problems))
        self.problems = tuple(problems)


def refuse(code: str, where: str, message: str) -> NoReturn:
    """Stop with one problem."""
    raise Refused((Problem(code, where, message),))
