"""Which places are near, read from the edition that is shown."""

from collections.abc import Collection, Sequence

from django.db.models import Count, QuerySet

from cpa.kernel.earth import metres_between
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.help_places import NearbyHelp
from cpa.module_api.registry import hooks
from cpa.module_api.territories import KnownCommune
from cpa.modules.advising.models import HelpPlace, PlaceMention

REACHES = (300_000, 1_000_000)
"""How far north and south places are looked for, in millionths of a degree (about 33 and 110 km): further only when
nearer ones are too few."""

NEAR_METRES, FARTHEST_METRES = 30_000, 100_000
"""A place further than the first is told only where the department has none known by name; further than the second,
it helps nobody who asks for one near."""


def find_help_places(commune: str, kinds: Collection[str], limit: int) -> Sequence[NearbyHelp]:
    """The hook of this name; none for a commune that nobody knows."""
    around = hooks().known_commune(code=commune)
    if around is None or limit < 1:
        return []
    near = _near(around, kinds, limit)
    here = [one for one in near if one[0] <= NEAR_METRES]
    named = list(_by_name(around, kinds)[: limit - len(here)])
    chosen: list[tuple[int | None, HelpPlace]] = [*(here if named else near), *((None, place) for place in named)]
    lists = _with_lists([place for _metres, place in chosen])
    return [_told(place, metres, lists[place.pk]) for metres, place in chosen]


def _near(around: KnownCommune, kinds: Collection[str], limit: int) -> Sequence[tuple[int, HelpPlace]]:
    if around.latitude is None or around.longitude is None:
        return []
    found: list[tuple[int, int]] = []
    for reach in REACHES:
        band = _helping(kinds).filter(latitude__range=(around.latitude - reach, around.latitude + reach))
        found = sorted(
            (metres_between(around.latitude, around.longitude, north, east), key)
            for key, north, east in band.values_list("pk", "latitude", "longitude")
        )
        # Within the band's half height the nearest are surely all in it.
        if len(found) >= limit and found[limit - 1][0] <= reach // 10:
            break
    nearest = [(metres, key) for metres, key in found[:limit] if metres <= FARTHEST_METRES]
    places = HelpPlace.objects.using(ACTIVITY).in_bulk([key for _metres, key in nearest])
    return [(metres, places[key]) for metres, key in nearest]


def _by_name(around: KnownCommune, kinds: Collection[str]) -> QuerySet[HelpPlace]:
    """Places of the department that have no known address. Postal codes of Corsica name one department for both."""
    departments = [around.department, *(["20"] if around.department in ("2A", "2B") else [])]
    return _helping(kinds).filter(latitude=None, department__in=departments).order_by("name", "pk")


def _helping(kinds: Collection[str]) -> QuerySet[HelpPlace]:
    places = HelpPlace.objects.using(ACTIVITY)
    return places.filter(kinds__overlap=sorted(kinds)) if kinds else places.all()


def _with_lists(places: Sequence[HelpPlace]) -> dict[int, tuple[PlaceMention, int]]:
    """The first mention of each place, and how many lines told of it."""
    keys = [place.pk for place in places]
    mentions = PlaceMention.objects.using(ACTIVITY).filter(place__in=keys)
    counts = dict(mentions.values_list("place").annotate(lines=Count("pk")))
    first = mentions.filter(rank=0).select_related("table")
    return {mention.place_id: (mention, counts[mention.place_id]) for mention in first}


def _told(place: HelpPlace, metres: int | None, said: tuple[PlaceMention, int]) -> NearbyHelp:
    mention, lists = said
    return NearbyHelp(
        key=place.pk,
        name=place.name,
        kinds=tuple(place.kinds),
        address=place.address,
        postal_code=place.postal_code,
        town=place.town,
        phone=place.phone,
        hours=place.hours,
        travels=place.travels,
        distance_metres=metres,
        exact=place.exact,
        source=f"{mention.table.title} ({mention.table.producer})",
        line=mention.line,
        dated=place.dated,
        lists=lists,
    )
