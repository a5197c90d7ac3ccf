"""« Pourquoi ce montant ? »: down to the article and the declaration's line, and never someone else's."""

from tests.databases import both_stores
from tests.modules.rights.careers import MARIA, NADIA, credited, year
from tests.modules.rights.pages.reading import links, page, text

LINE = "/mes-droits/pourquoi/cpf-2024-acquisition-1/"


def _half_a_job(declared):
    declared.of(MARIA, year(2023), year(2024, hours=400))
    credited(MARIA, first=2023, last=2024)


@both_stores
def test_a_line_is_explained_down_to_the_article_and_the_line_of_the_file(maria, declared):
    _half_a_job(declared)
    main = page(maria, LINE)
    assert text(main.find(".//h1")) == "Pourquoi 124,46 € pour 2024 ?"
    assert "art. R. 6323-1" in text(main)
    proof = text(main.find(".//details"))
    assert "Déclaration d-1-2024" in proof and "123 456 789 00011" in proof and "ligne 12 du fichier" in proof


@both_stores
def test_a_condition_says_whether_it_is_met(maria, declared):
    _half_a_job(declared)
    assert "Condition non remplie." in text(page(maria, LINE))


@both_stores
def test_what_would_change_the_amount_comes_last(maria, declared):
    _half_a_job(declared)
    titles = [text(title) for title in page(maria, LINE).iter("h2")]
    assert titles[0] == "Ce qui a été compté" and titles[-1] == "Ce qui changerait ce montant"


@both_stores
def test_the_whole_figure_is_the_sum_of_lines_each_with_its_own_reasons(maria, declared):
    _half_a_job(declared)
    main = page(maria, "/mes-droits/cpf/pourquoi/")
    assert text(main.find(".//h1")) == "Pourquoi 624,46 € ?"
    assert "ce montant est la somme de 2 lignes" in text(main)
    assert LINE in links(main).values()


@both_stores
def test_a_line_of_someone_else_is_not_found(maria, declared):
    declared.of(NADIA, year(2024))
    credited(NADIA, first=2024, last=2024)
    page(maria, LINE, status=404)


@both_stores
def test_an_unknown_right_is_not_found(maria, declared):
    page(maria, "/mes-droits/c9p/pourquoi/", status=404)
    page(maria, "/mes-droits/c9p/utiliser/", status=404)


@both_stores
def test_the_same_declarations_are_not_listed_twice_running(maria, declared):
    _half_a_job(declared)
    assert len(page(maria, LINE).findall(".//details")) == 1
