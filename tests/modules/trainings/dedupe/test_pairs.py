"""The judged set is what its README says, and what is decided agrees with it."""

import csv
import io
import json
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.utils.translation import override

from cpa.kernel.problem import Problem
from cpa.modules.trainings.dedupe.commands import trainings
from cpa.modules.trainings.dedupe.deciding import Verdict
from cpa.modules.trainings.dedupe.fields import Field, Level
from cpa.modules.trainings.dedupe.pairs import read_pairs, score
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.weighing import WEIGHTS, weight_of
from cpa.modules.trainings.dedupe.wording import FIELDS, LEVELS, VERDICTS, in_words
from tests.modules.trainings.dedupe.judged import PAIRS, judged


def _rows() -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(PAIRS.read_text("utf-8")))]


def test_there_are_at_least_six_hundred_pairs_half_of_them_hard() -> None:
    hardness = Counter(row["hardness"] for row in _rows())
    assert hardness.total() >= 600
    assert 2 * hardness["hard"] >= hardness.total()
    assert all(row["why"] for row in _rows())


def test_nobody_chose_where_a_pair_goes_its_number_follows_from_what_it_says() -> None:
    for row in _rows():
        sides = [
            {name.removeprefix(f"{one}_"): said for name, said in row.items() if name.startswith(f"{one}_") and said}
            for one in ("left", "right")
        ]
        digest = sha256(json.dumps([row["kind"], *sides], sort_keys=True, ensure_ascii=False).encode()).hexdigest()
        assert row["id"] == row["kind"][0] + digest[:8]
        by_digest = "tune" if int(row["id"][1:], 16) % 2 else "held"
        assert row["half"] == {"1": "tune", "2": by_digest, "3": "held"}[row["draw"]]


def test_nearly_half_of_the_pairs_were_never_tuned_on() -> None:
    halves = Counter(row["half"] for row in _rows())
    assert {*halves} == {"tune", "held"}
    assert 100 * halves["held"] >= 45 * halves.total()


def test_the_weights_in_force_follow_from_the_tuning_half_alone(tmp_path: Path) -> None:
    tuning = tmp_path / "tune.csv"
    rows = [row for row in _rows() if row["half"] == "tune"]
    with tuning.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    printed = CliRunner().invoke(trainings, ["dedupe", "--pairs", str(tuning), "--weights"])
    assert printed.output == WEIGHTS.read_text("utf-8")


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_both_labels_in_both_halves(kind: Kind) -> None:
    assert {(pair.half, pair.same) for pair in judged() if pair.kind is kind} == {
        (half, same) for half in ("tune", "held") for same in (True, False)
    }


def test_a_decision_does_not_depend_on_which_record_comes_first() -> None:
    from cpa.modules.trainings.dedupe.deciding import decide

    for pair in judged():
        there, back = decide(pair.kind, pair.left, pair.right), decide(pair.kind, pair.right, pair.left)
        assert (there.verdict, there.weight) == (back.verdict, back.weight), pair.id


def test_the_pairs_never_tuned_on_are_decided_as_well_as_was_measured() -> None:
    held = [pair for pair in judged() if pair.half == "held"]
    whole = score((pair.same, pair.decision.verdict) for pair in held)
    offers = score((pair.same, pair.decision.verdict) for pair in held if pair.kind is Kind.OFFER)
    assert (whole.f1 or 0) >= 950
    assert (offers.f1 or 0) >= 980


@pytest.mark.parametrize(
    ("level", "weight"),
    [
        (Level.SAME, 500),
        (Level.CLOSE, 200),
        (Level.ADDS, 200),
        (Level.OTHER, -100),
        (Level.ONE_SIDE, 0),
        (Level.UNKNOWN, 0),
    ],
)
def test_a_level_that_no_judged_pair_showed_weighs_halfway_between_its_neighbours(level: Level, weight: int) -> None:
    assert weight_of({Level.SAME: 500, Level.OTHER: -100}, level) == weight


def test_scores_count_only_joined_pairs_as_found() -> None:
    counted = score(
        [(True, Verdict.SAME), (True, Verdict.PERHAPS), (False, Verdict.SAME), (False, Verdict.PERHAPS)] * 3
    )
    assert (counted.right, counted.wrong, counted.missed, counted.apart) == (3, 3, 3, 3)
    assert (counted.perhaps, counted.shown) == (6, 3)
    assert (counted.precision, counted.recall, counted.f1) == (500, 500, 500)
    assert score([]).f1 is None


def test_the_command_prints_scores_with_their_samples() -> None:
    shown = CliRunner().invoke(trainings, ["dedupe", "--pairs", str(PAIRS), "--json"])
    assert shown.exit_code == 0, shown.output
    lines = json.loads(shown.output)["scores"]
    whole = {line["half"]: line for line in lines if (line["kind"], line["hardness"]) == ("all", "all")}
    assert {half: line["pairs"] for half, line in whole.items()} == Counter(row["half"] for row in _rows())
    assert {line["hardness"] for line in lines} == {"all", "easy", "medium", "hard"}
    table = CliRunner().invoke(trainings, ["dedupe", "--pairs", str(PAIRS)]).output
    assert len(table.splitlines()) == len(lines) + 1


def test_the_command_gives_the_reasons_of_one_pair_in_words() -> None:
    apart = next(pair for pair in judged() if pair.kind is Kind.OFFER and pair.agreement[Field.RHYTHM] is Level.OTHER)
    shown = CliRunner().invoke(trainings, ["dedupe", "--pairs", str(PAIRS), "--explain", apart.id])
    with override("fr"):
        assert shown.output.splitlines() == [*in_words(apart.decision)]
    assert len(shown.output.splitlines()) > 2
    assert CliRunner().invoke(trainings, ["dedupe", "--pairs", str(PAIRS), "--explain", "none"]).exit_code == 2


def test_every_field_and_level_has_its_words() -> None:
    assert {*FIELDS} == {*Field}
    assert {*LEVELS} == {*Level} - {Level.UNKNOWN}
    assert {*VERDICTS} == {*Verdict}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("id,kind\n1,body\n", "dedupe-pairs-columns"),
        ("id,kind,hardness,half,label\n1,ghost,hard,tune,same\n", "dedupe-pairs-line"),
        ("id,kind,hardness,half,label\n1,body,hard,tune,twins\n", "dedupe-pairs-line"),
        ("id,kind,hardness,half,label,left_hours\n1,offer,hard,tune,same,many\n", "dedupe-pairs-line"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem_with_its_line(text: str, code: str) -> None:
    read = read_pairs(io.StringIO(text), "pairs.csv")
    assert isinstance(read, Problem)
    assert read.code == code
    assert read.where == ("pairs.csv" if code.endswith("columns") else "pairs.csv:2")
