"""The territories that are published now, read back from the database."""

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.models.published import CodeLink, CodeName, Commune
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import CommuneRow, Link
from cpa.modules.occupations.sources.territories.known import NAMED, areas_of


def published_areas() -> Areas:
    """Every area that figures may speak of, and what each commune lies in; nothing before the first import."""
    names = CodeName.objects.using(ACTIVITY).filter(table__dataset__in=NAMED).values_list("code", "name")
    communes = Commune.objects.using(ACTIVITY).order_by("pk").values_list(*CommuneRow._fields)
    former = CodeLink.objects.using(ACTIVITY).filter(table__dataset="former_communes")
    links = former.values_list("source", "detail", "target", "score")
    return areas_of(dict(names), map(CommuneRow._make, communes), map(Link._make, links))
