"""What identity holds of one person is told and erased on demand; rights stay under the pseudonym."""

from django.contrib.sessions.models import Session

from cpa.module_api.registry import hooks
from cpa.modules.identity.models import Account, AttachmentCode, JournalLine, User
from cpa.modules.identity.personal_data import personal_data
from tests.databases import both_stores
from tests.modules.identity.people import NADIA, account_of, attach, code_for, signed_in, user


@both_stores
def test_a_person_is_told_everything_held_about_them_and_no_secret() -> None:
    declared, client = account_of(NADIA), signed_in(user())
    code = code_for(NADIA)
    attach(client, code)
    told = personal_data(declared).tables
    assert told["user"][0]["email"] == "nadia@exemple.fr"
    assert [row["act"] for row in told["journal"]] == ["code_issued", "attached"]
    assert told["numbers"] == [{"kind": "nir"}]
    assert len(told["attachment_codes"]) == len(told["sessions"]) == 1
    assert not [secret for secret in (NADIA, code, User.objects.get().password) if secret in str(told)]


@both_stores
def test_erasing_ends_the_access_and_keeps_the_pseudonym_for_declared_rights() -> None:
    declared, client = account_of(NADIA), signed_in(user())
    attach(client, code_for(NADIA))
    hooks().erase_personal_data_of(account=declared)
    assert client.get("/mon-acces/").status_code == 302
    assert not (User.objects.exists() or Session.objects.exists() or AttachmentCode.objects.exists())
    assert account_of(NADIA) == declared
    assert JournalLine.objects.filter(account=declared, act="access_erased").exists()


@both_stores
def test_erasing_an_account_that_nobody_declared_leaves_none() -> None:
    client = signed_in(user())
    account = hooks().signed_in_account(request=client.get("/mon-acces/").wsgi_request)
    hooks().erase_personal_data_of(account=account)
    assert not Account.objects.exists()


@both_stores
def test_the_same_person_may_come_back_and_attach_again() -> None:
    declared = account_of(NADIA)
    attach(signed_in(user()), code_for(NADIA))
    hooks().erase_personal_data_of(account=declared)
    assert attach(signed_in(user()), code_for(NADIA)) == "/mon-compte/"
