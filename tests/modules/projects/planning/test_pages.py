"""« Mes prochaines étapes » from a draft to steps done and failed, for a visitor, without script."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cpa.modules.projects import actions, queries
from cpa.modules.projects.doors import Door
from cpa.modules.projects.models import KeptPlan, KeptStep, PlanLimits, Project
from cpa.modules.projects.planning import gathering
from cpa.modules.projects.planning.model import Question, Variant
from tests.databases import both_stores
from tests.modules.projects.planning.test_asking import KNOWN, REGION, TRAINING
from tests.modules.projects.test_pages import started, text

pytestmark = both_stores


@pytest.fixture
def client() -> Client:
    return Client()


@pytest.fixture
def address(client: Client) -> str:
    """The plan of a visitor who wants to change occupation."""
    return f"{started(client, Door.IDEA, want='être au chaud', kind='change_occupation')}etapes/"


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def keys(page: str) -> list[str]:
    return re.findall(r'class="project-step" id="([^"]+)"', page)


def states(page: str) -> dict[str, str]:
    return dict(re.findall(r'class="project-step" id="([^"]+)" data-state="(\w+)"', page))


def test_three_plans_are_proposed_each_with_what_it_comes_to(client: Client, address: str) -> None:
    page = read(client, address)
    assert all(f"?variante={variant}" in page for variant in Variant)
    assert text(page).count("à payer vous-même") == 3
    assert keys(page) != keys(read(client, f"{address}?variante=le-plus-pres"))


def test_each_step_says_who_when_where_how_much_what_proves_it_and_what_else(client: Client, address: str) -> None:
    page = read(client, address)
    many = len(keys(page))
    assert many > 5
    for said in ("Avec qui", "Quand", "Où", "Combien", "Preuve", "Si ça ne marche pas"):
        assert text(page).count(said) == many
    assert "(estimé)" in page and "L. 6111-6" in page


def test_a_plan_is_kept_and_a_step_ticked_here_is_ticked_in_the_project(client: Client, address: str) -> None:
    client.post(f"{address}garder/", {"variant": Variant.FASTEST})
    page = read(client, address)
    assert "Vous avez choisi le plus rapide." in page
    client.post(f"{address}fait/look-galaxy/", {"state": "done"})
    assert states(read(client, address))["look-galaxy"] == "done"
    assert 'id="look" data-state="done"' in read(client, address.removesuffix("etapes/"))
    client.post(f"{address}fait/look-galaxy/", {"state": "open"})
    assert states(read(client, address))["look-galaxy"] == "open"
    assert 'id="look" data-state="open"' in read(client, address.removesuffix("etapes/"))


def test_what_did_not_work_makes_another_plan_and_what_is_done_stays(client: Client, address: str) -> None:
    client.post(f"{address}garder/", {"variant": Variant.FASTEST})
    client.post(f"{address}fait/look-galaxy/", {"state": "done"})
    before = states(read(client, address))
    failed = next(key for key in before if key.startswith("try-"))
    client.post(f"{address}fait/{failed}/", {"state": "failed"})
    pressed_again = client.post(f"{address}fait/{failed}/", {"state": "failed"})
    assert pressed_again.status_code == 302 and KeptPlan.objects.count() == 2
    after = states(read(client, address))
    assert after["look-galaxy"] == "done" and failed not in after
    assert any(key.startswith("try-") for key in after)
    client.post(f"{address}fait/{failed}/", {"state": "retry"})
    assert failed in states(read(client, address))


def test_when_nothing_else_holds_it_says_what_is_in_the_way_and_the_plan_stays(client: Client, address: str) -> None:
    client.post(f"{address}garder/", {"variant": Variant.FASTEST})
    soon = timezone.localdate() + timedelta(14)
    client.post(f"{address}limites/", {"end_by": soon.isoformat(), "distance": "1"})
    page = read(client, address)
    assert "Tout ne tient pas ensemble" in page and "au plus tard" in text(page)
    assert len(keys(page)) > 5


def test_limits_are_kept_and_no_step_of_the_plan_passes_them(client: Client, address: str) -> None:
    client.post(f"{address}limites/", {"money": "0", "distance": "9", "days": ["5", "6"]})
    page = text(read(client, address))
    assert "pas plus loin que 9 km" in page.replace("\u00a0", " ") and "jamais le samedi" in page
    distances = map(int, re.findall(r"À (\d+) km environ", page.replace("\u00a0", " ")))
    assert max(distances, default=0) <= 9


def test_limits_that_make_no_sense_are_said_and_not_kept(client: Client, address: str) -> None:
    page = client.post(f"{address}limites/", {"money": "-5", "distance": "loin"}).content.decode()
    assert page.count("Écrivez un nombre entier") >= 2
    assert not PlanLimits.objects.exists()


def test_a_step_that_is_no_longer_of_use_is_not_planned(client: Client, address: str) -> None:
    project = address.removesuffix("etapes/")
    client.post(f"{project}etape/try/", {"state": "not_for_me"})
    assert not [key for key in keys(read(client, address)) if key.startswith("try-")]


def test_once_all_is_done_nothing_is_left_to_plan(client: Client, address: str) -> None:
    project = address.removesuffix("etapes/")
    for step in ("advisor", "look", "meet", "try", "gap", "learn", "fund", "apply"):
        client.post(f"{project}etape/{step}/", {"state": "done"})
    assert "Tout est fait" in text(read(client, address))


@pytest.mark.parametrize("way", ["garder/", "limites/", "fait/look-galaxy/", ""])
def test_nobody_reaches_the_plan_of_another(client: Client, address: str, way: str) -> None:
    client.post(f"{address}garder/", {"variant": Variant.FASTEST})
    stranger = Client()
    assert stranger.get(address).status_code == 404
    assert stranger.post(f"{address}{way}", {"variant": Variant.NEAREST, "state": "done"}).status_code in (404, 405)
    assert KeptPlan.objects.count() == 1


@pytest.mark.parametrize(("way", "sent"), [("garder/", {"variant": "x"}), ("fait/none/", {"state": "done"})])
def test_what_no_page_sends_is_refused(client: Client, address: str, way: str, sent: dict[str, str]) -> None:
    client.post(f"{address}garder/", {"variant": Variant.FASTEST})
    assert client.post(f"{address}{way}", sent).status_code == 404


def test_a_plan_is_in_what_a_person_receives_and_goes_with_the_project(client: Client, address: str) -> None:
    client.post(f"{address}garder/", {"variant": Variant.CHEAPEST})
    client.post(f"{address}limites/", {"money": "100"})
    project = Project.objects.get()
    held = queries.personal_data(project.account).tables
    assert held["plans"] and held["plan_steps"] and held["plan_limits"]
    actions.erase(account=project.account)
    assert not (KeptPlan.objects.exists() or KeptStep.objects.exists() or PlanLimits.objects.exists())


def test_dates_are_brought_up_to_date_and_what_is_done_keeps_its_own(client: Client, address: str) -> None:
    client.post(f"{address}garder/", {"variant": Variant.FASTEST})
    client.post(f"{address}fait/look-galaxy/", {"state": "done"})
    KeptStep.objects.update(starts=timezone.localdate() - timedelta(90), ends=timezone.localdate() - timedelta(60))
    client.post(f"{address}garder/", {"variant": Variant.FASTEST})
    last = KeptPlan.objects.order_by("-ordinal")[0]
    opened = last.steps.filter(state="open")
    assert opened and all(step.starts >= timezone.localdate() for step in opened)
    assert last.steps.get(state="done").starts == timezone.localdate() - timedelta(90)


def test_a_training_is_kept_with_its_words_and_who_pays_it(client: Client, address: str, monkeypatch) -> None:
    soon = timezone.localdate() + timedelta(60)
    session = replace(TRAINING, starts=soon, ends=soon, payers=(replace(REGION, ends=None),))
    monkeypatch.setattr(gathering, "_missing", lambda *_: KNOWN.missing)
    monkeypatch.setattr(gathering, "_trainings", lambda *_: [session])
    client.post(f"{address}garder/", {"variant": Variant.CHEAPEST})
    monkeypatch.undo()
    page = text(read(client, address)).replace("\u00a0", " ").replace("\u202f", " ")
    assert "Pizza, les bases" in page and "Centre de formation" in page
    assert "La région, 200 €" in page and "1 000 €" in page


def test_missing_skills_without_any_training_lead_to_someone_and_not_to_a_dead_end(
    client: Client, address: str, monkeypatch
) -> None:
    monkeypatch.setattr(gathering, "_missing", lambda *_: KNOWN.missing)
    page = text(read(client, address))
    assert "Pétrir la pâte" in page and "rendez-vous gratuit" in page
    assert [key for key in keys(read(client, address)) if key.startswith("advisor-")]


def test_a_step_done_on_another_page_meanwhile_stays_done(client: Client, address: str, monkeypatch) -> None:
    client.post(f"{address}garder/", {"variant": Variant.FASTEST})
    made = gathering.plans

    def slow(asked: Question) -> object:
        found = made(asked)
        KeptStep.objects.filter(key="look-galaxy").update(state="done", settled_on=timezone.localdate())
        return found

    monkeypatch.setattr(gathering, "plans", slow)
    assert client.post(f"{address}garder/", {"variant": Variant.NEAREST}).status_code == 302
    assert states(read(client, address))["look-galaxy"] == "done"
