"""The OpenFisca variables of one scheme, as the source of one module."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cpa.rules.plan import Input
from cpa.rules.rule import FOREVER, Rule
from tools.openfisca_package.formulas import Inexpressible, body
from tools.openfisca_package.naming import LAST_YEAR, Naming, versions_in_order

HEAD = '''"""{title}. Generated from cpa/legislation/{name}: change the rules, not this."""

from openfisca_core.periods import DateUnit

from openfisca_cpa.entities import Person
from openfisca_cpa.words import (
    Computed,
    NotInForce,
    div_down,
    div_even,
    div_nearest,
    div_up,
    given,
    hundredths,
    if_,
    max_,
    min_,
    total,
    whole,
)
'''


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A version of a rule that the package cannot hold, and why."""

    rule: str
    since: date
    reason: str


def module(naming: Naming) -> tuple[str, list[LeftOut]]:
    """The source of the scheme's variables, and what is left out."""
    left_out: list[LeftOut] = []
    scheme = naming.scheme
    parts = [HEAD.format(title=scheme.title.en, name=scheme.name)]
    parts += (_given(naming, name, inputs) for name, inputs in sorted(scheme.law.inputs.items()))
    for name, versions in sorted(scheme.law.rules.items()):
        for regime in naming.regimes if name in naming.by_regime else ("",):
            parts.append(_computed(naming, name, versions_in_order(versions, regime), regime, left_out))
    return "\n\n".join(parts), left_out


def _given(naming: Naming, name: str, inputs: Sequence[Input]) -> str:
    low, high = min(entry.low for entry in inputs), max(entry.high for entry in inputs)
    units = " until 2018, then ".join(dict.fromkeys(str(entry.unit) for entry in inputs))
    variable = naming.variable(name)
    lines = [
        f"class {variable}(given({low}, {high})):",
        f"    value_type = {'bool' if inputs[0].flag else 'int'}",
        *_common(naming, name, inputs[0].label.fr, units),
        "",
        "    def formula(person, period, parameters):",
        f'        raise ValueError(f"{variable} is to be given for {{period}}")',
    ]
    return "\n".join(lines) + "\n"


def _computed(naming: Naming, name: str, versions: Sequence[Rule], regime: str, left_out: list[LeftOut]) -> str:
    last = versions[-1]
    kind = "bool" if last.formula.__annotations__.get("return") is bool else "int"
    article = f"    reference = {last.origin.citation.article!r}" if last.origin.citation else ""
    lines = [
        f"class {naming.variable(name, regime)}(Computed):",
        f"    value_type = {kind}",
        *_common(naming, name, last.label.fr, str(last.origin.unit)),
        article,
        f"    documentation = {(last.formula.__doc__ or '')!r}",
    ]
    blocks = list(_formulas(naming, versions, regime, left_out))
    return "\n".join((*lines, *blocks)) + "\n"


def _common(naming: Naming, name: str, label: str, unit: str) -> Iterator[str]:
    yield "    entity = Person"
    yield f"    definition_period = DateUnit.{'YEAR' if naming.is_yearly(name) else 'DAY'}"
    yield f"    label = {label!r}"
    yield f"    unit = {unit!r}"


def _formulas(naming: Naming, versions: Sequence[Rule], regime: str, left_out: list[LeftOut]) -> Iterator[str]:
    yield _refusal("formula", versions[0].name)
    for version in versions:
        starts = _starts(naming, version)
        if starts is None:
            reason = "never the law of a 31 December, which decides for the year"
            left_out.append(LeftOut(f"{naming.scheme.name}.{version.name}", version.since, reason))
            continue
        try:
            yield _formula(naming, version, starts, regime)
        except Inexpressible as why:
            left_out.append(LeftOut(f"{naming.scheme.name}.{version.name}", version.since, str(why)))
            yield _refusal(_dated(naming, version.name, starts), version.name)
    if versions[-1].until != FOREVER:
        after = versions[-1].until + timedelta(days=1)
        yield _refusal(_dated(naming, versions[-1].name, after), versions[-1].name)


def _starts(naming: Naming, version: Rule) -> date | None:
    """The first day on which the version is in force; for a rule defined by year, 1 January of the first year that it
    decides. None when it decides none."""
    if not naming.is_yearly(version.name):
        return version.since
    year = version.since.year
    decides = version.since <= date(year, 12, 31) <= version.until and year < LAST_YEAR
    return date(year, 1, 1) if decides else None


def _dated(naming: Naming, name: str, starts: date) -> str:
    return f"formula_{starts.year}" if naming.is_yearly(name) else f"formula_{starts:%Y_%m_%d}"


def _refusal(formula: str, name: str) -> str:
    said = f'raise NotInForce(f"{name} is not in force in {{period}}")'
    return f"\n    def {formula}(person, period, parameters):\n        {said}"


def _formula(naming: Naming, version: Rule, starts: date, regime: str) -> str:
    scheme = naming.scheme
    lines = [f"\n    def {_dated(naming, version.name, starts)}(person, period, parameters):"]
    if version.reads_law:
        lines.append(f"        law = parameters(period.stop).{scheme.name}")
    lines += [f'        {need} = person("{naming.variable(need, regime)}", period)' for need in version.needs]
    lines += [f"        {line}" for line in body(version, scheme.law.parameters.by_path)]
    return "\n".join(lines)
