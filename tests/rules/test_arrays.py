from datetime import date

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.rules.arrays import run_arrays, run_in_chunks
from cpa.rules.batch import compute
from cpa.rules.evaluate import run
from cpa.rules.primitives import div_up, if_, min_
from tests.rules.laws import a_law, flag, number, parameter, version

LAW = a_law(
    version("amount", lambda share, whole, law: div_up(law.annual * share, whole)),
    version("credit", lambda amount, raised, law: if_(raised, amount * 2, min_(amount, law.annual))),
    version("same_for_all", lambda law: law.annual),
    inputs=(number("share", 0, 10**14), number("whole", 1, 10**14), flag("raised")),
    parameters=(parameter("annual", 80_000),),
)
PLAN = LAW.plan(date(2024, 12, 31), "credit", "same_for_all")

rows = st.lists(st.tuples(st.integers(0, 10**18), st.integers(1, 10**18), st.booleans()), min_size=1, max_size=40)


def columns(table: list[tuple[int, int, bool]]) -> dict[str, np.ndarray]:
    share, whole, raised = zip(*table, strict=True)
    return {"share": np.array(share), "whole": np.array(whole), "raised": np.array(raised)}


@given(rows)
def test_arrays_agree_with_whole_numbers_even_where_products_exceed_64_bits(table: list[tuple[int, int, bool]]) -> None:
    exact = [run(PLAN, dict(zip(("share", "whole", "raised"), row, strict=True)))["credit"] for row in table]
    if max(exact) < 2**63:
        assert run_arrays(PLAN, columns(table))["credit"].tolist() == exact


def test_narrow_integers_are_widened_before_any_product() -> None:
    """80 000 × 160 700 wraps in 32 bits without a word."""
    narrow = {
        "share": np.array([160_700], np.int32),
        "whole": np.array([160_700], np.int32),
        "raised": np.array([False]),
    }
    assert run_arrays(PLAN, narrow)["credit"].tolist() == [80_000]


@pytest.mark.parametrize("dtype", [np.float64, np.float32, np.uint64, object])
def test_columns_that_are_not_whole_are_refused(dtype: type) -> None:
    given_ = {"share": np.array([1], dtype), "whole": np.array([1]), "raised": np.array([False])}
    with pytest.raises(TypeError, match="share"):
        run_arrays(PLAN, given_)


def test_numbers_are_not_taken_for_a_yes_or_a_no() -> None:
    with pytest.raises(TypeError, match="raised"):
        run_arrays(PLAN, {"share": np.array([1]), "whole": np.array([1]), "raised": np.array([1])})


def test_an_impossible_value_anywhere_stops_the_run() -> None:
    with pytest.raises(ValueError, match="whole is below 1"):
        run_arrays(PLAN, {"share": np.array([1, 1]), "whole": np.array([1, 0]), "raised": np.array([True, True])})


def test_chunks_change_nothing() -> None:
    count = 65_536 * 2 + 3
    random = np.random.default_rng(1)
    given_ = {
        "share": random.integers(0, 10**6, count),
        "whole": random.integers(1, 10**6, count),
        "raised": random.random(count) < 0.5,
    }
    assert np.array_equal(run_in_chunks(PLAN, given_)["credit"], run_arrays(PLAN, given_)["credit"])


def test_a_value_that_is_the_same_for_all_fills_the_column() -> None:
    found = run_in_chunks(PLAN, columns([(1, 2, True)] * 5))
    assert found["same_for_all"].tolist() == [80_000] * 5


def test_a_record_batch_comes_back_with_its_keys_and_its_results() -> None:
    batch = pa.RecordBatch.from_pydict(
        {
            "account": pa.array([7, 9], pa.int64()),
            "share": pa.array([803_50, 0], pa.int32()),
            "whole": pa.array([160_700, 160_700], pa.int64()),
            "raised": pa.array([False, True]),
        }
    )
    found = compute(PLAN, batch, keep=("account",))
    assert found.to_pydict() == {"account": [7, 9], "credit": [40_000, 0], "same_for_all": [80_000, 80_000]}
    assert found.schema.field("credit").type == pa.int64()


@pytest.mark.parametrize("rows_", [0, 1])
def test_an_empty_value_is_never_a_zero(rows_: int) -> None:
    batch = pa.RecordBatch.from_pydict(
        {
            "share": pa.array([None] * rows_, pa.int64()),
            "whole": pa.array([1] * rows_, pa.int64()),
            "raised": pa.array([False] * rows_, pa.bool_()),
        }
    )
    if rows_:
        with pytest.raises(ValueError, match="share has empty values"):
            compute(PLAN, batch)
    else:
        assert compute(PLAN, batch).num_rows == 0
