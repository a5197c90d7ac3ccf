"""Reads of the rights module."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.balances import end_of
from cpa.ledger.history import Recorded, histories
from cpa.legislation.cpf import career
from cpa.legislation.explanation import Explanation
from cpa.legislation.facts import AnnualFacts, Confidence
from cpa.modules.rights.books import SCHEME
from cpa.modules.rights.corrections import corrected_by, correction
from cpa.modules.rights.lines import Held, lines, slug
from cpa.modules.rights.low_qualification import Spells, Word, in_effect
from cpa.modules.rights.models import LowQualificationDeclaration
from cpa.modules.rights.passbook import Passbook
from cpa.modules.rights.statement import ExplainedLine, Line, LowQualification, Nature, RightBlock, Statement


def statement(account: AccountId, *, known_on: date | None = None) -> Statement:
    """What the account holds; on a past day `known_on`, what was known then. Two queries."""
    recorded = _recorded(account)
    if known_on is not None:
        recorded = [r for r in recorded if r.recorded_at < end_of(known_on)]
    return Statement(account, (_block(recorded),), known_on)


def history(account: AccountId) -> tuple[Line, ...]:
    """Every line of the account, oldest first."""
    return tuple(lines(_recorded(account))[0])


def explanation(account: AccountId, key: str) -> ExplainedLine | None:
    """Why a line of this account is what it is; None when the account has no such line.

    The law is replayed over the facts, uses and top-ups that the ledger held when the line was posted.
    """
    recorded = _recorded(account)
    found = next((r for r in recorded if slug(r.key) == key), None)
    if found is None:
        return None
    every = lines(recorded)[0]
    told = tuple(line for line in every if line.key == key)
    if not told[0].explained:
        return ExplainedLine(told, None, ())
    passbook, year = Passbook(recorded).until(found.recorded_at), found.key.year
    facts = {of_year: held for of_year, held in sorted(passbook.facts().items()) if of_year <= year}
    return ExplainedLine(
        told,
        _reasons(told[0].nature, year, facts, passbook),
        tuple(facts.values()),
        tuple(found for line in told if (found := correction(every, line, recorded))),
        corrected_by(every, told[0]),
    )


def _reasons(nature: Nature, year: int, facts: Mapping[int, AnnualFacts], passbook: Passbook) -> Explanation:
    circumstances = passbook.circumstances(facts)
    if nature is Nature.CONVERSION:
        return career.explain_conversion(list(facts.values()), **circumstances)
    return career.explain(list(facts.values()), year=year, **circumstances)


def low_qualification(account: AccountId) -> LowQualification | None:
    """The holder's last spell without qualification, as their words take effect; None when there is none."""
    return next(reversed(low_qualifications([account]).get(account, ())), None)


def low_qualifications(accounts: Sequence[AccountId]) -> Mapping[AccountId, Spells]:
    """The spells that the words of each of these accounts come to. One query."""
    rows = LowQualificationDeclaration.objects.using(ACTIVITY).filter(account__in=accounts)
    said: dict[AccountId, list[Word]] = defaultdict(list)
    for row in rows.order_by("declared_on", "pk"):
        said[AccountId(row.account)].append(Word(row.declared_on, row.since_year, row.last_year))
    return {account: in_effect(words) for account, words in said.items()}


def _recorded(account: AccountId) -> Sequence[Recorded]:
    return histories([account], SCHEME).get(account, ())


def _block(recorded: Sequence[Recorded]) -> RightBlock:
    told, held = lines(recorded)
    in_hours = bool(told) and all(line.amount.unit is Unit.HUNDREDTH_HOUR for line in told)
    unit = Unit.HUNDREDTH_HOUR if in_hours else Unit.CENT
    credited = [line for line in told if line.nature is Nature.ACQUISITION]
    return RightBlock(
        right=SCHEME,
        name=_("Heures de formation (CPF)") if in_hours else _("Argent pour me former (CPF)"),
        figure=Quantity(held.available(unit), unit),
        reserved=Quantity(held.reserved(unit), unit),
        topped_up=Quantity(held.topped_up(unit), unit),
        as_of=told[-1].credited_on if told else None,
        confidence=credited[-1].confidence if credited else Confidence.GUARANTEED,
        meaning=_meaning(told, held, unit),
        lines=tuple(told),
    )


def _meaning(told: Sequence[Line], held: Held, unit: Unit) -> str:
    if held.available(unit) and unit is Unit.CENT:
        return _("Cet argent sert à payer une formation, un bilan de compétences ou une validation de vos acquis.")
    if held.available(unit):
        return _("Ces heures servent à suivre une formation. Elles seront changées en euros.")
    if held.reserved(unit):
        return _("Tous vos droits sont mis de côté pour une demande.")
    if any(line.amount.amount < 0 for line in told):
        return _("Vous avez utilisé tous vos droits. Chaque année travaillée en redonne.")
    return _("Aucune année de travail déclarée ne vous a encore donné de droits.")
