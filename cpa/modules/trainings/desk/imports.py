"""What came in: every delivery and edition, what was made of it, and the files that were refused at the door."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import CertificationChange, Delivery, Edition, SetAside, State
from cpa.modules.trainings.sheet.origins import edition as in_words
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome

MUCH = 5
RUNS = Q(source__startswith="offers-") | Q(source="certifications")


@dataclass(frozen=True, slots=True)
class Import:
    """One delivery of offers (`delivery`, its number) or one edition of a data set (`edition`). Counts are None where
    they are not kept; `aside` counts whole records, `values` single values; `changed` counts what it changed of what
    was known before, and it is `much` when more than one offer in MUCH says something else, or nothing any more."""

    title: str
    vintage: str
    files: Sequence[str]
    on: date
    shown: bool
    carried: bool
    read: int | None
    taken: int | None
    mended: int | None
    aside: int | None
    left: int | None
    changed: int | None
    delivery: int | None = None
    edition: tuple[str, str] | None = None
    much: bool = False
    values: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Files that were refused whole: nothing changed, and the sentences say why."""

    source: str
    on: date
    why: Sequence[str]


def imports() -> list[Import]:
    """Every delivery and edition that is known, the last one first."""
    return sorted([*_deliveries(), *_editions()], key=lambda one: one.on, reverse=True)


def refused(limit: int = 10) -> list[Refused]:
    """The last imports of trainings that were refused whole."""
    runs = Run.objects.using(ACTIVITY).filter(RUNS, outcome=Outcome.REJECTED.value).order_by("-closed_at")[:limit]
    return [
        Refused(one.source.removeprefix("offers-"), (one.closed_at or one.opened_at).date(), _why(one)) for one in runs
    ]


def of_delivery(one: Delivery, shown: bool) -> Import:
    """The account of one delivery."""
    counts = one.counts
    altered = counts.get("changed", 0) + counts.get("gone", 0)
    changed = counts.get("new", 0) + altered
    return Import(
        one.title, in_words(one.vintage), _names(one.files), one.published_at.date(), shown, one.carried,
        counts.get("read", 0), counts.get("taken", 0), sum(one.mended.values()), counts.get("set aside", 0),
        sum(one.leftovers.values()), changed, delivery=one.pk,
        much=MUCH * altered > counts.get("unchanged", 0) + altered, values=counts.get("values set aside", 0),
    )  # fmt: skip


def reasons(delivery: Delivery) -> Sequence[tuple[str, int]]:
    """How many records and values this delivery set aside, by reason, the most frequent first; none once another
    delivery of its source came."""
    rows = SetAside.objects.using(ACTIVITY).filter(delivery=delivery).values("why").annotate(times=Count("pk"))
    return [(one["why"], one["times"]) for one in rows.order_by("-times", "why")]


def _deliveries() -> list[Import]:
    found, met = list[Import](), set[str]()
    for one in Delivery.objects.using(ACTIVITY).order_by("-id"):
        found.append(of_delivery(one, one.source not in met))
        met.add(one.source)
    return found


def _editions() -> list[Import]:
    counted = CertificationChange.objects.using(ACTIVITY).values("dataset", "vintage").annotate(times=Count("pk"))
    changes: Mapping[tuple[str, str], int] = {(one["dataset"], one["vintage"]): one["times"] for one in counted}
    followed = {dataset for dataset, _vintage in changes}
    return [
        Import(
            one.title, in_words(one.vintage), _names(one.files), one.published_at.date(), one.state == State.CURRENT,
            one.carried, None, sum(one.counts.values()), None, None, None,
            changes.get((one.dataset, one.vintage), 0) if one.dataset in followed else None,
            edition=(one.dataset, one.vintage),
        )
        for one in Edition.objects.using(ACTIVITY).order_by("-published_at", "-id")
    ]  # fmt: skip


def _names(files: Sequence[Mapping[str, str]]) -> Sequence[str]:
    return [file["name"] for file in files]


def _why(run: Run) -> Sequence[str]:
    rows = run.problems.using(ACTIVITY).filter(severity="rejects").order_by("pk")[:3]
    return [f"{one.message} ({one.where})" for one in rows]
