"""Columns in memory: what they are made of, kept and compared by."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.catalogue.model import Certification, Provenance
from cpa.modules.trainings.catalogue.validity import Standing, validity
from cpa.modules.trainings.search import columns
from cpa.modules.trainings.search.columns import NONE
from cpa.modules.trainings.search.index import EPOCH, Certifications
from cpa.modules.trainings.search.offering import registered
from tests.databases import activity_store

days = st.dates(date(2024, 1, 1), date(2024, 1, 5))
maybe = st.none() | days


@given(maybe, st.none() | st.booleans(), maybe, days)
def test_a_column_of_certifications_stands_as_each_does(
    until: date | None, active: bool | None, said_on: date | None, on: date
):
    one = Certification("RNCP1", "", None, until, active, said_on, (), Provenance("", "", "", 1))
    column = Certifications(_days(until), np.array([-1 if active is None else int(active)]), _days(said_on))
    assert bool(registered(column, on)[0]) is (validity(one, on).standing is Standing.REGISTERED)


def _days(day: date | None) -> np.ndarray:
    return np.array([NONE if day is None else (day - EPOCH).days], np.int32)


@activity_store
def test_columns_come_back_as_they_were_kept(db: None):
    columns.keep(
        {"numbers": np.array([1, NONE], "<i4"), "yes": np.array([True, False]), "lines": ["", "é"], "none": []}
    )
    numbers, lines = columns.kept()
    assert numbers["numbers"].tolist() == [1, NONE]
    assert numbers["yes"].tolist() == [True, False]
    assert lines == {"lines": ["", "é"], "none": []}


@activity_store
def test_a_column_with_nothing_in_a_row_is_refused(db: None):
    assert columns.selected("SELECT 7::int AS a", {"a": "int4"})["a"].tolist() == [7]
    assert columns.selected("SELECT 7::int AS a WHERE FALSE", {"a": "int4"})["a"].tolist() == []
    for wrong in ("SELECT 7::smallint, NULL::smallint", "SELECT 7::int, 7::smallint"):
        with pytest.raises(ValueError, match="not what it is taken for"):
            columns.selected(wrong, {"a": "int2", "b": "int2"})
