"""Adding and changing bricks, with no script at all."""

import re
from datetime import date

import pytest
from django.test import Client

from tests.databases import both_stores
from tests.modules.profile.pages.conftest import CLEANING, TRIAL, Others
from tests.modules.profile.pages.walking import PATH, act, add, brick_id, bricks, hidden, last_act, text, text_of

pytestmark = both_stores


def test_two_answers_make_a_brick_and_dates_put_it_in_its_place(browser: Client) -> None:
    add(browser, "Cariste", "2015")
    add(browser, "Entraîneur de football", "depuis 2020", "benevolat")
    page = add(browser, "Aider mon frère", "de 2016 à 2018", "famille")
    assert bricks(browser) == ["Entraîneur de football", "Aider mon frère", "Cariste"]
    assert "2016 – 2018" in text(page)


def test_without_an_account_the_first_brick_opens_a_trial(browser: Client, others: Others) -> None:
    others.signed_in = None
    assert "Rien pour l’instant" in text(browser.get(PATH))
    assert others.trial is None
    add(browser, "Cariste", "2015")
    assert (others.trial, bricks(browser)) == (TRIAL, ["Cariste"])


def test_nonsense_dates_are_kept_and_asked_about(browser: Client) -> None:
    page = text(add(browser, "Cariste", "trente-douze"))
    assert "« trente-douze »" in page and "C’était vers quelle année" in page
    assert "« trente-douze »" in text(browser.get(PATH))


def test_not_knowing_when_is_an_answer_that_nobody_comes_back_to(browser: Client) -> None:
    page = text(add(browser, "Cariste", "je ne sais plus"))
    assert "je ne sais plus quand" in page and "vers quelle année" not in page


def test_an_age_is_understood_where_the_birth_is_known(browser: Client, others: Others) -> None:
    assert "Nous ne connaissons pas votre âge" in text(add(browser, "Cariste", "quand j’avais 20 ans"))
    others.born = date(1985, 8, 1)
    assert "vers 2005" in text(browser.get(PATH))


def test_what_is_missing_is_said_and_what_was_typed_stays(browser: Client) -> None:
    page = add(browser, "Cariste", "", tasks="je rangeais")
    assert "« Je ne sais plus » est une bonne réponse" in text(page).replace("\xa0", " ")
    assert 'value="Cariste"' in page.content.decode() and "je rangeais" in text(page)


def test_a_brick_is_changed_and_the_change_undone_and_done_again(browser: Client) -> None:
    add(browser, "Cariste", "2015")
    brick = brick_id(browser, "Cariste")
    typed = {**hidden(browser, f"{PATH}brique/{brick}/"), "what": "Cariste de nuit", "when": "2015", "kind": "job"}
    browser.post(f"{PATH}brique/{brick}/", typed)
    assert bricks(browser) == ["Cariste de nuit"]
    act(browser, "annuler/", number=last_act(browser))
    assert bricks(browser) == ["Cariste"]
    page = browser.get(PATH).content.decode()
    redo = page.split('name="number"')[2].split('"')[1]
    act(browser, "annuler/", number=redo)
    assert bricks(browser) == ["Cariste de nuit"]


def test_a_removed_brick_comes_back_even_after_other_acts(browser: Client) -> None:
    add(browser, "Cariste", "2015")
    act(browser, f"brique/{brick_id(browser, 'Cariste')}/retirer/")
    removed = last_act(browser)
    add(browser, "Soudeur", "2018")
    act(browser, "annuler/", number=removed)
    assert sorted(bricks(browser)) == ["Cariste", "Soudeur"]


