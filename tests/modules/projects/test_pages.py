"""« Mon projet » from its doors to a saved project, without an account and without script."""

import re

import pytest
from django.test import Client

from cpa.module_api.registry import hooks
from cpa.modules.projects import actions, queries
from cpa.modules.projects.doors import TITLES, Door
from tests.databases import both_stores
from tests.modules.projects.people import opened, someone

pytestmark = both_stores


def text(page: str) -> str:
    return re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main")[0])


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found
    return found.group(1)


def started(client: Client, door: Door, **said: str) -> str:
    """The address of a project that a visitor opens by this door."""
    address = f"/mon-projet/commencer/{door}/"
    token = field(client.get(address).content.decode(), "token")
    return client.post(address, {"token": token, **said}).headers["Location"]


@pytest.mark.parametrize("door", list(Door))
def test_a_visitor_saves_a_draft_by_each_door_without_a_word(door: Door) -> None:
    client = Client()
    page = client.get(started(client, door)).content.decode()
    assert "Mes prochaines étapes" in page


def test_the_three_doors_are_offered_to_whoever_has_nothing() -> None:
    shown = text(Client().get("/mon-projet/").content.decode())
    assert all(str(title) in shown for title in TITLES.values())


def test_no_door_asks_for_the_name_of_an_occupation() -> None:
    for door in Door:
        page = Client().get(f"/mon-projet/commencer/{door}/").content.decode()
        assert "required" not in page.partition("<main")[2]


def test_whoever_is_not_well_reads_first_whom_to_talk_to() -> None:
    page = Client().get(f"/mon-projet/commencer/{Door.UNWELL}/").content.decode()
    assert page.index("médecin du travail") < page.index('<form class="form"')


def test_a_project_is_written_again_and_its_former_words_are_read() -> None:
    client = Client()
    address = started(client, Door.IDEA, want="travailler dehors")
    seen = field(client.get(f"{address}ecrire/").content.decode(), "seen")
    client.post(f"{address}ecrire/", {"seen": seen, "want": "devenir paysagiste", "by_when": "year"})
    assert "devenir paysagiste" in text(client.get(address).content.decode())
    assert "travailler dehors" in text(client.get(f"{address}versions/").content.decode())


def test_a_step_is_marked_and_marked_again() -> None:
    client = Client()
    address = started(client, Door.IDEA)
    client.post(f"{address}etape/advisor/", {"state": "done", "note": "vu mardi"})
    page = text(client.get(address).content.decode())
    assert "Fait" in page and "vu mardi" in page
    assert client.post(f"{address}etape/nonsense/", {"state": "done"}).status_code == 404


def test_what_people_write_is_never_markup() -> None:
    client = Client()
    address = started(client, Door.IDEA, want="<script>alert(1)</script>")
    assert "<script>alert" not in client.get(address).content.decode()


def test_another_visitor_sees_nothing_of_it() -> None:
    client = Client()
    address = started(client, Door.IDEA, want="travailler dehors")
    assert Client().get(address).status_code == 404
    assert Client().post(f"{address}ranger/", {"away": "1"}).status_code == 404


def test_a_project_is_erased_for_ever_once_it_was_put_away_and_not_before() -> None:
    client = Client()
    address = started(client, Door.IDEA, want="travailler dehors")
    assert client.post(f"{address}effacer/").status_code == 404
    client.post(f"{address}ranger/", {"away": "1"})
    assert "Effacer pour toujours" in text(client.get("/mon-projet/").content.decode())
    client.post(f"{address}effacer/")
    assert client.get(address).status_code == 404


def test_a_text_too_long_is_said_and_not_lost() -> None:
    client = Client()
    address = f"/mon-projet/commencer/{Door.IDEA}/"
    token = field(client.get(address).content.decode(), "token")
    page = client.post(address, {"token": token, "want": "a" * 3000}).content.decode()
    assert "a" * 3000 in page
    assert "2000" in page


def test_the_project_belongs_to_the_module_api(django_capture_on_commit_callbacks) -> None:
    trial, account = someone(), someone()
    opened(trial, want="mon essai")
    with django_capture_on_commit_callbacks(using="activity", execute=True):
        hooks().trial_kept(trial=trial, account=account)
    assert [each.now.want for each in queries.projects_of(account)] == ["mon essai"]
    actions.erase(account=account)


def test_the_step_card_says_where_one_is() -> None:
    client = Client()
    assert "trois portes" in text(client.get("/essayer/").content.decode())
    started(client, Door.IDEA, want="travailler dehors")
    assert "travailler dehors" in text(client.get("/essayer/").content.decode())
