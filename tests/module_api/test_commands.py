"""Commands of modules stand side by side, groups of one name made one."""

import click
import pytest

from cpa.module_api.commands import ConflictingCommands, merged
from cpa.module_api.registry import hooks


def group(name: str, *commands: str) -> click.Group:
    return click.Group(name, commands=[click.Command(command) for command in commands])


def test_groups_of_one_name_become_one() -> None:
    one, two = group("import", "dsn"), group("import", "cec")
    assert sorted(merged([one, two])["import"].commands) == ["cec", "dsn"]  # type: ignore[attr-defined]


def test_the_modules_own_groups_are_left_as_they_were() -> None:
    one = group("import", "dsn")
    merged([one, group("import", "cec")])
    assert list(one.commands) == ["dsn"]


@pytest.mark.parametrize(
    "commands",
    [
        [click.Command("same"), click.Command("same")],
        [click.Command("same"), group("same", "inner")],
        [group("same", "inner"), group("same", "inner")],
    ],
)
def test_two_commands_of_one_name_conflict(commands: list[click.Command]) -> None:
    with pytest.raises(ConflictingCommands):
        merged(commands)


def test_the_installed_modules_contribute_their_commands() -> None:
    assert {"demo", "import", "facts"} <= merged(c for given in hooks().commands() for c in given).keys()
