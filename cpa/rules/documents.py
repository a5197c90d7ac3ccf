"""YAML read strictly: every value knows its line, duplicate keys and guessed numbers are refused."""

import re
from collections.abc import Hashable, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from cpa.kernel.problem import Problem

_PLAIN_INTEGER = re.compile(r"-?(0|[1-9]\d*)")


class Refused(Exception):
    """Files of law or of cases that cannot be taken, with every problem found in them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{p.where}: {p.message}" for p in self.problems))


class Located(dict[Any, Any]):
    """A mapping that knows the line it starts on and the line of each of its keys (1-based)."""

    line: int
    lines: dict[Any, int]

    def line_of(self, key: Hashable) -> int:
        """The line of `key`, or of the mapping when the key is missing."""
        return self.lines.get(key, self.line)


class _Loader(yaml.CSafeLoader):
    pass


class _Unwanted(yaml.MarkedYAMLError):
    """Valid YAML that this project refuses; its problem is a French sentence."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> Located:
    found = Located()
    found.line, found.lines = node.start_mark.line + 1, {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in found:
            raise _Unwanted(problem=f"la clé « {key} » est écrite deux fois", problem_mark=key_node.start_mark)
        found[key] = loader.construct_object(value_node, deep=True)
        found.lines[key] = key_node.start_mark.line + 1
    return found


def _integer(loader: _Loader, node: yaml.ScalarNode) -> int:
    if not _PLAIN_INTEGER.fullmatch(node.value):
        raise _Unwanted(
            problem=f"« {node.value} » n'est pas un nombre entier écrit simplement", problem_mark=node.start_mark
        )
    return int(node.value)


def _decimal(loader: _Loader, node: yaml.ScalarNode) -> Decimal:
    try:
        number = Decimal(node.value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise _Unwanted(problem=f"« {node.value} » n'est pas un nombre décimal", problem_mark=node.start_mark)
    return number


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("tag:yaml.org,2002:int", _integer)
_Loader.add_constructor("tag:yaml.org,2002:float", _decimal)


def read(path: Path) -> Located:
    """The mapping at the top of a YAML file. Unquoted decimals come as exact Decimal, never as float.

    Raises Refused, with the line, when the file cannot be read, is no YAML, or is no mapping.
    """
    try:
        content = yaml.load(path.read_text("utf-8"), _Loader)  # noqa: S506 (a safe loader, made stricter)
    except OSError as error:
        raise Refused([Problem("law-file-unreadable", str(path), "Ce fichier ne peut pas être lu.")]) from error
    except UnicodeDecodeError as error:
        raise Refused([Problem("law-file-unreadable", str(path), "Ce fichier n'est pas écrit en UTF-8.")]) from error
    except ValueError as error:
        raise Refused([Problem("law-file-malformed", str(path), "Une date de ce fichier est impossible.")]) from error
    except yaml.YAMLError as error:
        raise Refused([_malformed(path, error)]) from error
    if not isinstance(content, Located):
        raise Refused([problem_at(path, 1, "law-file-malformed", "Ce fichier n'est pas une liste de clés et valeurs.")])
    return content


def problem_at(path: Path, line: int, code: str, message: str) -> Problem:
    """A problem at a line of a file."""
    return Problem(code, f"{path}:{line}", message, line)


def _malformed(path: Path, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    reason = error.problem if isinstance(error, _Unwanted) else "cette ligne ne suit pas les règles de ce format"
    return problem_at(path, mark.line + 1 if mark else 1, "law-file-malformed", f"YAML refusé : {reason}.")
