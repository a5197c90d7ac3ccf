"""Putting a release in the place of the one before, whole or not at all."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Model

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations import models
from cpa.modules.occupations.catalogue.tables import Tables, TextRow, digest, texts_digest
from cpa.modules.occupations.models.release import Release, State
from cpa.sources.bulk import copy_texts, wait_alone

ENTRIES: dict[str, type[Model]] = {
    "labels": models.LabelEntry,
    "occupations": models.OccupationEntry,
    "titles": models.TitleEntry,
    "skills": models.SkillEntry,
    "links": models.LinkEntry,
    "contexts": models.ContextEntry,
    "mobility": models.MobilityEntry,
}
"""Table → the model of its rows, which has the same columns."""

_ALONE = 0x6F6363
"""Key of the advisory lock that lets one process publish at a time."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a release comes from, as `models.Release` keeps it."""

    origin: str
    vintage: str
    producer: str
    licence: str


def publish(*, tables: Tables, provenance: Provenance, texts: Sequence[TextRow] = ()) -> bool:
    """Make these facts, with these texts, the current release, and the one before previous; whether that changed
    anything. Readers see the former release until the whole of this one is there."""
    with transaction.atomic(using=ACTIVITY):
        wait_alone(_ALONE)
        named = digest(tables)
        release = Release.objects.using(ACTIVITY).filter(state=State.CURRENT, digest=named).first()
        if release is not None:
            return _said_again(release, provenance, texts)
        Release.objects.using(ACTIVITY).filter(state=State.PREVIOUS).delete()
        Release.objects.using(ACTIVITY).filter(state=State.CURRENT).update(state=State.PREVIOUS)
        release = _opened(named, tables, provenance)
        for name, rows in tables.named():
            _copy(ENTRIES[name], Tables.rows[name]._fields, release, rows)
        _write_texts(release, texts)
        return True


def _said_again(release: Release, provenance: Provenance, texts: Sequence[TextRow]) -> bool:
    """The same facts again: only texts and where they come from can be new."""
    others = texts_digest(texts) != release.texts_digest
    if others:
        _write_texts(release, texts)
    told = {name: value for name, value in asdict(provenance).items() if getattr(release, name) != value}
    if told:
        Release.objects.using(ACTIVITY).filter(pk=release.pk).update(**told)
    return others or bool(told)


def _opened(named: str, tables: Tables, provenance: Provenance) -> Release:
    return Release.objects.using(ACTIVITY).create(
        digest=named,
        state=State.CURRENT,
        counts={name: len(rows) for name, rows in tables.named()},
        published_at=datetime.now(UTC),
        **asdict(provenance),
    )


def _write_texts(release: Release, texts: Sequence[TextRow]) -> None:
    models.TextEntry.objects.using(ACTIVITY).filter(release=release).delete()
    _copy(models.TextEntry, TextRow._fields, release, texts)
    release.texts_digest = texts_digest(texts)
    release.save(using=ACTIVITY, update_fields=["texts_digest"])


def _copy(model: type[Model], columns: Sequence[str], release: Release, rows: Iterable[Sequence[str]]) -> None:
    copy_texts(model, ("release_id", *columns), ((release.pk, *row) for row in rows))
