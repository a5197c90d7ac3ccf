"""`cpa path say`: what the demonstration's people say of their skills and of their life."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from django.conf import settings
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.commands import needs_database
from cpa.modules.profile.life import actions as life
from cpa.modules.profile.life.queries import life_of
from cpa.modules.profile.models.skill_said import Verdict
from cpa.modules.profile.queries import bricks_of
from cpa.modules.profile.skills import actions
from cpa.modules.profile.skills.actions import Answer
from cpa.modules.profile.skills.queries import said_by

CENTS = 100


@click.group("path")
def path_() -> None:
    """What people say of what they did."""


@path_.command()
@click.argument("account", type=int)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@needs_database
def say(account: int, file: Path) -> None:
    """Say the skills and the life of FILE for someone of the demonstration who said none. Done twice, the second
    changes nothing.

    FILE is JSON: `skills` is a list of `of` (what a brick says), `confirms` and `refuses` (key of a skill → its
    official name) and `own` (words); `life` has the fields of the form, `income_floor_euros` in whole euros.
    """
    if not settings.CPA_DEMONSTRATION:
        raise click.ClickException("These settings hold people's real accounts: nobody but they say what they can do.")
    whose, told = AccountId(account), json.loads(file.read_text(encoding="utf-8"))
    if not said_by(whose):
        _say_skills(whose, told.get("skills", []))
    if told.get("life") and life_of(whose).pk is None:
        life.change(account=whose, changed_on=timezone.localdate(), answers=_fields(told["life"]))


def _say_skills(account: AccountId, told: list[dict[str, Any]]) -> None:
    today = timezone.localdate()
    ids = {brick.what: brick.id for brick in bricks_of(account)}
    for each in told:
        if each["of"] not in ids:
            raise click.ClickException(f"No brick of this account is called « {each['of']} ».")
        brick = ids[each["of"]]
        actions.answer(account=account, brick=brick, answers=dict(_answers(each)), said_on=today)
        actions.add_own(account=account, brick=brick, wordings=each.get("own", []), said_on=today)


def _answers(told: Mapping[str, Any]) -> Iterator[tuple[str, Answer]]:
    for word, verdict in (("confirms", Verdict.YES), ("refuses", Verdict.NO)):
        for key, name in told.get(word, {}).items():
            yield key, Answer(name, verdict)


def _fields(told: Mapping[str, Any]) -> dict[str, object]:
    fields = {name: value for name, value in told.items() if name != "income_floor_euros"}
    if "income_floor_euros" in told:
        fields["income_floor_cents"] = told["income_floor_euros"] * CENTS
    return fields
