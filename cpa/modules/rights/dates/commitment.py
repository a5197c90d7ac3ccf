"""Until when volunteering is declared by the holder, then attested by the association."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.utils.translation import gettext as _

from cpa.legislation.cec.declaration import attestation_day, declaration_day
from cpa.legislation.cec.law import FIRST_YEAR, cec_law
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.facts import AnnualFacts, Engagement
from cpa.module_api.contributions import ImportantDate
from cpa.module_api.places import page_of
from cpa.modules.rights.statement import RightBlock


def commitment_dates(facts: Mapping[int, AnnualFacts], held: RightBlock | None, today: date) -> Iterator[ImportantDate]:
    """The declaration of the last year or of this one, whichever comes first: for everyone, since nobody else knows who
    volunteers. The attestation where the holder has declared and nobody has attested."""
    for year in range(max(FIRST_YEAR, today.year - 1), today.year + 1):
        declared = [each for each in _volunteering(facts.get(year)) if each.declared_in_time]
        day = declaration_day(cec_law(), year)
        if not declared and day >= today:
            yield _to_declare(year, day, known=bool(held and held.lines))
            return
        if any(not each.attested for each in declared):
            yield _to_attest(year)


def _volunteering(facts: AnnualFacts | None) -> list[Engagement]:
    natures = facts.engagements if facts else ()
    return [each for each in natures if each.nature in BY_NAME and BY_NAME[each.nature].by_holder]


def _to_declare(year: int, day: date, *, known: bool) -> ImportantDate:
    label = (
        _("Dernier jour pour déclarer votre bénévolat de %(year)d")
        if known
        else _("Bénévole en %(year)d\u00a0? Dernier jour pour déclarer vos heures")
    )
    todo = _(
        "Déclarez-les dans «\u00a0Mon engagement\u00a0» ou sur Le Compte Bénévole. En retard, elles ne comptent pas."
    )
    return ImportantDate(f"cec-declaration-{year}", day, label % {"year": year}, todo, page_of("commitment:start"))


def _to_attest(year: int) -> ImportantDate:
    return ImportantDate(
        f"cec-attestation-{year}",
        attestation_day(cec_law(), year),
        _("Dernier jour pour que l’association atteste votre bénévolat de %(year)d") % {"year": year},
        _("Demandez à l’association si c’est fait. Sans attestation, l’année ne compte pas."),
    )
