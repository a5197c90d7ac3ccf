"""A request from the comparison to its answer, as a person goes through it."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from cpa.modules.requests import actions
from cpa.modules.requests.models import Request
from tests.databases import both_stores
from tests.modules.requests.holders import balances, draft, holder, seen, sent
from tests.modules.rights.pages.reading import links, page, rows, text

pytestmark = both_stores


def begun(person, use="training", right="c2p"):
    """The number of the draft that this use begins."""
    answer = person.client.post(f"/mes-demandes/nouvelle/{right}/{use}/")
    return int(re.search(r"/(\d+)/choix/", answer["Location"]).group(1))


def chosen(person, use="training", right="c2p", **answers):
    """The number of a draft whose choice was made."""
    number = begun(person, use, right)
    answer = person.client.post(f"/mes-demandes/{number}/choix/", answers)
    assert answer.status_code == 302, answer.content.decode()
    return number


TRAINING = {"points": "20", "training": "Titre professionnel de cuisinier"}


def test_the_comparison_gives_each_use_in_the_numbers_of_the_law(person):
    table = rows(page(person.client, "/mes-demandes/que-faire-de-mes-points/"))
    assert [row[1:4] for row in table] == [
        ["5 000 €", "20 000 €", "40 points"],
        [
            "120 jours à mi-temps, soit 60 jours de temps libre",
            "240 jours à mi-temps, soit 120 jours de temps libre",
            "20 points",
        ],
        ["1 trimestre", "2 trimestres", "20 points"],
        ["5 000 €", "20 000 €", "40 points"],
    ]


@pytest.mark.parametrize(
    ("born", "part_time", "pension"),
    [(date(1959, 12, 1), "40 points", "40 points"), (date(1962, 5, 1), "30 points", "30 points")],
)
def test_birth_changes_what_is_reserved(person, born, part_time, pension):
    person.born = born
    table = rows(page(person.client, "/mes-demandes/que-faire-de-mes-points/"))
    assert [table[1][3], table[2][3]] == [part_time, pension]


def test_under_55_the_pension_waits_and_says_so(person):
    person.born = date(1990, 5, 1)
    table = rows(page(person.client, "/mes-demandes/que-faire-de-mes-points/"))
    assert table[2][2:4] == ["Possible à partir de 55 ans.", "0 point"]


@pytest.mark.parametrize(
    ("born", "first"), [(None, "les 20 premiers points"), (date(1961, 5, 1), "les 10 premiers points")]
)
def test_points_that_serve_training_first_say_how_many(person, born, first):
    person.account, person.born = holder(points=16 if born is None else 10), born
    table = rows(page(person.client, "/mes-demandes/que-faire-de-mes-points/"))
    assert {table[1][2], table[2][2]} == {f"Pas encore : {first} servent à se former."}


def test_the_comparison_asks_to_use_points_before_the_pension(person):
    shown = text(page(person.client, "/mes-demandes/que-faire-de-mes-points/"))
    assert "jusqu’à la retraite" not in shown
    assert "Utilisez-les avant la retraite : les textes ne disent pas s’ils servent encore après." in shown


def test_without_a_point_the_page_says_what_ten_would_give(person):
    person.account = holder()
    found = page(person.client, "/mes-demandes/que-faire-de-mes-points/")
    assert "Vous n’avez pas encore de points." in text(found)
    assert "120 jours à mi-temps, soit 60 jours de temps libre" in text(found)
    assert "Il faut 10 points au moins." in text(found)


def test_each_use_says_why_with_its_article(person):
    found = text(page(person.client, "/mes-demandes/que-faire-de-mes-points/"))
    assert "à 500 € le point" in found
    for article in ("R. 4163-11 1°", "D. 4163-26", "R. 4163-13"):
        assert article in found


def test_the_final_amount_and_what_is_left_are_shown_before_anything_is_set_aside(person):
    number = chosen(person, **TRAINING)
    found = text(page(person.client, f"/mes-demandes/{number}/relire/"))
    assert "Vous demandez 20 points" in found
    assert "Vous recevez 10 000 € pour vous former" in found
    assert "Il vous restera 20 points" in found
    assert balances(person.account) == (40, 0)


def test_without_a_strong_confirmation_the_summary_leads_to_one_and_commits_nothing(person):
    number = chosen(person, **TRAINING)
    address = f"/mes-demandes/{number}/relire/"
    assert links(page(person.client, address))["Prouver que c’est moi"] == f"/mon-acces/confirmer/?next={address}"
    assert person.client.post(address, seen(address))["Location"].startswith("/mon-acces/confirmer/")
    assert balances(person.account) == (40, 0)


def test_while_rights_are_held_nothing_can_be_confirmed(person):
    number = chosen(person, **TRAINING)
    person.way, person.held_until = "totp", timezone.now()
    found = text(page(person.client, f"/mes-demandes/{number}/relire/"))
    assert "Vos droits sont protégés pendant trois jours" in found
    assert "Confirmer ma demande" not in found
    person.client.post(f"/mes-demandes/{number}/relire/", seen(f"/mes-demandes/{number}/relire/"))
    assert balances(person.account) == (40, 0)


def test_the_button_of_the_summary_sends_what_the_page_showed(person):
    number = chosen(person, **TRAINING)
    person.way = "paper"
    here = f"/mes-demandes/{number}/relire/"
    assert f'name="seen" value="{seen(here)["seen"]}"' in person.client.get(here).content.decode()
    person.client.post(f"/mes-demandes/{number}/choix/", {**TRAINING, "training": "Boulanger"})
    assert f'value="{seen(here)["seen"]}"' in person.client.get(here).content.decode()


@pytest.mark.parametrize("forged", ["", "20", "9" * 5000, "²"])
def test_a_summary_that_shows_nothing_of_ours_commits_nothing(person, forged):
    number = chosen(person, **TRAINING)
    person.way = "paper"
    answer = person.client.post(f"/mes-demandes/{number}/relire/", {"seen": forged}, follow=True)
    assert "Votre demande a changé" in text_of(answer)
    assert balances(person.account) == (40, 0)


def test_confirming_sets_aside_and_tells_it_on_the_first_pages(person):
    number = chosen(person, **TRAINING)
    person.way = "paper"
    answer = person.client.post(f"/mes-demandes/{number}/relire/", seen(f"/mes-demandes/{number}/relire/"), follow=True)
    assert "Votre demande est confirmée" in answer.content.decode()
    assert balances(person.account) == (20, 20)
    for address in ("/mon-compte/", "/mes-droits/"):
        assert "Une demande d’utilisation de vos droits a été faite" in text(page(person.client, address))
    person.client.post(f"/mes-demandes/{number}/annuler/")
    assert balances(person.account) == (40, 0)
    assert "a été faite" not in text(page(person.client, "/mon-compte/"))


def test_a_draft_waits_in_the_account_and_is_given_up_in_one_action(person):
    number = chosen(person, **TRAINING)
    found = page(person.client, "/mes-demandes/")
    assert links(found)["Me former à un travail moins pénible"] == f"/mes-demandes/{number}/"
    assert person.client.get(f"/mes-demandes/{number}/")["Location"] == f"/mes-demandes/{number}/relire/"
    person.client.post(f"/mes-demandes/{number}/annuler/")
    assert Request.objects.using("activity").get(pk=number).state == "cancelled"


@pytest.mark.parametrize("points", ["", "0", "41", "deux", "-1"])
def test_an_impossible_number_of_points_is_said_and_nothing_typed_is_lost(person, points):
    number = begun(person)
    answer = person.client.post(f"/mes-demandes/{number}/choix/", {**TRAINING, "points": points})
    assert "Il reste quelque chose à corriger" in answer.content.decode()
    assert "Titre professionnel de cuisinier" in answer.content.decode()


def test_part_time_is_asked_by_tens_and_counts_its_days(person):
    number = begun(person, "part_time")
    bad = person.client.post(
        f"/mes-demandes/{number}/choix/", {"points": "15", "kept_percent": "60", "through": "online"}
    )
    assert "de 10 en 10, jusqu’à 20" in bad.content.decode()
    number = chosen(person, "part_time", points="10", kept_percent="60", through="online")
    found = text(page(person.client, f"/mes-demandes/{number}/relire/"))
    assert "150 jours à 60 % de votre temps" in found


def test_part_time_and_pension_may_go_on_paper_training_may_not(person):
    number = chosen(person, "part_time", points="10", kept_percent="50", through="paper")
    sheet = text(page(person.client, f"/mes-demandes/{number}/papier/"))
    assert "Numéro de sécurité sociale" in sheet
    assert "10 points" in sheet
    page(person.client, f"/mes-demandes/{chosen(person, **TRAINING)}/papier/", status=404)


def test_a_posted_sheet_is_sent_when_its_holder_says_so(person):
    number = chosen(person, "part_time", points="10", kept_percent="50", through="paper")
    person.way = "paper"
    person.client.post(f"/mes-demandes/{number}/relire/", seen(f"/mes-demandes/{number}/relire/"))
    person.client.post(f"/mes-demandes/{number}/envoyee/")
    assert Request.objects.using("activity").get(pk=number).state == "sent"


def test_engagement_pays_after_the_cpf_and_says_what_is_left_to_pay(person):
    person.account = holder(engagement=48_000, money=50_000)
    number = chosen(person, "training", "cec", training="Permis", cost="900,50", job_seeker="on")
    found = text(page(person.client, f"/mes-demandes/{number}/relire/"))
    assert "Payé par votre CPF 500 €" in found
    assert "Vous demandez 400,50 €" in found
    assert "Reste à votre charge 0 €" in found
    assert "Il vous restera 79,50 €" in found


def test_engagement_is_kept_when_the_cpf_is_enough(person):
    person.account = holder(engagement=48_000, money=50_000)
    number = begun(person, "training", "cec")
    answer = person.client.post(
        f"/mes-demandes/{number}/choix/", {"training": "Anglais", "cost": "300", "job_seeker": "on"}
    )
    assert "Votre CPF suffit pour cette formation." in answer.content.decode()


def test_the_request_of_another_does_not_exist(person):
    other = draft(holder(points=40), 20)
    for page_of in ("", "choix/", "relire/", "papier/"):
        assert person.client.get(f"/mes-demandes/{other.pk}/{page_of}").status_code == 404
    for act in ("annuler/", "envoyee/", "simulateur/", "relire/", "choix/"):
        assert person.client.post(f"/mes-demandes/{other.pk}/{act}").status_code == 404


def test_an_unknown_use_does_not_exist(person):
    assert person.client.get("/mes-demandes/nouvelle/c2p/voyage/").status_code == 404
    assert person.client.get("/mes-demandes/nouvelle/cpf/training/").status_code == 404


def test_the_simulator_answers_in_a_demonstration_and_nowhere_else(person, settings):
    number = chosen(person, **TRAINING)
    person.way = "totp"
    person.client.post(f"/mes-demandes/{number}/relire/", seen(f"/mes-demandes/{number}/relire/"))
    address = f"/mes-demandes/{number}/simulateur/"
    for answer, state in (("depart", "envoyée"), ("ask:quote", "devis de la formation"), ("accept", "acceptée")):
        assert state in text_of(person.client.post(address, {"answer": answer}, follow=True))
    assert balances(person.account) == (20, 0)
    assert person.client.post(address, {"answer": "refuse:nonsense"}).status_code == 404
    settings.CPA_DEMONSTRATION = False
    assert person.client.post(address, {"answer": "not-done"}).status_code == 404
    assert "Simulateur" not in text_of(person.client.get(f"/mes-demandes/{number}/"))


def test_each_step_says_who_answers_and_only_an_answer_is_called_one(person):
    number = chosen(person, **TRAINING)
    person.way = "totp"
    person.client.post(f"/mes-demandes/{number}/relire/", seen(f"/mes-demandes/{number}/relire/"))
    address, follow = f"/mes-demandes/{number}/simulateur/", f"/mes-demandes/{number}/"
    left = text_of(person.client.post(address, {"answer": "depart"}, follow=True))
    assert "votre demande est partie" in left and "L’organisme simulé a répondu" not in left
    waiting = text(page(person.client, follow))
    assert "vous attendez une réponse. Qui répond ? La Carsat, la caisse qui gère vos points." in waiting
    asked = text_of(person.client.post(address, {"answer": "ask:quote"}, follow=True))
    assert "L’organisme simulé a répondu" in asked and "Vous n’avez rien à faire" not in asked
    person.client.post(address, {"answer": "accept"})
    accepted = text(page(person.client, follow))
    assert "Qui a accepté ? La Carsat, la caisse qui gère vos points." in accepted and "l’usage" not in accepted


def text_of(response):
    return response.content.decode()


def test_the_days_that_matter_are_those_of_the_pages(person):
    from cpa.modules.requests.hooks import important_dates

    number = chosen(person, **TRAINING)
    person.way = "totp"
    person.client.post(f"/mes-demandes/{number}/relire/", seen(f"/mes-demandes/{number}/relire/"))
    assert [each.key for each in important_dates(person.account)] == [f"request-{number}-leaves"]
    actions.send(number=number, on=timezone.localdate())
    [answer] = important_dates(person.account)
    assert answer.key == f"request-{number}-answer"
    assert answer.url == f"/mes-demandes/{number}/"


def test_using_points_or_engagement_begins_from_the_right_itself(person):
    person.account = holder(points=40, engagement=48_000, money=50_000)
    assert "Comparer ce que mes points donnent" in links(page(person.client, "/mes-droits/c2p/utiliser/"))
    assert "Me former pour mon bénévolat" in links(page(person.client, "/mes-droits/cec/utiliser/"))
    assert "Chercher une formation" in links(page(person.client, "/mes-droits/cpf/utiliser/"))


def test_what_silence_refused_is_shown_as_refused_before_anyone_writes_it(person):
    number = sent(person.account, 20, on=timezone.localdate() - timedelta(days=140)).pk
    found = text(page(person.client, f"/mes-demandes/{number}/"))
    assert "Demande refusée" in found
    assert "L’organisme n’a pas répondu dans le délai" in found
    assert "Annuler ma demande" not in found
