"""« Comment va ce métier ici ? » over a small country."""

from datetime import date

import pytest
from django.utils.safestring import SafeString
from django.utils.translation import override

from cpa.modules.occupations.outlook.answering import outlook, outlooks
from cpa.modules.occupations.outlook.model import Outlook, Statement
from cpa.modules.occupations.outlook.tables import comparison_table
from tests.databases import activity_store
from tests.modules.occupations.small_market import publish_market

pytestmark = [activity_store, pytest.mark.usefixtures("published_occupations")]

DAY = date(2024, 6, 1)
CARHAIX, QUIMPER, PARIS, BASSE_TERRE = "29024", "29232", "75056", "97105"
CARER, MASON = "J1501", "F1703"


@pytest.fixture(autouse=True)
def market(published_occupations: None) -> None:
    publish_market()


def told(code: str, place: str | None = None, day: date = DAY) -> Outlook:
    found = outlook(code, place, day)
    assert found is not None
    return found


def details(statement: Statement) -> dict[str, str]:
    return {one.label: one.value.replace("\xa0", " ") for one in statement.details}


def plain(text: str) -> str:
    return text.replace("\xa0", " ")


def test_hiring_is_told_for_the_basin_with_its_difficulty_and_its_unofficial_path() -> None:
    hiring = told(CARER, CARHAIX).of("recruitment")
    assert plain(hiring.sentence) == (
        "Ici, les employeurs prévoyaient 40 embauches en 2024 pour la famille « Aides-soignants » ; "
        "ils en jugeaient 7 sur 10 difficiles."
    )
    assert hiring.area is not None
    assert (hiring.area.code, hiring.band) == ("B5304", "many")
    assert details(hiring)["Jugés difficiles"] == "65 %"
    assert any("non officiel" in step for step in hiring.path)
    assert hiring.editions[0].vintage == "2024"


def test_a_masked_basin_falls_back_to_the_department_and_says_so() -> None:
    hiring = told(CARER, QUIMPER).of("recruitment")
    assert hiring.area is not None
    assert hiring.area.code == "D29"
    assert "au moins 30 embauches" in plain(hiring.sentence)
    assert any("Quimper (bassin d’emploi)" in note for note in hiring.notes)
    assert any("secret statistique" in note for note in hiring.notes)


def test_difficulty_is_unknown_when_too_few_projects_are_compared() -> None:
    publish_market()
    hiring = told(MASON, QUIMPER).of("recruitment")
    assert details(hiring)["Jugés difficiles"] == "40 %"
    assert details(told(CARER, PARIS).of("recruitment"))["Saisonniers"] == "inconnu"


def test_a_family_without_a_sure_link_is_said_to_be_unknown() -> None:
    hiring = told("M1805").of("recruitment")
    assert (hiring.known, hiring.short) == (False, "inconnu")
    assert hiring.notes == ("Aucun lien sûr ne mène de ce métier aux familles de cette enquête.",)


def test_tension_is_that_of_the_basin_else_of_the_family_in_the_country() -> None:
    here, there = told(CARER, CARHAIX).of("tension"), told(CARER, QUIMPER).of("tension")
    assert (here.sentence, there.sentence) == (
        "Ici, les employeurs ont beaucoup de mal à recruter.",
        "En France, les employeurs ont du mal à recruter.",
    )
    assert [one.dataset for one in here.editions + there.editions] == [
        "tension_basin", "tension_series", "tension_family", "tension_series",
    ]  # fmt: skip
    assert details(here)["Beaucoup d’embauches"] == "un peu (3 sur 5)"
    assert details(there)["Offres et candidats pas au même endroit"] == "inconnu"
    assert details(here)["En France, de 2011 à 2019"] == "il est devenu plus difficile de recruter"
    assert any("plus large" in note for note in there.notes)


def test_the_list_of_trades_short_of_hands_is_yes_no_or_does_not_say() -> None:
    assert told(CARER, CARHAIX).of("shortages").band == "listed"
    assert told(CARER, PARIS).of("shortages").band == "not_listed"
    overseas = told(CARER, BASSE_TERRE).of("shortages")
    assert (overseas.known, overseas.sentence) == (False, "Cette liste ne parle pas de ce territoire.")
    assert "1 région sur 2" in told(CARER).of("shortages").sentence


def test_an_area_without_offers_had_none_that_day_and_the_country_counts_those_of_nowhere() -> None:
    assert told(CARER, CARHAIX).of("offers").short == "22 offres le 21 décembre 2021"
    assert told(CARER, QUIMPER).of("offers").short == "aucune offre le 21 décembre 2021"
    assert not told(CARER, BASSE_TERRE).of("offers").known
    assert told(CARER).of("offers").short == "27 offres le 21 décembre 2021"
    assert not told(MASON, CARHAIX).of("offers").known
    assert details(told(CARER, CARHAIX).of("offers")) == {"Employeurs qui recrutent ici": "inconnu"}


def test_pay_is_national_says_so_and_when_it_was() -> None:
    pay = told(CARER, CARHAIX).of("pay")
    assert "entre 2017 et 2019" in pay.sentence
    assert "1 549 €" in plain(pay.sentence)
    assert plain(details(pay)["Fourchette"]) == "54 % gagnent de 1 500 à 2 000 €"
    assert any("Ce n’est pas le salaire d’ici" in note for note in pay.notes)


