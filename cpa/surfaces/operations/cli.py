"""The `cpa` program. Its own commands are loaded when they are run, those of modules come through a hook."""

from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from itertools import chain

import click

from cpa.surfaces.operations import startup

OWN = {
    "base": "cpa.surfaces.operations.base",
    "fund": "cpa.surfaces.operations.fund",
    "law": "cpa.surfaces.operations.law",
    "personal-data": "cpa.surfaces.operations.personal_data",
    "reference": "cpa.surfaces.operations.reference",
}
"""Commands of this surface: name, and the module that holds it under the same name (« - » written « _ »)."""


class Program(click.Group):
    """Adds what modules contribute; tells expected failures in one sentence, without a stack trace."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in OWN:
            command: click.Command = getattr(import_module(OWN[cmd_name]), cmd_name.replace("-", "_"))
            return command
        return _contributed().get(cmd_name)

    def list_commands(self, ctx: click.Context) -> Sequence[str]:
        return sorted({*OWN, *_contributed()})

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as failure:
            told = startup.sentence(failure)
            if told is None:
                raise
            raise click.ClickException(told) from failure


def _contributed() -> dict[str, click.Command]:
    startup.start()
    from cpa.module_api.commands import merged
    from cpa.module_api.registry import hooks

    return merged(chain.from_iterable(hooks().commands()))


@click.group(cls=Program)
@click.version_option(version("cpa"), prog_name="cpa")
def main() -> None:
    """Compte personnel d'activité: operate the account from the command line."""
