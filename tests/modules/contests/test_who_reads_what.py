"""Who may read what was declared: one employer never learns of another, whatever the account holds."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.legislation.facts import AnnualFacts, Basis, Engagement, Exposure, PublicPost, Regime, Work
from cpa.modules.contests import held
from cpa.modules.contests.bodies import ROUTES, Body
from cpa.modules.contests.composing import composed
from cpa.modules.contests.models import Contest
from cpa.modules.contests.queries import Followed
from cpa.modules.contests.reasons import REASONS
from tests.modules.contests.conftest import FOUNDRY, HOLDER, SCHOOL, TODAY, Holdings, declared

YEAR, HOUSE = 2025, "00550007900011"
PIECES = st.lists(
    st.builds(
        lambda siret, month, day: declared(siret, date(YEAR, month, 1), f"{siret or 'NONE'}-{day}"),
        st.sampled_from([FOUNDRY, SCHOOL, HOUSE, ""]),
        st.integers(1, 12),
        st.integers(1, 28),
    ),
    max_size=6,
)
FACTS = st.builds(
    lambda worked, exposed, posted, engaged: AnnualFacts(
        YEAR,
        work=tuple(Work(Regime.PRIVATE, Basis.HOURS, 0, 0, employer=e.employer, evidence=(e,)) for e in worked),
        exposures=tuple(Exposure("07", 3, e.employer, evidence=(e,)) for e in exposed),
        public_posts=tuple(PublicPost(employer=e.employer, evidence=(e,)) for e in posted),
        engagements=tuple(Engagement("benevolat", True, evidence=(e,)) for e in engaged),
    ),
    *[PIECES] * 4,
)
WRITTEN = st.sampled_from(
    [(reason, body) for reason in REASONS.values() for body in ROUTES[reason.dispute] if body is not Body.COURT]
)


def letter_on(facts, reason, body, employer):
    """The first letter of a contest, as if `body` could be written to at once."""
    holdings = Holdings()
    holdings.facts[YEAR] = facts
    contest = Contest(
        account=HOLDER, number=1, opened_on=TODAY, right=reason.right, year=YEAR, reason=reason.code,
        first_body=body, employer=employer,
    )  # fmt: skip
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(held, "hooks", lambda: holdings)
        return composed(Followed(contest, (), TODAY))


@settings(deadline=None)
@given(FACTS, WRITTEN, st.sampled_from([FOUNDRY, SCHOOL, ""]))
def test_a_letter_to_one_that_declares_never_shows_the_line_of_another(facts, written, employer):
    reason, body = written
    letter = letter_on(facts, reason, body, employer)
    shown = letter.text() + str(letter.evidence)
    strangers = {FOUNDRY, SCHOOL, HOUSE, "NONE"} - {employer}
    if body in (Body.EMPLOYER, Body.ORGANISATION):
        assert not [each for each in strangers if each in shown]


@settings(deadline=None)
@given(FACTS, st.sampled_from([FOUNDRY, ""]))
def test_the_fund_may_read_every_line_of_the_year(facts, employer):
    shown = str(letter_on(facts, REASONS["temps-faux"], Body.FUND, employer).evidence)
    work = [piece for each in (*facts.work, *facts.public_posts) for piece in each.evidence]
    assert all(piece.reference in shown for piece in work)


def test_an_employer_reads_what_it_declared_itself():
    piece = declared(FOUNDRY, date(YEAR, 3, 1), "D-1")
    facts = AnnualFacts(YEAR, work=(Work(Regime.PRIVATE, Basis.HOURS, 0, 0, employer=FOUNDRY, evidence=(piece,)),))
    assert "D-1" in str(letter_on(facts, REASONS["temps-faux"], Body.EMPLOYER, FOUNDRY).evidence)
