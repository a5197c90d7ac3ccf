"""`cpa project begin`: the drafts of the demonstration's people."""

import json
from pathlib import Path
from uuid import UUID, uuid5

import click
from django.conf import settings

from cpa.kernel.account_id import AccountId
from cpa.module_api.commands import needs_database
from cpa.modules.projects import actions
from cpa.modules.projects.doors import Door
from cpa.modules.projects.queries import FIELDS, projects_of

_DRAFTS = UUID("6c3b8f52-90a5-4a43-9d0c-6f0d0f6f2b11")


@click.group("project")
def project() -> None:
    """What people want to do."""


@project.command()
@click.argument("account", type=int)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@needs_database
def begin(account: int, file: Path) -> None:
    """Open the project of FILE for someone of the demonstration who has none. Done twice, the second changes nothing.

    FILE is JSON: `door`, the fields of a project and, if wanted, `done`: steps done.
    """
    if not settings.CPA_DEMONSTRATION:
        raise click.ClickException("These settings hold people's real accounts: nobody writes in their place.")
    whose, told = AccountId(account), json.loads(file.read_text(encoding="utf-8"))
    unknown = sorted(set(told) - {"door", "done", *FIELDS})
    if unknown or told.get("door") not in list(Door):
        raise click.ClickException(f"Not a project: a door of {', '.join(Door)}, and unknown fields {unknown}")
    if projects_of(whose):
        return
    said = {name: told[name] for name in FIELDS if name in told}
    number = actions.open_project(account=whose, token=uuid5(_DRAFTS, str(account)), door=Door(told["door"]), said=said)
    for step in told.get("done", []):
        actions.mark(account=whose, number=number, step=step, state="done")
