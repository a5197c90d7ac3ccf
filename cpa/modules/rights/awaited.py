"""What a commitment already declared is about to give, or still waits for: told before it shows as a line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity
from cpa.ledger.entries import COUNTED
from cpa.legislation.cec.declaration import attestation_day, declaration_day
from cpa.legislation.cec.law import cec_law
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.cec.year import Judged, Standing, judged
from cpa.legislation.facts import AnnualFacts
from cpa.module_api.places import page_of
from cpa.modules.rights.calendar import credit_day
from cpa.modules.rights.kinds import CEC
from cpa.modules.rights.passbook import Passbook
from cpa.modules.rights.statement import Nature, RightBlock
from cpa.ui.amounts import written
from cpa.ui.dates import date_format


def with_awaited(
    shown: Sequence[tuple[RightBlock, Passbook]], facts: Sequence[AnnualFacts], today: date
) -> tuple[RightBlock, ...]:
    """The same rights; that of commitment says what is on its way, and where the holder follows it."""
    return tuple(_told(block, book, facts, today) if block.right == CEC.code else block for block, book in shown)


def _told(block: RightBlock, book: Passbook, facts: Sequence[AnnualFacts], today: date) -> RightBlock:
    told = list(sentences(book, facts, today))
    if not told:
        return block
    gave = any(line.amount.amount for line in block.lines)
    meaning = " ".join([block.meaning, *told] if gave else told)
    return replace(block, meaning=meaning, follow=page_of("commitment:overview"))


def sentences(book: Passbook, facts: Sequence[AnnualFacts], today: date) -> Iterator[str]:
    """What each declared year of commitment is about to give or waits for, the oldest first. A year that the ledger
    already tells is passed over, unless an attestation may still change it."""
    declared = {each.year: held for each in facts if (held := CEC.facts(each))}
    for year, held in sorted(declared.items()):
        standings = judged(cec_law(), held)
        wait = _Year(year, today, recorded=book.latest(Nature.ACQUISITION, year) is not None)
        counted = [each for each in standings if each.standing is Standing.COUNTED]
        missing = _missing(book, declared, year)
        if counted and missing:
            yield from wait.to_come(counted, missing)
        elif not counted:
            yield from wait.not_yet({each.standing for each in standings})


def _missing(book: Passbook, declared: Mapping[int, AnnualFacts], year: int) -> Quantity | None:
    """What the law gives `year` that the ledger does not hold yet; None for a year within what was taken over."""
    found = next((each for each in CEC.determined(book, declared, year, None) if each.year == year), None)
    if found is None:
        return None
    return Quantity(found.credit - book.given(Nature.ACQUISITION, year)[COUNTED, found.unit], found.unit)


@dataclass(frozen=True, slots=True)
class _Year:
    """A year of commitment seen from `today`; `recorded` when the ledger has a line of it."""

    year: int
    today: date
    recorded: bool

    def to_come(self, counted: Sequence[Judged], missing: Quantity) -> Iterator[str]:
        if missing.amount <= 0 and self.recorded:
            return
        attested = any(BY_NAME[each.engagement.nature].by_holder for each in counted)
        how = _("Votre engagement de %(year)d est attesté.") if attested else _("Votre engagement de %(year)d compte.")
        yield how % {"year": self.year}
        yield self._arrival(missing)

    def _arrival(self, missing: Quantity) -> str:
        if missing.amount <= 0:
            return _("Il n’ajoute rien\u00a0: vos droits sont au plafond.")
        amount, day = written(missing), credit_day(self.year, date.max)
        if self.recorded or day < self.today:
            return _("%(amount)s s’inscriront à la prochaine mise à jour de vos droits.") % {"amount": amount}
        return _("%(amount)s s’inscriront au plus tard le %(day)s.") % {"amount": amount, "day": _spoken(day)}

    def not_yet(self, standings: set[Standing]) -> Iterator[str]:
        last = attestation_day(cec_law(), self.year)
        if Standing.NOT_ATTESTED in standings and last >= self.today:
            told = _("Votre engagement de %(year)d est déclaré, à faire attester au plus tard le %(day)s.")
            yield told % {"year": self.year, "day": _spoken(last)}
        elif not self.recorded:
            yield self._short(standings)

    def _short(self, standings: set[Standing]) -> str:
        last = declaration_day(cec_law(), self.year)
        if Standing.BELOW_MINIMUM in standings and last >= self.today:
            told = _("Votre engagement de %(year)d ne suffit pas encore. Vous pouvez compléter jusqu’au %(day)s.")
            return told % {"year": self.year, "day": _spoken(last)}
        return _("Votre engagement de %(year)d est déclaré, mais ne donne pas de droits.") % {"year": self.year}


def _spoken(day: date) -> str:
    return date_format(day, "j F Y")