def test_a_figure_of_a_wider_group_names_it_and_a_whole_domain_is_never_used() -> None:
    tension = told(MASON).of("tension")
    assert (tension.known, plain(tension.group)) == (True, "Pour la famille « Ouvriers qualifiés du gros œuvre »")
    assert any("groupe « Ouvriers qualifiés du gros œuvre »" in plain(step) for step in tension.path)
    assert not told(MASON).of("pay").known


def test_whom_a_figure_is_of_is_named() -> None:
    carer = told(CARER, CARHAIX)
    assert plain(carer.of("pay").group) == "Pour la famille « Aides-soignants »"
    assert carer.of("offers").group == ""


def test_hours_that_are_not_said_are_left_out_of_the_sentence_and_unknown_in_the_figures() -> None:
    hours = told(CARER).of("hours")
    assert plain(hours.sentence) == "En France, sur 10 personnes, travaillent : 6 le samedi, moins d’une la nuit."
    assert details(hours)["Travaillent le dimanche"] == "inconnu"


def test_the_trend_is_that_of_the_region_and_of_several_where_no_place_is_chosen() -> None:
    here = told(CARER, CARHAIX).of("trend")
    assert here.sentence == "Dans cette région, il devrait y avoir beaucoup plus d’emplois d’ici 2030."
    assert plain(here.short) == "+9 700 emplois, 21 000 postes à pourvoir"
    country = told(CARER).of("trend")
    assert country.area is not None
    assert country.area.name == "France métropolitaine sans la Corse"
    assert country.band == "more"
    assert told(CARER, BASSE_TERRE).of("trend").known is False
    grouped = told(MASON, CARHAIX).of("trend")
    assert any(note.startswith("La projection regroupe plusieurs familles") for note in grouped.notes)


def test_old_figures_are_said_to_be_old() -> None:
    assert not any("ans" in note for note in told(CARER, CARHAIX, date(2022, 1, 1)).of("tension").notes)
    assert any("a 5 ans" in note for note in told(CARER, CARHAIX, date(2026, 1, 1)).of("tension").notes)


def test_the_reading_names_each_area_once_and_says_when_nothing_is_known() -> None:
    assert plain(told(CARER, CARHAIX).reading) == (
        "Ici, les employeurs ont beaucoup de mal à recruter ; dans cette région, il devrait y avoir beaucoup plus "
        "d’emplois d’ici 2030."
    )
    assert plain(told(CARER).reading) == (
        "En France, les employeurs ont du mal à recruter ; il devrait y avoir plus d’emplois d’ici 2030."
    )
    assert told("M1805").reading == "Nous n’avons pas assez de chiffres pour dire comment va ce métier."


def test_every_statement_that_is_known_has_an_area_an_edition_a_date_and_a_path() -> None:
    for place in (None, CARHAIX, QUIMPER, PARIS, BASSE_TERRE, "29", "00000"):
        for statement in told(CARER, place).statements:
            assert statement.sentence
            if statement.known:
                assert statement.area is not None
                assert all(one.vintage and one.producer and one.licence for one in statement.editions)
                assert statement.editions
                assert statement.path
            else:
                assert statement.short == "inconnu"


def test_a_department_is_a_place_and_an_unknown_place_is_the_country() -> None:
    assert told(CARER, "29").of("recruitment").area is not None
    assert told(CARER, "29").place == "Finistère"
    assert told(CARER, "00000") == told(CARER)


def test_an_unknown_occupation_has_no_outlook() -> None:
    assert outlook("Z9999", CARHAIX, DAY) is None


def test_up_to_three_occupations_are_compared_line_by_line() -> None:
    table = comparison_table([CARER, MASON, "M1805", "A1101"], CARHAIX, DAY)
    assert table is not None
    assert [column.label for column in table.columns][1:] == [
        one.name for one in outlooks([CARER, MASON, "M1805"], None, DAY)
    ]
    assert len(table.rows) == 9
    hiring = table.rows[0]
    assert plain(hiring[1].text) == "40 embauches prévues, 65 % difficiles"
    assert (hiring[1].note, hiring[3].text) == ("Carhaix · 2024", "inconnu")
    assert comparison_table([CARER, "Z9999"], CARHAIX, DAY) is None


def test_the_figures_of_three_occupations_cost_few_queries(django_assert_max_num_queries) -> None:
    told(CARER, CARHAIX)
    with django_assert_max_num_queries(7, using="activity"):
        outlooks([CARER, MASON, "A1101"], CARHAIX, DAY)


def test_in_english_official_names_stay_french_and_say_so() -> None:
    with override("en"):
        hiring = told(CARER, CARHAIX).of("recruitment")
    assert plain(hiring.sentence) == (
        'Here, employers planned 40 hires in 2024 for the family “<span lang="fr">Aides-soignants</span>”; '
        "they thought 7 in 10 of them difficult."
    )
    assert isinstance(hiring.sentence, SafeString)
    assert not isinstance(told(CARER, CARHAIX).of("recruitment").sentence, SafeString)
