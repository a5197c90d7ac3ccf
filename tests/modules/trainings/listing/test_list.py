"""« Trouver une formation », as it is read."""

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.territories import KnownCommune
from cpa.module_api.three_steps import PathFacts, Place
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.listing import lines, pages, views
from cpa.modules.trainings.listing.chips import NAMES
from cpa.modules.trainings.listing.person import Person
from cpa.modules.trainings.models import Delivery
from cpa.modules.trainings.search import building
from tests.databases import both_stores
from tests.modules.trainings.funding.test_view import right
from tests.modules.trainings.listing.conftest import OFFERS, TODAY, Hooks, publish
from tests.modules.trainings.search.conftest import COMMUNES, LILLE, QUIMPER

pytestmark = both_stores
WIDE = {"q": "boulanger", "lieu": "brest", "km": "100"}
KNOWN = Person(AccountId("A" * 26), PathFacts(own_words=("pétrir",)))
NO_CAR = Person(AccountId("A" * 26), PathFacts(limits=frozenset({"no_car"}), commune="29019"))


@pytest.fixture(autouse=True)
def today(catalogue: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_given: TODAY)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch):
    def as_(person: Person) -> None:
        monkeypatch.setattr(views, "looking", lambda request: person)

    return as_


def read(client: Client, address: str = "", **said: str) -> str:
    answer = client.get(reverse("trainings:list") + address, said or None)
    assert answer.status_code == 200
    main = re.search(r"<main.*?</main>", answer.content.decode(), re.DOTALL)
    assert main
    return unescape(main.group()).replace("\u202f", " ").replace("\u00a0", " ")


def listed(page: str) -> list[str]:
    return re.findall(r'<h3><a href="/formations/tests/(\w+)/"', page)


def line(page: str, key: str) -> str:
    found = next(one for one in page.split('<li class="training-line">') if f"/tests/{key}/" in one)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found.split("</ol>")[0]))


def links(page: str, part: str) -> list[str]:
    found = re.search(rf'class="{part}"[^>]*>(.*?)</(?:div|ul|nav)>', page, re.DOTALL)
    return re.findall(r'href="([^"]+)"', found[1]) if found else []


def test_two_inputs_lead_to_a_list_and_nothing_else_is_asked(client: Client) -> None:
    page = read(client, **WIDE)
    assert set(listed(page)) == OFFERS.keys()
    assert page.count('type="text"') == 2 and "<details" in page


def test_a_line_tells_what_is_needed_to_choose(client: Client) -> None:
    told = line(read(client, **WIDE), "soon")
    for words in ("Vous avez cherché : boulanger", "Début le 7 décembre 2026", "7 km, environ 15 min en voiture",
                  "À temps plein, 140 heures", "3 000 € au plus", "Selon votre situation", "Prix : 3 000 €",
                  "pas assez de données", "Certification : Enregistrée"):  # fmt: skip
        assert words in told, words


def test_the_words_that_were_looked_for_are_told_with_their_accents(client: Client) -> None:
    publish("accents", title="BOULANGÈRE et maçonne")
    Delivery.objects.using("activity").update(digest="other")
    building.bring_search_up_to_date()
    assert "Vous avez cherché : boulangère, maçonne" in line(read(client, q="boulangere maconne"), "accents")


def test_what_ended_is_told_as_ended_and_never_as_paid_by_rights(client: Client, looks, monkeypatch) -> None:
    monkeypatch.setattr(lines, "situation_of", lambda *_given: Situation())
    looks(Person(AccountId("A" * 26), PathFacts(), [right("cpf", 500_000)]))
    page = read(client, **WIDE)
    assert listed(page)[-1] == "ended"
    assert "3 000 € Vos droits ne la paient pas." in line(page, "ended")
    assert "3 000 € au plus Nous ne savons pas si vos droits la paient." in line(page, "unknown")
    assert "points à vérifier" in line(page, "ended") or "point à vérifier" in line(page, "ended")


def test_the_rights_of_whoever_signed_in_are_counted(client: Client, looks, monkeypatch) -> None:
    monkeypatch.setattr(lines, "situation_of", lambda *_given: Situation())
    looks(Person(AccountId("A" * 26), PathFacts(), [right("cpf", 100_000)]))
    assert "de 2 000 € à 3 000 €" in line(read(client, **WIDE), "soon")


def test_sooner_and_nearer_comes_first(client: Client) -> None:
    order = listed(read(client, **WIDE))
    assert order.index("soon") < order.index("late") and order.index("soon") < order.index("far")


def test_someone_without_a_car_sees_first_what_they_can_reach_and_may_say_otherwise(client: Client, looks) -> None:
    looks(NO_CAR)
    page = read(client, **WIDE)
    assert (
        listed(page)[-1] == "far"
        and "aucun trajet" in line(page, "remote")
        and "7 km, environ 30 min sans voiture" in line(page, "soon")
    )
    assert "voiture" in page.split("Vos choix")[1]
    assert "sans voiture" not in line(read(client, **WIDE, voiture="oui"), "soon")


