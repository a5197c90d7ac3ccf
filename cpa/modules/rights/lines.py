"""Transactions of the ledger as lines for people."""

from collections import Counter
from collections.abc import Iterator, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity, Unit
from cpa.ledger.entries import COUNTED, OUTSIDE, RESERVED, Key
from cpa.ledger.history import Recorded
from cpa.legislation.facts import Confidence
from cpa.modules.rights.kinds import right_of
from cpa.modules.rights.passbook import moved
from cpa.modules.rights.statement import Cause, Line, Nature

EXPLAINED = (Nature.ACQUISITION, Nature.CONVERSION)


class Held:
    """Running totals of one right, by book and unit."""

    def __init__(self) -> None:
        self.by_book: Counter[tuple[str, Unit]] = Counter()

    def available(self, unit: Unit) -> int:
        """What can be spent."""
        return self.by_book[COUNTED, unit] + self.by_book[OUTSIDE, unit]

    def topped_up(self, unit: Unit) -> int:
        """The part of it that came from top-ups."""
        return self.by_book[OUTSIDE, unit]

    def reserved(self, unit: Unit) -> int:
        """What requests in progress hold."""
        return self.by_book[RESERVED, unit]


def slug(key: Key) -> str:
    """« cpf-2020-acquisition-1 »: the transaction's name within its account, fit for a URL."""
    return f"{key.scheme}-{key.year}-{key.nature}-{key.version}"


def lines(recorded: Sequence[Recorded]) -> tuple[list[Line], Held]:
    """One line a transaction and unit, in order of posting, and what is held after the last."""
    held, told = Held(), []
    for each in recorded:
        told.extend(_lines(each, held))
    return told, held


def _lines(each: Recorded, held: Held) -> Iterator[Line]:
    changes = moved(each.entry.postings)
    held.by_book.update(changes)
    usual = right_of(each.key.scheme).unit_of(each.key.year)
    for unit in dict.fromkeys(p.quantity.unit for p in each.entry.postings) or (usual,):
        yield _line(each, Quantity(changes[COUNTED, unit] + changes[OUTSIDE, unit], unit), held)


def _line(each: Recorded, amount: Quantity, held: Held) -> Line:
    entry, nature, cause = each.entry, Nature(each.key.nature), Cause(each.entry.cause)
    corrects = nature in EXPLAINED and entry.refers_to is not None
    return Line(
        key=slug(each.key),
        nature=nature,
        label=_label(each, corrects),
        amount=amount,
        balance_after=Quantity(held.available(amount.unit), amount.unit),
        earned_for=each.key.year,
        effect_on=entry.effect_on,
        credited_on=entry.credited_on,
        recorded_on=timezone.localdate(each.recorded_at),
        source=_source(each),
        confidence=Confidence(entry.confidence),
        is_correction=corrects,
        corrects=slug(entry.refers_to) if entry.refers_to else "",
        cause=cause,
        reason=_reason(cause) if corrects else "",
        explained=nature in EXPLAINED,
    )


def _label(each: Recorded, corrects: bool) -> str:
    year = {"year": each.key.year}
    if corrects and each.key.nature == Nature.ACQUISITION:
        return _("Correction des droits de %(year)s") % year
    if corrects:
        return _("Correction des heures changées en euros")
    if each.entry.cause == Cause.CONFIRMED:
        return _("Demande acceptée\u00a0: droits utilisés")
    return {
        Nature.OPENING: _("Droits que vous aviez fin %(year)s"),
        Nature.ACQUISITION: _("Droits gagnés en %(year)s"),
        Nature.CONVERSION: _("Heures changées en euros"),
        Nature.TOP_UP: _("Versement en plus de vos droits"),
        Nature.RESERVATION: _("Droits mis de côté pour une demande"),
        Nature.SETTLEMENT: _("Demande annulée\u00a0: droits remis sur votre compte"),
        Nature.RESTITUTION: _("Droits rendus\u00a0: ce que vous aviez demandé n’a pas eu lieu"),
    }[Nature(each.key.nature)] % year


def _source(each: Recorded) -> str:
    entry = each.entry
    gained = each.key.nature == Nature.ACQUISITION
    if entry.origin == "holder" and gained and entry.confidence == Confidence.GUARANTEED:
        return _("Vous, avec l’attestation reçue")
    return {
        "dsn": _("Déclarations de vos employeurs"),
        "holder": _("Vous"),
        "law": _("La loi"),
        "previous_holder": _("Organisme qui tenait votre compte avant"),
        "funder": _("Financeur"),
    }.get(entry.origin, _("Déclarations reçues"))


def _reason(cause: Cause) -> str:
    return {
        Cause.FACTS: _("Ce qui a été déclaré pour cette année a changé."),
        Cause.LAW: _("La règle a changé."),
        Cause.EARLIER_YEAR: _("Une autre année a changé, et la place sous le plafond avec elle."),
    }.get(cause, "")
