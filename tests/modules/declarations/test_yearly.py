"""Yearly files of bodies: kept under the run's digest, each line once, whatever the order they come in."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.legislation.facts import AnnualFacts, Confidence
from cpa.module_api.contributions import Identifiers
from cpa.module_api.registry import hooks, plugins
from cpa.modules.declarations import yearly
from cpa.modules.declarations.models import YearlyStatement
from cpa.modules.declarations.yearly import YearlyFile
from cpa.sources.outcome import Outcome
from cpa.sources.report import Report
from cpa.sources.run import import_file
from tests.databases import both_stores, both_stores_for_real
from tests.modules.declarations.saying import BY_NAME, NIR, OTHER_NIR, lines
from tests.modules.declarations.test_hooks import Listener

SELF = "self_employment"


@pytest.fixture
def send(tmp_path: Path) -> Iterator[object]:
    """`send(kind, *rows)` imports a file of these rows."""

    def sent(kind: str, *rows: dict[str, str]) -> Report:
        file = tmp_path / "sent.csv"
        file.write_bytes(lines(kind, *rows))
        return import_file(file, YearlyFile(BY_NAME[kind]))

    return sent


def facts(nir: str = NIR) -> list[AnnualFacts]:
    account = hooks().known_account_for_nir(numbers=[nir])[nir]
    return list(hooks().annual_facts(accounts=[account]).get(account, ()))


def told(facts: list[AnnualFacts]) -> list[AnnualFacts]:
    """The same without the line and file each was read in."""
    return [replace(year, self_employment=replace(year.self_employment, evidence=())) for year in facts]


@both_stores
def test_a_line_becomes_a_guaranteed_fact_that_names_its_file_and_line(send) -> None:
    report = send(SELF, {}, {"nir": OTHER_NIR, "contribution_paid": "non"})
    assert (report.outcome, report.counts["accepted"], report.problems) == (Outcome.ACCEPTED, 2, ())
    (mine,), (other,) = facts(), facts(OTHER_NIR)
    assert mine.self_employment is not None
    assert (mine.self_employment.months, mine.self_employment.confidence) == (7, Confidence.GUARANTEED)
    (evidence,) = mine.self_employment.evidence
    assert (evidence.source, evidence.lines, evidence.received_on) == (SELF, (2,), timezone.localdate())
    assert evidence.reference.startswith("2025-05-04 ")
    assert other.self_employment is not None
    assert not other.self_employment.contribution_paid


@both_stores
def test_someone_never_declared_before_gets_an_account_with_facts(send) -> None:
    assert hooks().accounts_with_facts() == []
    send(SELF, {})
    assert hooks().accounts_with_facts() == [hooks().known_account_for_nir(numbers=[NIR])[NIR]]


@both_stores
def test_the_same_bytes_are_imported_once_and_the_same_line_is_stored_once(send) -> None:
    assert send(SELF, {}).outcome is Outcome.ACCEPTED
    assert send(SELF, {}).outcome is Outcome.DUPLICATE
    again = send(SELF, {}, {"year": "2023"}, {"year": "2023"})
    assert [(one.code, one.line) for one in again.problems] == [("CSV-DOUBLON", 2), ("CSV-DOUBLON", 4)]
    assert YearlyStatement.objects.count() == 2


@both_stores
def test_a_later_line_replaces_an_earlier_one_and_both_are_kept(send) -> None:
    send(SELF, {"months": "3", "declared_on": "2025-06-01"})
    send(SELF, {"months": "12", "declared_on": "2025-05-01"})
    assert facts()[0].self_employment.months == 3
    assert YearlyStatement.objects.count() == 2


@both_stores
def test_a_cancelled_line_counts_no_more_and_is_kept(send) -> None:
    send(SELF, {})
    send(SELF, {"cancelled": "oui", "declared_on": "2025-06-01"})
    assert facts() == []
    assert YearlyStatement.objects.count() == 2


@both_stores
def test_two_lines_of_one_day_that_differ_are_told_and_the_larger_counts(send) -> None:
    report = send(SELF, {"months": "3"}, {"months": "9"})
    assert [(one.code, one.line) for one in report.problems] == [("CSV-MEME-JOUR", 3)]
    assert facts()[0].self_employment.months == 9


FILES = (
    ({"months": "3"}, {"year": "2023"}),
    ({"months": "9", "declared_on": "2025-06-01"}, {"months": "3"}),
    ({"year": "2023", "cancelled": "oui", "declared_on": "2025-07-01"},),
)


@both_stores
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_files_in_any_order_sent_again_give_the_same_facts(send, order: tuple[int, ...]) -> None:
    for rank in (*order, *reversed(order)):
        send(SELF, *FILES[rank])
    (only,) = told(facts())
    assert (only.year, only.self_employment.months, only.self_employment.confidence) == (2024, 9, Confidence.GUARANTEED)


@both_stores
def test_a_refused_line_is_told_and_leaves_the_others_standing(send) -> None:
    report = send(SELF, {"months": "13"}, {})
    assert (report.outcome, report.counts["accepted"], report.counts["rejected"]) == (Outcome.ACCEPTED, 1, 1)
    assert [(one.code, one.where) for one in report.problems] == [("CSV-MOIS", "ligne 2, colonne months")]


@both_stores
def test_a_file_of_a_header_alone_brings_nothing(send) -> None:
    report = send(SELF)
    assert (report.outcome, [one.code for one in report.problems]) == (Outcome.REJECTED, ["CSV-RIEN"])


@both_stores
def test_no_number_of_a_person_is_kept_or_told(send) -> None:
    report = send(SELF, {}, {"months": "13"})
    kept = [str(row) for row in YearlyStatement.objects.values()]
    assert not any(NIR in text for text in (*kept, str(report)))


@both_stores_for_real
def test_those_whose_facts_changed_are_told_once_a_batch_and_those_of_duplicates_are_not(
    send, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yearly, "BATCH", 1)
    send(SELF, {}, {}, {"nir": OTHER_NIR})
    mine, other = (hooks().known_account_for_nir(numbers=[nir])[nir] for nir in (NIR, OTHER_NIR))
    assert listener.heard == [frozenset({mine}), frozenset({other})]


@pytest.fixture
def listener() -> Iterator[Listener]:
    heard = Listener()
    plugins().register(heard)
    yield heard
    plugins().unregister(heard)


@both_stores_for_real
def test_a_run_cut_between_two_batches_is_taken_up_again(
    send, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yearly, "BATCH", 1)
    real, calls = yearly.store_lines, []

    def cut(**given: object) -> object:
        calls.append(given)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(**given)

    monkeypatch.setattr(yearly, "store_lines", cut)
    rows = ({}, {"nir": OTHER_NIR})
    with pytest.raises(KeyboardInterrupt):
        send(SELF, *rows)
    report = send(SELF, *rows)
    assert (report.outcome, report.counts["accepted"], report.problems) == (Outcome.ACCEPTED, 2, ())
    assert YearlyStatement.objects.count() == 2
    assert len(listener.heard) == 3


@both_stores
def test_statements_follow_an_account_found_to_be_anothers(send) -> None:
    temporary = "1" + "007001043" + "AB12"
    send(SELF, {"nir": "", "ntt": temporary})
    send(SELF, {"year": "2023"})
    hooks().account_for_nir(people=[Identifiers(nir=NIR)])
    send(SELF, {"year": "2022", "ntt": temporary})
    assert [year.year for year in facts()] == [2022, 2023, 2024]
    assert len({AccountId(row.account) for row in YearlyStatement.objects.all()}) == 1
