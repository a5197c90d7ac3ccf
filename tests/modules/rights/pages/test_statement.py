"""« Mes droits »: the figure first, zero explained, every line with its date, source and proof."""

from django.db import connections
from django.test.utils import CaptureQueriesContext

from cpa.kernel.stores import ACTIVITY
from tests.databases import both_stores
from tests.modules.rights.careers import MARIA, credited, year
from tests.modules.rights.pages.reading import links, page, rows, text

ADDRESS = "/mes-droits/"
SVG = "{http://www.w3.org/2000/svg}"


@both_stores
def test_the_figure_comes_first_with_its_unit_its_day_and_its_proof(maria, declared):
    declared.of(MARIA, year(2023), year(2024, hours=400))
    credited(MARIA, first=2023, last=2024)
    card = page(maria, ADDRESS).find(".//section[@class='card right']")
    assert text(card.find(".//*[@class='figure-amount']")).endswith("624,46 €")
    assert "au 31 mai 2025" in text(card) and "garanti" in text(card)
    assert links(card) == {
        "Pourquoi ce montant ?": "/mes-droits/cpf/pourquoi/",
        "Utiliser": "/mes-droits/cpf/utiliser/",
    }


@both_stores
def test_each_line_of_the_history_says_where_it_comes_from_and_what_was_left(maria, declared):
    declared.of(MARIA, year(2023), year(2024, hours=400))
    credited(MARIA, first=2023, last=2024)
    told = rows(page(maria, ADDRESS))
    assert [[row[0], row[2], row[3], row[4], row[5]] for row in told] == [
        ["Droits gagnés en 2024", "Déclarations de vos employeurs", "garanti", "+124,46 €", "624,46 €"],
        ["Droits gagnés en 2023", "Déclarations de vos employeurs", "garanti", "+500 €", "500 €"],
    ]


@both_stores
def test_a_corrected_line_stays_and_its_correction_says_why(maria, declared):
    declared.of(MARIA, year(2023, hours=400))
    credited(MARIA, first=2023, last=2023)
    declared.of(MARIA, year(2023, proof="d-2"))
    credited(MARIA, first=2023, last=2023)
    told = rows(page(maria, ADDRESS))
    assert [row[4] for row in told] == ["+375,54 €", "+124,46 €"]
    assert "déclar" in told[0][0]


@both_stores
def test_a_contested_line_says_so_in_the_history_and_no_other_does(maria, declared):
    declared.of(MARIA, year(2023), year(2024, hours=400))
    credited(MARIA, first=2023, last=2024)
    said = {"reason": "temps-faux", "year": "2024", "token": "3ff1a6e4-1111-4a2b-8a8a-000000000001"}
    maria.post("/signalements/nouveau/?cle=cpf-2024-acquisition-1", said)
    assert ["contestée" in row[0] for row in rows(page(maria, ADDRESS))] == [True, False]


@both_stores
def test_nothing_declared_is_explained_with_three_things_to_do(maria, declared):
    main = page(maria, ADDRESS)
    assert "0 € pour l’instant" in text(main)
    assert "C’est normal si vous n’avez pas encore été déclaré. Voici trois choses possibles." in text(main)
    assert len(main.findall(".//section[@aria-labelledby='rien']//ol/li")) == 3
    assert main.find(".//table") is None


@both_stores
def test_the_page_asks_the_activity_database_as_often_for_a_long_career_as_for_a_short_one(maria, declared):
    def queries_for(*years):
        declared.of(MARIA, *map(year, years))
        credited(MARIA)
        with CaptureQueriesContext(connections[ACTIVITY]) as asked:
            page(maria, ADDRESS)
        return len(asked)

    assert queries_for(2025) == queries_for(*range(2015, 2026))


@both_stores
def test_a_long_career_grows_bar_after_bar(maria, declared):
    declared.of(MARIA, *(year(number) for number in range(2019, 2026)))
    credited(MARIA, first=2019)
    drawing = page(maria, ADDRESS).find(f".//{SVG}svg[@class='growth']")
    assert (
        drawing is not None
        and " ".join(drawing.get("aria-label", "").split()) == "De 1 000 € à 3 500 €, année après année."
    )
    assert len(drawing.findall(f"{SVG}rect")) == 6


