"""What became of those who left the trainings of a list, asked together. A list tells of the very diploma alone: what
is known of others of its kind stands on the page of the training."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cpa.modules.trainings.catalogue.model import Certification, Offer, Scheme
from cpa.modules.trainings.catalogue.regions import region_name, region_of
from cpa.modules.trainings.outcomes import kinds
from cpa.modules.trainings.outcomes.choosing import outcomes_of
from cpa.modules.trainings.outcomes.evidence import Evidence, Figure
from cpa.modules.trainings.outcomes.known import Known
from cpa.modules.trainings.outcomes.of_certification import links_of_all
from cpa.modules.trainings.outcomes.published import Published
from cpa.modules.trainings.sheet.results import own_links
from cpa.modules.trainings.sources.outcomes.rows import SURVEY, UNIVERSITY, Row
from cpa.modules.trainings.sources.outcomes.telling import Told

YEAR = 12
Link = tuple[Scheme, str]


@dataclass(frozen=True, slots=True)
class Employed:
    """Of `figure.people` who left in `cohort`, so many had work a year after; `area` as in Evidence, `source` names who
    publishes it."""

    figure: Figure
    cohort: str
    area: str
    source: str

    def told(self) -> str:
        """« 62 % en emploi 12 mois après, sur 1 240 personnes sorties en 2022-2023 (Bretagne). Source : … »."""
        whole, tenths = divmod(self.figure.rate_per_mille, 10)
        said = {
            "rate": number_format(f"{whole}.{tenths}" if tenths else whole),
            "months": self.figure.months,
            "people": number_format(self.figure.people, force_grouping=True),
            "cohort": self.cohort,
            "where": region_name(self.area.partition(":")[2]) or _("France"),
            "source": self.source,
        }
        return (
            _(
                "%(rate)s\u00a0%% en emploi %(months)s mois après, sur %(people)s personnes sorties en %(cohort)s "
                "(%(where)s). Source\u00a0: %(source)s."
            )
            % said
        )


class Together:
    """What is published of some offers. Only the rows of their own diplomas were read."""

    def __init__(self, offers: Sequence[Offer], certifications: Mapping[str, Certification]) -> None:
        self._published, self._said = Published(), certifications
        links = links_of_all({one.certification for one in offers} - {""})
        self._links = {id(one): own_links(one, links.get(one.certification, ())) for one in offers}
        self._rows = self._read(offers)
        self._kept: dict[tuple[object, ...], Employed | None] = {}

    def employed(self, offer: Offer) -> Employed | None:
        """How many had work a year after, in the region when enough people left there, else in the country."""
        links, region, title = self._links[id(offer)], region_of(offer.place.department), self._title(offer)
        asked = (tuple(links), region, title)
        if asked not in self._kept:
            found = outcomes_of(links, region, self, title=title)
            self._kept[asked] = next((told for one in found if (told := _employed(one, self))), None)
        return self._kept[asked]

    def rate(self, offer: Offer) -> int | None:
        """The same in thousandths alone."""
        found = self.employed(offer)
        return found.figure.rate_per_mille if found else None

    def rows(self, scheme: str, codes: Iterable[str]) -> Sequence[Row]:
        """See outcomes.known.Known."""
        return [row for code in sorted(set(codes)) for row in self._rows.get((scheme, code), ())]

    def alike(self, scheme: str, begins: Sequence[str], domain: str, cohorts: Iterable[str]) -> Sequence[Row]:
        """None: only the very diploma is told of."""
        return ()

    def cohorts(self, scheme: str) -> Sequence[str]:
        """See outcomes.known.Known."""
        return self._published.cohorts(scheme)

    def told(self, scheme: str) -> tuple[Told, str]:
        """See outcomes.known.Known."""
        return self._published.told(scheme)

    def _title(self, offer: Offer) -> str:
        said = self._said.get(offer.certification)
        return said.title if said else ""

    def _read(self, offers: Sequence[Offer]) -> dict[tuple[str, str], list[Row]]:
        wanted: dict[str, set[str]] = defaultdict(set)
        for one in offers:
            for scheme, code in self._codes(one):
                wanted[scheme].add(code)
        found: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for scheme, codes in wanted.items():
            for row in self._published.rows(scheme, codes):
                found[scheme, row.code].append(row)
        return found

    def _codes(self, offer: Offer) -> Iterator[tuple[str, str]]:
        links, university = self._links[id(offer)], kinds.university_of(self._title(offer))
        yield from ((scheme, code) for scheme, code in links if scheme in kinds.WAYS)
        if university is not None:
            for scheme, code in links:
                if scheme == Scheme.NSF and (discipline := kinds.discipline_of(code)):
                    yield UNIVERSITY, f"{university.code}:{discipline}"


def _employed(one: object, known: Known) -> Employed | None:
    if not isinstance(one, Evidence) or one.way == SURVEY:
        return None
    figure = next((each for each in one.figures if each.measure == "employed" and each.months == YEAR), None)
    told, _digest = known.told(one.way)
    return Employed(figure, one.cohort, one.area, f"{told.title} ({told.producer})") if figure else None
