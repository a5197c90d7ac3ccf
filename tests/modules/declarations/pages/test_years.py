"""« Mes années »: what is known, who says it, and what the holder adds themselves."""

from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from cpa.legislation.facts import AnnualFacts, Confidence
from cpa.module_api.registry import hooks
from cpa.modules.declarations.models import YearlyStatement
from cpa.modules.declarations.yearly import YearlyFile
from cpa.sources.run import import_file
from tests.databases import both_stores
from tests.modules.declarations.pages.conftest import GERARD
from tests.modules.declarations.pages.walking import ask, attest, declare, read
from tests.modules.declarations.saying import BY_NAME, NIR, lines
from tests.modules.declarations.test_hooks import declaration, person, take

pytestmark = both_stores
ADD = "/mes-annees/ajouter/"
SELF = {"year": "2024", "months": "7", "paid": "oui"}
POST = {"year": "2024", "employer": "Commune de Saint-Rémy", "months": "12", "whole": "oui", "category_c": "oui"}


def facts() -> AnnualFacts:
    (year,) = hooks().annual_facts(accounts=[GERARD])[GERARD]
    return year


def test_a_year_of_self_employment_is_the_word_of_the_holder(gerard: Client) -> None:
    answer = gerard.post(f"{ADD}travail-independant/", SELF, follow=True)
    assert "C’est noté pour 2024." in read(answer)
    own = facts().self_employment
    assert own is not None
    assert (own.months, own.contribution_paid, own.confidence) == (7, True, Confidence.DECLARED)
    assert own.evidence[0].source == "holder"
    assert "2024 Travail indépendant 7 mois vous déclaré" in read(gerard.get("/mes-annees/"))


def test_not_knowing_whether_the_contribution_was_paid_earns_nothing_and_it_is_said(gerard: Client) -> None:
    gerard.post(f"{ADD}travail-independant/", {**SELF, "paid": "ignore"})
    assert not facts().self_employment.contribution_paid
    assert "ne compte pas encore" in read(gerard.get("/mes-annees/"))


@pytest.mark.parametrize(
    ("changes", "share", "full", "category_c"),
    [({}, 35, 35, True), ({"whole": "non", "hours": "20"}, 20, 35, True), ({"category_c": "ignore"}, 35, 35, False)],
)
def test_a_public_post_is_whole_or_part_of_one(
    gerard: Client, changes: dict[str, str], share: int, full: int, category_c: bool
) -> None:
    gerard.post(f"{ADD}fonction-publique/", {**POST, **changes})
    (post,) = facts().public_posts
    assert (post.share, post.full, post.months, post.category_c) == (share, full, 12, category_c)
    assert (post.employer, post.confidence) == ("", Confidence.DECLARED)


def test_two_posts_of_one_year_add_up_and_one_said_again_is_corrected(gerard: Client) -> None:
    gerard.post(f"{ADD}fonction-publique/", POST)
    gerard.post(f"{ADD}fonction-publique/", {**POST, "employer": "commune de saint remy", "months": "6"})
    gerard.post(f"{ADD}fonction-publique/", {**POST, "employer": "Hôpital", "months": "3"})
    assert sorted(post.months for post in facts().public_posts) == [3, 6]


def test_an_admission_in_sheltered_work_takes_a_year_alone(gerard: Client) -> None:
    gerard.post(f"{ADD}esat/", {"year": "2024"})
    assert facts().sheltered_work.confidence is Confidence.DECLARED


def test_six_months_as_an_apprentice_master_are_a_commitment(gerard: Client) -> None:
    gerard.post(f"{ADD}maitre-apprentissage/", {"year": "2024", "months": "6"})
    (found,) = facts().engagements
    assert (found.nature, found.minimum_reached, found.confidence) == (
        "maitre_apprentissage",
        True,
        Confidence.DECLARED,
    )


