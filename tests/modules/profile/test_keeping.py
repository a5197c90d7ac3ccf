"""Acts kept one after the other, a trial kept by signing up, and what the module says of itself."""

import json
from datetime import date
from threading import Thread

import pytest
from click.testing import CliRunner
from django.db import connections
from django.template.loader import render_to_string
from django.utils import translation

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import DeclaredJob
from cpa.modules.profile import actions, drafts, models, reading
from cpa.modules.profile.begun import kind_begun
from cpa.modules.profile.keeping import Done, Sent
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.queries import bricks_of
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores, both_stores_for_real

ANA, TRIAL = AccountId(8101), AccountId(8102)
JOB = DeclaredJob("0a1b2c3d", "Soudeur", "623a", date(2014, 5, 1), date(2016, 4, 30), "déclarations")


@pytest.fixture
def a_declared_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """Employers declared JOB, of whoever is asked about."""
    real = hooks()

    class Declared:
        def declared_jobs(self, account: AccountId) -> list[DeclaredJob]:
            return [JOB]

        def __getattr__(self, name: str) -> object:
            return getattr(real, name)

    monkeypatch.setattr(reading, "hooks", Declared)


def sent(account: AccountId = ANA, token: str = "", saw: int = 0) -> Sent:
    return Sent(account, token or f"t{models.Act.objects.using(ACTIVITY).count()}", saw)


def added(what: str, when: str, account: AccountId = ANA, **more: object) -> str:
    fields = {"kind": Kind.JOB, "what": what, "when": when, **more}
    done = actions.add(sent=sent(account), fields=fields)
    return done.act.brick


def names(account: AccountId = ANA) -> list[str]:
    return [brick.what for brick in bricks_of(account)]


@both_stores
def test_a_path_is_read_as_bricks_with_what_their_dates_mean() -> None:
    added("Cariste", "vers 2010", tasks="je rangeais", occupation="N1103")
    (brick,) = bricks_of(ANA)
    assert (brick.what, brick.tasks, brick.occupation, brick.guaranteed) == ("Cariste", "je rangeais", "N1103", False)
    assert (brick.span.earliest, brick.span.latest) == (date(2009, 1, 1), date(2011, 12, 31))


@both_stores
def test_what_was_tried_is_kept_by_signing_up_beside_what_was_there(django_capture_on_commit_callbacks) -> None:
    added("Cariste", "2015")
    added("Football", "depuis 2018", TRIAL)
    added("Une pause", "2012", TRIAL)
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):
        hooks().trial_kept(trial=TRIAL, account=ANA)
    assert names() == ["Football", "Cariste", "Une pause"]
    assert bricks_of(TRIAL) == ()


@both_stores
def test_a_trial_kept_is_one_act_that_may_be_taken_back() -> None:
    added("Football", "depuis 2018", TRIAL)
    actions.keep_trial(trial=TRIAL, account=ANA)
    done = actions.take_back(sent=sent(), number=1)
    assert isinstance(done, Done) and names() == []


@both_stores
def test_what_was_begun_in_a_trial_follows_and_never_replaces_what_the_account_began() -> None:
    for account, form, what in ((ANA, "new-job", "Soudeuse"), (TRIAL, "new-job", "Cariste"), (TRIAL, "dabc", "Nuit")):
        drafts.keep_draft(account=account, form=form, typed={"what": what, "kind": "job"})
    actions.keep_trial(trial=TRIAL, account=ANA)
    kept = {each.form: each.content["what"] for each in drafts.drafts(ANA)}
    assert (kept.pop("new-job"), kept.pop("dabc")) == ("Soudeuse", "Nuit")
    ((form, what),) = kept.items()
    assert (kind_begun(form), what) == (Kind.JOB, "Cariste")
    assert drafts.drafts(TRIAL) == []


@both_stores
def test_words_said_of_a_declared_job_follow_it_to_the_account_that_it_joins(a_declared_job: None) -> None:
    (brick,) = bricks_of(TRIAL)
    actions.change(sent=sent(TRIAL), brick=brick.id, fields={"tasks": "je lis les plans"})
    actions.keep_trial(trial=TRIAL, account=ANA)
    (kept,) = bricks_of(ANA)
    assert (kept.guaranteed, kept.tasks) == (True, "je lis les plans")


