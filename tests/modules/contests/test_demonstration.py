"""On the demonstration world, what each persona’s employer or fund got wrong gives a letter to whoever answers first.

H7 (Chloé) has nothing left to mend: her employer replaced its declaration the next day.
"""

from datetime import date
from uuid import uuid4

import pytest
from click.testing import CliRunner

from cpa.demo.reading import read_world
from cpa.module_api.registry import hooks
from cpa.modules.contests import actions, queries
from cpa.modules.contests.actions import Claim
from cpa.modules.contests.bodies import Body
from cpa.modules.contests.composing import composed
from cpa.modules.contests.held import employers, facts_of
from cpa.modules.contests.typeset import pdf
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores_for_real
from tests.modules.contests.test_letter import NOW

TODAY = date(2026, 11, 25)
FOUNDRY, ASSOCIATION, CLEANERS = "00550003800012", "00550005300011", "00550004600015"
SWITCHBOARD, OFFICE = "00550008700019", "00550009500012"

PLANTED = {
    "H1": (Claim("mois-absents", 2024, "cpf-2024-acquisition-1"), Body.EMPLOYER, "00550002000010"),
    "H2": (Claim("sans-diplome", 2025), Body.FUND, ""),
    "H3": (Claim("temps-faux", 2025, "cpf-2025-acquisition-1"), Body.EMPLOYER, ASSOCIATION),
    "H4": (Claim("exposition-absente", 2024), Body.EMPLOYER, FOUNDRY),
    "H5": (Claim("temps-faux", 2022, "cpf-2022-acquisition-1"), Body.EMPLOYER, CLEANERS),
    "H6": (Claim("travailleur-handicape", 2025), Body.EMPLOYER, SWITCHBOARD),
    "H8": (Claim("benevolat-absent", 2024), Body.FUND, ""),
    "H9": (Claim("absence-mal-comptee", 2024), Body.EMPLOYER, OFFICE),
    "H10": (Claim("autre-numero", 2023), Body.EMPLOYER, ""),
}

JEAN_LUC = {
    2022: ("31 décembre 2024", date(2025, 12, 31), True),
    2024: ("31 décembre 2026", date(2027, 12, 31), False),
    2025: ("31 décembre 2027", date(2028, 12, 31), False),
}
"""The year → the last day to claim (art. L. 4163-20), the last one to correct in his favour, whether it is too late."""


@pytest.fixture
def accounts():
    """The personas' accounts, once everything they lived is declared and credited."""
    done = CliRunner().invoke(main, ["demo", "reset"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    numbers = {persona.code: persona.nir for persona in read_world().personas}
    known = hooks().known_account_for_nir(numbers=list(numbers.values()))
    return {code: known[number] for code, number in numbers.items()}


def contested(account, claim, employer=""):
    """The contest of this claim, its letter on its way to the first body."""
    number = actions.open_contest(account=account, token=uuid4(), claim=claim, today=TODAY)
    first = queries.contest(account, number, TODAY).body
    given = {"proofs": ["fiches-de-paie"], "other_proof": "", "employer": employer, "body": first}
    assert actions.prove(account=account, number=number, today=TODAY, **given) is None
    return queries.contest(account, number, TODAY)


@pytest.mark.slow
@both_stores_for_real
def test_each_planted_error_gives_a_letter_to_whoever_must_answer_first(accounts):
    for code, (claim, body, employer) in PLANTED.items():
        followed = contested(accounts[code], claim, employer)
        letter = composed(followed)
        assert followed.body == body, code
        assert pdf(letter, NOW).startswith(b"%PDF"), code
        if employer:
            assert employer in employers(facts_of(accounts[code], claim.year)), code
            assert f"Établissement SIRET {employer}" in letter.to and letter.evidence, code
            assert all(employer in proof for _month, _amount, proof in letter.evidence), code
        if claim.line:
            assert claim.line in followed.contest.lines_then and followed.then.amount > 0, code

    for year, (said, mend_until, late) in JEAN_LUC.items():
        followed = contested(accounts["H4"], Claim("exposition-absente", year), FOUNDRY)
        assert (followed.body, followed.late) == (Body.EMPLOYER, late), year
        limits = followed.limits
        assert f"{limits.claim_until.day} décembre {limits.claim_until.year}" == said
        assert limits.mend_until == mend_until
        assert ("vaudra rejet" in composed(followed).text()) is not late
        assert f"exposition de {year}" in composed(followed).subject
