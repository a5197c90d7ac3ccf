"""« Pourquoi ce montant ? »: down to the article and the declaration's line, and never someone else's."""

from django.utils import timezone

from cpa.legislation.facts import AnnualFacts, Exposure
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
    assert "Déclaration d-1-2024" in proof and "ligne 12 du fichier" in proof and "reçue le 5 janvier 2025" in proof
    assert "12345678900011" not in proof


@both_stores
def test_a_condition_says_whether_it_is_met(maria, declared):
    _half_a_job(declared)
    assert "Condition non remplie." in text(page(maria, LINE))


@both_stores
def test_what_would_change_the_amount_comes_last(maria, declared):
    _half_a_job(declared)
    titles = [text(title) for title in page(maria, LINE).iter("h2")]
    assert titles[0] == "Ce qui a été compté" and titles[-3] == "Ce qui changerait ce montant"


@both_stores
def test_the_whole_figure_is_the_sum_of_lines_each_with_its_own_reasons(maria, declared):
    _half_a_job(declared)
    main = page(maria, "/mes-droits/cpf/pourquoi/")
    assert text(main.find(".//h1")) == "Pourquoi 624,46 € ?"
    assert "ce montant est la somme de 2 lignes" in text(main)
    assert LINE in links(main).values()
    assert "/comprendre-mes-droits/" in links(main).values()


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


@both_stores
def test_a_conversion_explains_its_hours_and_nothing_else_of_its_year(maria, declared):
    declared.of(MARIA, year(2017), year(2018, hours=803.5), year(2019))
    credited(MARIA, last=2019)
    main = page(maria, "/mes-droits/pourquoi/cpf-2019-conversion-1/")
    assert text(main.find(".//h1")) == "Pourquoi 540 € à la place de 36 h ?"
    assert "24 h + 12 h = 36 h" in text(main) and "36 h × 15 € = 540 €" in text(main)
    assert "500 €" not in text(main)
    assert "au 1er janvier 2019" in text(main)


@both_stores
def test_sentences_alone_recover_the_amount_of_a_correction(maria, declared):
    declared.of(MARIA, year(2022, hours=400))
    credited(MARIA, first=2022, last=2022)
    declared.of(MARIA, year(2022, hours=420, proof="d-2"))
    credited(MARIA, first=2022, last=2022)
    main = page(maria, "/mes-droits/pourquoi/cpf-2022-acquisition-2/")
    assert text(main.find(".//h1")) == "Pourquoi 6,22 € de plus pour 2022 ?"
    told = text(main)
    before, after = _amount(told, "Pour 2022, ", " étaient déjà inscrits"), _amount(told, "calcul donne ", ".")
    assert after - before == _amount(told, "ajoute la différence : ", ".") == 622
    assert "Travail déclaré : 400 h avant, 420 h maintenant." in told
    assert "/mes-droits/pourquoi/cpf-2022-acquisition-1/" in links(main).values()


@both_stores
def test_a_corrected_line_leads_to_its_correction(maria, declared):
    declared.of(MARIA, year(2022, hours=400))
    credited(MARIA, first=2022, last=2022)
    declared.of(MARIA, year(2022, hours=420, proof="d-2"))
    credited(MARIA, first=2022, last=2022)
    main = page(maria, "/mes-droits/pourquoi/cpf-2022-acquisition-1/")
    (words,) = [words for words, url in links(main).items() if url.endswith("cpf-2022-acquisition-2/")]
    assert words.startswith("Cette ligne a été corrigée le") and words.endswith(": +6,22 €")


@both_stores
def test_totals_before_and_after_are_those_of_the_history(maria, declared):
    _half_a_job(declared)
    told = text(page(maria, LINE))
    assert "Avant cette ligne : 500 €. Après cette ligne, le 31 mai 2025 : 624,46 €." in told
    assert "31 décembre" not in told


def _amount(told, before, after):
    """The cents written between these words."""
    found = told.split(before, 1)[1].split(f" €{after}", 1)[0]
    return int(found.replace(",", "").replace(" ", ""))


@both_stores
def test_an_error_is_reported_from_a_line_and_from_a_right(maria, declared):
    _half_a_job(declared)
    for address, start in ((LINE, "cle=cpf-2024-acquisition-1"), ("/mes-droits/cpf/pourquoi/", "droit=cpf")):
        found = links(page(maria, address))
        assert found["Ce n’est pas juste ? Signaler une erreur"] == f"/signalements/nouveau/?{start}"


@both_stores
def test_a_delay_that_has_passed_is_not_told_as_open(maria, declared):
    now = timezone.localdate().year
    lived = now - 3
    declared.of(MARIA, AnnualFacts(lived, exposures=(Exposure("08", 12),)))
    credited(MARIA, first=lived, last=lived)
    for address in ("/mes-droits/c2p/pourquoi/", f"/mes-droits/pourquoi/c2p-{lived}-acquisition-1/"):
        shown = text(page(maria, address))
        assert f"Pour {lived}, le délai pour réclamer une exposition oubliée est passé depuis" in shown
        assert f"réclamer {lived}" not in shown
        assert f"Vous pouvez encore réclamer {now - 2}, jusqu’au 31 décembre {now}" in shown
