"""What modules' commands may rely on: databases that answer and are up to date, and a place among the others."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import ParamSpec, TypeVar

import click

from cpa.module_api.stores import make_ready

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class ConflictingCommands(Exception):
    """Two modules contribute a command under the same name."""


def needs_database(command: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Decorate a command's function, below @click.command: both databases are started, reached and brought up to date
    before it runs, or it stops with a sentence that says what to do."""

    @wraps(command)
    def prepared(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        make_ready()
        return command(*args, **kwargs)

    return prepared


def merged(commands: Iterable[click.Command]) -> dict[str, click.Command]:
    """The commands by name, groups of one name made one. Raises ConflictingCommands."""
    found: dict[str, click.Command] = {}
    for command in commands:
        name = command.name or ""
        known = found.setdefault(name, command)
        if isinstance(known, click.Group) and isinstance(command, click.Group):
            # A fresh group: those of the modules stay as they wrote them.
            parts = merged([*known.commands.values(), *command.commands.values()])
            found[name] = click.Group(name, commands=parts, help=known.help or command.help)
        elif known is not command:
            raise ConflictingCommands(f"two modules contribute the command « {name} »")
    return found
