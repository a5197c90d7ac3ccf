"""`cpa assessment`: whole files in, figures out; anything wrong is told with its place and nothing is done."""

import gzip
import json
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner, Result

from cpa.modules.assessment.commands import assessment
from cpa.modules.assessment.measures.instrument import OURS, instrument

KEYS = [f"{scale}{number}" for scale in "ACENO" for number in range(1, 6)]


def written(folder: Path, header: list[str], *rows: list[object]) -> Path:
    path = folder / "answers.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in (header, *rows)) + "\n", "utf-8")
    return path


def run(word: str, path: Path, name: str = "bfi25", *more: str) -> Result:
    return CliRunner().invoke(assessment, [word, "--answers", str(path), "--instrument", name, *more])


def test_each_person_is_scored_on_each_scale(tmp_path: Path) -> None:
    path = written(tmp_path, ["id", *KEYS], ["p1", *[6] * 25], ["p2", *[""] * 25])
    one, two = map(json.loads, run("score", path, "bfi25", "--json").stdout.splitlines())
    assert (one["id"], two["id"]) == ("p1", "p2")
    # N has five straight keys; A has one reversed of five, so its mean is (6 x 4 + 1) / 5
    assert one["scales"]["N"]["mean"] == 6 and one["scales"]["A"]["mean"] == 5
    assert one["scales"]["N"]["score"] > 90 and one["scales"]["N"]["answered"] == 5
    assert two["scales"]["N"] == {"score": None, "margin": None, "answered": 0, "mean": None}


def test_the_table_and_the_json_say_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, ["id", *KEYS], ["p1", *range(1, 7), *[3] * 19])
    head, row = (line.split(",") for line in run("score", path).stdout.splitlines())
    told = json.loads(run("score", path, "bfi25", "--json").stdout)["scales"]
    assert {key: int(row[head.index(key)]) for key in "ACENO"} == {key: told[key]["score"] for key in "ACENO"}


def test_a_packed_file_is_read_as_the_plain_one(tmp_path: Path) -> None:
    path = written(tmp_path, ["id", *KEYS], ["p1", *[4] * 25])
    packed = tmp_path / "answers.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert run("score", packed).stdout == run("score", path).stdout


def test_our_own_answers_are_scored_with_or_without_those_beyond_the_form(tmp_path: Path) -> None:
    of = instrument(OURS)
    path = written(tmp_path, ["id", *of.form, "r-drive"], ["p1", *[5] * 30, 5])
    told = json.loads(run("score", path, OURS, "--json").stdout)
    assert told["scales"]["R"]["answered"] == 4 and told["scales"]["S"]["answered"] == 3
    assert told["signs"] == ["straight"]


@pytest.mark.parametrize(
    ("header", "rows", "code", "where"),
    [
        (["id", *KEYS], [["p1", *[3] * 24, 9]], "assessment-answer", "ligne 2, colonne 26 (O5)"),
        (["id", *KEYS], [["p1", *[3] * 25], ["p2", "x", *[3] * 24]], "assessment-answer", "ligne 3, colonne 2 (A1)"),
        (["id", *KEYS], [["p1", *[3] * 24]], "assessment-row-length", "ligne 2"),
        (["id", *KEYS[:-1]], [["p1", *[3] * 24]], "assessment-column-missing", "ligne 1"),
        (["id", *KEYS, "A1"], [["p1", *[3] * 26]], "assessment-column-twice", "ligne 1, colonne 2"),
        (["id", *KEYS], [], "assessment-file-empty", "fichier"),
    ],
)
def test_a_wrong_file_is_refused_whole_with_the_place(
    tmp_path: Path, header: list[str], rows: list[list[object]], code: str, where: str
) -> None:
    found = run("score", written(tmp_path, header, *rows), "bfi25", "--json")
    assert found.exit_code == 1 and found.stdout == ""
    told = json.loads(found.stderr.splitlines()[0])
    assert (told["code"], told["where"]) == (code, where)


def test_a_problem_says_the_place_and_never_the_value(tmp_path: Path) -> None:
    found = run("reliability", written(tmp_path, ["id", *KEYS], ["p1", "secret", *[3] * 24]))
    assert "ligne 2, colonne 2 (A1)" in found.stderr and "secret" not in found.output


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\xff\xfe\x00", "assessment-file-encoding"), (b'id,A1\n"1,2', "assessment-file-shape")],
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes(content)
    found = run("score", path)
    assert found.exit_code == 1 and code in found.stderr


def test_a_missing_or_truncated_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv.gz"
    assert "assessment-file-unreadable" in run("score", path).stderr
    path.write_bytes(gzip.compress(b"id\n" * 1000)[:20])
    assert "assessment-file-unreadable" in run("score", path).stderr


def test_too_few_people_say_so_rather_than_a_figure(tmp_path: Path) -> None:
    path = written(tmp_path, ["id", *KEYS], *[["p", *[1 + (n + k) % 6 for k in range(25)]] for n in range(50)])
    assert "fewer than 200 people" in run("reliability", path).stdout


def test_what_was_asked_alone_is_measured(tmp_path: Path) -> None:
    of, chance = instrument(OURS), Random(3)
    people = [{scale.key: chance.gauss(0, 1) for scale in of.scales} for _person in range(300)]
    rows = [[_given(p[of.items[k].scale], of.items[k].direction, chance) for k in of.form] for p in people]
    path = written(tmp_path, list(of.form), *rows)
    told = json.loads(run("reliability", path, OURS, "--json").stdout)["scales"]
    assert all((each["people"], each["items"]) == (300, 3) and each["alpha"] > 0.5 for each in told)
    assert run("calibrate", path, OURS).stdout.count("\n    r-") == 3


def _given(level: float, direction: int, chance: Random) -> int:
    return min(5, max(1, round(3 + direction * (level + chance.gauss(0, 0.8)))))


def test_an_item_that_all_answer_alike_gives_no_figure_and_no_crash(tmp_path: Path) -> None:
    path = written(tmp_path, ["id", *KEYS], *[["p", 3, *[1 + (n + k) % 6 for k in range(24)]] for n in range(250)])
    found = run("reliability", path, "bfi25", "--json")
    assert found.exit_code == 0 and json.loads(found.stdout)["scales"][0]["people"] is None


def test_an_unknown_column_of_groups_is_said(tmp_path: Path) -> None:
    path = written(tmp_path, ["id", *KEYS], ["p1", *[3] * 25])
    found = run("fairness", path, "bfi25", "--by", "gender")
    assert found.exit_code == 1 and "gender" in found.stderr
