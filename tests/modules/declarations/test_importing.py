"""What becomes of declarations, one among others. Events are hand-made; the numbers go through the real door."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import count

import pytest

from cpa.kernel.problem import Problem, Severity
from cpa.module_api.contributions import Identifiers
from cpa.module_api.registry import hooks
from cpa.modules.declarations.importing import Intake
from cpa.modules.declarations.models import Declaration
from cpa.modules.declarations.sources.dsn.values import AbsenceRead, Event
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome
from cpa.sources.report import Taken
from tests.databases import both_stores
from tests.modules.declarations.events import ALBA, BRUN, declaration, envoi, person

pytestmark = both_stores
digests = count()

ACCEPTED, REPLACED, SUPERSEDED = Outcome.ACCEPTED, Outcome.REPLACED, Outcome.SUPERSEDED
REJECTED, QUARANTINED, DUPLICATE = Outcome.REJECTED, Outcome.QUARANTINED, Outcome.DUPLICATE


def a_run() -> Run:
    return Run.objects.create(source="dsn", digest=f"{next(digests):064}", size_bytes=1)


def take(events: Iterable[Event], run: Run | None = None, resuming: bool = False) -> Taken:
    return Intake(run or a_run(), resuming).take(events)


def outcomes(events: Iterable[Event]) -> list[Outcome]:
    return list(take(events).outcomes)


def hours(nir: str = ALBA) -> int:
    """All paid hundredths of hours of someone; 0 for a stranger."""
    known = hooks().known_account_for_nir(numbers=[nir])
    facts = hooks().annual_facts(accounts=list(known.values()))
    return sum(work.worked for years in facts.values() for year in years for work in year.work)


def rejecting(code: str = "CST-03") -> Problem:
    return Problem(code, "ligne 12", "Une rubrique manque.", 12)


def monthly(amount: int, **given: object) -> list[Event]:
    return declaration(person(hours=amount), **given)


FIRST = {"built_on": date(2025, 6, 5), "order": 7}
LATER = {"built_on": date(2025, 6, 12), "order": 1, "kind": "03"}
LATEST = {"built_on": date(2025, 6, 13), "order": 1, "kind": "03"}


def test_a_declaration_is_accepted_and_counts() -> None:
    assert outcomes(envoi(monthly(15167))) == [ACCEPTED]
    assert hours() == 15167


def test_a_replacement_takes_the_place_of_the_first_declaration() -> None:
    assert outcomes(envoi(monthly(99999, **FIRST))) == [ACCEPTED]
    assert outcomes(envoi(monthly(15167, **LATER))) == [REPLACED]
    assert hours() == 15167


def test_what_arrives_after_a_later_replacement_is_kept_and_does_not_count() -> None:
    assert outcomes(envoi(monthly(15167, **LATEST))) == [ACCEPTED]
    assert outcomes(envoi(monthly(88888, **LATER))) == [SUPERSEDED]
    assert outcomes(envoi(monthly(99999, **FIRST))) == [SUPERSEDED]
    assert hours() == 15167
    assert Declaration.objects.count() == 3


def test_a_replacement_of_nothing_counts_and_says_so() -> None:
    taken = take(envoi(monthly(15167, **LATER)))
    assert [(p.code, p.severity) for p in taken.problems] == [("DSN-RIEN-A-REMPLACER", Severity.WARNS)]


def test_a_replacement_without_anyone_empties_the_month() -> None:
    take(envoi(monthly(15167, **FIRST)))
    assert outcomes(envoi(declaration(**LATER | {"kind": "05"}))) == [REPLACED]
    assert hours() == 0


def test_a_month_sent_again_as_a_first_declaration_is_refused_in_whatever_order_they_come() -> None:
    again = {"built_on": date(2025, 6, 6), "order": 1}
    take(envoi(monthly(15167, **FIRST)))
    taken = take(envoi(monthly(99999, **again)))
    assert (list(taken.outcomes), [p.code for p in taken.problems]) == ([REJECTED], ["DSN-DEJA-RECUE"])
    assert hours() == 15167
    july = {"siret": "00700104300020"}
    take(envoi(monthly(99999, **again | july)))
    take(envoi(monthly(1, **FIRST | july)))
    assert hours() == 15167 + 1


def test_the_same_declaration_in_another_file_is_a_duplicate() -> None:
    take(envoi(monthly(15167)))
    taken = take(envoi(monthly(99999)))
    assert (list(taken.outcomes), [p.severity for p in taken.problems]) == ([DUPLICATE], [Severity.WARNS])
    assert hours() == 15167


def test_the_platform_s_copy_of_a_deposit_is_a_duplicate_of_it() -> None:
    take(envoi(monthly(15167)))
    assert outcomes(envoi(monthly(15167), deposited_at=datetime(2025, 6, 5, 14, 10))) == [DUPLICATE]


def test_two_fractions_add_up_and_are_replaced_apart() -> None:
    take(envoi(monthly(10000, fraction="12")))
    take(envoi(monthly(5000, fraction="22")))
    take(envoi(monthly(1, fraction="22", **LATER)))
    assert hours() == 10001


@pytest.mark.parametrize("otherwise", [{"fraction": "12"}, {"fraction": "11", "scope": "02"}])
def test_a_month_cut_otherwise_than_what_was_received_is_set_aside(otherwise: dict[str, str]) -> None:
    take(envoi(monthly(15167)))
    assert outcomes(envoi(monthly(15167, **otherwise, order=2))) == [QUARANTINED]
    assert hours() == 15167


def test_a_declaration_made_by_a_recovery_body_is_set_aside() -> None:
    assert outcomes(envoi(monthly(15167, nature="09"))) == [QUARANTINED]
    assert hours() == 0


@pytest.mark.parametrize("nature", ["04", "05", "07"])
def test_an_event_is_kept_once_and_credits_nothing(nature: str) -> None:
    event = {"nature": nature, "month": None, "scope": ""}
    assert outcomes(envoi(monthly(15167, **event))) == [Outcome.EVENT]
    assert outcomes(envoi(monthly(15167, **event))) == [DUPLICATE]
    assert outcomes(envoi(monthly(15167, **event, kind="04"))) == [Outcome.EVENT]
    assert (hours(), Declaration.objects.count()) == (0, 2)


def test_a_trial_credits_nothing_and_leaves_nothing() -> None:
    assert outcomes(envoi(monthly(15167), trial=True)) == [Outcome.TRIAL]
    assert (hours(), Declaration.objects.count()) == (0, 0)


def test_a_declaration_with_an_anomaly_is_refused_and_the_others_of_the_envoi_stand() -> None:
    wrong = declaration(person(BRUN), problems=(rejecting(),), siret="00700104300020")
    taken = take(envoi(wrong, monthly(15167)))
    assert list(taken.outcomes) == [REJECTED, ACCEPTED]
    assert (hours(), hours(BRUN)) == (15167, 0)


def test_an_anomaly_of_the_envoi_refuses_all_its_declarations() -> None:
    taken = take(envoi(monthly(15167), monthly(15167, siret="00700104300020"), problems=(rejecting(),)))
    assert list(taken.outcomes) == [REJECTED, REJECTED]
    assert (hours(), Declaration.objects.count()) == (0, 0)


def test_nobody_in_a_refused_declaration_gets_an_account() -> None:
    take(envoi(monthly(15167), problems=(rejecting(),)))
    assert hooks().known_account_for_nir(numbers=[ALBA]) == {}


def test_what_only_asks_for_a_person_is_set_aside_rather_than_refused() -> None:
    assert outcomes(envoi(monthly(15167), problems=(rejecting("DSN-NORME"),))) == [QUARANTINED]
    assert outcomes(envoi(monthly(15167), problems=(rejecting("DSN-NORME"), rejecting()))) == [REJECTED]


def test_a_file_that_holds_no_declaration_is_refused() -> None:
    assert outcomes(envoi(problems=(rejecting("DSN-ENTETE"),))) == [REJECTED]
    assert [p.code for p in take(iter(())).problems] == ["DSN-RIEN"]


def test_a_row_about_a_contract_that_is_not_described_refuses_the_declaration() -> None:
    stray = AbsenceRead("00002", "60", "01", date(2025, 5, 5), None, 133)
    taken = take(envoi(declaration(person(absences=(stray,)))))
    assert [(p.code, p.line) for p in taken.problems] == [("DSN-CONTRAT-INCONNU", 133)]
    assert list(taken.outcomes) == [REJECTED]


def test_a_temporary_number_and_the_national_one_lead_to_one_person_in_any_order() -> None:
    ntt = "2007001043M00044"
    before = declaration(person(identifiers=Identifiers(ntt=ntt), hours=100))
    after = declaration(person(identifiers=Identifiers(nir=ALBA, ntt=ntt), hours=20), month=date(2025, 6, 1))
    take(envoi(before))
    take(envoi(after))
    assert hours(ALBA) == 120
    assert hooks().accounts_with_facts() == list(hooks().known_account_for_nir(numbers=[ALBA]).values())


def test_rows_of_a_former_number_follow_their_person() -> None:
    take(envoi(monthly(100)))
    take(envoi(declaration(person(BRUN, hours=20), siret="00700104300020")))
    corrected = person(identifiers=Identifiers(nir=BRUN, former_nirs=(ALBA,)), hours=3)
    take(envoi(declaration(corrected, month=date(2025, 6, 1))))
    assert hours(BRUN) == hours(ALBA) == 123


def test_an_import_cut_and_taken_up_again_ends_with_its_first_outcomes_and_counts_once() -> None:
    run = a_run()
    take(envoi(monthly(99999, **FIRST)))
    first = list(envoi(monthly(15167, **LATER)))
    file = [*first, *envoi(monthly(50, siret="00700104300020"))]
    take(first, run)
    assert list(take(file, run, resuming=True).outcomes) == [REPLACED, ACCEPTED]
    assert hours() == 15167 + 50


def test_unknown_blocks_are_counted_by_name() -> None:
    odd = Problem("DSN-BLOC-INCONNU", "S21.G00.99", "Inconnu.", 40, Severity.WARNS)
    assert take(envoi(declaration(person(), problems=(odd, odd)))).leftovers == {"S21.G00.99": 2}
