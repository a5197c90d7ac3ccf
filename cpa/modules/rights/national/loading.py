"""From the credits of a national run to the ledger, range by range: each is one transaction of the database, so a load
that is killed goes on where it stopped, and a load done twice loads once."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.models import Posting, Transaction
from cpa.ledger.post import lock, post_rows
from cpa.legislation.facts import Confidence
from cpa.modules.rights import calendar
from cpa.modules.rights.national import digest, load_rows, manifest
from cpa.modules.rights.national.crediting import ACCOUNT
from cpa.modules.rights.national.load_rows import About
from cpa.modules.rights.national.manifest import Manifest
from cpa.modules.rights.national.refused import refuse
from cpa.modules.rights.statement import Nature

ROWS = 50_000
"""Transactions posted at once: enough to be quick, few enough to be sorted in memory."""

_SAME = ("year", "right", "unit")


@dataclass(slots=True)
class Loaded:
    """What was done of one range: transactions `posted` or `known` already, of which `opened` take an account over;
    accounts `refused` whole by the ledger. `number` of `ranges` parts are done."""

    key: str
    number: int
    ranges: int
    posted: int = 0
    known: int = 0
    opened: int = 0
    refused: tuple[AccountId, ...] = ()
    seconds: float = 0

    def told(self) -> str:
        """The same in a line."""
        rate = (self.posted + self.known) / self.seconds
        return (
            f"{self.key}: {self.number} of {self.ranges}, {self.posted:,} transactions posted, {self.known:,} known"
            f" already, {rate:,.0f} a second"
        )


def checked(folder: Path) -> Manifest:
    """The manifest of a run that may be loaded. Raises Refused when it is not there, not complete, or any file of
    credits is not the one that was written."""
    found = manifest.read(folder)
    if found is None:
        refuse("national-load-nothing", manifest.NAME, "Ce dossier ne contient pas le résultat d’un calcul.")
    said = json.loads((folder / manifest.NAME).read_text("utf-8"))["rights"]
    for right in found.rules:
        if not found.complete(right) or said[right].get("digest") is None:
            refuse("national-load-incomplete", right, "Ce calcul n’est pas terminé : reprenez-le d’abord.")
        if found.digest(right) != said[right]["digest"]:
            refuse("national-load-tampered", right, "L’empreinte annoncée n’est pas celle des parts de ce calcul.")
    for key, done in found.done.items():
        path = _credits(folder, key)
        if not path.exists() or digest.of_file(path) != done.files["credits"]:
            refuse("national-load-tampered", key, "Ce fichier n’est pas celui que le calcul a écrit.")
    return found


def load(folder: Path, found: Manifest, today: date) -> Iterator[Loaded]:
    """Load every range of every right, in order of account, one Loaded each. Raises Refused, with nothing of that range
    loaded, when its rows are not those of the digest or the ledger holds another credit for the same year."""
    keys = [f"{right}/{number:05}" for right in found.rules for number in range(len(found.ranges))]
    for number, key in enumerate(keys, start=1):
        start, loaded = time.perf_counter(), Loaded(key, number, len(keys))
        about = _about(found, key.split("/")[0], today)
        credits = _whole(folder, found, key)
        with transaction.atomic(using=ACTIVITY):
            for first in range(0, len(credits), ROWS):
                _load_rows(about, credits.slice(first, ROWS), loaded)
        loaded.seconds = time.perf_counter() - start
        yield loaded


def _load_rows(about: About, credits: pa.Table, loaded: Loaded) -> None:
    taken_over = _to_open(about, credits.filter(load_rows.carried(about.right, credits)))
    owing = taken_over.filter(load_rows.owed(about.right, taken_over))[ACCOUNT].combine_chunks()
    rows = load_rows.acquisitions(about, _without(credits, owing))
    if len(taken_over):
        opened = load_rows.openings(about, _without(taken_over, owing))
        rows = pa.concat_tables([opened, rows]).sort_by([(name, "ascending") for name in (ACCOUNT, "seq", "line")])
    receipt = post_rows(rows)
    if receipt.known:
        _check_same(about, rows)
    loaded.opened += len(taken_over) - len(owing)
    loaded.posted += receipt.posted
    loaded.known += receipt.known
    loaded.refused += (*owing.to_pylist(), *receipt.refused)


def _without(credits: pa.Table, accounts: pa.Array) -> pa.Table:
    return credits.filter(pc.invert(pc.is_in(credits[ACCOUNT], accounts))) if len(accounts) else credits


def _to_open(about: About, credits: pa.Table) -> pa.Table:
    """Those of which the ledger holds nothing of this right yet. They are locked, then looked at again: nobody credits
    them in between."""
    found = _new(about, credits)
    if len(found):
        lock(found[ACCOUNT].to_pylist())
        found = _new(about, found)
    return found


def _new(about: About, credits: pa.Table) -> pa.Table:
    if not len(credits):
        return credits
    rows = Transaction.objects.using(ACTIVITY).filter(account__range=_ends(credits), scheme=about.right)
    known = pa.array(rows.values_list("account", flat=True).distinct(), pa.int64())
    return _without(credits, known)


def _check_same(about: About, rows: pa.Table) -> None:
    """Refuse when a transaction that the ledger knew already says another thing than the row that bears its key."""
    ours = rows.filter(pc.equal(rows["nature"], Nature.ACQUISITION.value))
    of_year = {"scheme": about.right, "year": about.year, "nature": Nature.ACQUISITION, "version": 1}
    within = {"account__range": _ends(ours), **of_year}
    facts = dict(Transaction.objects.using(ACTIVITY).filter(**within).values_list("account", "facts"))
    amounts = dict(Posting.objects.using(ACTIVITY).filter(**within).values_list("account", "amount"))
    told = zip(*(ours[name].to_pylist() for name in (ACCOUNT, "facts", "amount")), strict=True)
    differing = [a for a, line, amount in told if (facts.get(a, line), amounts.get(a)) != (line, amount)]
    if differing:
        refuse(
            "national-load-differs",
            f"{about.right} {about.year}, {len(differing)} comptes, dont le compte {differing[0]}",
            "Le registre tient déjà, pour cette année, d’autres droits ou faits : corrigez par « cpa accrue ».",
        )


def _whole(folder: Path, found: Manifest, key: str) -> pa.Table:
    """The rows of a range, once their sums are those that the digest is made of."""
    table = pq.read_table(_credits(folder, key))
    right = key.split("/")[0]
    expected: Mapping[str, object] = {"year": found.year, "right": right, "unit": found.units[right]}
    same = all(set(table[name].unique().to_pylist()) <= {value} for name, value in expected.items())
    columns = {name: table[name].combine_chunks() for name in table.schema.names if name not in _SAME}
    if not same or digest.sums(columns) != found.done[key].written:
        refuse("national-load-tampered", key, "Ces lignes ne sont pas celles dont l’empreinte a été prise.")
    return table


def _about(found: Manifest, right: str, today: date) -> About:
    sure = Confidence.DECLARED if right == "cec" else Confidence.GUARANTEED
    return About(
        right,
        found.year,
        found.units[right],
        found.rules[right],
        calendar.credit_day(found.year, today),
        Confidence.ESTIMATED if today.year <= found.year else sure,
    )


def _ends(rows: pa.Table) -> tuple[int, int]:
    found = pc.min_max(rows[ACCOUNT]).as_py()
    return found["min"], found["max"]


def _credits(folder: Path, key: str) -> Path:
    right, number = key.split("/")
    return folder / "credits" / right / f"range-{number}.parquet"


def refusals(found: Iterable[Loaded]) -> Iterator[Problem]:
    """The accounts that the ledger refused whole."""
    for loaded in found:
        for account in loaded.refused:
            yield Problem(
                "rights.more_used_than_earned",
                f"compte {account}, {loaded.key}",
                "Plus de droits utilisés que de droits acquis : rien n’est chargé pour ce compte, à traiter à la main.",
            )
