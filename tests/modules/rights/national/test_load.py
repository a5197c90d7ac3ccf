"""The credits of a run reach the ledger once, whole, with facts that prove them; no other folder does."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result
from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import current
from cpa.ledger.models import Balance, Head, Posting, Transaction
from cpa.ledger.verify import verify
from cpa.legislation.facts import (
    AnnualFacts,
    Basis,
    Engagement,
    Exposure,
    Regime,
    SelfEmployment,
    ShelteredWork,
    Work,
)
from cpa.modules.rights import facts_text, replay
from cpa.modules.rights.actions import top_up
from cpa.modules.rights.national import digest, load_facts, loading
from cpa.modules.rights.national.load import load as command
from cpa.modules.rights.national.population.generate import generate
from cpa.modules.rights.national.refused import Refused
from cpa.modules.rights.national.running import Request, run
from tests.databases import activity_store, both_stores
from tests.ledger.test_any_sequence import once
from tests.modules.rights.national.conftest import YEAR

TODAY = date(YEAR + 1, 11, 1)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The facts of some hundreds of people."""
    facts = tmp_path_factory.mktemp("few") / "facts"
    list(generate(facts, 600, YEAR))
    return facts


@pytest.fixture(scope="module")
def finished(few: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run in three ranges. Not to be changed: copy it."""
    out = tmp_path_factory.mktemp("finished")
    list(run(Request(few, out, YEAR, range_accounts=200)))
    return out


@pytest.fixture
def copied(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "copied"))


def load(folder: Path) -> list[loading.Loaded]:
    return list(loading.load(folder, loading.checked(folder), TODAY))


def credits(folder: Path, right: str) -> pa.Table:
    return pa.concat_tables(pq.read_table(file) for file in sorted((folder / "credits" / right).glob("*.parquet")))


def ledger() -> list[list[tuple[Any, ...]]]:
    """Everything it holds, but the moments and the digests that cover them."""
    left_out = {"recorded_at", "digest", "previous_digest", "pk"}
    tables = (Transaction, Posting, Balance, Head)
    return [
        sorted(
            table.objects.using(ACTIVITY).values_list(
                *[field.attname for field in table._meta.get_fields() if field.attname not in left_out]
            ),
            key=repr,
        )
        for table in tables
    ]


def refusal(folder: Path) -> tuple[str, str]:
    with pytest.raises(Refused) as caught:
        load(folder)
    (problem,) = caught.value.problems
    return problem.code, problem.where


FACTS: dict[str, list[tuple[dict[str, Any], AnnualFacts | None]]] = {
    "cpf": [
        ({}, None),
        ({"low_qualified": True}, None),
        (
            {"share_numerator": 3, "share_denominator": 7, "low_qualified": True, "disabled_worker": True},
            AnnualFacts(
                YEAR,
                (Work(Regime.PRIVATE, Basis.HOURS, 3, 7),),
                low_qualified=True,
                disabled_worker=True,
            ),
        ),
        (
            {"share_numerator": None, "share_denominator": None, "wide_share": f"{2**70}/{3**50}"},
            AnnualFacts(YEAR, (Work(Regime.PRIVATE, Basis.HOURS, 2**70, 3**50),)),
        ),
        (
            {"self_employed_months": 5, "sheltered_work": True},
            AnnualFacts(YEAR, self_employment=SelfEmployment(5, True), sheltered_work=ShelteredWork()),
        ),
    ],
    "c2p": [
        ({}, None),
        ({"months_01": 3}, AnnualFacts(YEAR, exposures=(Exposure("01", 3),))),
        ({"months_02": 1, "months_10": 12}, AnnualFacts(YEAR, exposures=(Exposure("02", 1), Exposure("10", 12)))),
    ],
    "cec": [
        ({}, None),
        ({"counted_natures": "benevolat"}, AnnualFacts(YEAR, engagements=(Engagement("benevolat", True),))),
        (
            {"counted_natures": "benevolat,service_civique"},
            AnnualFacts(YEAR, engagements=(Engagement("benevolat", True), Engagement("service_civique", True))),
        ),
    ],
}
NOTHING = {
    "share_numerator": 0,
    "share_denominator": 1,
    "wide_share": None,
    "self_employed_months": 0,
    **dict.fromkeys(("low_qualified", "disabled_worker", "sheltered_work"), False),
    **{f"months_{number:02}": 0 for number in range(1, 11)},
    "counted_natures": "",
}


@pytest.mark.parametrize("right", FACTS)
def test_the_line_of_facts_is_the_one_the_module_writes(right: str) -> None:
    given, expected = zip(*FACTS[right], strict=True)
    found = load_facts.lines(right, YEAR, pa.Table.from_pylist([{**NOTHING, **one} for one in given]))
    assert found.to_pylist() == [facts_text.written(facts) if facts else "" for facts in expected]
    assert [facts_text.read(line) for line in found.to_pylist() if line] == [facts for facts in expected if facts]


@both_stores
def test_the_law_gives_the_same_from_the_facts_kept(finished: Path) -> None:
    load(finished)
    accounts = sorted(Head.objects.using(ACTIVITY).values_list("account", flat=True))
    told = credits(finished, "c2p")
    born_elsewhere = told.filter(told["born_before_doubling"])["account"].to_pylist()
    unproven = {
        f"compte {account}, c2p, année {YEAR}" for account in born_elsewhere
    }  # the month of birth is in identity, which does not know these
    assert {problem.where for problem in replay.differences(accounts, TODAY)} <= unproven
    assert list(verify()) == []


@activity_store
@pytest.mark.parametrize("right", ["cpf", "c2p", "cec"])
def test_every_credit_is_posted_and_what_was_held_before_is_taken_over(finished: Path, right: str) -> None:
    refused = [account for each in load(finished) if each.key.startswith(right) for account in each.refused]
    told = credits(finished, right)
    told = told.filter(pc.invert(pc.is_in(told["account"], pa.array(refused, pa.int64()))))
    posted = Posting.objects.using(ACTIVITY).filter(scheme=right, nature="acquisition", year=YEAR)
    accounts, credit = told["account"].to_pylist(), told["credit"].to_pylist()
    assert dict(posted.values_list("account", "amount")) == {a: c for a, c in zip(accounts, credit, strict=True) if c}
    side = told["carried_counted" if right == "cpf" else "carried_balance"].to_pylist()
    held = dict(Balance.objects.using(ACTIVITY).filter(scheme=right).values_list("account", "counted"))
    assert {a: held.get(a, 0) for a in accounts} == {
        a: before + c for a, before, c in zip(accounts, side, credit, strict=True)
    }


@activity_store
def test_a_load_done_twice_loads_once(finished: Path) -> None:
    first = load(finished)
    before = ledger()
    again = load(finished)
    assert sum(each.posted for each in first) > 0
    assert [(each.posted, each.opened) for each in again] == [(0, 0)] * len(first)
    assert sum(each.known for each in again) == sum(each.posted - each.opened for each in first)
    assert ledger() == before


@activity_store
@pytest.mark.parametrize("calls", [0, 1, 4, 7])
def test_a_load_stopped_anywhere_ends_with_the_same_ledger(
    finished: Path, calls: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole: list[Any] = []
    once(lambda: (load(finished), whole.append(ledger())))
    left, post_rows = iter(range(calls)), loading.post_rows

    def post_then_die(rows: pa.Table) -> Any:
        receipt = post_rows(rows)
        if next(left, None) is None:
            raise KeyboardInterrupt
        return receipt

    monkeypatch.setattr(loading, "post_rows", post_then_die)
    with pytest.raises(KeyboardInterrupt):
        load(finished)
    monkeypatch.setattr(loading, "post_rows", post_rows)
    assert ledger() != whole[0]
    load(finished)
    assert ledger() == whole[0]


@activity_store
def test_an_account_that_the_ledger_knows_is_not_taken_over_again(finished: Path) -> None:
    told = credits(finished, "cpf")
    known = told.filter(pc.greater(told["carried_counted"], 100))["account"][0].as_py()
    top_up(account=known, number=1, amount=77, on=date(YEAR - 1, 6, 1))
    load(finished)
    year = told.filter(pc.equal(told["account"], known))["credit"][0].as_py()
    assert [(held.counted, held.outside) for held in current(known) if held.scheme == "cpf"] == [(year, 77)]


@activity_store
def test_who_used_more_than_ever_held_is_told_and_left_alone(finished: Path) -> None:
    told, run_of = credits(finished, "cpf").slice(0, 10), loading.checked(finished)
    place = told.schema.get_field_index("carried_counted")
    owing, loaded = told["account"][3].as_py(), loading.Loaded("cpf/00000", 1, 1)
    debts = [-1 if account == owing else 100 for account in told["account"].to_pylist()]
    told = told.set_column(place, "carried_counted", pa.array(debts, pa.int64()))
    loading._load_rows(loading._about(run_of, "cpf", TODAY), told, loaded)
    assert (loaded.refused, loaded.opened) == ((owing,), 9)
    assert [problem.where for problem in loading.refusals([loaded])] == [f"compte {owing}, cpf/00000"]
    assert set(Transaction.objects.using(ACTIVITY).values_list("account", flat=True)) == {
        account for account in told["account"].to_pylist() if account != owing
    }


Change = Callable[[dict[str, Any], Path], None]


def _unfinished(told: dict[str, Any], folder: Path) -> None:
    del told["done"]["c2p/00001"]


def _other_digest(told: dict[str, Any], folder: Path) -> None:
    told["rights"]["cpf"]["digest"] = "0" * 64


def _other_bytes(told: dict[str, Any], folder: Path) -> None:
    (folder / "credits/cpf/range-00001.parquet").write_bytes(b"x")


def _more(told: dict[str, Any], folder: Path) -> None:
    """Someone raises a credit and says the file's new digest too."""
    path = folder / "credits/cec/range-00002.parquet"
    table = pq.read_table(path)
    place = table.schema.get_field_index("credit")
    pq.write_table(table.set_column(place, "credit", pc.add(table["credit"], 1)), path)
    told["done"]["cec/00002"]["sha256"]["credits"] = digest.of_file(path)


def _other_format(told: dict[str, Any], folder: Path) -> None:
    told["format"] = "2"


WRONG: list[tuple[Change, tuple[str, str]]] = [
    (_unfinished, ("national-load-incomplete", "c2p")),
    (_other_digest, ("national-load-tampered", "cpf")),
    (_other_bytes, ("national-load-tampered", "cpf/00001")),
    (_more, ("national-load-tampered", "cec/00002")),
    (_other_format, ("national-manifest-unreadable", "manifest.json")),
]


@activity_store
@pytest.mark.parametrize(("change", "expected"), WRONG)
def test_what_is_not_a_finished_run_as_it_was_written_is_refused(
    copied: Path, change: Change, expected: tuple[str, str]
) -> None:
    manifest = copied / "manifest.json"
    told = json.loads(manifest.read_text())
    change(told, copied)
    manifest.write_text(json.dumps(told))
    assert refusal(copied) == expected
    assert not Transaction.objects.using(ACTIVITY).filter(scheme=expected[1][:3], account__gt=0).exists() or (
        expected[1] == "cec/00002"
    )


@activity_store
def test_a_folder_without_a_run_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path)[0] == "national-load-nothing"


