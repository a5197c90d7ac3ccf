"""`cpa path`: the bricks of the demonstration's people."""

import json
from collections.abc import Mapping
from pathlib import Path

import click
from django.conf import settings

from cpa.kernel.account_id import AccountId
from cpa.module_api.commands import needs_database
from cpa.modules.profile import actions
from cpa.modules.profile.keeping import Sent
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.reading import known


@click.group("path")
def path_() -> None:
    """What people say of what they did."""


@path_.command()
@click.argument("account", type=int)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@needs_database
def fill(account: int, file: Path) -> None:
    """Add the bricks of FILE to an empty path of the demonstration. Done twice, the second changes nothing.

    FILE is a JSON list of bricks: kind, what, when and, if wanted, where, tasks, occupation. One with `declared` adds
    its words to the declared job of that name.
    """
    if not settings.CPA_DEMONSTRATION:
        raise click.ClickException("These settings hold people's real accounts: nobody but they say what they did.")
    whose = AccountId(account)
    if known(whose).acts:
        return
    for number, brick in enumerate(json.loads(file.read_text(encoding="utf-8"))):
        _say(Sent(whose, f"demonstration-{number}", 0), dict(brick))


def _say(sent: Sent, brick: dict[str, str]) -> None:
    declared = brick.pop("declared", "")
    if declared:
        actions.change(sent=sent, brick=_job(sent.account, declared), fields=brick)
    else:
        actions.add(sent=sent, fields=_fields(brick))


def _job(account: AccountId, name: str) -> str:
    found = next((brick.id for brick in known(account).bricks() if brick.guaranteed and brick.what == name), None)
    if found is None:
        raise click.ClickException(f"No declared job of this account is called « {name} ».")
    return found


def _fields(brick: Mapping[str, str]) -> dict[str, object]:
    return {**brick, "kind": Kind(brick["kind"])}
