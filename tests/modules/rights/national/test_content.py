"""What is written depends on the facts alone: neither on files, nor on order, nor on ranges, nor on threads."""

import shutil
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.rights.national.crediting import RIGHTS
from cpa.modules.rights.national.dealing import FOLDER, MARK
from cpa.modules.rights.national.digest import Sums, sums
from cpa.modules.rights.national.running import Request, run
from tests.modules.rights.national.conftest import YEAR
from tests.modules.rights.national.written import digests, read


@pytest.fixture(scope="module")
def expected(population: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | None]:
    out = tmp_path_factory.mktemp("expected")
    list(run(Request(population, out, YEAR)))
    return digests(out)


def shuffled(population: Path, facts: Path, files: int) -> None:
    """The same lines in any order and other files."""
    random = Random(files)
    for folder in (each for each in population.iterdir() if each.is_dir()):
        lines = pq.read_table(folder)
        order = random.sample(range(len(lines)), len(lines))
        (facts / folder.name).mkdir(parents=True)
        for number in range(files):
            pq.write_table(lines.take(order[number::files]), facts / folder.name / f"{random.random()}.parquet")
    shutil.copy(population / "facts.json", facts)


@pytest.mark.parametrize("files", (1, 7))
def test_neither_files_nor_the_order_of_lines_matter(
    population: Path, expected: dict[str, str | None], files: int, tmp_path: Path
) -> None:
    shuffled(population, tmp_path / "facts", files)
    list(run(Request(tmp_path / "facts", tmp_path / "out", YEAR)))
    assert digests(tmp_path / "out") == expected


@pytest.mark.parametrize(("accounts", "workers"), ((400, 1), (999, 3), (10**6, 2)))
def test_neither_ranges_nor_workers_matter(
    population: Path, expected: dict[str, str | None], accounts: int, workers: int, tmp_path: Path
) -> None:
    list(run(Request(population, tmp_path, YEAR, range_accounts=accounts, workers=workers)))
    assert digests(tmp_path) == expected


def test_accounts_are_in_order_over_all_files(population: Path, tmp_path: Path) -> None:
    list(run(Request(population, tmp_path, YEAR, range_accounts=700)))
    for right in RIGHTS:
        accounts = [line["account"] for line in read(tmp_path / "credits" / right)]
        assert accounts == sorted(set(accounts))


def test_rights_may_be_run_one_after_the_other(
    population: Path, expected: dict[str, str | None], tmp_path: Path
) -> None:
    for right in ("cec", "cpf", "c2p"):
        list(run(Request(population, tmp_path, YEAR, (right,))))
    assert digests(tmp_path) == expected


whole = st.integers(-(2**63), 2**63 - 1)
rows = st.lists(st.tuples(whole, whole, st.none() | st.text(max_size=4), st.booleans()), min_size=1, max_size=20)


def content(lines: list[tuple[object, ...]]) -> Sums:
    one, two, text, flag = (list(column) for column in zip(*lines, strict=True))
    columns = {"one": pa.array(one, pa.int64()), "two": pa.array(two, pa.int64())}
    return sums(columns | {"text": pa.array(text, pa.string()), "flag": pa.array(flag)})


@given(lines=rows, chance=st.randoms(use_true_random=False), cut=st.integers(1, 19))
def test_sums_depend_neither_on_order_nor_on_cuts(lines: list[tuple[object, ...]], chance: Random, cut: int) -> None:
    mixed = chance.sample(lines, len(lines))
    parts = [content(part) for part in (mixed[:cut], mixed[cut:]) if part]
    assert sum(parts, Sums()) == content(lines)


@given(lines=rows, row=st.integers(0, 19), change=st.integers(1, 2**64 - 1))
def test_any_change_of_a_value_changes_the_sums(lines: list[tuple[object, ...]], row: int, change: int) -> None:
    one, *rest = lines[row % len(lines)]
    other = (int(one) + change + 2**63) % 2**64 - 2**63  # type: ignore[call-overload]  # a whole number
    changed = [(other, *rest) if place == row % len(lines) else line for place, line in enumerate(lines)]
    assert content(changed) != content(lines)


def test_two_values_exchanged_between_accounts_or_columns_change_the_sums() -> None:
    lines = [(1, 10, None, True), (2, 20, "a", True)]
    across = [(1, 20, None, True), (2, 10, "a", True)]
    sideways = [(10, 1, None, True), (2, 20, "a", True)]
    empty = [(1, 10, "", True), (2, 20, "a", True)]
    assert len({content(each) for each in (lines, across, sideways, empty)}) == 4


def test_lines_of_files_that_hold_all_accounts_are_dealt_out_by_range(
    population: Path, expected: dict[str, str | None], tmp_path: Path
) -> None:
    shuffled(population, tmp_path / "facts", 2)
    request = Request(tmp_path / "facts", tmp_path / "out", YEAR, range_accounts=700)
    going = run(request)
    next(going)
    parts = sorted((tmp_path / "out" / FOLDER / "work").glob("part=*"))
    dealt = [[line["account"] for line in read(part)] for part in parts]
    assert len(parts) == 9 and sum(map(len, dealt)) == len(read(population / "work"))
    assert len({account for part in dealt for account in part}) == sum(len(set(part)) for part in dealt)
    going.close()
    assert len(list(run(request))) == 9 * len(RIGHTS) - 1
    assert digests(tmp_path / "out") == expected
    assert not (tmp_path / "out" / FOLDER).exists()


def test_tables_whose_files_keep_accounts_together_are_read_where_they_are(population: Path, tmp_path: Path) -> None:
    going = run(Request(population, tmp_path, YEAR, range_accounts=2_500))
    next(going)
    assert not (tmp_path / FOLDER).exists()
    going.close()


def test_lines_dealt_out_from_other_facts_are_dealt_out_again(
    population: Path, expected: dict[str, str | None], tmp_path: Path
) -> None:
    shuffled(population, tmp_path / "facts", 1)
    wrong = tmp_path / "out" / FOLDER / "work"
    (wrong / "part=0").mkdir(parents=True)
    (wrong / MARK).write_text("of other facts")
    pq.write_table(pq.read_table(population / "work").slice(0, 3), wrong / "part=0/data_0.parquet")
    list(run(Request(tmp_path / "facts", tmp_path / "out", YEAR, range_accounts=700)))
    assert digests(tmp_path / "out") == expected
