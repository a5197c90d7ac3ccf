"""`cpa occupations search` answers in sentences or in JSON, for one text or for a file of them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cpa.modules.occupations.search import commands
from tests.databases import both_stores

pytestmark = [both_stores, pytest.mark.usefixtures("searchable")]


def asked(*words: str) -> str:
    result = CliRunner().invoke(commands.occupations, ["search", *words])
    assert result.exit_code == 0, result.output
    return result.output


def test_one_text_is_answered_in_a_line_an_occupation() -> None:
    assert asked("nounou").splitlines()[0] == "K1310  Assistant maternel / Assistante maternelle  (nounou, 1000)"
    assert asked("zzzzzzzz qqqqq") == "No occupation was recognised.\n"


def test_json_says_the_query_and_its_results() -> None:
    answer = json.loads(asked("nounou", "--json", "--most", "1"))
    assert answer == {
        "query": "nounou",
        "results": [
            {
                "code": "K1310",
                "title": "Assistant maternel / Assistante maternelle",
                "matched": "nounou",
                "score": 1000,
            }
        ],
    }


def test_a_file_is_answered_line_by_line_whatever_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "queries.txt"
    file.write_bytes("boulangère\n\nde la\n\xff\n😀\n".encode("latin-1", "ignore") + "plombié\n".encode())
    lines = [json.loads(line) for line in asked("--queries", str(file)).splitlines()]
    assert len(lines) == len(file.read_bytes().split(b"\n")) - 1
    assert lines[-1]["results"][0]["code"] == "F1603"
    assert lines[1] == {"query": "", "results": []}


def test_neither_or_both_are_refused() -> None:
    for words in ([], ["a", "--queries", "-"]):
        assert CliRunner().invoke(commands.occupations, ["search", *words]).exit_code == 2
