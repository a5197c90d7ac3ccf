"""`cpa ledger recognise`: a statement is recognised as it is printed, and no other is."""

import pytest
from click.testing import CliRunner

from cpa.ledger.proof import chain_end
from cpa.modules.rights.document.contents import in_groups
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores
from tests.modules.rights.careers import MARIA, NADIA, credited, year


@pytest.fixture
def printed(declared):
    """What Maria's statement prints: her account, the number of entries, the digest."""
    declared.of(MARIA, year(2024))
    credited(MARIA, first=2024, last=2024)
    end = chain_end(MARIA)
    return in_groups(str(MARIA)), str(end.ordinal), in_groups(end.digest)


def recognise(account, entries, digest):
    return CliRunner().invoke(main, ["ledger", "recognise", "--account", account, "--entries", entries, digest])


@both_stores
def test_a_statement_is_recognised_as_it_is_printed(printed):
    told = recognise(*printed)
    assert told.exit_code == 0 and told.output.startswith("Recognised")


@both_stores
def test_another_account_number_or_digest_is_not(printed):
    account, entries, digest = printed
    for wrong in ((str(NADIA), entries, digest), (account, "7", digest), (account, entries, digest[:-1] + "g")):
        told = recognise(*wrong)
        assert told.exit_code == 1 and told.output.startswith("Not recognised")


@both_stores
def test_a_number_with_letters_is_refused_in_words(printed):
    told = recognise("50O2", *printed[1:])
    assert told.exit_code == 2 and "digits only" in told.output
