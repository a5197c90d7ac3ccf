"""The facts of a bridge in words: what the list and the spoken walk say, and the table and the crown show apart."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.facts import Lead, Leads
from cpa.modules.occupations.galaxy.names import short_of
from cpa.modules.occupations.galaxy.words import ALIKE, BANDS, MOBILITY, in_common, lasting


@dataclass(frozen=True, slots=True)
class Told:
    """A bridge in words, each a fact of its own. `mark` says what the person did with this occupation, if anything."""

    lead: Lead
    url: str
    kind: str
    family: str
    shared: str
    band: str
    months: str
    mark: str = ""


def address(code: str) -> str:
    """The page of an occupation."""
    return reverse("occupations:occupation", args=[code])


def kind_of(lead: Lead) -> str:
    """Official move or shared skills, in words."""
    return str(MOBILITY[lead.kind] if lead.official else ALIKE)


def family_name(catalogue: Catalogue, lead: Lead) -> str:
    """The family in few words."""
    return short_of(lead.family, catalogue.families.get(lead.family, lead.family))


def told(catalogue: Catalogue, leads: Leads, marks: Mapping[str, str] | None = None) -> list[Told]:
    """Every bridge in words, in the model's order, with the person's own marks by code."""
    said = marks or {}
    return [
        Told(
            lead,
            address(lead.code),
            kind_of(lead),
            family_name(catalogue, lead),
            in_common(lead.shared),
            str(BANDS[lead.band]),
            lasting(lead.length),
            said.get(lead.code, ""),
        )
        for lead in leads.shown
    ]


def sentence(each: Told) -> str:
    """The same facts to be heard: the person's own mark, the kind, the family, what is shared, the effort."""
    mark = (f"{each.mark[:1].upper()}{each.mark[1:]}.",) if each.mark else ()
    opening = (_("Lien : %(kind)s.") if each.lead.official else _("Sans lien officiel : %(kind)s.")) % {
        "kind": each.kind
    }
    return " ".join(
        (
            *mark,
            opening,
            _("Famille : %(family)s.") % {"family": each.family},
            _("Vous y retrouvez : %(shared)s.") % {"shared": each.shared},
            _("Effort : %(band)s, %(months)s.") % {"band": each.band, "months": each.months},
        )
    )