@both_stores
def test_the_person_s_data_are_given_whole_and_erased_whole() -> None:
    added("Cariste", "2015")
    drafts.keep_draft(account=ANA, form="new-job", typed={"what": "Sou"})
    data = next(each for each in hooks().personal_data_of(account=ANA) if each.module == "profile")
    assert "Cariste" in json.dumps(data.tables["acts"], default=str) and "Sou" in str(data.tables["drafts"])
    hooks().erase_personal_data_of(account=ANA)
    assert bricks_of(ANA) == () and drafts.drafts(ANA) == []


@both_stores
def test_a_declared_job_takes_its_place_by_its_dates_once(a_declared_job: None) -> None:
    added("Cariste", "2012")
    added("Football", "depuis 2018")
    assert names() == ["Football", "Soudeur", "Cariste"]
    soudeur = bricks_of(ANA)[1]
    assert soudeur.guaranteed and (soudeur.span.earliest, soudeur.span.latest) == (JOB.starts, JOB.ends)
    for _ in range(2):
        actions.hide(sent=sent(), brick=soudeur.id, hidden=True)
    assert names() == ["Football", "Soudeur", "Cariste"]
    refused = actions.remove(sent=sent(), brick=soudeur.id)
    assert isinstance(refused, Problem) and refused.code == "profile.guaranteed"


@both_stores
def test_no_act_on_a_path_changes_what_is_declared_or_what_rights_are() -> None:
    before = hooks().counted_facts(account=ANA), hooks().held_rights(account=ANA)
    brick = added("Cariste", "de 2014 à 2018")
    first, then = {"what": "Cariste", "when": "2014"}, {"what": "Cariste", "when": "de 2015 à 2018"}
    actions.split(sent=sent(), brick=brick, first=first, then=then)
    assert (hooks().counted_facts(account=ANA), hooks().held_rights(account=ANA)) == before


@both_stores_for_real
def test_acts_done_at_the_same_instant_are_all_kept_one_after_the_other() -> None:
    def add(number: int) -> None:
        fields = {"kind": Kind.JOB, "what": f"brick {number}", "when": "2015"}
        actions.add(sent=Sent(ANA, f"token-{number}", 0), fields=fields)
        for store in connections:
            connections[store].close()

    windows = [Thread(target=add, args=(number,)) for number in range(6)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()
    assert len(names()) == 6
    assert [act.number for act in reading.acts_of(ANA)] == [1, 2, 3, 4, 5, 6]


@both_stores
def test_the_demonstration_fills_a_path_once_and_only_there(tmp_path, settings) -> None:
    file = tmp_path / "path.json"
    file.write_text(json.dumps([{"kind": "family", "what": "Mon frère", "when": "depuis 2016"}]))
    settings.CPA_DEMONSTRATION = True
    for _ in range(2):
        assert CliRunner().invoke(main, ["path", "fill", str(ANA), str(file)]).exit_code == 0
    assert names() == ["Mon frère"]
    settings.CPA_DEMONSTRATION = False
    assert CliRunner().invoke(main, ["path", "fill", "8109", str(file)]).exit_code == 1


@both_stores
def test_the_step_says_where_one_is(rf) -> None:
    def shown(account: AccountId | None) -> dict[str, object]:
        cards = hooks().show("step_card", lambda card: card, request=rf.get("/"), account=account)
        return next(card.context for card in cards if card.order == 100)

    assert (shown(None)["number"], shown(None)["begun"]) == (0, 0)
    added("Cariste", "2015")
    for form in ("new-job", "new-job-a1", "new-family-b2", "new-xyz"):
        drafts.keep_draft(account=ANA, form=form, typed={"what": "Sou"})
    assert (shown(ANA)["number"], shown(ANA)["begun"]) == (1, 3)
    with translation.override("fr"):
        card = render_to_string("profile/step_card.html", shown(ANA))
    assert "3 briques commencées vous attendent." in card
