"""Which OpenFisca variable stands for which rule or input, and over which period it is defined."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cpa.legislation.c2p import law as c2p
from cpa.legislation.cec import law as cec
from cpa.legislation.cpf import law as cpf
from cpa.legislation.schemes import Scheme
from cpa.rules.plan import Law, Plan
from cpa.rules.rule import Rule

LAST_YEAR = 2040
"""Years after this one read the same law as this one: nothing dated lies beyond."""

YEAR_PLANS: Mapping[str, tuple[Callable[[Law, int], Plan], int]] = {
    "cpf": (cpf.year_plan, cpf.FIRST_YEAR),
    "c2p": (c2p.year_plan, c2p.FIRST_YEAR),
    "cec": (cec.year_plan, cec.FIRST_YEAR),
}
"""What a year is worth, by scheme, and its first year: these rules are defined by year and read the law of 31 December.
All others are defined by day: the caller says which day's law counts."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The names and periods of one scheme's variables."""

    scheme: Scheme
    yearly: frozenset[str]
    regimes: tuple[str, ...]
    """The regimes that need a variable each; empty when there is one at most."""
    by_regime: frozenset[str]
    """Rules whose answer depends on the regime."""

    def variable(self, name: str, regime: str = "") -> str:
        """The variable of a rule or an input: « cpf_credit », « cec_months_reached_service_civique »."""
        end = f"_{regime}" if regime and name in self.by_regime else ""
        return f"{self.scheme.name}_{name}{end}"

    def is_yearly(self, name: str) -> bool:
        """Whether it is defined by year rather than by day."""
        return name in self.yearly

    def period(self, name: str, day: date) -> str:
        """The period under which OpenFisca knows it on `day`."""
        return str(day.year) if self.is_yearly(name) else day.isoformat()


def naming(scheme: Scheme) -> Naming:
    """How the variables of a scheme are named and dated. Raises ValueError when an input or a rule would need two
    periods."""
    yearly = _yearly(scheme)
    for name, versions in scheme.law.rules.items():
        if name not in yearly and any(yearly & set(version.needs) for version in versions):
            raise ValueError(f"{scheme.name}: {name} is defined by day and needs a value defined by year")
    found = tuple(sorted({r for versions in scheme.law.rules.values() for v in versions for r in v.regimes}))
    regimes = found if len(found) > 1 else ()
    return Naming(scheme, yearly, regimes, _by_regime(scheme.law.rules) if regimes else frozenset())


def _yearly(scheme: Scheme) -> frozenset[str]:
    if scheme.name not in YEAR_PLANS:
        return frozenset()
    plan_of, first = YEAR_PLANS[scheme.name]
    plans = [plan_of(scheme.law, year) for year in range(first, LAST_YEAR)]
    return frozenset(step.name for plan in plans for step in (*plan.steps, *plan.inputs))


def _by_regime(versions: Mapping[str, Sequence[Rule]]) -> frozenset[str]:
    """The rules with a version for some regimes only, and all that need them."""
    reached = {name for name, found in versions.items() if any(version.regimes for version in found)}
    while more := {n for n, found in versions.items() if any(reached & set(v.needs) for v in found)} - reached:
        reached |= more
    return frozenset(reached)


def versions_in_order(versions: Sequence[Rule], regime: str) -> list[Rule]:
    """Those of one regime, oldest first."""
    return sorted((v for v in versions if not v.regimes or not regime or regime in v.regimes), key=lambda v: v.since)
