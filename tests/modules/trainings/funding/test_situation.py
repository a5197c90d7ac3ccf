"""What someone says of themself for the money of a training: asked, kept, used, forgotten."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.legislation.training.funding.case import Help, Payer, Status
from cpa.legislation.training.funding.ranges import Range
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import DeclaredJob, PathFacts
from cpa.modules.identity.models import Account
from cpa.modules.trainings import hooks as ours
from cpa.modules.trainings.funding import answers, supposed
from cpa.modules.trainings.funding.asked import situation_of
from cpa.modules.trainings.funding.forms import PASS
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.models import FundingAnswers, Granted
from tests.databases import both_stores
from tests.modules.trainings.funding.test_view import OFFER, shown
from tests.modules.trainings.sheet.world import ALIKE, GOOD, publish

pytestmark = both_stores
ME, DAY = AccountId(7_070_707_070_707_070), date(2026, 3, 2)
EVERY = (*answers.FIELDS, *answers.GRANTED)
NOTHING = {name: None if "cents" in name or name in ("advised", "less_exposed_job") else "" for name in EVERY}
PASSED = dict.fromkeys(("status", "region", "advised", "less_exposed_job"), PASS)
PASSED_FOR_ONE = PASSED | {"employer": PASS}
PAGE, PAGE_FOR_ONE = "trainings:situation", "trainings:situation_for"
TRAINING = (OFFER.source, OFFER.key)


def say(**said: Any) -> Situation:
    told: dict[str, Any] = {**NOTHING, **said}
    answers.keep(account=ME, said=told, on=DAY)
    answers.keep_granted(account=ME, source=OFFER.source, key=OFFER.key, said=told, on=DAY)
    return situation_of(ME)


def rows() -> Any:
    return FundingAnswers.objects.using(ACTIVITY)


def test_nobody_and_whoever_said_nothing_are_not_guessed() -> None:
    assert situation_of(None) == situation_of(ME) == Situation()


def test_what_is_said_reaches_the_law_and_what_is_not_stays_unknown() -> None:
    found = say(status="demandeur_emploi", region="53", advised=True)
    person = found.person
    assert (person.status, person.region, person.advised) == (Status.JOB_SEEKER, "53", True)
    assert (found.less_exposed_job, found.helps(*TRAINING)) == (None, ())


@pytest.mark.parametrize(
    ("said", "help_"),
    [
        ({"employer": "share", "employer_cents": 500}, Help(Payer.EMPLOYER, 500, True, True)),
        ({"employer": "promised", "employer_cents": 500}, Help(Payer.EMPLOYER, 500, True, False)),
        ({"employer": "participation"}, Help(Payer.EMPLOYER, 0, True, True, pays_participation=True)),
        ({"employer": "no"}, Help(Payer.EMPLOYER, 0, False)),
        ({"france_travail_cents": 700}, Help(Payer.FRANCE_TRAVAIL, 700, True, True)),
        ({"region_cents": 0}, Help(Payer.REGION, 0, False, True)),
    ],
    ids=["paid", "promised", "participation", "refused", "france-travail", "region-refused"],
)
def test_each_answer_of_others_is_told_to_the_law_as_it_was_given(said: dict[str, Any], help_: Help) -> None:
    assert say(**said).helps(*TRAINING) == (help_,)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ({"status": "salarie"}, 10_320),
        ({"status": "demandeur_emploi"}, 0),
        ({"status": "sans_emploi"}, 10_320),
        ({"status": "salarie", "employer": "participation"}, 0),
        ({"status": "retraite_taux_plein"}, 100_000),
    ],
    ids=["employee", "job-seeker", "not-working", "employer-pays", "pension"],
)
def test_once_the_situation_is_said_what_is_left_is_exact_to_the_cent(said: dict[str, Any], left: int) -> None:
    assert shown(situation=say(**said)).remainder == Range(left, left)


def test_money_promised_and_not_paid_is_not_counted_yet() -> None:
    promised = say(status="salarie", employer="promised", employer_cents=30_000)
    assert (
        shown(cpf=50_000, situation=promised).remainder == shown(cpf=50_000, situation=say(status="salarie")).remainder
    )


def test_what_was_granted_for_one_training_is_taken_off_the_price_of_no_other() -> None:
    found = say(status="salarie", employer="share", employer_cents=30_000)
    nothing_granted = shown(replace(OFFER, key="2"), cpf=0, situation=replace(found, granted={})).remainder
    assert shown(cpf=0, situation=found).remainder == Range(70_000, 70_000)
    assert shown(replace(OFFER, key="2"), cpf=0, situation=found).remainder == nothing_granted
    assert shown(replace(OFFER, source="other"), cpf=0, situation=found).remainder == nothing_granted


def test_what_is_said_of_a_second_training_leaves_what_was_said_of_the_first() -> None:
    say(employer="share", employer_cents=500)
    answers.keep_granted(account=ME, source="invented", key="2", said={**NOTHING, "region_cents": 7}, on=DAY)
    found = situation_of(ME)
    assert found.helps(*TRAINING) == (Help(Payer.EMPLOYER, 500, True, True),)
    assert found.helps("invented", "2") == (Help(Payer.REGION, 7, True, True),)
    answers.keep_granted(account=ME, source="invented", key="2", said=NOTHING, on=DAY)
    assert situation_of(ME).granted == {TRAINING: (Help(Payer.EMPLOYER, 500, True, True),)}


def test_money_of_others_is_asked_for_a_named_training_only(client: Client) -> None:
    publish()
    alone = client.get(reverse(PAGE)).content.decode()
    assert "Quatre questions" in alone and 'name="employer"' not in alone and "_cents" not in alone
    address = reverse(PAGE_FOR_ONE, args=GOOD)
    page = client.get(address).content.decode()
    assert "Six questions" in page and 'name="employer_cents"' in page
    assert "Installer des chauffages</span>\xa0» seulement" in page
    client.post(address, {**PASSED_FOR_ONE, "employer": "share", "employer_cents": "500"})
    assert 'value="500"' in client.get(address).content.decode()
    assert 'value="500"' not in client.get(reverse(PAGE_FOR_ONE, args=ALIKE)).content.decode()
    client.post(reverse(PAGE), {**PASSED, "status": "salarie", "employer": "no"})
    [kept] = Granted.objects.using(ACTIVITY).all()
    assert ((kept.source, kept.key), kept.employer_cents) == (GOOD, 50_000)


def test_the_page_of_a_training_tells_what_was_granted_for_it_and_that_of_another_does_not(client: Client) -> None:
    publish()
    back = reverse("trainings:training", args=GOOD)
    address = reverse(PAGE_FOR_ONE, args=GOOD)
    told = {**PASSED_FOR_ONE, "status": "salarie", "employer": "share", "employer_cents": "500", "back": back}
    assert client.post(address, told).headers["location"] == back
    mine, other = client.get(back), client.get(reverse("trainings:training", args=ALIKE))
    assert any("employeur" in words for words in mine.context["money"].said)
    assert not any("employeur" in words for words in other.context["money"].said)
    assert address in mine.content.decode()


def test_nothing_is_asked_for_a_training_that_nobody_shows(client: Client) -> None:
    assert client.get(reverse(PAGE_FOR_ONE, args=("nowhere", "0"))).status_code == 404


def test_the_page_keeps_answers_of_a_visitor_and_comes_back_to_a_page_of_ours_only(client: Client) -> None:
    address = reverse(PAGE)
    told = {**PASSED, "status": "salarie", "back": "/formations/"}
    assert client.post(address, told).headers["location"] == "/formations/"
    kept = rows().get()
    assert (kept.status, kept.region, kept.advised) == ("salarie", "", None)
    again = client.post(address, {**PASSED, "back": "//elsewhere.example/"})
    assert again.headers["location"] == address
    assert not rows().exists()


def test_passing_everything_opens_no_account_and_keeps_nothing(client: Client) -> None:
    assert client.post(reverse(PAGE), PASSED).status_code == 302
    assert not rows().exists() and not Account.objects.exists()
    page = client.get(reverse(PAGE)).content.decode()
    assert page.count("<legend>") == 3 and page.count("Je passe") == 4 and page.count("Pourquoi") >= 4


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({"employer": "share"}, "Écrivez combien il paie"),
        ({"region_cents": "beaucoup"}, "Écrivez une somme en euros"),
        ({"region_cents": "-1"}, "Écrivez une somme en euros"),
        ({"region_cents": "99999999999"}, "Écrivez une somme en euros"),
        ({"status": "roi"}, "Choisissez une des réponses"),
    ],
    ids=["no-amount", "words", "below-zero", "too-much", "unknown-status"],
)
def test_what_cannot_be_understood_is_said_beside_its_question(
    client: Client, said: dict[str, str], error: str
) -> None:
    publish()
    assert error in client.post(reverse(PAGE_FOR_ONE, args=GOOD), {**PASSED_FOR_ONE, **said}).content.decode()
    assert not rows().exists() and not Granted.objects.using(ACTIVITY).exists()


class Knows:
    """The hooks, where a path and a job are known."""

    def __init__(self) -> None:
        self.others = hooks()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.others, name)

    def path_facts(self, account: AccountId) -> PathFacts:
        return PathFacts(limits=frozenset({"no_nights"}))

    def declared_jobs(self, account: AccountId) -> list[DeclaredJob]:
        return [DeclaredJob("k", "Soudeur", "", date(2020, 1, 1), None, "dsn")]


def test_what_other_pages_know_is_proposed_as_a_supposition_and_counts_for_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(supposed, "hooks", Knows)
    assert supposed.supposed(ME, DAY) == {"status": "salarie", "less_exposed_job": True}
    assert situation_of(ME) == Situation()


def test_a_trial_gives_its_answers_to_the_account_that_has_none_and_all_is_told_and_erased() -> None:
    trial = AccountId(8_080_808_080_808_080)
    answers.keep(account=trial, said={**NOTHING, "status": "salarie"}, on=DAY)
    answers.keep_granted(account=trial, source="s", key="1", said={**NOTHING, "region_cents": 1}, on=DAY)
    ours.trial_kept(trial=trial, account=ME)
    answers.keep(account=trial, said={**NOTHING, "status": "retraite"}, on=DAY)
    for key in ("1", "2"):
        answers.keep_granted(account=trial, source="s", key=key, said={**NOTHING, "region_cents": 2}, on=DAY)
    ours.trial_kept(trial=trial, account=ME)
    tables = ours.personal_data_of(account=ME).tables
    assert [row["status"] for row in tables["funding_answers"]] == ["salarie"]
    assert [(row["key"], row["region_cents"]) for row in tables["granted"]] == [("1", 1), ("2", 2)]
    assert rows().count() == 1 and Granted.objects.using(ACTIVITY).count() == 2
    ours.erase_personal_data_of(account=ME)
    assert not rows().exists() and not Granted.objects.using(ACTIVITY).exists()
