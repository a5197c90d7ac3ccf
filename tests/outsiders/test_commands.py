"""What operators read on their terminal, and what is handed to the bodies that decide, tells of nobody's balances nor
of who they are. Every command is run, or excused with a reason."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import click
import pytest
from click.testing import CliRunner
from django.utils import timezone

from cpa.modules.requests import bodies
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores
from tests.outsiders.planted import NUMBER, SECRETS, Planted, plant, secrets_in

pytestmark = both_stores
FILES, ONE = "reads files and tells what is in them", "is asked of one person, by their number or account"
CHANGES, SLOW = "changes what the databases hold, and tells of one thing", "is of a whole country"
EXCUSED = {
    **dict.fromkeys(
        ("assessment calibrate", "assessment fairness", "assessment reliability", "assessment score"), FILES
    ),
    **dict.fromkeys(("demo files", "fund", "law explain", "law test", "recommend", "reference build"), FILES),
    **dict.fromkeys(("assessment answer", "facts", "identity code", "identity sheet", "ledger recognise"), ONE),
    **dict.fromkeys(("occupations keep", "path fill", "path say", "project begin", "personal-data erase"), ONE),
    "personal-data show": ONE,
    **dict.fromkeys(("reviews pretend", "trainings dedupe"), FILES),
    **dict.fromkeys(("base empty", "base migrate", "base stop", "demo load", "demo reset", "demo serve"), CHANGES),
    **dict.fromkeys(("reference load", "requests decide", "roles grant", "roles revoke", "ledger seal"), CHANGES),
    **dict.fromkeys(("national generate", "national load", "national run"), SLOW),
}
GIVEN = {
    "accrue": ("--year", "2025"),
    "occupations bridges": ("D1102",),
    "occupations search": ("boulanger",),
    "radar": ("--all",),
    "reviews invite": ("00550101700017",),
    "trainings search": ("chauffage",),
}


def commands(found: click.Command, words: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    """Every command of the program with the words that call it."""
    if not isinstance(found, click.Group):
        yield " ".join(words), found
        return
    context = click.Context(found)
    for name in found.list_commands(context):
        command = found.get_command(context, name)
        assert command
        yield from commands(command, (*words, name))


def run() -> Iterator[tuple[str, list[str]]]:
    """The commands that are run, with what they are given."""
    for words, command in commands(main):
        if words not in EXCUSED and not words.startswith("import "):
            as_json = ["--json"] if any("--json" in one.opts for one in command.params) else []
            yield words, [*words.split(), *GIVEN.get(words, ()), *as_json]


@pytest.fixture
def planted() -> Planted:
    return plant()


def test_no_command_of_operators_tells_what_someone_holds_or_who_they_are(planted: Planted) -> None:
    told = {words: CliRunner().invoke(main, asked) for words, asked in run()}
    assert [(words, one.output[-90:]) for words, one in told.items() if one.exit_code not in (0, 1)] == []
    assert {words: found for words, one in told.items() if (found := secrets_in(one.output))} == {}


def test_the_same_secrets_are_seen_in_what_is_given_to_the_person_themself(planted: Planted, tmp_path: Any) -> None:
    (tmp_path / "number").write_text(NUMBER, "utf-8")
    given = CliRunner().invoke(main, ["personal-data", "show", "--nir-file", str(tmp_path / "number")])
    assert set(secrets_in(given.output)) >= set(SECRETS) - {"number", "c2p"}, given.output[:2000]


class Recorder:
    """Stands for every body: keeps all that it is handed."""

    def __init__(self) -> None:
        self.handed: list[object] = []

    def __getattr__(self, name: str) -> Any:
        def hand(*args: object) -> list[object]:
            self.handed += args
            return []

        return hand


def test_nothing_handed_to_a_body_tells_what_the_person_holds_or_who_they_are(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    body, later = Recorder(), timezone.localdate() + timedelta(days=30)
    monkeypatch.setattr(bodies, "body_of", lambda right: body)
    bodies.depart(planted.numbers[0], later)
    bodies.collect(later)
    assert len(body.handed) >= 3 and "RNCP37274" in repr(body.handed)
    assert secrets_in(repr(body.handed)) == []
    assert str(planted.account) not in repr(body.handed)
