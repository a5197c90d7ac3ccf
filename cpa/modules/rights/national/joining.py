"""One line an account: facts, what is carried, what moved, joined in SQL."""

from collections.abc import Mapping

import pyarrow as pa

from cpa.modules.rights.national.tables import MOVEMENTS
from cpa.rules.arrays import Column
from cpa.rules.plan import Plan


def joined(
    right: str, plan: Plan, facts: str, groups: Mapping[str, str], beside: Mapping[str, str] | None = None
) -> str:
    """The query that gives one line an account known to any of the `groups` (name → table or query in brackets, one
    line an account each) or that carries a balance, in ascending order, with the columns `facts`. `beside` are known
    of the account but do not make one."""
    carried = [entry.name for entry in plan.inputs if entry.name.startswith("carried_")]
    moved = [entry.name for entry in plan.inputs if entry.name in MOVEMENTS]
    amounts = ", ".join(f"coalesce({name}, 0) AS {name}" for name in (*carried, *moved))
    first, *others = (f"{table} AS of_{name}" for name, table in {**groups, "balances": f"balances_{right}"}.items())
    all_of_them = "".join(f" FULL JOIN {each} USING (account)" for each in others)
    known = {"movements": f"movements_{right}", **(beside or {})}
    as_known = "".join(f" LEFT JOIN {table} AS of_{name} USING (account)" for name, table in known.items())
    return f"SELECT account, {amounts}, {facts} FROM {first}{all_of_them}{as_known} ORDER BY account"


def inputs_of(plan: Plan, found: pa.Table, **worked_out: Column) -> pa.RecordBatch:
    """The account and the inputs of the plan, from what was found and what was worked out since."""
    columns = {name: pa.array(worked_out[name]) if name in worked_out else _whole(found, name) for name in _names(plan)}
    return pa.RecordBatch.from_pydict({"account": _whole(found, "account"), **columns})


def _names(plan: Plan) -> list[str]:
    return [entry.name for entry in plan.inputs]


def _whole(found: pa.Table, name: str) -> pa.Array:
    column = found[name]
    return column.combine_chunks() if column.num_chunks != 1 else column.chunk(0)
