"""« Ce qui changerait ce montant »: the same rules run again on a year that would differ by one fact."""

from collections.abc import Iterator, Mapping
from typing import Any

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.cpf.law import FIRST_YEAR_IN_EUROS
from cpa.legislation.cpf.year import LivedYear, durations
from cpa.legislation.explanation import Step, Topic
from cpa.rules.evaluate import run
from cpa.rules.primitives import div_up
from cpa.rules.traced import plain
from cpa.rules.wording import Sentence, Value, Words

_TIME = Citation("Code du travail, art. R. 6323-1")
_LOW_QUALIFIED = Citation("Code du travail, art. L. 6323-11-1 et R. 6323-3-1")
_DISABILITY = Citation("Code du travail, art. L. 6323-11 al. 3 et D. 6323-3-3")
_CEILING = Citation("Code du travail, art. R. 6323-1 I")
_DATA = Citation("Code du travail, art. R. 6323-1 III")

MORE_TIME = Words(
    "Avec {missing} de plus, {year} aurait donné {amount} au lieu de {credit}.",
    "With {missing} more, {year} would have given {amount} instead of {credit}.",
)
HALF_TIME = Words(
    "À partir de la moitié d'un temps complet, {year} aurait donné {amount} au lieu de {credit}.",
    "From half of full time, {year} would have given {amount} instead of {credit}.",
)
FULL_TIME = Words(
    "À temps complet toute l'année, {year} aurait donné {amount} au lieu de {credit}.",
    "Full time all year, {year} would have given {amount} instead of {credit}.",
)
FEW_DIPLOMAS = Words(
    "Sans CAP, BEP, titre professionnel ni CQP ? Dites-le : une telle année donnerait {amount} au lieu de {credit}.",
    "No CAP, BEP, titre professionnel or CQP? Say so here: such a year would give {amount} instead of {credit}.",
)
DISABILITY = Words(
    "Votre handicap est reconnu ? Une telle année donnerait {amount} au lieu de {credit}, soit {more} de plus.",
    "Your disability is recognised? Such a year would give {amount} instead of {credit}, that is {more} more.",
)
DISABILITY_CHOICE = Words(
    "Vous pouvez le déclarer vous-même à qui tient le compte, ou le dire à l'employeur : c'est votre choix.",
    "You can declare it yourself to whoever keeps the account, or tell your employer: it is your choice.",
)
ROOM = Words(
    "Se former avec ces droits fait de la place sous le plafond pour les années suivantes.",
    "Training with these rights makes room under the ceiling for the years after.",
)
MISTAKE = Words(
    "Une déclaration manque ou se trompe ? L'employeur peut la corriger, et vous pouvez signaler l'erreur.",
    "A declaration is missing or wrong? The employer can correct it, and you can report the error.",
)


def changes(lived: LivedYear) -> Iterator[Step]:
    """What would have given more, each computed by the rules, then what anyone can do."""
    values = {entry.name: plain(lived.found[entry.name]) for entry in lived.plan.inputs}
    yield from _more_time(lived, values)
    more: tuple[Step, ...] = ()
    # Neither can be declared for a year in hours any more.
    employee_in_euros = lived.year >= FIRST_YEAR_IN_EUROS and values["share_numerator"]
    if employee_in_euros and not values["low_qualified"]:
        yield from _better(lived, values, {"low_qualified": True}, FEW_DIPLOMAS, _LOW_QUALIFIED, "R-CPF-E3")
    if employee_in_euros and not values["disabled_worker"]:
        more = tuple(_better(lived, values, {"disabled_worker": True}, DISABILITY, _DISABILITY, "R-CPF-E7"))
        yield from more
    if more:
        yield Step(Topic.CHANGE, Sentence(DISABILITY_CHOICE), _DISABILITY, rules=("R-CPF-E7",))
    if plain(lived.found["entitlement"]) > plain(lived.found["credit"]):
        yield Step(Topic.CHANGE, Sentence(ROOM), _CEILING, rules=("R-CPF-E4",))
    yield Step(Topic.CHANGE, Sentence(MISTAKE), _DATA, rules=("R-CPF-E6",))


def _more_time(lived: LivedYear, values: Mapping[str, Any]) -> Iterator[Step]:
    whole, now = values["share_denominator"], values["share_numerator"]
    euros = lived.year >= FIRST_YEAR_IN_EUROS
    enough = div_up(whole * lived.plan.law.euros.half_time_percent, 100) if euros else whole
    parts = list(durations(lived.prepared))
    extra: dict[str, Value] = {}
    words = HALF_TIME if euros else FULL_TIME
    if len(parts) == 1:
        words, extra = MORE_TIME, {"missing": Quantity(enough - now, parts[0][0])}
    if now < enough:
        yield from _better(lived, values, {"share_numerator": enough}, words, _TIME, "R-CPF-E1", extra)


def _better(
    lived: LivedYear,
    values: Mapping[str, Any],
    change: Mapping[str, Any],
    words: Words,
    citation: Citation,
    rule: str,
    extra: Mapping[str, Value] | None = None,
) -> Iterator[Step]:
    unit: Unit = lived.found["credit"].origin.unit
    credit, amount = plain(lived.found["credit"]), run(lived.plan, {**values, **change})["credit"]
    if amount > credit:
        shown: Mapping[str, Value] = {
            **(extra or {}),
            "year": str(lived.year),
            "amount": Quantity(amount, unit),
            "credit": Quantity(credit, unit),
            "more": Quantity(amount - credit, unit),
        }
        yield Step(Topic.CHANGE, Sentence(words, shown), citation, Quantity(amount, unit), rules=(rule,))