def test_a_brick_moves_up_down_and_to_a_place_whichever_way_the_list_reads(browser: Client) -> None:
    for year in ("2018", "2016", "2014"):
        add(browser, f"En {year}", year)
    act(browser, f"brique/{brick_id(browser, 'En 2014')}/placer/", place="0")
    assert bricks(browser) == ["En 2014", "En 2018", "En 2016"]
    act(browser, f"brique/{brick_id(browser, 'En 2014')}/placer/", above=brick_id(browser, "En 2016"))
    assert bricks(browser) == ["En 2018", "En 2014", "En 2016"]
    act(browser, f"brique/{brick_id(browser, 'En 2018')}/placer/", above="")
    assert bricks(browser) == ["En 2014", "En 2016", "En 2018"]
    act(browser, "trier/")
    assert bricks(browser) == ["En 2018", "En 2016", "En 2014"]
    browser.get(f"{PATH}?ordre=ancien")
    assert bricks(browser) == ["En 2014", "En 2016", "En 2018"]
    act(browser, f"brique/{brick_id(browser, 'En 2018')}/placer/", above=brick_id(browser, "En 2016"))
    assert bricks(browser) == ["En 2014", "En 2018", "En 2016"]
    act(browser, f"brique/{brick_id(browser, 'En 2014')}/placer/", above="fin")
    assert bricks(browser) == ["En 2018", "En 2016", "En 2014"]


def test_a_brick_is_copied_and_split(browser: Client) -> None:
    add(browser, "Cariste", "de 2014 à 2018", tasks="je rangeais")
    brick = brick_id(browser, "Cariste")
    act(browser, f"brique/{brick}/copier/")
    assert bricks(browser) == ["Cariste", "Cariste"]
    parts = {"first_what": "Cariste", "first_when": "2014", "then_what": "Chef d’équipe", "then_when": "de 2015 à 2018"}
    address = f"{PATH}brique/{brick}/partager/"
    page = browser.post(address, {**hidden(browser, address), **parts}, follow=True)
    assert bricks(browser) == ["Chef d’équipe", "Cariste", "Cariste"]
    assert text(page).count("je rangeais") == 3


def test_a_hidden_brick_says_who_sees_it(browser: Client) -> None:
    add(browser, "Une pause", "2019")
    page = act(browser, f"brique/{brick_id(browser, 'Une pause')}/cacher/", hidden="1")
    assert "cachée : personne d’autre ne la voit" in text(page).replace("\xa0", " ")


def test_a_guaranteed_brick_is_hidden_or_told_in_own_words_and_never_removed(browser: Client, others: Others) -> None:
    others.jobs = [CLEANING]
    page = browser.get(PATH)
    assert "garanti" in text(page) and "depuis mai 2014" in text(page)
    brick = brick_id(browser, CLEANING.name)
    page = act(browser, f"brique/{brick}/retirer/")
    assert "Cette brique vient de votre employeur." in text(page)
    address = f"{PATH}brique/{brick}/"
    assert "Vous pouvez la cacher ou signaler une erreur." in text(browser.get(address))
    browser.post(address, {**hidden(browser, address), "tasks": "je formais les nouvelles", "what": "Directrice"})
    assert bricks(browser) == [CLEANING.name] and "je formais les nouvelles" in text(browser.get(PATH))
    act(browser, f"brique/{brick}/cacher/", hidden="1")
    assert "cachée" in text(browser.get(PATH))


def test_a_declared_job_shows_its_probable_occupation_until_the_person_says(browser: Client, others: Others) -> None:
    others.jobs = [CLEANING]
    probable = "Métier probable, à confirmer : Agent / Agente de propreté de locaux"
    assert probable in text(browser.get(PATH)).replace("\xa0", " ")
    address = f"{PATH}brique/{brick_id(browser, CLEANING.name)}/"
    assert f'href="{address}#metiers"' in browser.get(PATH).content.decode()
    assert 'id="metiers"' in browser.get(address).content.decode()
    browser.post(address, {**hidden(browser, address), "tasks": "", "occupation": "D1102"})
    page = text(browser.get(PATH)).replace("\xa0", " ")
    assert "Métier : Boulanger / Boulangère" in page and probable not in page


def test_a_job_declared_no_more_stays_as_the_person_s_word(browser: Client, others: Others) -> None:
    others.jobs = [CLEANING]
    act(browser, f"brique/{brick_id(browser, CLEANING.name)}/cacher/", hidden="0")
    others.jobs = []
    page = text(browser.get(PATH))
    assert CLEANING.name in page and "depuis le 1er mai 2014" in page and "garanti" not in page


