"""The sign-in of the team of the demonstration."""

import click

from cpa.demo.logins import PASSWORD
from cpa.demo.team import LOGIN, open_team
from cpa.module_api.registry import hooks
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores


@both_stores
def test_the_team_is_opened_once_with_every_role() -> None:
    with click.Context(main):
        assert open_team() == open_team()
    account = hooks().open_demonstration_login(email=LOGIN, password=PASSWORD, number="")
    assert hooks().roles_of(account=account) == {"data", "moderation"}