@pytest.mark.parametrize(
    ("slug", "typed", "told"),
    [
        ("travail-independant", {**SELF, "year": ""}, "Il manque l’année"),
        ("travail-independant", {**SELF, "year": "2017"}, "Sélectionnez un choix valide"),
        ("travail-independant", {**SELF, "months": "13"}, "Sélectionnez un choix valide"),
        ("travail-independant", {**SELF, "paid": ""}, "Choisissez une réponse"),
        ("fonction-publique", {**POST, "employer": ""}, "Il manque l’employeur"),
        ("fonction-publique", {**POST, "whole": "non"}, "Il manque le nombre d’heures"),
        ("fonction-publique", {**POST, "whole": "non", "hours": "35"}, "le poste est complet"),
        ("fonction-publique", {**POST, "whole": "non", "hours": "-3"}, "Écrivez au moins une heure"),
        ("esat", {"year": "1990"}, "Sélectionnez un choix valide"),
        ("maitre-apprentissage", {"year": "2024"}, "Il manque le nombre de mois"),
    ],
)
def test_what_cannot_stand_is_told_and_nothing_is_kept(
    gerard: Client, slug: str, typed: dict[str, str], told: str
) -> None:
    answer = gerard.post(f"{ADD}{slug}/", typed)
    assert (answer.status_code, told in read(answer)) == (200, True), read(answer)
    assert not YearlyStatement.objects.exists()


def test_a_year_taken_back_counts_no_more_and_is_kept(gerard: Client) -> None:
    gerard.post(f"{ADD}esat/", {"year": "2024"})
    statement = YearlyStatement.objects.get().pk
    assert "cette année est retirée" in read(gerard.post(f"{ADD}esat/{statement}/retirer/", follow=True))
    assert hooks().annual_facts(accounts=[GERARD]) == {}
    assert YearlyStatement.objects.count() == 2
    assert gerard.post(f"{ADD}esat/{statement}/retirer/").status_code == 404


def test_nobody_takes_back_the_word_of_another_nor_that_of_a_body(gerard: Client, tmp_path: Path) -> None:
    _send(tmp_path)
    gerard.post(f"{ADD}esat/", {"year": "2024"})
    theirs, mine = YearlyStatement.objects.order_by("pk")
    YearlyStatement.objects.filter(pk=theirs.pk).update(account=GERARD)
    YearlyStatement.objects.filter(pk=mine.pk).update(account=7)
    for row in (theirs, mine):
        assert gerard.post(f"{ADD}esat/{row.pk}/retirer/").status_code == 404


def test_the_word_set_aside_for_that_of_a_body_is_shown(gerard: Client, tmp_path: Path) -> None:
    gerard.post(f"{ADD}travail-independant/", {**SELF, "months": "12"})
    _send(tmp_path)
    YearlyStatement.objects.update(account=GERARD)
    told = read(gerard.get("/mes-annees/"))
    assert "2024 Travail indépendant 7 mois un organisme garanti" in told
    assert "Travail indépendant, 2024 : vous l’avez dit" in told


def test_every_fact_is_shown_with_who_says_it(gerard: Client, monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    take(declaration(person(NIR)))
    account = hooks().known_account_for_nir(numbers=[NIR])[NIR]
    declare(gerard, year)
    YearlyStatement.objects.update(account=account)
    monkeypatch.setattr("cpa.modules.declarations.views.years.required_account", lambda request: account)
    told = read(gerard.get("/mes-annees/"))
    assert "2025 Emploi salarié 151,67 h, 1 employeur votre employeur garanti" in told
    assert f"{year} Bénévolat associatif ne compte pas encore vous déclaré" in told


def test_an_attested_year_is_guaranteed_by_whoever_attests_it(gerard: Client, officer: Client, year: int) -> None:
    attest(officer, *ask(gerard, declare(gerard, year)))
    told = read(gerard.get("/mes-annees/"))
    assert f"{year} Bénévolat associatif vous, attesté par l’association garanti" in told


def test_everything_that_can_be_added_is_one_click_away(gerard: Client) -> None:
    told = read(gerard.get(ADD))
    for title in ("Travail indépendant", "Poste dans la fonction publique", "Travail en ESAT", "Bénévolat"):
        assert title in told
    assert "Ajouter ce qui manque" in read(gerard.get("/mes-annees/"))
    assert gerard.get(f"{ADD}chorale/").status_code == 404


def test_the_years_offered_end_with_this_one(gerard: Client) -> None:
    page = gerard.get(f"{ADD}esat/").content.decode()
    this_year = timezone.localdate().year
    assert f'value="{this_year}"' in page
    assert f'value="{this_year + 1}"' not in page
    assert 'value="2016"' not in page


def _send(folder: Path) -> None:
    file = folder / "sent.csv"
    file.write_bytes(lines("self_employment", {}))
    import_file(file, YearlyFile(BY_NAME["self_employment"]))