@activity_store
def test_another_content_for_a_year_already_loaded_is_refused_and_changes_nothing(
    finished: Path, few: Path, tmp_path: Path
) -> None:
    load(finished)
    before = ledger()
    facts = Path(shutil.copytree(few, tmp_path / "facts"))
    for file in (facts / "work").glob("*.parquet"):
        table = pq.read_table(file)
        place = table.schema.get_field_index("worked")
        pq.write_table(table.set_column(place, table.schema.field(place), pc.divide(table["worked"], 3)), file)
    list(run(Request(facts, tmp_path / "other", YEAR, ("cpf",), range_accounts=200)))
    code, where = refusal(tmp_path / "other")
    assert code == "national-load-differs" and where.startswith(f"cpf {YEAR}, ")
    assert ledger() == before


@pytest.fixture
def said() -> Iterator[Callable[[Path], Result]]:
    yield lambda folder: CliRunner().invoke(command, [str(folder)])
    connections[ACTIVITY].ensure_connection()


@both_stores
def test_the_command_says_what_it_did_the_digest_and_the_rate(
    finished: Path, said: Callable[[Path], Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cpa.module_api.commands.make_ready", lambda: None)
    first, again = said(finished), said(finished)
    digests = [loading.checked(finished).digest(right) for right in ("c2p", "cec", "cpf")]
    assert all(str(found) in first.stdout for found in digests)
    assert "a second" in first.stdout and " of 9, " in first.stderr
    assert first.exit_code == again.exit_code == 0
    assert all(" 0 transactions posted" in line for line in again.stdout.splitlines() if "transactions posted" in line)
    for earlier, later in pairwise([int(line.split(": ")[1].split()[0]) for line in first.stderr.splitlines()]):
        assert later == earlier + 1
