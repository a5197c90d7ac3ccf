"""The holder's own word about their qualification: said, shown, taken back."""

from django.utils import timezone

from cpa.modules.rights import queries
from tests.databases import both_stores
from tests.modules.rights.careers import MARIA
from tests.modules.rights.pages.reading import links, page, text

ADDRESS = "/mes-droits/sans-diplome/"


@both_stores
def test_saying_it_is_kept_from_this_year_on(maria, declared):
    answer = maria.post(ADDRESS, {"confirmed": "on"}, follow=True)
    this_year = timezone.localdate().year
    assert "C’est noté." in answer.content.decode()
    assert queries.low_qualification(MARIA).first_year == this_year
    assert f"Cela compte depuis {this_year}." in text(page(maria, "/mes-droits/"))


@both_stores
def test_an_unticked_box_keeps_nothing_and_says_what_to_do(maria, declared):
    answer = maria.post(ADDRESS, {})
    assert "Cochez la case pour confirmer" in answer.content.decode()
    assert queries.low_qualification(MARIA) is None


@both_stores
def test_it_can_be_taken_back_as_a_mistake(maria, declared):
    maria.post(ADDRESS, {"confirmed": "on"})
    this_year = timezone.localdate().year
    form = page(maria, ADDRESS)
    assert f"J’avais déjà un diplôme avant {this_year}" in text(form)
    maria.post(ADDRESS, {"last_year": str(this_year - 1)})
    assert queries.low_qualification(MARIA) is None
    assert "Je n’ai pas de diplôme" in links(page(maria, "/mes-droits/"))


@both_stores
def test_a_year_that_is_not_offered_is_refused(maria, declared):
    maria.post(ADDRESS, {"confirmed": "on"})
    maria.post(ADDRESS, {"last_year": "1999"})
    assert queries.low_qualification(MARIA).last_year is None


@both_stores
def test_the_figures_are_those_of_the_law(maria, declared):
    told = text(page(maria, ADDRESS))
    assert "donne 800 € au lieu de 500 €" in told and "jusqu’à 8 000 € au lieu de 5 000 €" in told
    assert "CQP" in told and "rendre la différence" in told
