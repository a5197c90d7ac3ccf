"""Reads of the rights module."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import end_of
from cpa.ledger.history import Recorded, histories
from cpa.legislation.explanation import Explanation
from cpa.legislation.facts import AnnualFacts
from cpa.module_api.registry import hooks
from cpa.modules.rights.awaited import with_awaited
from cpa.modules.rights.blocks import block
from cpa.modules.rights.corrections import corrected_by, correction
from cpa.modules.rights.kinds import CPF, RIGHTS, Right, right_of
from cpa.modules.rights.lines import lines, slug
from cpa.modules.rights.low_qualification import Spells, Word, applied, in_effect
from cpa.modules.rights.models import LowQualificationDeclaration
from cpa.modules.rights.once import once
from cpa.modules.rights.passbook import Passbook, passbooks
from cpa.modules.rights.statement import ExplainedLine, Line, LowQualification, Nature, RightBlock, Statement


def statement(account: AccountId, *, known_on: date | None = None, true_on: date | None = None) -> Statement:
    """What the account holds of every right. Two queries, whatever it holds.

    On a past day `known_on`, what was known then; on `true_on`, what was true then by all that is known now.
    """
    shown = blocks_and_books(account, known_on=known_on, true_on=true_on)
    return Statement(account, tuple(each for each, _book in shown), known_on, true_on)


def present_statement(account: AccountId, today: date) -> Statement:
    """What the account holds, and what a commitment already declared is about to give. Reads the declared facts too."""
    return Statement(account, with_awaited(blocks_and_books(account), counted_facts(account), today))


def blocks_and_books(
    account: AccountId, *, known_on: date | None = None, true_on: date | None = None
) -> tuple[tuple[RightBlock, Passbook], ...]:
    """Each right as `statement` shows it, with the transactions it comes from."""
    recorded = once(("recorded", account), lambda: histories([account]).get(account, ()))
    books = passbooks(_seen(recorded, known_on, true_on))
    shown = [right for right in RIGHTS if right.always_shown or books[right.code].recorded]
    return tuple((block(right, books[right.code].recorded), books[right.code]) for right in shown)


def _seen(recorded: Sequence[Recorded], known_on: date | None, true_on: date | None) -> Sequence[Recorded]:
    if known_on is not None:
        recorded = [each for each in recorded if each.recorded_at < end_of(known_on)]
    if true_on is not None:
        recorded = [each for each in recorded if each.entry.effect_on <= true_on]
    return recorded


def history(account: AccountId, right: str = CPF.code) -> tuple[Line, ...]:
    """Every line of one right of the account, oldest first."""
    return tuple(lines(_recorded(account, right))[0])


def counted_facts(account: AccountId) -> tuple[AnnualFacts, ...]:
    """What is declared for the account, year by year, with the holder's own word applied."""
    spells = _spells(account)
    declared = once(("declared", account), lambda: hooks().annual_facts(accounts=[account]).get(account, ()))
    return tuple(applied(facts, spells) for facts in declared)


def _spells(account: AccountId) -> Spells:
    return once(("spells", account), lambda: low_qualifications([account]).get(account, ()))


def explanation(account: AccountId, key: str, *, read_on: date | None = None) -> ExplainedLine | None:
    """Why a line of this account is what it is; None when the account has no such line. With `read_on`, the delays to
    claim are told as of that day.

    The law is replayed over the facts, uses and top-ups that the ledger held when the line was posted.
    """
    scheme = key.split("-", 1)[0]
    recorded = _recorded(account, scheme)
    found = next((r for r in recorded if slug(r.key) == key), None)
    if found is None:
        return None
    every = lines(recorded)[0]
    told = tuple(line for line in every if line.key == key)
    if not told[0].explained:
        return ExplainedLine(told, None, ())
    replayed = _replayed(account, right_of(scheme), recorded, found)
    return ExplainedLine(
        told,
        replayed.explanation(told[0].nature, found.key.year, read_on),
        tuple(replayed.facts.values()),
        tuple(found for line in told if (found := correction(every, line, recorded))),
        corrected_by(every, told[0]),
    )


@dataclass(frozen=True, slots=True)
class _Replayed:
    """The account as it was when a line was posted."""

    right: Right
    passbook: Passbook
    facts: Mapping[int, AnnualFacts]
    born: date | None

    def explanation(self, nature: Nature, year: int, read_on: date | None) -> Explanation:
        if nature is Nature.CONVERSION:
            return self.right.conversion_explained(self.passbook, self.facts, self.born)
        return self.right.explained(self.passbook, self.facts, year, self.born, read_on)


def _replayed(account: AccountId, right: Right, recorded: Sequence[Recorded], found: Recorded) -> _Replayed:
    passbook = Passbook(recorded).until(found.recorded_at)
    born = hooks().birth_months(accounts=[account]).get(account) if right.asks_birth else None
    facts = {year: held for year, held in sorted(passbook.facts().items()) if year <= found.key.year}
    return _Replayed(right, passbook, facts, born)


def low_qualification(account: AccountId) -> LowQualification | None:
    """The holder's last spell without qualification, as their words take effect; None when there is none."""
    return next(reversed(_spells(account)), None)


def low_qualifications(accounts: Sequence[AccountId]) -> Mapping[AccountId, Spells]:
    """The spells that the words of each of these accounts come to. One query."""
    rows = LowQualificationDeclaration.objects.using(ACTIVITY).filter(account__in=accounts)
    said: dict[AccountId, list[Word]] = defaultdict(list)
    for row in rows.order_by("declared_on", "pk"):
        said[AccountId(row.account)].append(Word(row.declared_on, row.since_year, row.last_year))
    return {account: in_effect(words) for account, words in said.items()}


def _recorded(account: AccountId, right: str) -> Sequence[Recorded]:
    return histories([account], right).get(account, ())
