"""Credits of a national run as the rows that the ledger takes: what the year earned, and what an account new to the
ledger held before it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from cpa.ledger.entries import COUNTED, OUTSIDE
from cpa.ledger.staging import SCHEMA
from cpa.legislation.facts import Confidence
from cpa.modules.rights.books import ANNUAL_RIGHTS, FORMER_RIGHT, OPENING, USES
from cpa.modules.rights.national import load_facts
from cpa.modules.rights.statement import Nature

_DECLARED = "declarations"
_TAKEN_OVER = "previous_holder"


@dataclass(frozen=True, slots=True)
class About:
    """What all transactions of one right and year share. `unit` is the right's unit of that year, as its code."""

    right: str
    year: int
    unit: str
    rules_version: str
    credited_on: date
    confidence: Confidence


def acquisitions(about: About, credits: pa.Table) -> pa.Table:
    """A transaction for each account that something was declared of or credited to; it moves nothing where the credit
    is zero, and proves it."""
    facts = load_facts.lines(about.right, about.year, credits)
    credits = credits.append_column("facts", facts)
    credits = credits.filter(pc.or_(pc.not_equal(credits["credit"], 0), pc.not_equal(credits["facts"], "")))
    gives = pc.not_equal(credits["credit"], 0)
    given = {
        **_named(about.year, Nature.ACQUISITION, 1),
        "account": credits["account"],
        "line": pc.if_else(gives, 1, 0),
        "source": pc.if_else(gives, ANNUAL_RIGHTS, None),
        "destination": pc.if_else(gives, COUNTED, None),
        "unit": pc.if_else(gives, about.unit, None),
        "amount": pc.if_else(gives, credits["credit"], None),
        **_told(date(about.year, 12, 31), about.credited_on, _DECLARED, about.confidence, about.rules_version),
        "facts": credits["facts"],
    }
    return _table(about, len(credits), given)


def openings(about: About, credits: pa.Table) -> pa.Table:
    """What these accounts held at the end of the year before, as `actions.open_with` takes it over: a row a part."""
    rows, line, day = [], pa.repeat(pa.scalar(0, pa.int64()), len(credits)), date(about.year - 1, 12, 31)
    told = {**_told(day, day, _TAKEN_OVER, Confidence.GUARANTEED, ""), "facts": ""}
    for source, destination, amount in _parts(about.right, credits):
        moves = pc.not_equal(amount, 0)
        line = pc.add(line, pc.cast(moves, pa.int64()))
        first = pc.equal(line, 1)
        part = {
            **_named(about.year - 1, Nature.OPENING, 0),
            "account": credits["account"],
            "line": line,
            "source": source,
            "destination": destination,
            "unit": about.unit,
            "amount": amount,
            **{name: pc.if_else(first, pa.scalar(value), None) for name, value in told.items()},
        }
        rows.append(_table(about, len(credits), part).filter(moves))
    return pa.concat_tables(rows)


def carried(right: str, credits: pa.Table) -> pa.Array:
    """Whether each account held anything before the year."""
    return _any(right, credits, pc.not_equal)


def owed(right: str, credits: pa.Table) -> pa.Array:
    """Whether each account had used more than it ever held before the year, which no ledger can take over."""
    return _any(right, credits, pc.less)


def _any(right: str, credits: pa.Table, compare: Callable[[pa.Array, int], pa.Array]) -> pa.Array:
    found = pc.not_equal(credits["credit"], credits["credit"])
    for _source, _destination, amount in _parts(right, credits):
        found = pc.or_(found, compare(amount, 0))
    return found


def _parts(right: str, credits: pa.Table) -> Sequence[tuple[str, str, pa.Array]]:
    """What moves from which book to which, in the order of `actions.open_with`."""
    if right == "cpf":
        former = credits["carried_dif"] if "carried_dif" in credits.schema.names else pc.multiply(credits["credit"], 0)
        return (
            (OPENING, COUNTED, credits["carried_counted"]),
            (OPENING, OUTSIDE, credits["carried_topups"]),
            (FORMER_RIGHT, OUTSIDE, former),
        )
    ever = credits[{"c2p": "carried_career", "cec": "carried_acquired"}[right]]
    used = pc.subtract(ever, credits["carried_balance"])
    return ((OPENING, COUNTED, ever), (COUNTED, f"{USES}before", used))


def _named(year: int, nature: Nature, seq: int) -> Mapping[str, object]:
    return {"year": year, "nature": nature.value, "version": 1, "seq": seq}


def _told(effect_on: date, credited_on: date, origin: str, confidence: str, rules_version: str) -> dict[str, object]:
    return {
        "effect_on": effect_on,
        "credited_on": credited_on,
        "cause": "",
        "origin": origin,
        "confidence": str(confidence),
        "rules_version": rules_version,
    }


def _table(about: About, rows: int, given: Mapping[str, object]) -> pa.Table:
    """The columns given, each value that is one for all rows repeated, those not given missing."""
    known = {"scheme": about.right, **given}
    return pa.table([_column(known.get(field.name), field.type, rows) for field in SCHEMA], schema=SCHEMA)


def _column(value: object, type_: pa.DataType, rows: int) -> pa.Array:
    if isinstance(value, pa.Array | pa.ChunkedArray):
        return value.cast(type_)
    return pa.repeat(pa.scalar(value, type_), rows)
