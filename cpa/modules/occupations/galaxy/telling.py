"""The facts of a bridge in words: what the list and the spoken walk say, and the table and the crown show apart."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.facts import Lead, Leads
from cpa.modules.occupations.galaxy.names import SHORT
from cpa.modules.occupations.galaxy.words import ALIKE, BANDS, MOBILITY, in_common, lasting


@dataclass(frozen=True, slots=True)
class Told:
    """A bridge in words, each a fact of its own."""

    lead: Lead
    url: str
    kind: str
    family: str
    shared: str
    band: str
    months: str


def address(code: str) -> str:
    """The page of an occupation."""
    return reverse("occupations:occupation", args=[code])


def kind_of(lead: Lead) -> str:
    """Official move or shared skills, in words."""
    return str(MOBILITY[lead.kind] if lead.official else ALIKE)


def family_name(catalogue: Catalogue, lead: Lead) -> str:
    """The family in few words."""
    return str(SHORT.get(lead.family) or catalogue.families.get(lead.family, lead.family))


def told(catalogue: Catalogue, leads: Leads) -> list[Told]:
    """Every bridge in words, in the model's order."""
    return [
        Told(
            lead,
            address(lead.code),
            kind_of(lead),
            family_name(catalogue, lead),
            in_common(lead.shared),
            str(BANDS[lead.band]),
            lasting(lead.length),
        )
        for lead in leads.shown
    ]


def sentence(each: Told) -> str:
    """The same facts to be heard: the kind, the family, what is shared, the effort."""
    opening = (_("Lien : %(kind)s.") if each.lead.official else _("Sans lien officiel : %(kind)s.")) % {
        "kind": each.kind
    }
    return " ".join(
        (
            opening,
            _("Famille : %(family)s.") % {"family": each.family},
            _("Vous y retrouvez : %(shared)s.") % {"shared": each.shared},
            _("Effort : %(band)s, %(months)s.") % {"band": each.band, "months": each.months},
        )
    )
