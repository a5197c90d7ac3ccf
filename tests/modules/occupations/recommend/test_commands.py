"""The commands answer in JSON and in sentences, and say by their exit status when something was not read."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cpa.modules.occupations.bridges import commands as bridges_commands
from cpa.modules.occupations.bridges.commands import occupations
from cpa.modules.occupations.catalogue.assembling import assembled
from cpa.modules.occupations.recommend.commands import recommend
from tests.modules.occupations.bridges.small_world import SMALL


@pytest.fixture(autouse=True)
def _published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cpa.module_api.commands.make_ready", lambda: None)
    monkeypatch.setattr(bridges_commands, "current", lambda: SMALL)


def _file(folder: Path, text: str) -> str:
    file = folder / "profile.json"
    file.write_text(text, "utf-8")
    return str(file)


def test_bridges_tell_official_mobility_apart_from_shared_skills():
    said = CliRunner().invoke(occupations, ["bridges", "D1102", "--json"])
    first, *_, last = json.loads(said.output)["bridges"]
    assert (first["target"], first["kind"], first["official"]["order"]) == ("D1104", "near", 1)
    assert (last["kind"], last["official"]) == ("skills", None)
    assert {skill["name"] for skill in first["shared"]} & {skill["name"] for skill in first["missing"]} == set()
    assert first["effort"]["ways"] == ["on_the_job"]
    assert first["reasons"]


def test_an_unknown_code_is_one_sentence():
    said = CliRunner().invoke(occupations, ["bridges", "Z9999"])
    assert said.exit_code == 1
    assert "Z9999" in said.output


def test_nothing_published_says_what_to_do(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bridges_commands, "current", lambda: assembled((), (), {}))
    said = CliRunner().invoke(occupations, ["bridges", "D1102"])
    assert said.exit_code == 1
    assert "cpa reference load" in said.output


def test_a_profile_is_answered_with_points_that_add_up(tmp_path: Path):
    file = _file(tmp_path, json.dumps({"bricks": [{"occupation": "D1102"}], "name": "Zoé"}))
    said = CliRunner().invoke(recommend, ["--profile", file, "--json"])
    answer = json.loads(said.output)
    assert said.exit_code == 0
    assert [problem["where"] for problem in answer["problems"]] == ["profil.name"]
    for one in answer["occupations"]:
        assert sum(reason["points"] for reason in one["reasons"]) == one["score"]


def test_profiles_are_answered_one_a_line_in_order(tmp_path: Path):
    file = _file(tmp_path, '{"wishes": ["with_people"]}\n\n{broken\n{}\n')
    said = CliRunner().invoke(recommend, ["--profiles", file])
    answers = [json.loads(line) for line in said.output.splitlines()]
    assert said.exit_code == 1
    assert answers[0]["occupations"][0]["code"] == "D1106"
    assert [len(answer["problems"]) for answer in answers] == [0, 1, 0]


def test_a_mark_at_its_start_and_a_rare_separator_of_lines_do_not_break_a_profile(tmp_path: Path):
    file = _file(tmp_path, "\ufeff" + json.dumps({"own_words": ["a\u2028b"]}, ensure_ascii=False) + "\n{}\n")
    said = CliRunner().invoke(recommend, ["--profiles", file])
    assert [json.loads(line)["problems"] for line in said.output.splitlines()] == [[], []]


def test_a_file_in_another_encoding_is_refused_with_its_line(tmp_path: Path):
    (tmp_path / "latin").write_bytes(b'{}\n{"own_words": ["\xe9t\xe9"]}\n')
    said = CliRunner().invoke(recommend, ["--profiles", str(tmp_path / "latin")])
    assert (said.exit_code, "latin: ligne 2" in said.output.replace(" : ", ": ")) == (1, True), said.output


def test_in_sentences_each_reason_shows_its_points(tmp_path: Path):
    file = _file(tmp_path, json.dumps({"limits": ["no_nights"]}))
    said = CliRunner().invoke(recommend, ["--profile", file])
    assert "-2000 Vous avez dit" in said.output


def test_one_file_is_asked_for(tmp_path: Path):
    assert CliRunner().invoke(recommend, []).exit_code == 2
