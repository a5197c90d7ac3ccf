"""Reading the published tables for a few occupations in one place: three short queries, whatever their number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Q, Sum
from django.db.models.expressions import RawSQL

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.models.published import CodeLink, CodeName, LocalFigure, PublishedTable
from cpa.modules.occupations.outlook.families import Codes, Crosswalk, crosswalk
from cpa.modules.occupations.outlook.model import Edition, Figures
from cpa.modules.occupations.sources.official_table.content import COUNTRY, Link

BY_FORMER = ("tension_basin", "offers")
BY_FAMILY = ("tension_family", "tension_series", "wage_bands", "median_wage", "hours", "working_time", "status", "ages",
             "women", "jobs")  # fmt: skip
BY_RECENT = ("recruitment",)
BY_PROJECTED = ("projections",)


@dataclass(frozen=True, slots=True)
class Known:
    """What does not depend on the occupation: editions by data set, names of families, the crosswalk, all the
    hiring projects of each area, the families that the list of trades short of hands names in each, and the areas that
    the list of offers covers."""

    editions: Mapping[str, Edition]
    names: Mapping[str, str]
    recent_names: Mapping[str, str]
    crosswalk: Crosswalk
    projects: Mapping[str, int]
    listed: Mapping[str, frozenset[str]]
    offered: frozenset[str]


def known() -> Known:
    """What is published now, read again only when an edition changes."""
    tables = PublishedTable.objects.using(ACTIVITY).order_by("dataset").values_list("dataset", "pk", "published_at")
    return _known(tuple(tables))


@lru_cache(maxsize=1)
def _known(editions: tuple[tuple[object, ...], ...]) -> Known:
    tables = PublishedTable.objects.using(ACTIVITY)
    projected = LocalFigure.objects.using(ACTIVITY).filter(table__dataset="projections").values_list("code", flat=True)
    return Known(
        editions={one.dataset: _edition(one) for one in tables},
        names=_names("names_2009"),
        recent_names=_names("names_2021"),
        crosswalk=crosswalk(_links("rome_to_family"), _links("family_2021_to_2009"), sorted(set(projected))),
        projects=_projects(),
        listed=_listed(),
        offered=_offered(),
    )


def _edition(table: PublishedTable) -> Edition:
    return Edition(table.dataset, table.title, table.producer, table.licence, table.vintage)


def _names(dataset: str) -> Mapping[str, str]:
    return dict(CodeName.objects.using(ACTIVITY).filter(table__dataset=dataset).values_list("code", "name"))


def _links(dataset: str) -> list[Link]:
    rows = CodeLink.objects.using(ACTIVITY).filter(table__dataset=dataset)
    return [Link(*row) for row in rows.values_list("source", "detail", "target", "score")]


def _projects() -> Mapping[str, int]:
    rows = LocalFigure.objects.using(ACTIVITY).filter(table__dataset="recruitment")
    summed = rows.values("area").annotate(total=Sum(RawSQL("values[1]", ())))  # noqa: S611 - our own words
    return dict(summed.values_list("area", "total"))


def _offered() -> frozenset[str]:
    rows = LocalFigure.objects.using(ACTIVITY).filter(table__dataset="offers")
    return frozenset(rows.values_list("area", flat=True).distinct())


def _listed() -> Mapping[str, frozenset[str]]:
    rows = LocalFigure.objects.using(ACTIVITY).filter(table__dataset="shortages").values_list("area", "code")
    listed: dict[str, set[str]] = {}
    for area, family in rows:
        listed.setdefault(area, set()).add(family)
    return {area: frozenset(families) for area, families in listed.items()}


def figures_of(codes: Iterable[Codes], areas: Sequence[str], crosswalk: Crosswalk) -> Figures:
    """Every figure of these codes in these areas and in the country."""
    codes = list(codes)
    wanted = (
        Q(table__dataset__in=BY_FORMER, code__in=[one.former for one in codes])
        | Q(table__dataset__in=BY_FAMILY, code__in=[family for one in codes for family in one.wider])
        | Q(table__dataset__in=BY_RECENT, code__in=[family for one in codes for family in one.recent])
        | Q(
            table__dataset__in=BY_PROJECTED,
            code__in=[code for one in codes for code in projected_codes(one, crosswalk)],
        )
    )
    rows = LocalFigure.objects.using(ACTIVITY).filter(wanted, area__in=[*areas, COUNTRY])
    found = rows.values_list("table__dataset", "code", "area", "values")
    return Figures({(dataset, code, area): tuple(values) for dataset, code, area, values in found})


def projected_codes(codes: Codes, crosswalk: Crosswalk) -> tuple[str, ...]:
    """The codes of the projections that cover a family, the most precise first."""
    return crosswalk.projected.get(codes.family[:3], ())


def all_regions(dataset: str, codes: Sequence[str]) -> Mapping[tuple[str, str], tuple[int | None, ...]]:
    """What a data set by region says of codes in every region."""
    rows = LocalFigure.objects.using(ACTIVITY).filter(table__dataset=dataset, code__in=codes, area__startswith="R")
    return {(code, area): tuple(values) for code, area, values in rows.values_list("code", "area", "values")}
