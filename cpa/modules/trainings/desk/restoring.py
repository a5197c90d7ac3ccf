"""Showing again what a source said before its last delivery: one more delivery, made of what is kept of the past."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from django.db import connections, transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue import standing
from cpa.modules.trainings.desk import problems
from cpa.modules.trainings.desk.actions import decided, taken_back
from cpa.modules.trainings.models import Act, Decision, Delivery, Offer
from cpa.modules.trainings.sources.offers import storing
from cpa.modules.trainings.sources.offers.publishing import ALONE
from cpa.modules.trainings.sources.offers.rows import SAID_BY_OFFER, about_digest
from cpa.sources.bulk import wait_alone

_SAID = ", ".join(f'"{name}"' for name in SAID_BY_OFFER)
_OF_LIVE = ", ".join(f'live."{name}"' for name in SAID_BY_OFFER)
_OF_PAST = ", ".join(f'was."{name}"' for name in SAID_BY_OFFER)
_KEPT = f"""
INSERT INTO {storing.STAGED_OFFERS} (source, key, file, line, content, {_SAID}, sessions)
SELECT live.source, live.key, coalesce(place.number, live.file), live.line, live.content, {_OF_LIVE}, (
    SELECT coalesce(jsonb_agg(to_jsonb(one) - ARRAY['id', 'offer_id'] ORDER BY one.key), '[]')
    FROM trainings_session one WHERE one.offer_id = live.id)
FROM trainings_offer live
LEFT JOIN restored_file place ON place.delivery = live.delivery_id AND place.file = live.file
WHERE live.source = %(source)s AND live.delivery_id <> %(last)s
  AND (live.gone_on IS NULL OR live.gone_with = %(last)s)
"""
_PAST = f"""
INSERT INTO {storing.STAGED_OFFERS} (source, key, file, line, content, {_SAID}, sessions)
SELECT past.source, past.key, place.number, was.line, was.content, {_OF_PAST}, past.said -> 'sessions'
FROM trainings_pastoffer past
CROSS JOIN LATERAL jsonb_populate_record(NULL::trainings_offer, past.said - 'sessions') was
JOIN restored_file place ON place.delivery = past.delivery_id AND place.file = was.file
WHERE past.source = %(source)s AND past.replaced_by = %(last)s AND was.gone_on IS NULL
"""
_PLACES = """
SELECT delivery_id, file FROM trainings_offer WHERE source = %(source)s AND gone_with = %(last)s
UNION SELECT delivery_id, (said ->> 'file')::int FROM trainings_pastoffer
WHERE source = %(source)s AND replaced_by = %(last)s ORDER BY 1, 2
"""


def before(last: Delivery) -> Delivery | None:
    """The delivery that would be shown again; None when `last` is not the last of its source, or the first, or when
    what it changed is not kept: that of bodies never is."""
    two = list(Delivery.objects.using(ACTIVITY).filter(source=last.source).order_by("-id")[:2])
    kept = Offer.objects.using(ACTIVITY).filter(source=last.source).exists()
    return two[1] if len(two) == 2 and two[0].pk == last.pk and kept else None


def put_back(*, number: int, reason: str, account: AccountId) -> Decision | Problem:
    """Refuse the last delivery of a source: what it said before is shown again, and the same files are not taken any
    more. Decisions on its offers stay. Undone by `undo_put_back`."""
    with transaction.atomic(using=ACTIVITY):
        last, former = _waited_for(number)
        if isinstance(former, Problem):
            return former
        shown = _republished(last, former)
        said = {"digest": last.digest, "delivery": shown.pk}
        return decided(act=Act.PUT_BACK, account=account, source=last.source, what=str(last.pk), said=said,
                       reason=reason)  # fmt: skip


def undo_put_back(*, one: Decision, account: AccountId) -> Decision | Problem:
    """Show a refused delivery again, as long as nothing came since."""
    with transaction.atomic(using=ACTIVITY):
        last, former = _waited_for(one.said["delivery"])
        row = Decision.objects.using(ACTIVITY).select_for_update().get(pk=one.pk)
        if row.undone_at is not None:
            return problems.undone()
        if isinstance(former, Problem):
            return former
        _republished(last, former)
        return taken_back(one=row, account=account)


def _waited_for(number: int) -> tuple[Delivery, Delivery | Problem]:
    """The delivery and the one before it, once no import and no other decision is at work."""
    wait_alone(ALONE)
    last = Delivery.objects.using(ACTIVITY).get(pk=number)
    newest = Delivery.objects.using(ACTIVITY).filter(source=last.source).order_by("-id").first()
    if newest is None or newest.pk != last.pk:
        return last, problems.not_last()
    return last, before(last) or problems.not_kept()


def _republished(last: Delivery, former: Delivery) -> Delivery:
    values: dict[str, str | int] = {"source": last.source, "last": last.pk}
    files = _files(values)
    shown = Delivery.objects.using(ACTIVITY).create(
        source=former.source, title=former.title, producer=former.producer, licence=former.licence,
        vintage=former.vintage, digest=former.digest, files=[told for told, _at in files] or former.files,
        mended=former.mended, leftovers=former.leftovers, carried=former.carried, published_at=datetime.now(UTC),
    )  # fmt: skip
    with standing.lifted(last.source):
        rows = _staged(values, [at for _told, at in files])
        changes = storing.settle(shown, True, datetime.now(UTC).date())
    told = {"new": changes.new, "changed": changes.changed, "unchanged": changes.unchanged, "gone": changes.gone}
    shown.counts = former.counts | told | {"shown": rows}
    shown.save(using=ACTIVITY, update_fields=["counts"])
    return shown


def _files(values: Mapping[str, str | int]) -> Sequence[tuple[dict[str, str], tuple[int, int]]]:
    """The files that the rows to come lead back to, each with the delivery and the number under which they know it."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(_PLACES, values)
        places = cursor.fetchall()
    known = Delivery.objects.using(ACTIVITY).in_bulk({delivery for delivery, _file in places})
    return [(known[delivery].files[file], (delivery, file)) for delivery, file in places]


def _staged(values: Mapping[str, str | int], places: Sequence[tuple[int, int]]) -> int:
    """Put what the source said before where `storing.settle` takes it from; how many offers."""
    storing.stage(True, ())
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS restored_file")
        cursor.execute("CREATE TEMPORARY TABLE restored_file (delivery bigint, file int, number int) ON COMMIT DROP")
        cursor.executemany(
            "INSERT INTO restored_file VALUES (%s, %s, %s)",
            [(delivery, file, number) for number, (delivery, file) in enumerate(places)],
        )
        cursor.execute(_KEPT, values)
        count = int(cursor.rowcount)
        cursor.execute(_PAST, values)
        count += int(cursor.rowcount)
        cursor.execute(f"SELECT key, about FROM {storing.STAGED_OFFERS} WHERE about_digest IS NULL AND about <> ''")  # noqa: S608 - a name of ours
        told = [(about_digest(about), key) for key, about in cursor.fetchall() if about_digest(about) is not None]
        cursor.executemany(f"UPDATE {storing.STAGED_OFFERS} SET about_digest = %s WHERE key = %s", told)  # noqa: S608
        cursor.execute(f"ANALYZE {storing.STAGED_OFFERS}")
    return count
