"""The commitment account of a range of accounts: the natures that count, each once."""

from functools import lru_cache
from itertools import product

import pyarrow as pa

from cpa.kernel.quantity import Unit
from cpa.legislation.cec.law import FIRST_YEAR, FIRST_YEAR_IN_EUROS, cec_law, rules_version, stages
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.cec.year import Standing, judged
from cpa.legislation.facts import AnnualFacts, Engagement
from cpa.modules.rights.national import tables
from cpa.modules.rights.national.joining import inputs_of, joined
from cpa.modules.rights.national.right import Gathered, Right
from cpa.modules.rights.national.store import Store
from cpa.rules.plan import Law

_DECLARED = ("nature", "minimum_reached", "declared_in_time", "attested")
_COUNTED = f"""
(SELECT account, count(DISTINCT counts_as) AS natures,
    string_agg(DISTINCT counts_as, ',' ORDER BY counts_as) AS counted_natures
FROM engagements LEFT JOIN standing USING ({", ".join(_DECLARED)}) GROUP BY account)
"""
_FACTS = "coalesce(natures, 0) AS natures, coalesce(counted_natures, '') AS counted_natures"


def gather(store: Store, law: Law, year: int) -> Gathered:
    """The inputs of the year's rules, and the names of the natures that count."""
    plan = CEC.plan(year)
    found = store.ask(joined("cec", plan, _FACTS, {"engagements": _COUNTED}), standing=_standing(law, year))
    return Gathered(inputs_of(plan, found), {"counted_natures": found["counted_natures"].combine_chunks()})


@lru_cache
def _standing(law: Law, year: int) -> pa.Table:
    """Everything that may be declared of one engagement and counts, and what it counts as: the law is asked of each."""
    flags = tuple(product((False, True), repeat=3))
    every = (Engagement(nature, reached, timely, attested) for nature in BY_NAME for reached, timely, attested in flags)
    counting = [
        each for each in every if judged(law, AnnualFacts(year, engagements=(each,)))[0].standing is Standing.COUNTED
    ]
    columns = {name: [getattr(each, name) for each in counting] for name in _DECLARED}
    return pa.table({**columns, "counts_as": [BY_NAME[each.nature].name for each in counting]})


CEC = Right(
    name="cec",
    first_year=FIRST_YEAR,
    law=cec_law,
    stages=stages,
    unit=lambda year: Unit.HUNDREDTH_HOUR if year < FIRST_YEAR_IN_EUROS else Unit.CENT,
    rules_version=rules_version,
    facts=lambda _: (tables.engagements(),),
    gather=gather,
    results={"worth": "entitlement", "credit": "credit", "acquired": "acquired", "balance": "balance"},
)
