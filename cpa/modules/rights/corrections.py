"""What a correction added to what was already credited, and what changed in the facts."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity
from cpa.ledger.history import Recorded
from cpa.legislation.cpf.year import UNITS
from cpa.legislation.facts import AnnualFacts, Basis, Regime
from cpa.modules.rights import facts_text
from cpa.modules.rights.lines import slug
from cpa.modules.rights.statement import Correction, Line
from cpa.ui.amounts import written
from cpa.ui.dates import date_format


def correction(told: Sequence[Line], line: Line, recorded: Sequence[Recorded]) -> Correction | None:
    """What `line` changed; None when it corrects nothing. `told` are all lines of the account, oldest first."""
    if not line.is_correction:
        return None
    unit = line.amount.unit
    earlier = [
        each for each in told[: told.index(line)] if (each.nature, each.earned_for) == (line.nature, line.earned_for)
    ]
    before = sum(each.amount.amount for each in earlier if each.amount.unit is unit)
    corrected = next(each for each in earlier if each.key == line.corrects)
    facts = {slug(each.key): each.entry.facts for each in recorded}
    changes = tuple(changed(_facts(facts[line.corrects]), _facts(facts[line.key])))
    return Correction(corrected, line, Quantity(before, unit), Quantity(before + line.amount.amount, unit), changes)


def corrected_by(told: Sequence[Line], line: Line) -> tuple[Line, ...]:
    """The lines that correct this one, one a transaction and unit, oldest first."""
    return tuple(each for each in told if each.is_correction and each.corrects == line.key)


def changed(before: AnnualFacts | None, after: AnnualFacts | None) -> Iterator[str]:
    """What differs between the facts of a line and of the one that corrects it, in sentences."""
    for basis in Basis:
        was, now = _time(before, basis), _time(after, basis)
        if was != now:
            shown = {"before": written(Quantity(was, UNITS[basis])), "after": written(Quantity(now, UNITS[basis]))}
            if basis is Basis.PAY:
                yield _("Salaire déclaré\u00a0: %(before)s avant, %(after)s maintenant.") % shown
            else:
                yield _("Travail déclaré\u00a0: %(before)s avant, %(after)s maintenant.") % shown
    yield from _points_and_commitment(before, after)
    if _said(before, "low_qualified") != _said(after, "low_qualified"):
        yield (
            _("Vous êtes maintenant compté sans diplôme pour cette année.")
            if _said(after, "low_qualified")
            else _("Vous n’êtes plus compté sans diplôme pour cette année.")
        )
    if _said(before, "disabled_worker") != _said(after, "disabled_worker"):
        yield (
            _("Un handicap reconnu est maintenant connu pour cette année.")
            if _said(after, "disabled_worker")
            else _("Aucun handicap reconnu n’est plus connu pour cette année.")
        )


def _points_and_commitment(before: AnnualFacts | None, after: AnnualFacts | None) -> Iterator[str]:
    was, now = _exposed_months(before), _exposed_months(after)
    if was != now:
        yield _("Mois de travail pénible déclarés\u00a0: %(before)d avant, %(after)d maintenant.") % {
            "before": was,
            "after": now,
        }
    was, now = _engagements(before), _engagements(after)
    if was != now:
        yield _("Engagements déclarés\u00a0: %(before)d avant, %(after)d maintenant.") % {"before": was, "after": now}


def _exposed_months(facts: AnnualFacts | None) -> int:
    return sum(exposure.months for exposure in facts.exposures) if facts else 0


def _engagements(facts: AnnualFacts | None) -> int:
    return len(facts.engagements) if facts else 0


def _facts(line: str) -> AnnualFacts | None:
    return facts_text.read(line) if line else None


def _time(facts: AnnualFacts | None, basis: Basis) -> int:
    found = facts.work if facts else ()
    return sum(w.worked + w.protected for w in found if w.basis is basis and w.regime is Regime.PRIVATE)


def _said(facts: AnnualFacts | None, name: str) -> bool:
    return bool(facts and getattr(facts, name))


def sentences(found: Correction) -> tuple[str, ...]:
    """The correction in sentences: what was there, what the calculation gives now, the difference."""
    shown = {
        "year": found.line.earned_for,
        "before": written(found.before),
        "after": written(found.after),
        "difference": written(found.difference),
        "day": date_format(found.corrected.credited_on, "j F Y"),
    }
    lost = found.line.amount.amount < 0
    return (
        _("Pour %(year)d, %(before)s étaient déjà inscrits (ligne du %(day)s).") % shown,
        _("Le nouveau calcul donne %(after)s.") % shown,
        _("Cette ligne retire la différence\u00a0: %(difference)s.") % shown
        if lost
        else _("Cette ligne ajoute la différence\u00a0: %(difference)s.") % shown,
    )
