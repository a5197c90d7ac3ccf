"""Roles: what an operator grants, who has it, and what goes with the access."""

from click.testing import CliRunner, Result

from cpa.module_api.registry import hooks
from cpa.modules.identity.actions.access import erase_access, own_account
from cpa.modules.identity.models import JournalLine, Role
from cpa.modules.identity.personal_data import personal_data
from cpa.modules.identity.role_commands import roles
from tests.databases import both_stores
from tests.modules.identity.people import NADIA, account_of, attach, code_for, signed_in, user


def run(*words: str, given: str = "") -> Result:
    return CliRunner().invoke(roles, words, input=given)


@both_stores
def test_a_role_is_had_from_its_grant_to_its_end_and_both_are_journaled() -> None:
    account = own_account(user=user())
    assert hooks().roles_of(account=account) == frozenset()
    assert "is given" in run("grant", "data", str(account)).output
    assert "already" in run("grant", "data", str(account)).output
    assert hooks().roles_of(account=account) == {"data"}
    assert run("list").output.startswith(f"{account}\tdata\t")
    run("revoke", "data", str(account))
    assert hooks().roles_of(account=account) == frozenset()
    assert "has no data" in run("revoke", "data", str(account)).output
    acts = JournalLine.objects.filter(account=account, by="operator").order_by("id").values_list("act", flat=True)
    assert list(acts) == ["role_granted", "role_ended"]


@both_stores
def test_someone_is_named_by_an_e_mail_that_is_never_printed() -> None:
    account = own_account(user=user())
    told = run("grant", "moderation", "--email-file", "-", given="Nadia@exemple.fr\n")
    assert hooks().roles_of(account=account) == {"moderation"}
    refused = run("grant", "moderation", "--email-file", "-", given="kevin@exemple.fr\n")
    assert refused.exit_code == 1
    assert "exemple.fr" not in told.output + refused.output


@both_stores
def test_no_role_goes_to_an_account_that_nobody_opens() -> None:
    refused = run("grant", "data", str(account_of(NADIA)))
    assert refused.exit_code == 1
    assert not Role.objects.exists()


@both_stores
def test_a_role_follows_whoever_attaches_their_rights() -> None:
    declared, who = account_of(NADIA), user()
    run("grant", "data", str(own_account(user=who)))
    attach(signed_in(who), code_for(NADIA))
    assert hooks().roles_of(account=declared) == {"data"}


@both_stores
def test_a_role_is_told_to_its_holder_and_goes_with_their_access() -> None:
    account = own_account(user=user())
    run("grant", "data", str(account))
    assert [one["role"] for one in personal_data(account).tables["roles"]] == ["data"]
    erase_access(account=account)
    assert not Role.objects.exists()
