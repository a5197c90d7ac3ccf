"""The published rows that lookups choose from, in the database."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from django.db.models import Q, QuerySet
from django.db.models.functions import Substr

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models.edition import Edition
from cpa.modules.trainings.models.outcome import OutcomeEntry
from cpa.modules.trainings.outcomes.kinds import DOMAIN_AT
from cpa.modules.trainings.sources.outcomes.publishing import current_edition
from cpa.modules.trainings.sources.outcomes.rows import Row
from cpa.modules.trainings.sources.outcomes.telling import Told, told


class Published:
    """What the current edition says (`outcomes.known.Known`). Made for one request or one batch: what it asked once it
    does not ask again."""

    def __init__(self) -> None:
        self._alike: dict[tuple[str, tuple[str, ...], str, tuple[str, ...]], Sequence[Row]] = {}

    def rows(self, scheme: str, codes: Iterable[str]) -> Sequence[Row]:
        """See Known."""
        return _rows(self._of(scheme).filter(code__in=sorted(set(codes))))

    def alike(self, scheme: str, begins: Sequence[str], domain: str, cohorts: Iterable[str]) -> Sequence[Row]:
        """See Known."""
        asked = (scheme, tuple(begins), domain, tuple(sorted(set(cohorts))))
        if asked not in self._alike:
            self._alike[asked] = self._read_alike(*asked)
        return self._alike[asked]

    def cohorts(self, scheme: str) -> Sequence[str]:
        """See Known."""
        return self._cohorts.get(scheme, ())

    def told(self, scheme: str) -> tuple[Told, str]:
        """See Known."""
        return self._tables[scheme]

    @cached_property
    def _edition(self) -> tuple[int, Sequence[dict[str, str]]]:
        return (self._current.pk, self._current.files) if self._current else (0, [])

    @cached_property
    def _current(self) -> Edition | None:
        return current_edition()

    @property
    def _listed(self) -> Sequence[tuple[str, str, int]]:
        return _listed(self._current.pk, self._current.digest) if self._current else ()

    @cached_property
    def _cohorts(self) -> dict[str, list[str]]:
        found: dict[str, set[str]] = {}
        for scheme, cohort, _file in self._listed:
            found.setdefault(scheme, set()).add(cohort)
        return {scheme: sorted(cohorts, reverse=True) for scheme, cohorts in found.items()}

    @cached_property
    def _tables(self) -> dict[str, tuple[Told, str]]:
        files = self._edition[1]
        return {scheme: (told()[files[file]["name"]], files[file]["digest"]) for scheme, _cohort, file in self._listed}

    def _read_alike(self, scheme: str, begins: Sequence[str], domain: str, cohorts: Sequence[str]) -> Sequence[Row]:
        if not begins:
            return []
        begun = Q()
        for start in begins:
            begun |= Q(code__startswith=start)
        of_domain = self._of(scheme).annotate(domain=Substr("code", DOMAIN_AT[scheme] + 1, len(domain)))
        return _rows(of_domain.filter(begun, domain=domain, cohort__in=cohorts))

    def _of(self, scheme: str) -> QuerySet[OutcomeEntry]:
        return OutcomeEntry.objects.using(ACTIVITY).filter(edition=self._edition[0], scheme=scheme)


@lru_cache(maxsize=4)
def _listed(edition: int, digest: str) -> Sequence[tuple[str, str, int]]:
    """Schemes, cohorts and files of an edition: read once, for all its rows are looked at. The digest tells what it
    holds, whatever its number."""
    rows = OutcomeEntry.objects.using(ACTIVITY).filter(edition=edition)
    return tuple(rows.values_list("scheme", "cohort", "file").distinct())


def _rows(entries: QuerySet[OutcomeEntry]) -> list[Row]:
    found = entries.order_by("file", "line").values_list(*Row._fields)
    return [Row(*one[:6], tuple(one[6]), tuple(one[7]), one[8]) for one in found]
