"""What a release changed from the one before it."""

import json
from dataclasses import replace

from click.testing import CliRunner

from cpa.modules.occupations.catalogue.changes import changes_between
from cpa.modules.occupations.catalogue.publishing import Provenance, publish
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores
from tests.modules.occupations.catalogue.small import SMALL
from tests.occupations import withdraw_occupations

FIRST, SECOND = SMALL.occupations
RENAMED = replace(
    SMALL,
    occupations=(FIRST._replace(name="Cultivateur"), SECOND._replace(code="A1199")),
    mobility=SMALL.mobility[:1],
)


def test_occupations_that_appear_go_or_change_their_name_are_told() -> None:
    told = changes_between(SMALL, RENAMED)
    assert told.appeared == {"A1199": "Conducteur"}
    assert told.gone == {"A1102": "Conducteur"}
    assert told.renamed == {"A1101": ("Agriculteur", "Cultivateur")}
    assert told.rows["occupations"] == (2, 2)
    assert told.rows["mobility"] == (0, 1)
    assert told.rows["skills"] == (0, 0)


def test_a_release_changes_nothing_from_itself() -> None:
    told = changes_between(SMALL, SMALL)
    assert not (told.appeared or told.gone or told.renamed)
    assert set(told.rows.values()) == {(0, 0)}


@both_stores
def test_the_command_compares_what_is_published_with_what_was(db: None) -> None:
    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["occupations", "changes", *words], catch_exceptions=False)
        return result.exit_code, result.output

    withdraw_occupations()
    publish(tables=SMALL, provenance=Provenance("reference", "v1", "producer", "licence"))
    code, said = run()
    assert code == 1
    assert "only one release" in said
    publish(tables=RENAMED, provenance=Provenance("rome", "v2", "producer", "licence"))
    code, said = run()
    assert code == 0
    assert said.splitlines()[:4] == [
        "v1 (reference) → v2 (rome)", "+ A1199 Conducteur", "- A1102 Conducteur", "~ A1101 Agriculteur → Cultivateur",
    ]  # fmt: skip
    assert json.loads(run("--json")[1])["rows"]["mobility"] == {"new": 0, "gone": 1}
