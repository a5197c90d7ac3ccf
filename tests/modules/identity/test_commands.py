"""`cpa identity`: codes handed over by an operator, retention."""

from datetime import timedelta
from pathlib import Path

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from click.testing import CliRunner, Result
from django.contrib.sessions.models import Session
from django.utils import timezone

from cpa.modules.identity.commands import identity
from cpa.modules.identity.models import AttachmentCode, JournalLine
from tests.databases import both_stores
from tests.modules.identity.people import KEVIN, MARIA, NADIA, account_of, attach, code_for, signed_in, user


def run(*arguments: str) -> Result:
    return CliRunner().invoke(identity, arguments)


@both_stores
def test_a_code_is_printed_for_each_number_of_the_file_and_works(tmp_path: Path) -> None:
    account_of(NADIA)
    (tmp_path / "numbers").write_text(f"\n{NADIA}\n")
    printed = run("code", "--nir-file", str(tmp_path / "numbers"))
    assert printed.exit_code == 0
    assert attach(signed_in(user()), printed.stdout.strip()) == "/mon-compte/"


@both_stores
def test_a_number_that_nobody_declared_is_told_by_its_place_and_the_others_are_served(tmp_path: Path) -> None:
    account_of(MARIA)
    (tmp_path / "numbers").write_text(f"{KEVIN}\n{MARIA}\n")
    printed = run("code", "--nir-file", str(tmp_path / "numbers"))
    assert printed.exit_code == 1
    assert len(printed.stdout.splitlines()) == 1
    assert printed.stderr.startswith("line 1: ")
    assert KEVIN not in printed.output


@both_stores
def test_a_code_is_good_for_as_long_as_the_operator_says(tmp_path: Path) -> None:
    account_of(NADIA)
    (tmp_path / "numbers").write_text(NADIA)
    run("code", "--nir-file", str(tmp_path / "numbers"), "--days", "2")
    code = AttachmentCode.objects.get()
    assert code.expires_at - code.issued_at == timedelta(days=2)


@both_stores
def test_what_is_past_its_retention_is_forgotten_and_nothing_else() -> None:
    account_of(NADIA)
    account_of(MARIA)
    signed_in(user())
    code_for(NADIA)
    code_for(MARIA)
    past = timezone.now() - timedelta(days=1100)
    AttachmentCode.objects.filter(id=AttachmentCode.objects.earliest("id").id).update(expires_at=past)
    JournalLine.objects.filter(id=JournalLine.objects.earliest("id").id).update(at=past)
    AccessAttempt.objects.create(username="nadia@exemple.fr", ip_address="192.0.2.1", failures_since_start=1)
    AccessAttempt.objects.update(attempt_time=past)
    assert run("forget").output.split() == [
        "sessions:",
        "0",
        "devices:",
        "0",
        "tries:",
        "1",
        "codes:",
        "1",
        "sheets:",
        "0",
        "journal:",
        "1",
        "roles:",
        "0",
        "trials:",
        "0",
    ]
    Session.objects.update(expire_date=past)
    assert "sessions: 1\ndevices: 1" in run("forget").output
    assert (AttachmentCode.objects.count(), JournalLine.objects.count(), UserSession.objects.count()) == (1, 1, 0)
