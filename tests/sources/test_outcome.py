import pytest

from cpa.sources.outcome import Outcome, strongest


def test_a_file_in_which_something_was_credited_is_never_called_refused() -> None:
    assert strongest([Outcome.REJECTED, Outcome.ACCEPTED, Outcome.EVENT]) is Outcome.ACCEPTED
    assert strongest([Outcome.DUPLICATE, Outcome.REPLACED]) is Outcome.REPLACED


def test_what_asks_for_care_comes_before_what_does_not() -> None:
    assert strongest([Outcome.DUPLICATE, Outcome.REJECTED]) is Outcome.REJECTED
    assert strongest([Outcome.EVENT, Outcome.QUARANTINED]) is Outcome.QUARANTINED


def test_a_file_has_at_least_one_outcome() -> None:
    with pytest.raises(ValueError):
        strongest([])
