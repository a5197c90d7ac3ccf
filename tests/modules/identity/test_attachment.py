"""Rights declared for someone become theirs on a one-time code, and on nothing less."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from django.core import mail
from django.db import connections
from django.test import Client
from django.utils import timezone

from cpa.kernel.problem import Problem
from cpa.module_api.contributions import Identifiers, PersonalData
from cpa.module_api.registry import hooks
from cpa.modules.identity.actions import attachment
from cpa.modules.identity.models import Account, AttachmentCode, JournalLine
from tests.databases import both_stores, both_stores_for_real
from tests.modules.identity.people import (
    KEVIN,
    MARIA,
    NADIA,
    account_of,
    attach,
    code_for,
    everything_stored,
    resolve,
    shown,
    signed_in,
    user,
)

NTT = "2007001134M00044"


@both_stores
def test_the_code_makes_the_declared_account_the_persons_own() -> None:
    declared, who = account_of(NADIA), user()
    client = signed_in(who)
    own = _account_opened_by(client)
    assert own != declared
    assert attach(client, code_for(NADIA)) == "/mon-compte/"
    assert _account_opened_by(client) == declared
    assert resolve(Identifiers(NADIA))[0].absorbed == (own,)
    assert mail.outbox[-1].subject == "Vous avez une nouvelle dans votre compte"


@both_stores
def test_a_code_is_typed_in_any_case_with_or_without_dashes() -> None:
    account_of(NADIA)
    assert attach(signed_in(user()), code_for(NADIA).lower().replace("-", " ")) == "/mon-compte/"


@both_stores
def test_having_the_right_email_attaches_nothing() -> None:
    declared = account_of(NADIA)
    assert _account_opened_by(signed_in(user("nadia@exemple.fr"))) != declared


@both_stores
def test_a_visitor_is_asked_to_sign_in_first() -> None:
    account_of(NADIA)
    assert attach(Client(), code_for(NADIA)).startswith("/connexion/")


@both_stores
def test_a_wrong_code_is_refused_with_an_example() -> None:
    account_of(NADIA)
    assert "Vérifiez chaque signe. Exemple : CDFG-HJKM-NPQR." in attach(signed_in(user()), "CDFG-HJKM-NPQR")


@both_stores
def test_an_expired_code_is_refused() -> None:
    account_of(NADIA)
    code = code_for(NADIA)
    AttachmentCode.objects.update(expires_at=timezone.now())
    assert "n’est plus valable. Demandez-en un nouveau." in attach(signed_in(user()), code)


@both_stores
def test_a_code_serves_once() -> None:
    declared = account_of(NADIA)
    code = code_for(NADIA)
    attach(signed_in(user()), code)
    stranger = signed_in(user("maria@exemple.fr"))
    assert "Ce code a déjà servi" in attach(stranger, code)
    assert _account_opened_by(stranger) != declared


@both_stores
def test_a_new_code_ends_the_former_one() -> None:
    account_of(NADIA)
    former = code_for(NADIA)
    code_for(NADIA)
    assert "n’est plus valable" in attach(signed_in(user()), former)


@both_stores
def test_whoever_is_attached_cannot_take_someone_elses_rights() -> None:
    nadia, maria = account_of(NADIA), account_of(MARIA)
    client = signed_in(user())
    attach(client, code_for(NADIA))
    code = code_for(MARIA)
    assert "Mes droits sont rattachés" in attach(client, code)
    assert isinstance(attachment.attach(user=Account.objects.get(id=nadia).user, code=code), Problem)
    assert _account_opened_by(client) == nadia
    assert attach(signed_in(user("maria@exemple.fr")), code) == "/mon-compte/"
    assert Account.objects.get(id=maria).user.email == "maria@exemple.fr"


@both_stores
def test_no_code_is_made_for_rights_that_someone_opens_or_that_nobody_may_see() -> None:
    account_of(NADIA)
    account_of(ntt=NTT)
    attach(signed_in(user()), code_for(NADIA))
    refusals = [hooks().attachment_code(number=number) for number in (NADIA, NTT, KEVIN, "anything")]
    assert [refusal.code for refusal in refusals if isinstance(refusal, Problem)] == [
        "identity.already_open",
        "identity.provisional",
        "identity.number_unknown",
        "identity.number_unknown",
    ]


@both_stores
def test_after_several_tries_even_the_right_code_waits_an_hour() -> None:
    account_of(NADIA)
    client, code = signed_in(user()), code_for(NADIA)
    for _ in range(5):
        attach(client, "CDFG-HJKM-NPQR")
    assert "Attendez une heure" in attach(client, code)
    JournalLine.objects.update(at=timezone.now() - timedelta(hours=1))
    assert attach(client, code) == "/mon-compte/"


@both_stores
def test_a_code_still_works_when_its_account_was_absorbed_meanwhile() -> None:
    for nir in (NADIA, MARIA):
        account_of(nir)
    codes = [code_for(NADIA), code_for(MARIA)]
    joined = account_of(MARIA, former=(NADIA,))
    client = signed_in(user())
    assert attach(client, codes[0]) == "/mon-compte/"
    assert _account_opened_by(client) == joined
    assert "déjà servi" in attach(signed_in(user("maria@exemple.fr")), codes[1])


MOVED = [PersonalData("profile", {"bricks": [{"kind": "emploi"}]})]


@both_stores
def test_what_can_follow_the_person_does_not_keep_rights_from_being_attached(monkeypatch: object) -> None:
    told = []

    class Holding:
        def personal_data_of(self, account: int) -> list[PersonalData]:
            return MOVED

        def who_answers(self, name: str) -> frozenset[str]:
            return frozenset({"profile"})

        def trial_kept(self, trial: int, account: int) -> None:
            told.append((trial, account))

    monkeypatch.setattr(attachment, "hooks", Holding)  # type: ignore[attr-defined]
    declared, client = account_of(NADIA), signed_in(user())
    own = _account_opened_by(client)
    assert attach(client, code_for(NADIA)) == "/mon-compte/"
    assert told == [(own, declared)]


@both_stores
def test_an_account_that_holds_something_is_not_absorbed_in_silence(monkeypatch: object) -> None:
    class Holding:
        def personal_data_of(self, account: int) -> list[PersonalData]:
            return [PersonalData("rights", {"answers": [{"kind": "emploi"}]}), *MOVED]

        def who_answers(self, name: str) -> frozenset[str]:
            return frozenset({"profile"})

    monkeypatch.setattr(attachment, "hooks", Holding)  # type: ignore[attr-defined]
    declared, client = account_of(NADIA), signed_in(user())
    assert "rien ne sera perdu" in attach(client, code_for(NADIA))
    assert _account_opened_by(client) != declared


@both_stores
def test_every_try_is_written_down_without_the_code() -> None:
    account_of(NADIA)
    client, code = signed_in(user()), code_for(NADIA)
    attach(client, "CDFG-HJKM-NPQR")
    attach(client, code)
    assert list(JournalLine.objects.order_by("id").values_list("act", "by")) == [
        ("code_issued", "operator"),
        ("attachment_refused", "person"),
        ("attached", "person"),
    ]
    dump = everything_stored()
    assert not [said for said in (code, code.replace("-", ""), NADIA) if shown(said, dump)]


@both_stores_for_real
def test_two_people_with_one_code_at_once_cannot_both_have_the_rights() -> None:
    declared = account_of(NADIA)
    code, people = code_for(NADIA), [user("one@exemple.fr"), user("two@exemple.fr")]
    at_once = Barrier(2)

    def take(who: object) -> object:
        at_once.wait()
        answer = attachment.attach(user=who, code=code)  # type: ignore[arg-type]
        connections.close_all()
        return answer

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(take, people))
    assert sorted(isinstance(answer, Problem) for answer in answers) == [False, True]
    assert declared in answers


def _account_opened_by(client: Client) -> int:
    request = client.get("/mon-acces/").wsgi_request
    found: int = hooks().signed_in_account(request=request)
    return found
