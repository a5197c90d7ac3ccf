"""From the statement to what the law is asked about: openings in today's units, and the years lived since."""

from collections.abc import Sequence
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Unit
from cpa.legislation.c2p import career as c2p
from cpa.legislation.cec import career as cec
from cpa.legislation.continuity.life import Held
from cpa.legislation.cpf import career as cpf
from cpa.legislation.facts import AnnualFacts
from cpa.legislation.public_service import career as public_service
from cpa.modules.rights import queries
from cpa.modules.rights.statement import Nature, RightBlock


def held_by(account: AccountId, today: date) -> Held:
    """What the account holds today, with its own facts."""
    return held(queries.statement(account).blocks, queries.counted_facts(account), today)


def held(blocks: Sequence[RightBlock], facts: Sequence[AnnualFacts], today: date) -> Held:
    """The same from a statement and facts already read. Hours not yet changed into euros are shown, not continued: the
    next accrual changes them."""
    of = {block.right: block for block in blocks}
    credited = [line.earned_for for block in blocks for line in block.lines if line.nature is Nature.ACQUISITION]
    last = max(credited, default=0)
    return Held(
        _training(of.get("cpf")),
        c2p.Opening(_acquired(of.get("c2p")), _balance(of.get("c2p"))),
        cec.Opening(_balance(of.get("cec")), _acquired(of.get("cec"))),
        public_service.Opening(_balance(of.get("public_service"))),
        figures={block.right: block.figure for block in blocks},
        lived=tuple(each for each in facts if last < each.year <= today.year),
        usual=_usual(facts, today),
    )


def _usual(facts: Sequence[AnnualFacts], today: date) -> AnnualFacts | None:
    """The last whole year, or the year that runs when it is the first; a year without work when the last ones were;
    None when nothing was ever declared."""
    recent = [each for each in facts if today.year - 1 <= each.year <= today.year]
    if recent or not facts:
        return recent[0] if recent else None
    last = facts[-1]
    return AnnualFacts(today.year - 1, low_qualified=last.low_qualified, disabled_worker=last.disabled_worker)


def _training(block: RightBlock | None) -> cpf.Opening:
    if block is None or block.figure.unit is not Unit.CENT:
        return cpf.Opening()
    return cpf.Opening(_balance(block) - block.topped_up.amount, block.topped_up.amount)


def _balance(block: RightBlock | None) -> int:
    """What is held, a request in progress included; nothing in another unit than today's."""
    if block is None or block.figure.unit is not _TODAYS_UNIT[block.right]:
        return 0
    return block.figure.amount + block.reserved.amount


def _acquired(block: RightBlock | None) -> int:
    """All that was ever credited, in the unit of the figure."""
    if block is None:
        return 0
    credited = (each.amount for each in block.lines if each.nature in (Nature.OPENING, Nature.ACQUISITION))
    return sum(amount.amount for amount in credited if amount.unit is block.figure.unit)


_TODAYS_UNIT = {
    "cpf": Unit.CENT,
    "c2p": Unit.POINT,
    "cec": Unit.CENT,
    "public_service": Unit.HUNDREDTH_HOUR,
}
