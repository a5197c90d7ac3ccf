"""Gérard declares his presidency before the deadline, and asks his club to attest it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.legislation.cec.declaration import attestation_day, declaration_day
from cpa.legislation.cec.law import cec_law
from cpa.legislation.facts import Engagement
from cpa.module_api.registry import hooks
from cpa.modules.declarations.important_dates import important_dates
from cpa.modules.declarations.models import AttestationRequest, CommitmentDraft, YearlyStatement
from tests.databases import both_stores
from tests.modules.declarations.pages.conftest import GERARD
from tests.modules.declarations.pages.walking import CLUB, DECLARE, ask, attest, begin, declare, read

pytestmark = both_stores
DAY = timedelta(days=1)


def engagement(year: int) -> Engagement | None:
    facts = hooks().annual_facts(accounts=[GERARD]).get(GERARD, ())
    return next((e for known in facts if known.year == year for e in known.engagements), None)


def test_hours_declared_and_attested_in_time_become_a_fact(gerard: Client, officer: Client, year: int) -> None:
    said = declare(gerard, year)
    assert engagement(year) == Engagement("benevolat", True, True, False, engagement(year).evidence)
    assert attest(officer, *ask(gerard, said)) == "/attester/merci/"
    found = engagement(year)
    assert found is not None
    assert (found.minimum_reached, found.declared_in_time, found.attested) == (True, True, True)
    assert "C’est acquis" in read(gerard.get("/mon-engagement/"))
    assert hooks().accounts_with_facts() == [GERARD]


def test_the_way_takes_an_introduction_four_screens_and_a_confirmation(gerard: Client, year: int) -> None:
    assert "Commencer" in read(gerard.get(DECLARE))
    begin(gerard, year, "heures")
    titles = ("Votre engagement", "L’association ou l’organisme", "Vos heures")
    for rank, (slug, title) in enumerate(zip(CLUB, titles, strict=True), 1):
        told = read(gerard.get(f"{DECLARE}{slug}/"))
        assert f"Étape {rank} sur 4 {title}" in told
    said = declare(gerard, year)
    told = read(gerard.get(f"/mon-engagement/{said}/declare/"))
    assert "C’est déclaré" in told
    assert "Demander l’attestation" in told


def test_an_error_loses_nothing_that_was_typed(gerard: Client, year: int) -> None:
    begin(gerard, year, "association")
    typed = {"name": "Judo de Saint-Rémy", "number": "12", "founded": "1990"}
    answer = gerard.post(f"{DECLARE}association/", typed)
    assert "Ce numéro n’est pas complet" in read(answer)
    assert 'value="Judo de Saint-Rémy"' in answer.content.decode()
    assert 'value="12"' in gerard.get(f"{DECLARE}association/").content.decode()


def test_a_declaration_left_in_the_middle_is_taken_up_where_it_was(gerard: Client, year: int) -> None:
    gerard.post(f"{DECLARE}engagement/", {"year": str(year), **CLUB["engagement"]})
    assert "Reprendre ma déclaration commencée" in read(gerard.get(DECLARE))
    assert gerard.get(f"{DECLARE}relire/").headers["Location"] == f"{DECLARE}association/"


def test_a_draft_outlives_the_visit_that_began_it(gerard: Client, year: int) -> None:
    begin(gerard, year, "heures")
    again = Client(headers={"accept-language": "fr"})
    assert "Reprendre ma déclaration commencée" in read(again.get("/mon-engagement/"))
    assert 'value="Judo de Saint-Rémy"' in again.get(f"{DECLARE}association/").content.decode()
    again.post(f"{DECLARE}heures/", CLUB["heures"])
    assert again.post(f"{DECLARE}relire/").status_code == 302
    assert engagement(year) is not None
    assert not CommitmentDraft.objects.exists()


@pytest.mark.parametrize("slug", ["association", "heures"])
def test_a_step_opened_too_early_leads_to_the_first_missing_one_and_loses_nothing(gerard: Client, slug: str) -> None:
    for asked in (gerard.get(f"{DECLARE}{slug}/"), gerard.post(f"{DECLARE}{slug}/", CLUB[slug])):
        assert asked.headers["Location"] == f"{DECLARE}engagement/"
    assert "Reprenez ici : il manque d’abord cette réponse." in read(gerard.get(f"{DECLARE}engagement/"))
    assert CommitmentDraft.objects.get().content == CLUB[slug]


def test_a_draft_is_told_on_access_and_goes_at_erasure(gerard: Client, year: int) -> None:
    begin(gerard, year, "heures")
    (held,) = (data for data in hooks().personal_data_of(account=GERARD) if data.module == "declarations")
    assert held.tables["declarations_commitmentdraft"][0]["content"]["name"] == "Judo de Saint-Rémy"
    hooks().erase_personal_data_of(account=GERARD)
    assert not CommitmentDraft.objects.exists()


def test_a_draft_follows_its_holder_and_what_was_declared_stays(
    gerard: Client, year: int, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    declare(gerard, year)
    begin(gerard, year, "heures")
    (held,) = (data for data in hooks().personal_data_of(account=GERARD) if data.module == "declarations")
    assert {name for name, rows in held.tables.items() if rows and name not in held.stays} == {
        "declarations_commitmentdraft"
    }
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):
        hooks().trial_kept(trial=GERARD, account=AccountId(64))
    assert CommitmentDraft.objects.get().account == 64
    assert YearlyStatement.objects.get().account == GERARD


def test_a_draft_already_begun_in_the_account_is_not_replaced(
    gerard: Client, year: int, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    begin(gerard, year, "heures")
    CommitmentDraft.objects.create(account=64, content={"name": "Chorale"}, saved_at=timezone.now())
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):
        hooks().trial_kept(trial=GERARD, account=AccountId(64))
    assert [(draft.account, draft.content) for draft in CommitmentDraft.objects.all()] == [(64, {"name": "Chorale"})]


@pytest.mark.parametrize(
    ("step", "field", "typed", "told"),
    [
        ("engagement", "year", "1999", "Sélectionnez un choix valide"),
        ("engagement", "role", "autre", "La loi ne compte que ces trois engagements"),
        ("engagement", "school", "oui", "ne compte pas pour ces droits"),
        ("association", "name", "", "Il manque le nom"),
        ("association", "name", "x" * 121, "C’est trop long"),
        ("association", "number", "W12", "Ce numéro n’est pas complet"),
        ("association", "founded", "31/02/2020", "Écrivez une année ou une date passée"),
        ("association", "founded", "2999", "Écrivez une année ou une date passée"),
        ("association", "founded", "hier", "Écrivez une année ou une date passée"),
        ("heures", "hours", "", "Il manque le nombre d’heures"),
        ("heures", "hours", "-5", "Écrivez au moins une heure"),
        ("heures", "hours", "9000", "C’est plus d’heures qu’il n’y en a dans une année"),
        ("heures", "hours", "douze", "Écrivez un nombre entier"),
    ],
)
def test_what_cannot_stand_is_told_where_it_was_typed(
    gerard: Client, year: int, step: str, field: str, typed: str, told: str
) -> None:
    begin(gerard, year, step)
    answer = gerard.post(f"{DECLARE}{step}/", {"year": str(year), **CLUB[step], field: typed})
    assert (answer.status_code, told in read(answer)) == (200, True), read(answer)
    assert not YearlyStatement.objects.exists()


def test_an_association_too_young_earns_nothing(gerard: Client, year: int) -> None:
    declare(gerard, year, founded=f"06/{year}")
    found = engagement(year)
    assert found is not None
    assert not found.minimum_reached


def test_two_associations_add_up_and_the_same_one_said_again_does_not(gerard: Client, year: int) -> None:
    declare(gerard, year, hours="120")
    declare(gerard, year, hours="120")
    assert not engagement(year).minimum_reached
    declare(gerard, year, hours="80", name="Chorale", number="")
    assert engagement(year).minimum_reached
    assert YearlyStatement.objects.count() == 2


@pytest.mark.parametrize("typed", ["120", " 120 ", "120.0"])
def test_hours_typed_otherwise_are_the_same_hours(gerard: Client, year: int, typed: str) -> None:
    declare(gerard, year, hours=typed)
    assert YearlyStatement.objects.get().content["hours"] == 12000


def test_the_same_name_typed_otherwise_is_the_same_association(gerard: Client, year: int) -> None:
    declare(gerard, year, name="Chorale d’Été", number="", hours="120")
    declare(gerard, year, name="chorale d'ete", number="", hours="130")
    assert "130 h" in read(gerard.get("/mon-engagement/"))
    assert "120 h" not in read(gerard.get("/mon-engagement/"))


def test_a_correction_keeps_what_was_said_and_asks_the_association_again(
    gerard: Client, officer: Client, year: int
) -> None:
    said = declare(gerard, year)
    address, code = ask(gerard, said)
    assert gerard.post(f"/mon-engagement/{said}/corriger/").headers["Location"] == f"{DECLARE}engagement/"
    assert 'value="300"' in gerard.get(f"{DECLARE}heures/").content.decode()
    gerard.post(f"{DECLARE}heures/", {"hours": "250"})
    gerard.post(f"{DECLARE}relire/")
    assert [row.content["hours"] for row in YearlyStatement.objects.order_by("pk")] == [30000, 25000]
    assert "n’est plus valable" in attest(officer, address, code)
    assert "250 h à faire attester" in read(gerard.get("/mon-engagement/"))


def test_what_is_withdrawn_is_kept_and_earns_nothing(gerard: Client, officer: Client, year: int) -> None:
    said = declare(gerard, year)
    address, code = ask(gerard, said)
    gerard.post(f"/mon-engagement/{said}/retirer/")
    assert engagement(year) is None
    assert YearlyStatement.objects.count() == 2
    assert "n’est plus valable" in attest(officer, address, code)
    assert gerard.get(f"/mon-engagement/{said}/").status_code == 404


def test_nobody_sees_or_changes_the_declaration_of_another(gerard: Client, year: int) -> None:
    said = declare(gerard, year)
    YearlyStatement.objects.filter(pk=said).update(account=7)
    for address in ("", "declare/"):
        assert gerard.get(f"/mon-engagement/{said}/{address}").status_code == 404
    for address in ("attestation/", "corriger/", "retirer/"):
        assert gerard.post(f"/mon-engagement/{said}/{address}").status_code == 404
    assert YearlyStatement.objects.count() == 1
    assert not AttestationRequest.objects.exists()


def test_the_last_day_to_declare_comes_from_the_law(gerard: Client, on, year: int) -> None:
    last = declaration_day(cec_law(), year)
    on(last)
    assert f'<option value="{year}">' in gerard.get(f"{DECLARE}engagement/").content.decode()
    on(last + DAY)
    assert f'<option value="{year}">' not in gerard.get(f"{DECLARE}engagement/").content.decode()


def test_hours_not_attested_by_the_last_day_are_lost_and_it_is_said(gerard: Client, on, year: int) -> None:
    declare(gerard, year)
    on(attestation_day(cec_law(), year) + DAY)
    assert "ne compte pas : la date limite est passée" in read(gerard.get("/mon-engagement/"))


def test_the_last_day_to_add_hours_is_told_while_they_are_not_enough(gerard: Client, year: int) -> None:
    assert _dates() == []
    declare(gerard, year, hours="150")
    assert _dates() == [(f"cec-hours-{year}", declaration_day(cec_law(), year))]
    declare(gerard, year)
    assert _dates() == []


def _dates() -> list[tuple[str, object]]:
    return [(one.key, one.day) for one in important_dates(GERARD, timezone.localdate())]


def test_erasure_forgets_names_and_keeps_the_facts(gerard: Client, officer: Client, year: int) -> None:
    said = declare(gerard, year)
    attest(officer, *ask(gerard, said))
    ask_again = declare(gerard, year, name="Chorale", number="")
    ask(gerard, ask_again)
    before = engagement(year)
    hooks().erase_personal_data_of(account=GERARD)
    assert engagement(year) == before
    held = str([data.tables for data in hooks().personal_data_of(account=GERARD) if data.module == "declarations"])
    assert not any(word in held for word in ("Judo", "Chorale", "Tatami", "W123456789"))
    assert not any(bytes(request.sealed_name) for request in AttestationRequest.objects.all())
    assert "Association" in read(gerard.get("/mon-engagement/"))


def test_access_gives_what_was_said_asked_and_answered(gerard: Client, officer: Client, year: int) -> None:
    attest(officer, *ask(gerard, declare(gerard, year)))
    (held,) = (data for data in hooks().personal_data_of(account=GERARD) if data.module == "declarations")
    assert held.tables["declarations_yearlystatement"][0]["content"]["name"] == "Judo de Saint-Rémy"
    assert [row["year"] for row in held.tables["declarations_attestationrequest"]] == [year]
    assert held.tables["declarations_attestation"][0]["officer_name"] == "Paule Tatami"
