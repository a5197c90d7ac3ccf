"""The association's officer answers without an account: the code opens what is asked, and nothing else."""

from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client

from cpa.kernel.stores import ACTIVITY
from cpa.legislation.cec.declaration import attestation_day
from cpa.legislation.cec.law import cec_law
from cpa.module_api.coded_requests import PAUSE, TRIES
from cpa.modules.declarations.models import Attestation, AttestationRequest
from tests.databases import both_stores
from tests.modules.declarations.pages.walking import ask, attest, declare, read

pytestmark = both_stores
WRONG = "CCCC-CCCC-CCCC"


@pytest.fixture
def asked(gerard: Client, year: int) -> tuple[str, str]:
    """The address and code of one request."""
    return ask(gerard, declare(gerard, year))


def test_the_code_opens_what_is_to_be_attested_and_nothing_else(
    officer: Client, asked: tuple[str, str], year: int
) -> None:
    address, code = asked
    assert "Judo" not in read(officer.get(address))
    told = read(officer.post(address, {"code": code.lower().replace("-", " ")}))
    for shown in ("Gérard S.", "Judo de Saint-Rémy", str(year), "300 h", "a siégé au bureau ou au conseil"):
        assert shown in told


def test_without_a_name_chosen_none_is_shown(gerard: Client, officer: Client, year: int) -> None:
    address, code = ask(gerard, declare(gerard, year), name="")
    assert "un membre de votre association" in read(officer.post(address, {"code": code}))


def test_the_name_shown_and_the_code_cannot_be_read_in_the_database(asked: tuple[str, str]) -> None:
    _, code = asked
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT r::text, convert_from(sealed_name, 'UTF8') FROM declarations_attestationrequest r")
        stored = str(cursor.fetchall())
    assert "Gérard" not in stored and "Gérard S.".encode().hex() not in stored
    assert code not in stored and code.replace("-", "") not in stored


def test_once_answered_the_name_is_forgotten_and_nobody_answers_again(officer: Client, asked: tuple[str, str]) -> None:
    assert attest(officer, *asked) == "/attester/merci/"
    assert bytes(AttestationRequest.objects.get().sealed_name) == b""
    assert "Vous avez déjà répondu" in attest(officer, *asked, answer="no", reason="Erreur.")
    assert [one.answer for one in Attestation.objects.all()] == ["yes"]


def test_other_hours_are_those_that_count(gerard: Client, officer: Client, asked: tuple[str, str]) -> None:
    attest(officer, *asked, answer="other", hours="210")
    assert "210 h attestées" in read(gerard.get("/mon-engagement/"))


def test_a_refusal_is_told_to_the_holder_with_its_reason_and_can_be_followed_by_another_request(
    gerard: Client, officer: Client, year: int
) -> None:
    said = declare(gerard, year)
    attest(officer, *ask(gerard, said), answer="no", reason="Les heures de juin manquent.")
    told = read(gerard.get(f"/mon-engagement/{said}/"))
    assert "Les heures de juin manquent." in told
    attest(officer, *ask(gerard, said))
    assert "300 h attestées" in read(gerard.get("/mon-engagement/"))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"answer": ""}, "Choisissez une réponse"),
        ({"answer": "other"}, "Il manque le nombre d’heures"),
        ({"answer": "other", "hours": "9000"}, "C’est plus d’heures"),
        ({"answer": "other", "hours": "-2"}, "Écrivez au moins une heure"),
        ({"answer": "no"}, "Il manque la raison"),
        ({"name": ""}, "Il manque votre nom"),
        ({"role": ""}, "Choisissez votre rôle"),
        ({"role": "other"}, "Seule une personne du bureau ou du conseil peut attester"),
        ({"another": ""}, "On ne peut pas attester ses propres heures"),
    ],
)
def test_an_answer_that_cannot_stand_comes_back_with_what_was_asked(
    officer: Client, asked: tuple[str, str], changes: dict[str, str], told: str
) -> None:
    said = attest(officer, *asked, **changes)
    assert told in said
    assert "Judo de Saint-Rémy" in said
    assert not Attestation.objects.exists()


def test_nobody_attests_their_own_hours_while_signed_in(gerard: Client, asked: tuple[str, str]) -> None:
    said = attest(gerard, *asked)
    assert "Vous ne pouvez pas attester vos propres heures" in said
    assert "Judo de Saint-Rémy" in said
    assert not Attestation.objects.exists()


def test_a_wrong_code_tells_nothing_and_a_few_of_them_ask_for_patience_without_keeping_the_right_one_out(
    officer: Client, asked: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, code = asked
    for _ in range(TRIES):
        told = read(officer.post(address, {"code": WRONG}))
        assert "Ce n’est pas le bon code" in told and "Judo" not in told
    assert "Attendez une heure" in read(officer.post(address, {"code": WRONG}))
    AttestationRequest.objects.update(wrong_since=AttestationRequest.objects.get().wrong_since - PAUSE)
    assert "Ce n’est pas le bon code" in read(officer.post(address, {"code": WRONG}))
    assert attest(officer, address, code) == "/attester/merci/"


def test_an_answer_under_a_wrong_code_is_a_try_like_any_other(officer: Client, asked: tuple[str, str]) -> None:
    address, code = asked
    for _ in range(TRIES):
        assert "Ce n’est pas le bon code" in attest(officer, address, WRONG)
    assert "Attendez une heure" in attest(officer, address, WRONG)
    assert not Attestation.objects.exists()


def test_an_address_that_was_never_given_answers_like_a_wrong_code(officer: Client) -> None:
    assert "Ce n’est pas le bon code" in read(officer.post("/attester/inconnue/", {"code": WRONG}))


def test_the_code_of_one_request_opens_no_other(gerard: Client, officer: Client, year: int) -> None:
    (first, _), (_, second) = (
        ask(gerard, declare(gerard, year)),
        ask(gerard, declare(gerard, year, name="Chorale", number="")),
    )
    assert "Ce n’est pas le bon code" in attest(officer, first, second)


def test_a_new_request_ends_the_one_before(gerard: Client, officer: Client, year: int) -> None:
    said = declare(gerard, year)
    before, after = ask(gerard, said), ask(gerard, said)
    assert "n’est plus valable" in attest(officer, *before)
    assert attest(officer, *after) == "/attester/merci/"


def test_after_the_last_day_nothing_can_be_attested_nor_asked(gerard: Client, officer: Client, on, year: int) -> None:
    said = declare(gerard, year)
    asked = ask(gerard, said)
    on(attestation_day(cec_law(), year))
    assert "Attester ces heures" in read(officer.post(asked[0], {"code": asked[1]}))
    on(attestation_day(cec_law(), year) + timedelta(days=1))
    assert "La date limite pour attester est passée" in attest(officer, *asked)
    answer = gerard.post(f"/mon-engagement/{said}/attestation/", {"name": ""}, follow=True)
    assert "La date limite pour attester est passée" in read(answer)


def test_no_page_of_a_request_is_kept_or_indexed(officer: Client, asked: tuple[str, str]) -> None:
    address, code = asked
    for answer in (officer.get(address), officer.post(address, {"code": code})):
        assert "no-store" in answer.headers["Cache-Control"]
        assert 'name="robots" content="noindex, nofollow"' in answer.content.decode()
