"""Columns of numbers between PostgreSQL and memory, without a Python object a row."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import SearchColumn
from cpa.sources.bulk import rewrite

Numbers = np.ndarray[tuple[int], np.dtype[Any]]

NONE = -(2**31)
"""What stands for NULL in a column of int4."""

_SENT = {"int4": ">i4", "int2": ">i2", "bool": "?"}
_HEAD, _TAIL = 19, 2
_LINES = "text"


def selected(statement: str, names: Mapping[str, str], values: Sequence[object] = ()) -> dict[str, Numbers]:
    """The columns of a SELECT by name, each of the type that `names` gives it: int4, int2 or bool. Raises ValueError
    when a row holds NULL or another type."""
    with (
        connections[ACTIVITY].cursor() as cursor,
        cursor.copy(f"COPY ({statement}) TO STDOUT (FORMAT BINARY)", values) as copy,
    ):
        sent = b"".join(copy)
    fields = [("fields", ">i2")]
    for name, kind in names.items():
        fields += [(f"{name} bytes", ">i4"), (name, _SENT[kind])]
    row = np.dtype(fields)
    if (len(sent) - _HEAD - _TAIL) % row.itemsize:
        raise ValueError("a column is not what it is taken for")
    rows = np.frombuffer(memoryview(sent)[_HEAD:-_TAIL], row)
    for name, kind in names.items():
        if (rows[f"{name} bytes"] != np.dtype(_SENT[kind]).itemsize).any():
            raise ValueError(f"{name} is not what it is taken for")
    return {name: rows[name].astype(np.dtype(_SENT[kind]).newbyteorder("<")) for name, kind in names.items()}


def keep(columns: Mapping[str, Numbers | Sequence[str]]) -> None:
    """Put these columns, numbers or lines of text, in the place of those of the table."""
    rewrite(SearchColumn, ("name", "kind", "content"), (_row(name, one) for name, one in columns.items()))


def _row(name: str, column: Numbers | Sequence[str]) -> tuple[str, str, bytes]:
    if isinstance(column, np.ndarray):
        return name, column.dtype.str, column.tobytes()
    return name, _LINES, "".join(f"{line}\n" for line in column).encode()


def kept() -> tuple[dict[str, Numbers], dict[str, list[str]]]:
    """The columns of the table by name: numbers, and lines."""
    numbers, lines = {}, {}
    for name, kind, content in SearchColumn.objects.using(ACTIVITY).values_list("name", "kind", "content"):
        if kind == _LINES:
            lines[name] = bytes(content).decode().split("\n")[:-1]
        else:
            numbers[name] = np.frombuffer(content, kind)
    return numbers, lines
