"""The `cpa` program. Commands that need no database load none; the others come from modules through a hook."""

import os
from importlib.metadata import version

import click


class Program(click.Group):
    """Adds the commands that modules contribute, loading Django only when one of them may be meant."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return super().get_command(ctx, cmd_name) or _contributed().get(cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_contributed()})


def _contributed() -> dict[str, click.Command]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
    import django

    django.setup()
    from cpa.module_api.registry import hooks

    found: dict[str, click.Command] = {}
    for command in (c for contribution in hooks().commands() for c in contribution):
        known = found.get(command.name or "")
        if isinstance(known, click.Group) and isinstance(command, click.Group):
            known.commands.update(command.commands)
        else:
            found[command.name or ""] = command
    return found


@click.group(cls=Program)
@click.version_option(version("cpa"), prog_name="cpa")
def main() -> None:
    """Compte personnel d'activité: operate the account from the command line."""
