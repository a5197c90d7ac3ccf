"""The hours that became euros on 1 January 2019, in sentences: where they came from, and what each was worth."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.cpf.law import FIRST_YEAR_IN_EUROS
from cpa.legislation.cpf.year import LivedYear
from cpa.legislation.explanation import Step, Topic
from cpa.rules.traced import plain
from cpa.rules.wording import Sentence, Value, Words

CONVERSION = Citation("Loi n° 2018-771, art. 1er VIII ; décret n° 2018-1153")
_EARNED = Citation("Code du travail, art. L. 6323-11 (version de 2015)")
_DATA = Citation("Code du travail, art. R. 6323-1 III")

ONE_YEAR = Words("Vos heures gagnées pour {first} : {hours}.", "Your hours earned for {first}: {hours}.")
YEARS = Words(
    "Vos heures gagnées de {first} à {last} : {parts} = {hours}.",
    "Your hours earned from {first} to {last}: {parts} = {hours}.",
)
MORE_HOURS = Words(
    "Heures que vous aviez avant, ou reçues en plus : {hours}.",
    "Hours that you had before, or were given besides: {hours}.",
)
FEWER_HOURS = Words("Heures utilisées avant 2019 : {hours}.", "Hours used before 2019: {hours}.")
CONVERTED = Words("{hours} × {rate} = {cents}.", "{hours} × {rate} = {cents}.")
IN_ALL = Words("En tout : {cents}.", "In all: {cents}.")
MISSING = Words(
    "Des heures gagnées avant 2019 manquent ? Chaque heure retrouvée vaut {rate}.",
    "Hours earned before 2019 are missing? Each hour found again is worth {rate}.",
)


def conversion_steps(lived: Sequence[LivedYear]) -> Iterator[Step]:
    """The steps of the conversion alone. `lived` are the account's years, 2019 last."""
    last = lived[-1]
    converted = {name: plain(value) for name, value in (last.event or {}).items()}
    law = last.plan.law.conversion
    own = [
        (year.year, credit)
        for year in lived
        if year.year < FIRST_YEAR_IN_EUROS and (credit := plain(year.found["credit"]))
    ]
    yield from _earned(own, converted)
    held = (
        (converted.get("counted_hours_2018", 0) + converted.get("topup_hours_2018", 0), law.cpf_hour),
        (converted.get("dif_hours_2018", 0), law.dif_hour),
    )
    told = [(hours, rate) for hours, rate in held if hours]
    for hours, rate in told or [(0, law.cpf_hour)]:
        yield _converted(hours, rate)
    if len(told) > 1:
        cents = Quantity(converted["converted_counted"] + converted["converted_topups"], Unit.CENT)
        yield Step(Topic.COMPUTED, Sentence(IN_ALL, {"cents": cents}), CONVERSION, cents, rules=("R-MON-1",))
    rate = {"rate": Quantity(law.cpf_hour, Unit.CENT)}
    yield Step(Topic.CHANGE, Sentence(MISSING, rate), _DATA, rules=("R-MON-1", "R-CPF-E6"))


def _earned(own: Sequence[tuple[int, int]], converted: Mapping[str, Any]) -> Iterator[Step]:
    earned = sum(credit for _, credit in own)
    hours = Quantity(earned, Unit.HUNDREDTH_HOUR)
    if own:
        parts = [Sentence(Words("{it}", "{it}"), {"it": Quantity(credit, Unit.HUNDREDTH_HOUR)}) for _, credit in own]
        values: Mapping[str, Value] = {
            "first": str(own[0][0]),
            "last": str(own[-1][0]),
            "parts": Words(" + ".join(p.text("fr") for p in parts), " + ".join(p.text("en") for p in parts)),
            "hours": hours,
        }
        words = YEARS if len(own) > 1 else ONE_YEAR
        yield Step(Topic.COUNTED, Sentence(words, values), _EARNED, hours, rules=("R-CPF-H1",))
    held = sum(converted.get(name, 0) for name in ("counted_hours_2018", "topup_hours_2018", "dif_hours_2018"))
    if held != earned:
        rest = Quantity(abs(held - earned), Unit.HUNDREDTH_HOUR)
        words = MORE_HOURS if held > earned else FEWER_HOURS
        yield Step(Topic.COUNTED, Sentence(words, {"hours": rest}), CONVERSION, rest, rules=("R-MON-1",))


def _converted(hours: int, rate: int) -> Step:
    cents = Quantity(-(-hours * rate // 100), Unit.CENT)
    values = {"hours": Quantity(hours, Unit.HUNDREDTH_HOUR), "rate": Quantity(rate, Unit.CENT), "cents": cents}
    return Step(Topic.COMPUTED, Sentence(CONVERTED, values), CONVERSION, cents, rules=("R-MON-1", "R-MON-2"))
