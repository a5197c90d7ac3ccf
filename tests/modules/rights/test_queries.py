from datetime import timedelta

from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import known_on, true_on
from cpa.ledger.models import Transaction
from cpa.legislation.facts import Confidence
from cpa.modules.rights import actions, queries
from tests.databases import activity_store
from tests.modules.rights.careers import MARIA, NADIA, credited, year

pytestmark = activity_store


def test_an_account_without_anything_says_so(declared):
    block, points, commitment = queries.statement(NADIA).blocks
    assert (block.figure.amount, block.as_of, block.lines, block.confidence) == (0, None, (), Confidence.GUARANTEED)
    assert block.meaning == "Aucune année de travail déclarée ne vous a encore donné de droits."
    assert points.meaning == "Aucun travail pénible ne nous a été déclaré pour vous."
    assert commitment.meaning == "Aucun engagement ne nous a été déclaré pour vous."


def test_a_statement_takes_two_queries_whatever_its_length(declared):
    declared.of(NADIA, *(year(n) for n in range(2015, 2026)))
    credited(NADIA)
    with CaptureQueriesContext(connections[ACTIVITY]) as seen:
        queries.statement(NADIA)
    assert len(seen) == 2


def test_each_line_says_what_was_left_after_it(declared):
    declared.of(NADIA, year(2019), year(2020, 300))
    credited(NADIA)
    assert [line.balance_after.amount for line in queries.history(NADIA)] == [500_00, 593_35]


def test_a_line_explains_itself_down_to_the_declaration(declared):
    declared.of(NADIA, year(2020, 300))
    credited(NADIA)
    found = queries.explanation(NADIA, "cpf-2020-acquisition-1")
    assert found.explanation.determination.credit == 93_35
    evidence = [e for step in found.explanation.steps for e in step.evidence]
    assert ("d-1-2020", (12,)) in [(e.reference, e.lines) for e in evidence]


def test_the_first_version_of_a_line_is_explained_by_the_facts_of_then(declared):
    declared.of(NADIA, year(2020, 300))
    credited(NADIA)
    declared.of(NADIA, year(2020, 400))
    credited(NADIA)
    credits = [
        queries.explanation(NADIA, f"cpf-2020-acquisition-{version}").explanation.determination.credit
        for version in (1, 2)
    ]
    assert credits == [93_35, 124_46]


def test_the_conversion_is_explained(declared):
    declared.of(NADIA, year(2017))
    credited(NADIA)
    found = queries.explanation(NADIA, "cpf-2019-conversion-1")
    assert [line.amount.amount for line in found.lines] == [-24_00, 360_00]
    assert found.explanation.determination.converted_cents == 360_00


def test_nobody_reads_the_line_of_another(declared):
    declared.of(NADIA, year(2020))
    credited(NADIA)
    assert queries.explanation(MARIA, "cpf-2020-acquisition-1") is None
    assert queries.explanation(NADIA, "cpf-1999-acquisition-1") is None


def test_a_line_that_the_law_did_not_determine_has_no_sentences(declared):
    actions.open_with(account=NADIA, year=2024, counted=10_00)
    found = queries.explanation(NADIA, "cpf-2024-opening-1")
    assert (found.explanation, found.lines[0].explained) == (None, False)


def test_what_was_known_and_what_was_true_on_a_day_are_two_questions(declared):
    declared.of(NADIA, year(2020), year(2021))
    credited(NADIA)
    today = timezone.localdate()
    new_years_eve = Transaction.objects.using(ACTIVITY).get(year=2020).effect_on
    assert [h.counted for h in true_on(NADIA, new_years_eve)] == [500_00]
    assert [h.counted for h in true_on(NADIA, new_years_eve - timedelta(days=1))] == []
    assert known_on(NADIA, today - timedelta(days=1)) == ()
    assert [h.counted for h in known_on(NADIA, today)] == [1000_00]
    assert queries.statement(NADIA, known_on=today - timedelta(days=1)).blocks[0].lines == ()
    assert queries.statement(NADIA, known_on=today).blocks[0].figure.amount == 1000_00


def test_lines_speak_the_readers_language(declared):
    declared.of(NADIA, year(2020))
    credited(NADIA)
    with translation.override("en"):
        assert queries.history(NADIA)[0].label == "Rights earned in 2020"
    with translation.override("fr"):
        assert queries.history(NADIA)[0].label == "Droits gagnés en 2020"
