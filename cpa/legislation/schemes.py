"""The bodies of law this program knows: every folder beside this file that holds a `scheme.py`."""

import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from cpa.rules.cases import Runner
from cpa.rules.plan import Law
from cpa.rules.wording import Words


@dataclass(frozen=True, slots=True)
class Scheme:
    """One body of law. A new one is a new folder: parameters, rules, cases, and this value in its `scheme.py`.

    `case_kinds` are the kinds of worked cases it answers.
    """

    name: str
    title: Words
    folder: Path
    law: Law
    case_kinds: Mapping[str, Runner]


@cache
def schemes() -> tuple[Scheme, ...]:
    """Every scheme, by name."""
    import cpa.legislation as here

    folders = sorted(info.name for info in pkgutil.iter_modules(here.__path__) if info.ispkg)
    return tuple(import_module(f"{here.__name__}.{folder}.scheme").scheme for folder in folders)


def case_kinds() -> dict[str, Runner]:
    """Every kind of case that some scheme answers. Raises ValueError when two answer the same."""
    found: dict[str, Runner] = {}
    for scheme in schemes():
        for kind, runner in scheme.case_kinds.items():
            if kind in found:
                raise ValueError(f"two schemes answer cases of kind {kind}")
            found[kind] = runner
    return found
