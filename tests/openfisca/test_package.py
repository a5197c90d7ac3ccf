"""The generated package answers as the rules do: on the worked cases, and on values nobody thought of."""

import shutil

import pytest

from cpa.legislation.schemes import case_kinds, schemes
from cpa.rules import evaluate
from cpa.rules.cases import read_cases
from tests.openfisca import asked
from tools.openfisca_package.__main__ import PACKAGE

pytestmark = pytest.mark.openfisca

OUT_OF_LAW = "the day is outside the dates of the law: no rule runs, and the package refuses the day"
NOT_EXPRESSED = {
    "T-09": "the factor is not in the law yet: no rule runs",
    "T-12": "the factor is no longer in the law: no rule runs",
    **dict.fromkeys(("N-19", "F-A09", "G-08", "G-10", "G-17", "G-26", "G-35", "G-37"), OUT_OF_LAW),
}
"""Worked cases of which the package computes nothing, each with the reason."""


def test_every_worked_case_gives_the_same_values_step_by_step(openfisca, package, monkeypatch) -> None:
    question = asked.written(asked.by_the_worked_cases(monkeypatch))
    answers = openfisca("rules", question, str(package))
    assert answers["different"] == []
    assert answers["asked"] == sum(len(each["expected"]) for each in question) > 2_000


def test_generated_values_give_the_same_answers_on_every_day_the_law_changes(openfisca, package) -> None:
    question = asked.written(asked.generated(each=2))
    answers = openfisca("rules", question, str(package))
    assert answers["different"] == []
    assert answers["asked"] > 20_000


def test_the_cases_left_out_are_known_each_with_its_reason(monkeypatch) -> None:
    runners, check, ran = case_kinds(), evaluate.check, []
    monkeypatch.setattr(evaluate, "check", lambda plan, values: (ran.append(plan), check(plan, values))[1])
    without = set()
    for scheme in schemes():
        for case in read_cases(scheme.folder / "cases"):
            ran.clear()
            runners[case.kind](case.given)
            if not ran:
                without.add(case.id)
    assert without == set(NOT_EXPRESSED)


def test_a_formula_changed_by_hand_is_seen(openfisca, package, tmp_path, monkeypatch) -> None:
    changed = shutil.copytree(package, tmp_path / "changed")
    module = changed / PACKAGE / "variables/cpf.py"
    text = module.read_text("utf-8")
    assert "share_numerator * 100 >= half" in text
    module.write_text(text.replace("share_numerator * 100 >= half", "share_numerator * 100 > half"), "utf-8")
    answers = openfisca("rules", asked.written(asked.by_the_worked_cases(monkeypatch)), str(changed))
    assert any(one.startswith("cpf_half_time_reached") for one in answers["different"])


@pytest.mark.parametrize(
    ("name", "period", "value", "refusal"),
    [
        ("cpf_credit", "2024", None, "ValueError"),  # nothing was given: zero is never assumed
        ("cpf_debit", "2024", 10.5, "TypeError"),
        ("cpf_low_qualified", "2024", 1, "TypeError"),
        ("cpf_share_denominator", "2024", 0, "ValueError"),
        ("cpf_share_numerator", "2024", 10**12 + 1, "ValueError"),
        ("cpf_share_numerator", "2024", 10**12, None),
        ("cpf_ordinary_hours", "2019", None, "NotInForce"),
        ("cpf_ordinary_amount", "2018", None, "NotInForce"),
    ],
)
def test_what_openfisca_would_let_pass_is_refused(openfisca, package, name, period, value, refusal) -> None:
    assert openfisca("refusals", [[name, period, value]], str(package)) == [refusal]