def test_a_visitor_may_say_that_they_have_no_car(client: Client) -> None:
    assert listed(read(client, **WIDE, voiture="non"))[-1] == "far"


def test_each_choice_is_taken_off_by_one_link_and_the_others_stay(client: Client) -> None:
    said = {**WIDE, "prix": "4000", "debut": "2026-12-01", "certifiee": "on", "rythme": "full_time", "voiture": "non"}
    chips = links(read(client, **said), "training-chips")
    left = [dict(parse_qsl(urlsplit(url).query)) for url in chips]
    assert len(left) == 6
    for one in left:
        gone = said.keys() - one.keys()
        assert gone <= {"lieu", "km"} or len(gone) == 1
        assert one.items() - {("partout", "1")} <= said.items()
    assert {name for one in left for name in said.keys() - one.keys()} == said.keys() - {"q"}


def test_every_filter_of_the_search_has_its_place_in_the_address() -> None:
    assert {name for names in NAMES.values() for name in names} >= {"prix", "rythme", "debut", "cpf", "distance"}


def test_what_the_words_say_can_be_taken_off_too(client: Client) -> None:
    page = read(client, q="boulanger en alternance à brest")
    assert "Aucune formation trouvée" in page
    without_place, without_turns = links(page, "training-chips")
    assert "partout=1" in without_place
    assert dict(parse_qsl(urlsplit(without_turns).query))["q"] == "boulanger en à brest"
    assert "soon" in listed(read(client, without_turns))


def test_words_that_were_corrected_or_left_aside_are_told(client: Client) -> None:
    page = read(client, q="boulamger xyzzyx")
    assert "« boulamger » a été lu « boulanger »." in page and "« xyzzyx » n’est dans aucune formation" in page


def test_a_visitor_is_not_told_what_they_lack(client: Client) -> None:
    page = read(client, metier="D1102", lieu="brest", km="100")
    assert "Nous ne savons rien de vous" in page and "Mène à ce métier." in line(page, "soon")
    assert "manque" not in page.split("<h1>")[1]
    page = read(client, metier="D1102", q="boulanger", lieu="brest", km="100")
    assert "demande aussi 1 de ces 2 compétences. Cuire" in line(page, "other")


def test_from_a_gap_each_training_tells_what_it_brings_of_it(client: Client, looks) -> None:
    looks(KNOWN)
    page = read(client, metier="D1102", lieu="brest", km="100")
    assert "2 compétences du cœur" in page or "voici ce que ce métier demande" in page
    assert "Mène à ce métier, qui demande les 2 compétences qui vous manquent." in line(page, "soon")
    assert "demande aussi 1 des 2 compétences" not in line(page, "soon")


def test_a_certification_that_leads_elsewhere_brings_what_the_other_occupation_asks_too(client: Client, looks) -> None:
    looks(KNOWN)
    page = read(client, metier="D1102", q="boulanger", lieu="brest", km="100")
    assert "Mène à un autre métier, qui demande aussi 1 des 2 compétences qui vous manquent. Cuire" in line(
        page, "other"
    )
    assert "Nous ne savons pas ce qu’elle apporte" in line(page, "unknown")


def test_nothing_found_says_why_and_leads_to_what_would_give_some(client: Client) -> None:
    page = read(client, q="boulanger", lieu="brest", km="20", prix="100")
    assert "aucune ne remplit toutes vos conditions" in page
    remedies = links(page, "training-remedies")
    assert remedies and all(listed(read(client, url)) for url in remedies)
    assert "Quelqu’un peut vous aider" in page


def test_a_place_that_nobody_knows_is_told_at_its_field_and_the_list_stands(client: Client) -> None:
    page = read(client, q="boulanger", lieu="nulle part")
    assert "Nous ne trouvons pas cet endroit" in page and "soon" in listed(page)


@pytest.mark.parametrize("said", [{"prix": "x"}, {"debut": "demain"}, {"rythme": "?"}, {"km": "7"}, {"metier": "?"},
                                  {"page": "-1"}, {"page": "99999"}], ids=lambda said: next(iter(said)))  # fmt: skip
def test_what_an_address_says_wrong_breaks_nothing(client: Client, said: dict[str, str]) -> None:
    assert "soon" in listed(read(client, **{**WIDE, **said}))


def test_pages_of_ten_show_every_training_once(client: Client) -> None:
    for number in range(12):
        publish(f"more{number}", starts=[TODAY])
    Delivery.objects.using("activity").update(digest="other")
    building.bring_search_up_to_date()
    first = read(client, **WIDE)
    assert listed(read(client, **WIDE, page="99")) == listed(read(client, **WIDE, page="2"))
    second = read(client, links(first, "training-pages")[0]) if links(first, "training-pages") else ""
    assert len(listed(first)) == len(listed(second)) == 10
    assert not set(listed(first)) & set(listed(second))
    assert "page 2" in second and 'start="11"' in second


