"""`cpa trainings search`."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from cpa.modules.trainings.search.commands import search
from tests.databases import both_stores

pytestmark = both_stores


def run(*arguments: str) -> Result:
    return CliRunner().invoke(search, list(arguments))


def test_one_object_says_what_was_found_and_why(catalogue: None):
    said = json.loads(run("coiffeur", "--near", "29019", "--km", "10", "--json").output)
    assert said["query"] == "coiffeur" and said["count"] == 2
    first = said["results"][0]
    assert (first["title"], first["metres"]) == ("MÉTIERS DE LA COIFFURE (CAP)", 0)
    assert {"key", "title", "body", "place", "matched", "score"} <= first.keys()


def test_each_line_of_a_file_gives_one_object(catalogue: None, tmp_path: Path):
    file = tmp_path / "queries.txt"
    file.write_text("cuisine\nxyzzyx\n", "utf-8")
    said = [json.loads(line) for line in run("--queries", str(file)).output.splitlines()]
    assert [(one["query"], len(one["results"])) for one in said] == [("cuisine", 2), ("xyzzyx", 0)]


def test_people_read_sentences(catalogue: None):
    assert "Vous avez cherché" in run("cuisine").output
    assert "Sans la condition" in run("cuisine", "--remote").output


def test_an_unknown_commune_is_told(catalogue: None):
    said = run("cuisine", "--near", "99999")
    assert said.exit_code == 2 and "99999" in said.output
