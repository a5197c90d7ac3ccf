"""The workbench as whoever looks after the catalogue uses it, and what visitors see of it."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api import access
from cpa.module_api.registry import hooks
from cpa.modules.trainings.catalogue.deliveries import deliveries_of
from cpa.modules.trainings.catalogue.offers import offer
from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.dedupe import actions as dedupe
from cpa.modules.trainings.dedupe.joining import Pair
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.desk import actions, judging
from cpa.modules.trainings.desk.imports import imports
from cpa.modules.trainings.models import DedupeRun
from cpa.modules.trainings.search.building import bring_search_up_to_date, search_is_up_to_date
from cpa.modules.trainings.sheet.reporting import report
from tests.databases import both_stores
from tests.modules.trainings.desk.world import FIRST, MANAGER, OTHER, SECOND, give

pytestmark = both_stores
THE_OFFER = ("lheo", "A-1")


class _Team:
    """The hooks, where whoever asks is of the team."""

    def __init__(self, account: AccountId) -> None:
        self.account = account

    def __getattr__(self, name: str) -> object:
        return getattr(hooks(), name)

    def signed_in_account(self, request: object) -> AccountId:
        return self.account

    def roles_of(self, account: AccountId) -> frozenset[str]:
        return frozenset({"data"})


@pytest.fixture(autouse=True)
def team(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Team]:
    found = _Team(MANAGER)
    monkeypatch.setattr(access, "hooks", lambda: found)
    give(FIRST)
    yield found


def main_of(text: str) -> str:
    found = re.search(r"<main.*?</main>", text, re.DOTALL)
    assert found
    return found.group().replace("\u202f", " ").replace("\u00a0", " ")


def read(client: Client, name: str, *args: object, ask: str = "", status: int = 200) -> str:
    answer = client.get(reverse(name, args=args) + ask)
    assert answer.status_code == status, answer.status_code
    return main_of(answer.content.decode())


def send(client: Client, name: str, *args: object, **said: str) -> str:
    """The page that a form leads to, or that comes back with its errors."""
    answer = client.post(reverse(name, args=args), said, follow=True)
    assert answer.status_code == 200
    return main_of(answer.content.decode())


def seen_in(page: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', page)
    assert found
    return found[1]


def test_what_came_in_is_told_with_its_lines_by_reason(client: Client) -> None:
    assert "region.xml" not in read(client, "desk:home") and "lheo" in read(client, "desk:home").lower()
    number = deliveries_of("lheo")[0].pk
    page = read(client, "desk:delivery", number)
    assert "douze" in page and "Ce prix ne peut pas être" in page and "ligne" in page
    assert "douze" not in read(client, "desk:delivery", number, ask="?raison=row-twice")


def test_what_a_delivery_changed_is_read_before_and_after_then_refused_and_shown_again(client: Client) -> None:
    assert "beaucoup de changements" not in read(client, "desk:home")
    give(SECOND)
    assert "beaucoup de changements" in read(client, "desk:home")
    number = deliveries_of("lheo")[0].pk
    page = read(client, "desk:changes", number)
    assert ">1 000 €</del>" in page and ">1 500 €</ins>" in page
    assert "Nouveau" in page and "Régler" in page
    assert "Il manque la raison" in send(client, "desk:put_back", number)
    assert "de nouveau montrée" in send(client, "desk:put_back", number, reason="prix faux")
    assert offer("lheo", "A-2") and not offer("lheo", "A-4")
    made = journal.everything()[0]
    assert "est défaite" in send(client, "desk:undo", made.pk) and offer("lheo", "A-4")


def test_a_correction_is_made_from_the_page_and_told_to_everyone_with_what_the_source_says(client: Client) -> None:
    page = read(client, "desk:correct", *THE_OFFER, "price_cents")
    assert 'value="1000,00"' in page
    told = send(client, "desk:correct", *THE_OFFER, "price_cents", typed="1 250", reason="vu", seen=seen_in(page))
    assert "corrigé à la main" in told and "par vous" in told
    public = read(client, "trainings:training", *THE_OFFER)
    assert "La source dit « 1 000 € »" in public and "1 250 €" in public


def test_the_second_of_two_tabs_reads_what_was_decided_and_keeps_its_words(client: Client) -> None:
    page = read(client, "desk:correct", *THE_OFFER, "title")
    send(client, "desk:correct", *THE_OFFER, "price_cents", typed="1250", reason="vu", seen=seen_in(page))
    late = send(client, "desk:correct", *THE_OFFER, "title", typed="Autre titre", reason="relu", seen=seen_in(page))
    assert "a décidé entre-temps" in late and "Autre titre" in late and "1 250 €" in late
    assert "relu" in send(client, "desk:correct", *THE_OFFER, "title", typed="Autre titre", reason="relu",
                          seen=seen_in(late))  # fmt: skip
    found = offer(*THE_OFFER)
    assert found and found.title == "Autre titre"


def test_reports_are_read_answered_and_an_offer_taken_out_says_why_to_whoever_comes(client: Client) -> None:
    report(source="lheo", key="A-1", why="pressure", words="Un <b>cadeau</b>", on=timezone.localdate())
    assert "1 à lire" in read(client, "desk:home") and "Poser" in read(client, "desk:reports")
    page = read(client, "desk:settle", *THE_OFFER)
    assert "Un &lt;b&gt;cadeau&lt;/b&gt;" in page
    send(client, "desk:settle", *THE_OFFER, answer="taken_out", reason="vu", seen=seen_in(page))
    page = read(client, "desk:quarantine", *THE_OFFER)
    send(client, "desk:quarantine", *THE_OFFER, why="misleading", reason="secret interne", seen=seen_in(page))
    public = read(client, "trainings:training", *THE_OFFER)
    assert "L’annonce trompe" in public and "secret interne" not in public
    held = journal.quarantine_of(*THE_OFFER)
    assert held and "Montrer de nouveau" in read(client, "desk:offer", *THE_OFFER)
    send(client, "desk:undo", held.pk)
    assert "Poser" in read(client, "trainings:training", *THE_OFFER)


def test_a_pair_is_judged_judged_again_and_undone(client: Client) -> None:
    pair = Pair.of(Kind.OFFER, ("lheo", "A-1"), ("lheo", "A-2"))
    first = dedupe.say_apart(pair, by="data")
    send(client, "desk:judge", first, verdict="same")
    made = journal.everything()[0]
    assert made.said["verdict"] == "same" and made.account == MANAGER
    assert "a décidé entre-temps" in read_after(client, first)
    send(client, "desk:undo", made.pk)
    stands = judging.queries.standing_on(pair)
    assert stands is not None and stands.verdict == "different"


def read_after(client: Client, number: int) -> str:
    """What the page says to someone who judges a decision that was taken back."""
    answer = client.post(reverse("desk:judge", args=[number]), {"verdict": "apart"}, follow=True)
    return answer.content.decode()


def test_the_search_is_made_again_with_what_was_decided_shown_first(client: Client) -> None:
    bring_search_up_to_date()
    assert "à jour" in read(client, "desk:republish")
    actions.correct(source="lheo", key="A-1", field="price_cents", typed="1250", reason="vu", account=OTHER,
                    seen=journal.mark("lheo", "A-1"))  # fmt: skip
    page = read(client, "desk:republish")
    assert "1 250 €" in page and "le compte 42" in page
    send(client, "desk:republish")
    assert search_is_up_to_date() and "à jour" in read(client, "desk:republish")


def test_the_worst_offers_are_measured_when_asked_and_come_first_with_their_reasons(client: Client) -> None:
    assert "Aucune offre mesurée" in read(client, "desk:worst")
    page = send(client, "desk:worst")
    assert page.index("Dépanner") < page.index("Poser") and "Le prix n’est pas dit." in page
    actions.quarantine(source="lheo", key="A-3", why="checking", reason="", account=MANAGER,
                       seen=journal.mark("lheo", "A-3"))  # fmt: skip
    assert "Dépanner" not in read(client, "desk:worst")


def test_records_set_aside_add_up_with_those_taken_and_values_are_counted_apart(client: Client) -> None:
    [one] = [one for one in imports() if one.delivery]
    assert (one.read, one.taken, one.aside, one.values) == (3, 3, 0, 1)
    assert re.search(r">\s*0\s*<.{0,200}et 1 valeur", read(client, "desk:home"), re.DOTALL)
    assert "et 1 valeur" in read(client, "desk:delivery", one.delivery)


def test_that_no_pair_waits_is_said_only_once_records_were_compared(client: Client) -> None:
    assert "pas de comparaison gardée" in read(client, "desk:home")
    assert "nous ne savons pas s’il y en a" in read(client, "desk:pairs")
    DedupeRun.objects.using("activity").create(ran_at=timezone.now())
    assert "pas de comparaison gardée" not in read(client, "desk:home")
    assert "Aucune paire n’attend" in read(client, "desk:pairs")


@pytest.mark.parametrize("name", ["desk:home", "desk:reports", "desk:pairs", "desk:journal", "desk:republish"])
def test_a_workbench_where_nothing_waits_says_so(client: Client, name: str) -> None:
    assert "<h1>" in read(client, name)