@both_stores
def test_in_english_the_same_facts_are_told_in_english(maria, declared):
    declared.of(MARIA, year(2023))
    credited(MARIA, first=2023, last=2023)
    response = maria.get(ADDRESS, headers={"accept-language": "en"})
    assert "€500" in response.content.decode() and "Why this amount?" in response.content.decode()


@both_stores
def test_a_conversion_is_one_row_with_what_left_and_what_came(maria, declared):
    declared.of(MARIA, year(2018))
    credited(MARIA, first=2018, last=2018)
    assert [row[4:] for row in rows(page(maria, ADDRESS))] == [["−24 h, +360 €", "360 €"], ["+24 h", "24 h"]]


@both_stores
def test_nothing_to_use_offers_to_attach_first(maria, declared):
    card = page(maria, ADDRESS).find(".//section[@class='card right']")
    assert "Utiliser" not in links(card)
    assert "Rattacher mes droits" in links(page(maria, ADDRESS).find(".//section[@aria-labelledby='rien']"))


@both_stores
def test_three_rights_are_shown_first_with_their_unit_even_when_two_are_empty(maria, declared):
    declared.of(MARIA, year(2023))
    credited(MARIA, first=2023, last=2023)
    cards = page(maria, ADDRESS).findall(".//section[@class='card right']")
    assert [text(card.find(".//*[@class='figure-amount']")).split(":")[-1].strip() for card in cards] == [
        "500 €",
        "0 point",
        "0 €",
    ]
    assert "Pourquoi ? Que faire ?" in links(cards[1])


@both_stores
def test_another_day_is_seen_as_it_was_known_and_as_it_was(maria, declared):
    declared.of(MARIA, year(2023), year(2024))
    credited(MARIA, first=2023, last=2024)
    known = page(maria, ADDRESS + "?le=2024-06-30&vue=connu")
    true = page(maria, ADDRESS + "?le=2024-06-30&vue=vrai")
    assert "Voici ce que l’on savait de vos droits le 30 juin 2024." in text(known)
    assert text(known.find(".//*[@class='figure-amount']")).endswith("0 €")
    assert text(true.find(".//*[@class='figure-amount']")).endswith("500 €")


@both_stores
def test_a_day_to_come_or_that_does_not_read_is_told_and_today_is_shown(maria, declared):
    declared.of(MARIA, year(2023))
    credited(MARIA, first=2023, last=2023)
    for day, said in (
        ("2999-01-01", "Ce jour n’est pas encore passé."),
        ("hier", "Ce jour ne se lit pas."),
        ("2014-12-31", "Ces droits existent depuis 2015."),
    ):
        shown = page(maria, f"{ADDRESS}?le={day}")
        told = text(shown.find(".//*[@class='notice notice-warning']"))
        assert said in told and "Voici vos droits d’aujourd’hui." in told
        assert text(shown.find(".//*[@class='figure-amount']")).endswith("500 €")


@both_stores
def test_a_past_day_is_told_in_the_past(maria, declared):
    declared.of(MARIA, year(2023), year(2024))
    credited(MARIA, first=2023, last=2024)
    then = text(page(maria, ADDRESS + "?le=2024-06-30&vue=vrai"))
    assert "Vous n’aviez rien à utiliser ce jour-là." in then and "0 point ce jour-là" in then.replace(", ", " ")
    for present in ("pour l’instant", "Voici ce que vous avez gagné", "Utiliser", "Cet argent sert", "Que faire"):
        assert present not in then, present


@both_stores
def test_a_day_without_a_view_shows_what_was_known(maria, declared):
    declared.of(MARIA, year(2023))
    credited(MARIA, first=2023, last=2023)
    assert "Voici ce que l’on savait de vos droits le 1er juin 2024." in text(page(maria, ADDRESS + "?le=2024-06-01"))
