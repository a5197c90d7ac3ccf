"""Many rows at once say what they said one by one, whatever signs they hold."""

from datetime import UTC, datetime

import pytest

from cpa.sources import bulk
from cpa.sources.models import Run, RunProblem
from tests.databases import activity_store

COLUMNS = ("run_id", "code", "where", "line", "message", "severity")
WORDS = ("plain", "a\ttab", "a\nline", "a\rreturn", r"a \N, a \t", "é « » ’", "")


@activity_store
@pytest.mark.parametrize("copy", [bulk.copy_rows, bulk.copy_texts, bulk.rewrite])
def test_rows_are_read_back_as_they_were_given(copy) -> None:
    run = Run.objects.using("activity").create(
        source="x", digest="0" * 64, size_bytes=1, state="done", closed_at=datetime.now(UTC)
    )
    rows = [(run.pk, "c", word, line, word, "warns") for line, word in enumerate(WORDS)]
    copy(RunProblem, COLUMNS, [*rows, (run.pk, "c", "w", None, "m", "warns")])
    found = RunProblem.objects.using("activity").order_by("line").values_list("where", "line", "message")
    assert list(found) == [(word, line, word) for line, word in enumerate(WORDS)] + [("w", None, "m")]
