"""What the current editions say: certifications by code, where codes lead, what codes are called."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Certification, Provenance
from cpa.modules.trainings.models.certification import (
    CertificationChange,
    CertificationEntry,
    FactEntry,
    LinkEntry,
    NameEntry,
)
from cpa.modules.trainings.models.edition import Edition, State
from cpa.modules.trainings.register.changes import Changed, Changes, changes_between
from cpa.modules.trainings.register.publishing import source_of
from cpa.modules.trainings.register.tables import Codes


@dataclass(frozen=True, slots=True)
class PastChange:
    """What an edition changed of a certification, from the edition `before_vintage` (`changes.Changed`)."""

    dataset: str
    before_vintage: str
    vintage: str
    change: Changed


@dataclass(frozen=True, slots=True)
class ToldFact:
    """What a source says of a certification (`what` is of `register.tables.Said`), where, and the day it is of."""

    what: str
    value: str
    known_on: date | None
    read_in: Provenance


def certification(code: str) -> Certification | None:
    """The certification of this code; None when no edition knows it."""
    return certifications([code]).get(code)


def certifications(codes: Collection[str]) -> Mapping[str, Certification]:
    """The certification of each code; those that nobody knows are left out."""
    rows = CertificationEntry.objects.using(ACTIVITY).filter(code__in=codes)
    return {row.code: _certification(row) for row in rows}


def _certification(row: CertificationEntry) -> Certification:
    place = Provenance(row.dataset, row.vintage, row.digest, row.line)
    return Certification(row.code, row.title, row.level, row.registered_until, row.active, row.active_on,
                         tuple(row.replaced_by.split()), place)  # fmt: skip


def linked(kind: Codes, to: Codes, codes: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]]:
    """Where codes of one kind lead among those of another, all of them unless some are named. Of certifications, what
    leads to the code of another kind is asked the other way round: see `leading_to`."""
    wanted = {} if codes is None else {"code__in": codes}
    return _gathered(kind, to, wanted, "code", "target")


def leading_to(to: Codes, kind: Codes, targets: Collection[str] | None = None) -> Mapping[str, tuple[str, ...]]:
    """For codes of `to` (a ROME of the former version, a CFD…), the codes of `kind` that lead there."""
    wanted = {} if targets is None else {"target__in": targets}
    return _gathered(kind, to, wanted, "target", "code")


def _gathered(
    kind: Codes, to: Codes, wanted: Mapping[str, Collection[str]], by: str, what: str
) -> dict[str, tuple[str, ...]]:
    rows = LinkEntry.objects.using(ACTIVITY).filter(kind=kind, to=to, edition__state=State.CURRENT, **wanted)
    found: dict[str, dict[str, None]] = {}
    for key, value in rows.order_by("edition_id", "id").values_list(by, what):
        found.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in found.items()}


def names(kind: Codes, codes: Collection[str] | None = None) -> Mapping[str, str]:
    """The official name of each code, as the newest edition words it."""
    wanted = {} if codes is None else {"code__in": codes}
    rows = NameEntry.objects.using(ACTIVITY).filter(kind=kind, edition__state=State.CURRENT, **wanted)
    ordered = rows.order_by(F("edition__known_on").asc(nulls_first=True), "edition_id").values_list("code", "name")
    return dict(ordered)


def told_of(code: str) -> list[ToldFact]:
    """All that current editions say of a certification, the newest edition first."""
    rows = FactEntry.objects.using(ACTIVITY).filter(code=code, edition__state=State.CURRENT).select_related("edition")
    return [
        ToldFact(row.what, row.value, row.edition.known_on, place_of(row))
        for row in rows.order_by(F("edition__known_on").desc(nulls_last=True), "id")
    ]


def link_places(kind: Codes, code: str, to: Codes, target: str) -> list[Provenance]:
    """Every file and line that says this link."""
    rows = LinkEntry.objects.using(ACTIVITY).filter(
        kind=kind, code=code, to=to, target=target, edition__state=State.CURRENT
    )
    return [place_of(row) for row in rows.select_related("edition").order_by("edition_id", "id")]


def place_of(row: FactEntry | LinkEntry | NameEntry) -> Provenance:
    """Where a row was read."""
    edition = row.edition
    return Provenance(edition.dataset, edition.vintage, edition.files[row.file]["digest"], row.line)


def editions() -> list[Edition]:
    """The current edition of each data set."""
    return list(Edition.objects.using(ACTIVITY).filter(state=State.CURRENT).order_by("dataset"))


def latest_changes(dataset: str) -> Changes | None:
    """What the current edition of a data set changed from the one before; None when only one is kept."""
    kept = {one.state: one for one in Edition.objects.using(ACTIVITY).filter(dataset=dataset)}
    if len(kept) < len(State):
        return None
    return changes_between(source_of(kept[State.PREVIOUS]).tables, source_of(kept[State.CURRENT]).tables)


def history_of(code: str) -> list[PastChange]:
    """All that official editions changed of a certification since the first that was imported, the newest first."""
    rows = CertificationChange.objects.using(ACTIVITY).filter(code=code).order_by("-published_at", "-pk")
    return [
        PastChange(row.dataset, row.before_vintage, row.vintage, Changed(row.code, row.what, row.before, row.after))
        for row in rows
    ]


def unknown_links(to: Codes, known: Collection[str]) -> tuple[int, int]:
    """How many links lead to codes of this kind that are not among the known, and how many such codes there are."""
    links = LinkEntry.objects.using(ACTIVITY).filter(to=to, edition__state=State.CURRENT).exclude(target__in=known)
    counted = links.aggregate(links=Count("pk"), codes=Count("target", distinct=True))
    return counted["links"], counted["codes"]
