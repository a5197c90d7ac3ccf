"""What three personas answer, keep and want to do: told through commands, once, and only in a demonstration."""

import json

import pytest
from click.testing import CliRunner

from cpa.demo import futures as module
from cpa.demo.careers import Persona
from cpa.demo.futures import futures, tell_future
from cpa.demo.reading import read_world
from cpa.kernel.account_id import AccountId, new_account_id
from cpa.module_api.registry import hooks
from cpa.modules.assessment import queries as assessment
from cpa.modules.assessment.measures.instrument import OURS, instrument
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.projects import queries as projects
from cpa.modules.projects.kinds import Cause, Kind
from cpa.modules.projects.steps import steps_of
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(words))
    return result.exit_code, result.output


def persona(code: str) -> Persona:
    return next(each for each in read_world().personas if each.code == code)


def test_aminata_kevin_and_thomas_have_a_future() -> None:
    assert {persona(code).first_name for code in futures()} == {"Aminata", "Kévin", "Thomas"}


@pytest.mark.parametrize("code", list(futures()))
def test_each_of_them_answers_the_whole_form_and_names_what_exists(catalogue: Catalogue, code: str) -> None:
    told = futures()[code]
    assert set(told["answers"]) == set(instrument(OURS).form)
    assert set(told["answers"].values()) <= {1, 2, 3, 4, 5}
    project = told["project"]
    assert {*told["keeps"], *project["occupations"]} <= set(catalogue.index)
    known = steps_of(Kind(project["kind"]), Cause(project["cause"]) if "cause" in project else None)
    assert set(project.get("done", [])) <= {step.key for step in known}


@both_stores
@pytest.mark.parametrize("code", list(futures()))
def test_a_future_is_told_once(monkeypatch: pytest.MonkeyPatch, published_occupations: None, code: str) -> None:
    def ran(*words: str) -> str:
        code, output = run(*words)
        assert code == 0, output
        return output

    monkeypatch.setattr(module, "run", ran)
    account, told = new_account_id(), futures()[code]
    for _time in range(2):
        tell_future(account, persona(code))
    assert dict(assessment.held(account).answers) == told["answers"]
    assert {each.code for each in hooks().kept_occupations(account=account)} == set(told["keeps"])
    (project,) = projects.projects_of(account)
    assert project.now.want == told["project"]["want"] and project.done == len(told["project"].get("done", []))


def test_a_persona_without_a_future_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(module, "run", lambda *words: ran.append(words))
    tell_future(AccountId(7502), persona("H7"))
    assert ran == []


@both_stores
@pytest.mark.parametrize("words", [("assessment", "answer"), ("project", "begin"), ("occupations", "keep")])
def test_nobody_speaks_for_a_real_person(settings, tmp_path, words) -> None:  # type: ignore[no-untyped-def]
    settings.CPA_DEMONSTRATION = False
    file = tmp_path / "said.json"
    file.write_text(json.dumps({"door": "jhesite"} if words[0] == "project" else {}), encoding="utf-8")
    code, output = run(*words, "7503", "D1102" if words[0] == "occupations" else str(file))
    assert code == 1 and "real accounts" in output


@both_stores
@pytest.mark.parametrize(
    ("words", "said"),
    [(("assessment", "answer"), {"r-repair": 6}), (("assessment", "answer"), {"nonsense": 3}),
     (("project", "begin"), {"door": "nonsense"}), (("project", "begin"), {"door": "jhesite", "salary": 3})],
)  # fmt: skip
def test_what_means_nothing_is_refused(tmp_path, words, said) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "said.json"
    file.write_text(json.dumps(said), encoding="utf-8")
    code, output = run(*words, "7504", str(file))
    assert code == 1 and "Not " in output


@both_stores
def test_an_occupation_that_does_not_exist_is_not_kept(published_occupations: None) -> None:
    code, output = run("occupations", "keep", "7505", "Z9999")
    assert code == 1 and "Z9999" in output
