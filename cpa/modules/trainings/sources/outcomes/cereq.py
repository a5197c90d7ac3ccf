"""The survey « Génération » of Céreq, as JSON: one line a diploma, three and six years after."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from cpa.kernel.problem import Problem, Severity
from cpa.modules.trainings.sources.outcomes.rows import SURVEY, Row
from cpa.sources.package import BrokenMember, Member

DATASET = "cereq_generation_2017_diplome"
NAMES = frozenset({f"{DATASET}.json", f"{DATASET}.json.gz"})
FLOOR = 40
HORIZONS = ("horizon_3ans", "horizon_6ans")
FIGURES = ("taux_emploi",)


def read_survey(member: Member) -> tuple[list[Row], list[Problem]]:
    """Its rows, each with the line that names it, and what is wrong; no row at all of a broken file."""
    try:
        text = member.content().decode("utf-8-sig")
        said = json.loads(text)
    except (BrokenMember, ValueError, RecursionError):
        return [], [Problem("table-malformed", member.name, "Ce fichier n’est pas du JSON lisible.")]
    rows: list[Row] = []
    problems: list[Problem] = []
    entries = said if isinstance(said, list) else []
    for line, entry in zip(_lines(text, len(entries)), entries, strict=True):
        try:
            rows.append(_row(entry, line))
        except (KeyError, TypeError, ValueError):
            message = "Cette entrée n’a pas la forme attendue : elle est laissée de côté."
            problems.append(Problem("row-malformed", member.name, message, line, Severity.WARNS))
    if len(rows) < FLOOR:
        problems.append(
            Problem("table-too-short", member.name, f"{len(rows)} lignes utilisables, {FLOOR} attendues au moins.")
        )
    return rows, problems


def _lines(text: str, entries: int) -> Sequence[int]:
    """The line of the file that names the code of each entry; its place in the list when they are not laid out so."""
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if '"code":' in line]
    return lines if len(lines) == entries else range(1, entries + 1)


def _row(entry: Mapping[str, Any], line: int) -> Row:
    horizons = [entry[name] for name in HORIZONS]
    rates = tuple(_percent(horizon[figure]) for figure in FIGURES for horizon in horizons)
    people = _count(horizons[0]["eff_pond_g1"])
    return Row(SURVEY, f"{_count(entry['code'])}", "", str(entry["cohorte"])[:40], people, None, rates,
               (None,) * len(rates), line)  # fmt: skip


def _percent(value: object) -> int:
    """A whole percentage in tenths of a percent. Raises ValueError."""
    if (percent := _count(value)) > 100:
        raise ValueError("not a percentage")
    return 10 * percent


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError("not a count")
    return value