def test_a_training_that_two_sources_tell_is_listed_once_with_a_link_to_the_other(client: Client, monkeypatch) -> None:
    soon, late = ("tests", "soon"), ("tests", "late")
    monkeypatch.setattr(pages, "same_as", lambda kind, keys: {soon: [late], late: [soon]})
    page = read(client, **WIDE)
    assert "soon" in listed(page) and "late" not in listed(page) and f"{len(OFFERS) - 1} formations" in page
    assert 'href="/formations/tests/late/"' in page.split("/tests/soon/")[1].split("training-line-main")[0]


def test_more_results_ask_the_database_no_more(client: Client) -> None:
    def asked(**said: str) -> int:
        read(client, **said)
        with CaptureQueriesContext(connections["activity"]) as queries:
            shown = listed(read(client, **said))
        counts.append(len(shown))
        return len(queries)

    counts: list[int] = []
    few = asked(metier="D1102", lieu="quimper", km="10")
    many = asked(metier="D1102", lieu="brest", km="100")
    assert counts[0] < counts[1] and many <= few
    assert many <= 30


def test_before_anything_is_asked_there_is_no_list_and_no_reproach(client: Client) -> None:
    page = read(client)
    assert not listed(page) and "Aucune formation trouvée" not in page and "rien" not in page.split("<h1>")[1][:40]


def asked_again(page: str, **typed: str) -> dict[str, str]:
    """What pressing the button sends, once these fields are typed over."""
    form = re.search(r'<form class="training-search.*?</form>', page, re.DOTALL)
    assert form
    written = [dict(re.findall(r'(name|value)="([^"]*)"', one)) for one in re.findall(r"<input[^>]*>", form.group())]
    said = {one["name"]: one.get("value", "") for one in written if one.get("value") != "on" and "name" in one}
    for select in re.findall(r"<select.*?</select>", form.group(), re.DOTALL):
        name, options = re.findall(r'name="(\w+)"', select), re.findall(r'<option value="(\w*)"( selected)?', select)
        said[name[0]] = next((value for value, chosen in options if chosen), options[0][0])
    return {**said, **typed}


@pytest.fixture
def two_brests(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second commune of this name, the one that its name alone means."""
    every = (KnownCommune("54101", "54101", "Brest", "54", ("54000",), 48_700_000, 6_200_000), *COMMUNES)

    def find_places(_self: object, text: str, limit: int) -> list[Place]:
        name = text.split(" (")[0].capitalize()
        found = [Place(one.code, one.name, one.department) for one in every if one.name == name]
        return [one for one in found if "(" not in text or str(one) == text]

    monkeypatch.setattr(Hooks, "find_places", find_places)
    monkeypatch.setattr(Hooks, "known_commune", lambda _self, code: next((c for c in every if c.code == code), None))


def test_home_stays_home_when_the_list_is_asked_again(client: Client, looks, two_brests: None) -> None:
    looks(Person(AccountId("A" * 26), PathFacts(commune="29019")))
    first = read(client, metier="D1102")
    assert "soon" in listed(first) and "Brest (29), 40 km au plus" in first
    assert "Un autre endroit du même nom" in first and "Brest (54)" in first
    again = read(client, **asked_again(first, q="boulanger"))
    assert "soon" in listed(again) and "Brest (29), 40 km au plus" in again


def test_a_place_that_is_typed_over_is_looked_for_and_an_empty_one_is_anywhere(
    client: Client, two_brests: None
) -> None:
    first = read(client, q="boulanger", commune="29019")
    assert "Quimper, 40 km au plus" in read(client, **asked_again(first, lieu="quimper"))
    assert "Brest (54), 40 km au plus" in read(client, **asked_again(first, lieu="Brest (54)"))
    anywhere = read(client, **asked_again(first, lieu=""))
    assert "km au plus ×" not in re.sub(r"<[^>]+>|\s+", " ", anywhere) and "far" in listed(anywhere)


def test_pressing_the_button_narrows_nothing(client: Client) -> None:
    assert asked_again(read(client))["km"] == "40"
    assert asked_again(read(client, q="boulanger à brest"))["km"] == "40"
    assert asked_again(read(client, q="boulanger", lieu="brest", km="100"))["km"] == "100"


def again_with(*offers: tuple[str, dict[str, object]]) -> None:
    """Bring these offers into the list too."""
    for key, values in offers:
        publish(key, **values)
    Delivery.objects.using("activity").update(digest="again")
    building.bring_search_up_to_date()


BREVETS = [(one, {"title": f"Brevet {one}", "place": LILLE}) for one in ("chimie", "danse", "dessin", "mer")]
"""What makes the word common enough for trainings that do not say it to be found."""


def test_a_word_that_no_training_found_says_is_told(client: Client) -> None:
    again_with(
        *((name, {"title": f"Brevet {name}", "place": QUIMPER}) for name in ("chimie", "danse", "dessin", "mer"))
    )
    page = read(client, q="boulanger brevet", lieu="brest")
    assert "Aucune formation de cette page ne dit « brevet »." in page
    assert "ne dit «" not in read(client, q="boulanger", lieu="brest")
