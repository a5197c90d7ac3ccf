"""Each component's HTML: what a reader, a screen reader and a keyboard find in it."""

from datetime import date

import pytest
from django.core.paginator import Paginator
from django.template import TemplateSyntaxError
from django.utils import translation

from cpa.ui.site import Link
from cpa.ui.tables import Cell, Column, Table
from tests.ui.rendering import parsed, rendered, text_of


def test_a_button_with_an_address_is_a_link() -> None:
    link = parsed('{% button "Aide" url="/aide/" kind="secondary" %}').find("a")
    assert link is not None and link.get("href") == "/aide/" and link.get("class") == "button button-secondary"


def test_a_button_without_an_address_sends_its_form() -> None:
    button = parsed('{% button "Envoyer" name="choix" value="oui" %}').find("button")
    assert button is not None and (button.get("name"), button.get("value")) == ("choix", "oui")


def test_a_card_is_a_titled_section_of_the_level_asked() -> None:
    card = parsed('{% card title="Mes droits" level=3 url="/x" %}<p>Texte</p>{% endcard %}').find("section")
    assert card is not None and text_of(card.find("h3/a")) == "Mes droits" and text_of(card.find("p")) == "Texte"


@pytest.mark.parametrize("confidence", ["garanti", "déclaré", "estimé"])
def test_a_badge_says_its_word_and_not_only_a_colour(confidence: str) -> None:
    badge = parsed("{% badge word %}", word=confidence).find("span")
    assert text_of(badge) == confidence


def test_a_figure_is_read_aloud_with_what_it_counts_its_unit_and_its_day() -> None:
    with translation.override("fr"):
        figure = parsed('{% figure 125050|euros "Argent" date=day note="utile" %}', day=date(2024, 12, 31))
    assert text_of(figure) == "Argent : 1 250,50 € au 31 décembre 2024, utile"


def test_a_term_opens_its_meaning_without_script() -> None:
    term = parsed('<p>{% term "CPF" "de l’argent pour apprendre" %}</p>').find("p")
    assert term is not None
    opener, meaning = term.find("button"), term.find("span")
    assert opener is not None and meaning is not None
    assert opener.get("popovertarget") == meaning.get("id") and meaning.get("popover") is not None
    assert "de l’argent pour apprendre" in text_of(meaning)


def test_the_same_term_twice_on_a_page_has_two_identifiers() -> None:
    page = parsed('<p>{% term "CPF" "a" %}{% notice %}{% term "CPF" "b" %}{% endnotice %}</p>')
    identifiers = [span.get("id") for span in page.iter("span") if span.get("popover") is not None]
    assert len(identifiers) == 2 == len(set(identifiers))


def test_a_notice_shows_its_title_and_what_it_holds() -> None:
    notice = parsed('{% notice "warning" title="Attention" %}<p>À vérifier</p>{% endnotice %}').find("div")
    assert notice is not None and notice.get("class") == "notice notice-warning"
    assert text_of(notice) == "Attention À vérifier"


def test_a_table_repeats_each_heading_beside_its_cell_for_narrow_screens() -> None:
    table = Table("Historique", (Column("Année"), Column("Montant", numeric=True)), [[Cell("2023"), Cell("500 €")]])
    found = parsed("{% table facts %}", facts=table).find(".//table")
    assert found is not None and text_of(found.find("caption")) == "Historique"
    row = found.find("tbody/tr")
    assert row is not None and text_of(row.find("th[@scope='row']")) == "2023"
    cell = row.find("td")
    assert cell is not None and cell.get("data-label") == "Montant" and cell.get("class") == "numeric"


def test_a_table_row_with_a_missing_cell_is_refused() -> None:
    with pytest.raises(ValueError, match="one cell per column"):
        Table("Historique", (Column("Année"), Column("Montant")), [[Cell("2023")]])


def test_details_fold_what_they_hold_under_their_summary() -> None:
    details = parsed('{% details "Pourquoi ?" %}<p>Parce que.</p>{% enddetails %}').find("details")
    assert details is not None and text_of(details.find("summary")) == "Pourquoi ?" and details.get("open") is None


def test_steps_are_an_ordered_list() -> None:
    steps = parsed("{% steps items %}", items=[("Ouvrir", "Une adresse."), ("Lire", "Un montant.")]).findall("ol/li/h3")
    assert [text_of(step) for step in steps] == ["Ouvrir", "Lire"]


def test_the_current_tab_and_page_are_said_in_words_a_screen_reader_knows() -> None:
    tabs = parsed("{% tabs links 'Vues' %}", links=[Link("Argent", "?a", "page"), Link("Heures", "?h")])
    pages = parsed("{% pagination page %}", page=Paginator(range(90), 10).page(4))
    assert [text_of(e) for e in tabs.iter("a") if e.get("aria-current")] == ["Argent"]
    assert [text_of(e) for e in pages.iter("span") if e.get("aria-current")] == ["4"]
    assert [e.get("href") for e in pages.iter("a") if e.get("rel")] == ["?page=3", "?page=5"]


def test_a_breadcrumb_ends_on_the_page_itself_without_a_link() -> None:
    trail = parsed('{% breadcrumb "Mes droits" "/mes-droits/" "Historique" %}').find("nav/ol")
    assert trail is not None
    assert [text_of(step) for step in trail] == ["Mes droits", "Historique"]
    assert trail[-1].get("aria-current") == "page" and trail[-1].find("a") is None


def test_a_breadcrumb_that_gives_the_page_itself_an_address_is_refused() -> None:
    with pytest.raises(TemplateSyntaxError):
        rendered('{% breadcrumb "Mes droits" "/mes-droits/" %}')


def test_what_a_page_passes_to_a_component_is_escaped() -> None:
    assert "<script>" not in rendered("{% notice title=word %}x{% endnotice %}{% button word %}", word="<script>")
