"""OpenFisca's own reader takes every parameter file as it is, and finds the same values on the same days."""

from datetime import date, timedelta
from typing import Any

import pytest

from cpa.kernel.quantity import parse_hundredths
from cpa.legislation.schemes import Scheme, schemes
from cpa.rules.parameter_files import Parameter
from cpa.rules.parameters import NotInForce, on
from tools.openfisca_package.formulas import HUNDREDTHS

pytestmark = pytest.mark.openfisca
YEARS = range(2013, 2031)


def test_every_value_is_the_same_on_every_day_that_matters(openfisca) -> None:
    asked = [(scheme, _wanted(scheme)) for scheme in schemes()]
    question = [[str(scheme.folder / "parameters"), wanted] for scheme, wanted in asked]
    answers = openfisca("values", question)
    different = [
        f"{scheme.name}.{path} on {day}: {answer}"
        for (scheme, wanted), found in zip(asked, answers, strict=True)
        for (path, day), answer in zip(wanted, found, strict=True)
        if _whole(answer, scheme.law.parameters[path]) != _ours(scheme.law.parameters[path], date.fromisoformat(day))
    ]
    assert different == []
    assert sum(len(wanted) for _, wanted in asked) > 4_000


def _wanted(scheme: Scheme) -> list[list[str]]:
    """Every parameter on the first and last day of each year, and on and before each of its dates."""
    return [
        [path, day.isoformat()]
        for path, parameter in scheme.law.parameters.by_path.items()
        for day in sorted(
            {date(year, month, at) for year in YEARS for month, at in ((1, 1), (12, 31))}
            | {dated.since - timedelta(days=ago) for dated in parameter.values for ago in (0, 1)}
        )
    ]


def _ours(parameter: Parameter, day: date) -> int | None:
    try:
        return on(parameter, day).value
    except NotInForce:
        return None


def _whole(answer: Any, parameter: Parameter) -> int | None:
    """OpenFisca gives the number, the quoted decimals or the date as the file writes them: never a binary fraction."""
    assert not isinstance(answer, float)
    if answer is None:
        return None
    if parameter.unit in HUNDREDTHS:
        return parse_hundredths(str(answer))
    return date.fromisoformat(answer).toordinal() if "-" in str(answer) else int(answer)