def test_an_occupation_is_looked_up_without_script_and_free_words_are_enough(browser: Client) -> None:
    address = f"{PATH}ajouter/emploi/"
    page = browser.post(address, {**hidden(browser, address), "what": "boulanjère", "when": "", "search": "1"})
    assert "Mitron / Mitronne" in text(page) and 'value="D1102"' in page.content.decode()
    page = browser.post(address, {**hidden(browser, address), "what": "zorgl", "when": "", "search": "1"})
    assert "Vos mots suffisent" in text(page)
    add(browser, "boulangère", "2019", occupation="D1102")
    assert "Métier : Boulanger / Boulangère" in text(browser.get(PATH)).replace("\xa0", " ")
    add(browser, "zorgl", "2019", occupation="<script>")
    assert bricks(browser) == ["boulangère"]


def test_never_a_gap_a_percentage_or_a_reproach(browser: Client) -> None:
    add(browser, "Cariste", "2001")
    add(browser, "Soudeur", "2020")
    page = text(browser.get(PATH)) + text(browser.get(f"{PATH}annees/"))
    assert not re.search(r"\btrou\b|incomplet|inactivité|\d\s?%", page.lower())


def test_bricks_that_overlap_stand_on_two_lanes(browser: Client) -> None:
    add(browser, "Cariste", "de 2010 à 2015")
    add(browser, "Foot", "de 2012 à 2014")
    add(browser, "Un rêve", "je ne sais plus")
    page = browser.get(f"{PATH}annees/")
    heights = re.findall(r'<rect class="band-bar[^"]*" x="\d+" y="(\d+)"', page.content.decode())
    assert len(heights) == len(set(heights)) == 2
    assert "Sans date" in text(page) and "Un rêve" in text(page)


@pytest.mark.parametrize("page", ["", "competences/", "ma-carte/", "annees/"])
def test_one_date_is_worded_alike_on_every_page(browser: Client, others: Others, page: str) -> None:
    others.born = date(1985, 8, 1)
    add(browser, "Cariste", "quand j’avais 33 ans")
    address = f"{PATH}competences/brique/{brick_id(browser, 'Cariste')}/"
    browser.post(address, {**hidden(browser, address), "own": "conduire un chariot"})
    told = text(browser.get(f"{PATH}{page}"))
    assert "vers 2018" in told and "33 ans" not in told


def test_years_to_come_are_kept_and_asked_about(browser: Client) -> None:
    page = text(add(browser, "Cariste", "2031"))
    assert "2031" in page and "Cette date n’est pas encore passée. Vos mots sont gardés." in page


def test_the_five_acts_of_the_list_are_buttons_in_sight(browser: Client) -> None:
    for year in ("2014", "2016", "2018"):
        add(browser, f"En {year}", year)
    page = browser.get(PATH).content.decode()
    buttons = page[page.index(">En 2016<") :]
    in_sight = text_of(buttons[: buttons.index("<details")])
    for act_name in ("Modifier", "Dupliquer", "Monter", "Descendre", "Retirer"):
        assert act_name in in_sight


def test_every_dated_brick_stands_in_the_list_of_years_too(browser: Client) -> None:
    add(browser, "Cariste", "de 2010 à 2015")
    add(browser, "Foot", "vers 2012")
    page = browser.get(f"{PATH}annees/").content.decode()
    listed = text_of(page[page.index('<ol class="band-list"') :])
    assert "Cariste 2010 – 2015" in listed and "Foot vers 2012" in listed
    assert "dit par vous" in text_of(page) and "garanti par une source" in text_of(page)


def test_what_was_understood_stands_below_its_field(browser: Client) -> None:
    add(browser, "Cariste", "vers 2016")
    page = browser.get(f"{PATH}brique/{brick_id(browser, 'Cariste')}/").content.decode()
    assert page.index('id="id_when"') < page.index("Compris\xa0: vers 2016") < page.index('id="id_tasks"')


def test_every_link_of_these_pages_leads_somewhere(browser: Client) -> None:
    add(browser, "Cariste", "vers 2016")
    brick = f"brique/{brick_id(browser, 'Cariste')}/"
    written = ["ajouter/emploi/", brick, f"{brick}partager/", f"{brick}deplacer/", f"competences/{brick}"]
    for page in (
        "",
        *written,
        "annees/",
        "historique/",
        "ma-vie/",
        "ma-carte/",
        "ma-carte/choisir/",
        "ma-carte/reprendre/",
    ):
        answer = browser.get(f"{PATH}{page}")
        assert (answer.status_code, 'href=""' in answer.content.decode()) == (200, False), page
