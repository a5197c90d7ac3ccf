"""A file of answers, one person a line: read whole, or refused whole with the line and column of what is wrong."""

import csv
import gzip
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from cpa.kernel.problem import Problem
from cpa.modules.assessment.measures.curves import Keyed
from cpa.modules.assessment.measures.instrument import Instrument, Scale
from cpa.modules.assessment.measures.scores import keyed

MOST_TOLD = 20
"""Problems told at most: a file of another kind would have one a cell."""


class Refused(Exception):
    """A file that cannot be taken, with what is wrong in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{problem.where}: {problem.message}" for problem in problems))


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """People's answers (None: no answer) by item, and every other column as it is written, in the file's order."""

    instrument: Instrument
    answers: dict[str, list[int | None]]
    others: dict[str, list[str]]

    @property
    def people(self) -> int:
        """How many people there are."""
        return len(next(iter(self.answers.values())))

    def asked(self, scale: Scale) -> Scale:
        """The scale with those of its items alone that have a column here."""
        return replace(scale, items=tuple(item for item in scale.items if item.key in self.answers))

    def keyed(self, scale: Scale) -> Keyed:
        """The keyed answers to one scale: people by items, -1 for none."""
        none: list[int | None] = [None] * self.people
        columns = [[keyed(i, a, self.instrument) for a in self.answers.get(i.key, none)] for i in scale.items]
        return np.array(columns, dtype=np.int8).T


def read_answers(path: Path, of: Instrument) -> AnswersFile:
    """The file's answers to this instrument; a name in .gz is unpacked. Raises Refused.

    Every statement of the instrument's form is a column; those beyond the form may be.
    """
    try:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            rows = [(reader.line_num, row) for row in reader if row]
    except (OSError, EOFError, zlib.error) as error:
        raise Refused([Problem("assessment-file-unreadable", "fichier", "Ce fichier ne peut pas être lu.")]) from error
    except UnicodeDecodeError as error:
        raise Refused([Problem("assessment-file-encoding", "fichier", "Ce fichier n’est pas en UTF-8.")]) from error
    except csv.Error as error:
        raise Refused([Problem("assessment-file-shape", "fichier", "Ce fichier n’est pas un tableau CSV.")]) from error
    return _taken(rows, of)


def _taken(rows: list[tuple[int, list[str]]], of: Instrument) -> AnswersFile:
    header, people = [name.strip() for name in rows[0][1]] if rows else [], rows[1:]
    problems = list(_header_problems(header, bool(people), of)) or list(_row_problems(header, people, of))
    if problems:
        raise Refused(problems[:MOST_TOLD])
    columns = {name: [row[position].strip() for _line, row in people] for position, name in enumerate(header)}
    items = of.items.keys() & columns.keys()
    answers = {key: [None if cell in of.missing else int(cell) for cell in columns[key]] for key in items}
    return AnswersFile(of, answers, {name: cells for name, cells in columns.items() if name not in items})


def _header_problems(header: list[str], has_people: bool, of: Instrument) -> Iterator[Problem]:
    if not has_people:
        yield Problem("assessment-file-empty", "fichier", "Ce fichier ne contient aucune réponse.")
        return
    if len(header) == 1 and any(sign in header[0] for sign in ";\t|"):
        yield Problem("assessment-file-separator", "ligne 1", "Les colonnes doivent être séparées par des virgules.", 1)
        return
    for name in dict.fromkeys(name for name in header if header.count(name) > 1):
        message = "Cette colonne est écrite deux fois."
        yield Problem("assessment-column-twice", f"ligne 1, colonne {header.index(name) + 1}", message, 1)
    for key in of.form:
        if key not in header:
            yield Problem("assessment-column-missing", "ligne 1", f"La colonne {key} manque.", 1)


def _row_problems(header: list[str], people: list[tuple[int, list[str]]], of: Instrument) -> Iterator[Problem]:
    allowed = of.missing | {str(value) for value in range(of.least, of.most + 1)}
    watched = [(position, name) for position, name in enumerate(header) if name in of.items]
    for line, row in people:
        if len(row) != len(header):
            message = f"Cette ligne a {len(row)} cases, l’en-tête en a {len(header)}."
            yield Problem("assessment-row-length", f"ligne {line}", message, line)
            continue
        for position, name in watched:
            if row[position].strip() not in allowed:
                where = f"ligne {line}, colonne {position + 1} ({name})"
                message = f"Une réponse est un nombre de {of.least} à {of.most}, ou rien."
                yield Problem("assessment-answer", where, message, line)
