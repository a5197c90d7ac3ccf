"""The values and rules of the law through time, as people are told them: what holds today, what held before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity
from cpa.legislation.schemes import schemes
from cpa.rules.parameter_files import Parameter
from cpa.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Spell:
    """A value and the days on which it is the law, both included; `until` is None while no end is known."""

    since: date
    until: date | None
    quantity: Quantity
    citation: Citation
    confidence: str

    def holds_on(self, day: date) -> bool:
        """Whether it is the law on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


def parameter(path: str) -> Parameter:
    """« cpf.euros.annual » → the parameter of that scheme. Raises KeyError when there is none."""
    scheme, _, name = path.partition(".")
    return next(one for one in schemes() if one.name == scheme).law.parameters[name]


def spells(found: Parameter) -> Sequence[Spell]:
    """Its values in order. The same value under a new article is one spell, under its latest article."""
    kept: list[Spell] = []
    for spell in _each(found):
        if kept and kept[-1].quantity == spell.quantity:
            kept[-1] = replace(spell, since=kept[-1].since)
        else:
            kept.append(spell)
    return kept


def on(found: Parameter, day: date) -> Spell | None:
    """The value in force on `day`, or None when the law gives none."""
    return next((spell for spell in spells(found) if spell.holds_on(day)), None)


def version(name: str, day: date) -> Rule | None:
    """« cpf.credit » → the version of that rule in force on `day`, or None. Raises KeyError when there is no such
    rule. Where regimes differ, that of the first."""
    scheme, _, rule = name.partition(".")
    versions = next(one for one in schemes() if one.name == scheme).law.rules[rule]
    return next((each for each in versions if each.since <= day <= each.until), None)


def _each(found: Parameter) -> Iterator[Spell]:
    following = [*found.values[1:], None]
    for dated, after in zip(found.values, following, strict=True):
        if dated.value is not None:
            until = after.since - timedelta(days=1) if after else None
            yield Spell(dated.since, until, Quantity(dated.value, found.unit), dated.citation, dated.confidence)
