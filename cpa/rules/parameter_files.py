"""One parameter file, checked line by line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from cpa.kernel.citation import Citation
from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Unit, parse_hundredths
from cpa.rules.documents import Located, Refused, problem_at, read

UNITS: Mapping[str, Unit] = {
    "currency-EUR": Unit.CENT,
    "currency-EUR/hour": Unit.CENT,
    "hour": Unit.HUNDREDTH_HOUR,
    "day": Unit.HUNDREDTH_DAY,
    "point": Unit.POINT,
    "month": Unit.NONE,
    "count": Unit.NONE,
    "percent": Unit.NONE,
    "date": Unit.NONE,
    "switch": Unit.NONE,
}
"""Units a file may use, and the smallest whole unit each is kept in. A switch is 0 or 1: a reading of a silent text. A
date is kept as its proleptic ordinal, which rules can compare."""

_TOP = {"description", "documentation", "values", "metadata"}
_METADATA = {"unit", "reference", "confidence", "rules", "last_value_still_valid_on"}
_CONFIDENCES = {"H", "M", "L"}


@dataclass(frozen=True, slots=True)
class Dated:
    """A value from `since` on, in whole smallest units; None once it has ended. Confidence: H, M or L."""

    since: date
    value: int | None
    citation: Citation
    confidence: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value of the law through time, the ids of the rules that use it, and the day its texts were last read."""

    path: str
    description: str
    unit: Unit
    values: tuple[Dated, ...]
    rules: tuple[str, ...]
    checked_on: date | None = None


def read_parameter(file: Path, path: str) -> Parameter:
    """The parameter of one file. Raises Refused with every problem found, each with its line."""
    content = read(file)
    problems = list(_problems(file, content))
    if problems:
        raise Refused(problems)
    metadata = content["metadata"]
    unit = UNITS[metadata["unit"]]
    values = tuple(
        Dated(
            since,
            _amount(entry["value"], unit),
            _citation(metadata["reference"].get(since)),
            _at(metadata["confidence"], since),
        )
        for since, entry in content["values"].items()
    )
    checked_on = metadata.get("last_value_still_valid_on")
    return Parameter(path, content["description"], unit, values, tuple(metadata["rules"]), checked_on)


def _problems(file: Path, content: Located) -> Iterator[Problem]:
    def wrong(line: int, message: str) -> Problem:
        return problem_at(file, line, "law-parameter-refused", message)

    metadata = content.get("metadata")
    if not isinstance(metadata, Located):
        yield wrong(content.line_of("metadata"), "La rubrique « metadata » manque.")
        return
    for key in content.keys() - _TOP:
        yield wrong(content.line_of(key), f"La clé « {key} » n'est pas connue.")
    for key in metadata.keys() - _METADATA:
        yield wrong(metadata.line_of(key), f"La clé « {key} » n'est pas connue.")
    if not isinstance(content.get("description"), str):
        yield wrong(content.line_of("description"), "La description manque.")
    if not isinstance(metadata.get("rules"), list) or not metadata["rules"]:
        yield wrong(metadata.line_of("rules"), "Les règles qui utilisent cette valeur ne sont pas nommées.")
    if metadata.get("unit") not in UNITS:
        yield wrong(metadata.line_of("unit"), f"L'unité « {metadata.get('unit')} » n'est pas connue.")
    if type(metadata.get("last_value_still_valid_on")) not in (date, type(None)):
        yield wrong(metadata.line_of("last_value_still_valid_on"), "Le jour de la dernière lecture n'est pas une date.")
    values = content.get("values")
    if not isinstance(values, Located) or not values:
        yield wrong(content.line_of("values"), "Aucune valeur datée.")
        return
    for line, message in (*_timeline(values), *_sources(values, metadata), *_amounts(values, metadata)):
        yield wrong(line, message)


def _timeline(values: Located) -> Iterator[tuple[int, str]]:
    previous: date | None = None
    ended = False
    for since, entry in values.items():
        line = values.line_of(since)
        if type(since) is not date:
            yield line, f"« {since} » n'est pas une date."
        elif previous is not None and since <= previous:
            yield line, "Les dates ne se suivent pas : deux valeurs se recouvrent."
        elif ended:
            yield line, "La valeur reprend après une fin : il y a un trou."
        if type(since) is date:
            previous = since
        if not isinstance(entry, Located) or entry.keys() != {"value"}:
            yield line, "Chaque date porte une seule clé, « value »."
        else:
            ended = entry["value"] is None


def _sources(values: Located, metadata: Located) -> Iterator[tuple[int, str]]:
    references = metadata.get("reference")
    if not isinstance(references, Located):
        yield metadata.line_of("reference"), "Aucune référence."
        return
    for since in values:
        line = values.line_of(since)
        ends = isinstance(values[since], Located) and values[since].get("value") is None
        if not ends and not (isinstance(references.get(since), Located) and references[since].get("title")):
            yield line, f"La valeur du {since} n'a pas de référence."
        if _at(metadata.get("confidence"), since) not in _CONFIDENCES:
            yield line, f"La confiance de la valeur du {since} n'est pas H, M ou L."
    for extra in references.keys() - values.keys():
        yield references.line_of(extra), f"La référence du {extra} ne correspond à aucune valeur."


def _amounts(values: Located, metadata: Located) -> Iterator[tuple[int, str]]:
    for entry in values.values():
        if not isinstance(entry, Located):
            continue
        value = entry.get("value")
        if isinstance(value, Decimal):
            yield (
                entry.line_of("value"),
                "Nombre à virgule refusé : écrivez-le entre guillemets, il sera lu exactement.",
            )
        elif type(value) not in (int, str, date, type(None)):
            message = "La valeur n'est ni un entier, ni un décimal entre guillemets, ni une date, ni null."
            yield entry.line_of("value"), message
        elif metadata.get("unit") in UNITS and not _fits(value, metadata["unit"]):
            yield entry.line_of("value"), f"« {value} » n'est pas une valeur exacte pour cette unité."


def _fits(value: int | str | date | None, unit: str) -> bool:
    if value is not None and (type(value) is date) != (unit == "date"):
        return False
    try:
        amount = _amount(value, UNITS[unit])
    except ValueError:
        return False
    return unit != "switch" or amount in (0, 1, None)


def _amount(value: int | str | date | None, unit: Unit) -> int | None:
    if value is None:
        return None
    if isinstance(value, date):
        return value.toordinal()
    if unit in (Unit.NONE, Unit.POINT):
        return int(value)
    return parse_hundredths(str(value))


def _at(per_date: Any, since: date) -> Any:
    return per_date.get(since) if isinstance(per_date, Located) else per_date


def _citation(reference: Located | None) -> Citation:
    return Citation(reference["title"], reference.get("href", "")) if reference else Citation("")
