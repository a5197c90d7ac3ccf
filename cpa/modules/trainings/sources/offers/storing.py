"""An edition of a source in the tables: staged by COPY, then compared, so that only what changed is touched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connections
from psycopg import sql

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import Body, Delivery, Offer, PastOffer, Session, SetAside
from cpa.modules.trainings.sources.offers.rows import READ_IN, SAID_BY_BODY, SAID_BY_OFFER
from cpa.sources.bulk import copy_lines

STAGED_OFFERS, STAGED_BODIES = "trainings_staged_offer", "trainings_staged_body"
ASIDE = ("delivery_id", "source", "key", "file", "line", "why", "said", "whole")

Names = dict[str, sql.Composable]


@dataclass(frozen=True, slots=True)
class Changes:
    """How many records a delivery brings, alters, leaves as they are and takes away."""

    new: int
    changed: int
    unchanged: int
    gone: int


def stage(offers: bool, lines: Iterable[str]) -> int:
    """Copy these lines where they wait for `settle`, in the transaction that is open; how many there are."""
    table, model, said = _staged(offers)
    columns = (*READ_IN, *said, *(("sessions",) if offers else ()))
    with connections[ACTIVITY].cursor() as cursor:
        # Two deliveries can share a transaction: `cpa reference load`, tests.
        cursor.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(sql.Identifier(table)))
        cursor.execute(
            sql.SQL("CREATE TEMPORARY TABLE {} ON COMMIT DROP AS SELECT {} {} FROM {} WITH NO DATA").format(
                sql.Identifier(table),
                _columns((*READ_IN, *said)),
                sql.SQL(", '[]'::jsonb AS sessions" if offers else ""),
                sql.Identifier(model._meta.db_table),
            )
        )
        count = 0
        with cursor.copy(sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), _columns(columns))) as copy:
            for line in lines:
                copy.write(line)
                count += 1
        cursor.execute(sql.SQL("CREATE UNIQUE INDEX ON {} (key)").format(sql.Identifier(table)))
        cursor.execute(sql.SQL("ANALYZE {}").format(sql.Identifier(table)))
    return count


def shown(source: str, offers: bool) -> int:
    """How many records of this source are shown now."""
    model = Offer if offers else Body
    return model._default_manager.using(ACTIVITY).filter(source=source, gone_on=None).count()


def settle(delivery: Delivery, offers: bool, on: date) -> Changes:
    """Make the tables say what is staged, in the transaction that is open: what says the same is untouched, what says
    other keeps its past, what is said no more is gone on that day."""
    table, model, said = _staged(offers)
    names = {
        "stage": sql.Identifier(table),
        "live": sql.Identifier(model._meta.db_table),
        "past": sql.Identifier(PastOffer._meta.db_table),
        "sessions": sql.Identifier(Session._meta.db_table),
        "columns": _columns((*READ_IN, *said)),
        "taken": sql.SQL(", ").join(
            sql.SQL("{0} = stage.{0}").format(sql.Identifier(name)) for name in (*READ_IN[2:], *said)
        ),
    }
    values = {"source": delivery.source, "delivery": delivery.pk, "on": on}
    if offers:
        _run(KEEP_PAST, names, values)
    changed, gone, new = (_run(statement, names, values) for statement in (CHANGE, TAKE_AWAY, BRING))
    if offers:
        for statement in (DROP_SESSIONS, BRING_SESSIONS):
            _run(statement, names, values)
    return Changes(new, changed, shown(delivery.source, offers) - new - changed, gone)


KEEP_PAST = """
INSERT INTO {past} (source, key, delivery_id, said, replaced_on, replaced_by)
SELECT live.source, live.key, live.delivery_id,
       to_jsonb(live) - ARRAY['id', 'source', 'key', 'delivery_id', 'about_digest']
       || jsonb_build_object('sessions', (
           SELECT coalesce(jsonb_agg(to_jsonb(one) - ARRAY['id', 'offer_id'] ORDER BY one.key), '[]')
           FROM {sessions} one WHERE one.offer_id = live.id)),
       %(on)s, %(delivery)s
FROM {live} live JOIN {stage} stage USING (source, key)
WHERE live.content <> stage.content
"""
CHANGE = """
UPDATE {live} live SET {taken}, delivery_id = %(delivery)s, gone_on = NULL, gone_with = NULL
FROM {stage} stage
WHERE live.source = %(source)s AND stage.key = live.key
  AND (live.content <> stage.content OR live.gone_on IS NOT NULL)
"""
TAKE_AWAY = """
UPDATE {live} live SET gone_on = %(on)s, gone_with = %(delivery)s
WHERE live.source = %(source)s AND live.gone_on IS NULL
  AND NOT EXISTS (SELECT FROM {stage} stage WHERE stage.key = live.key)
"""
BRING = """
INSERT INTO {live} ({columns}, delivery_id)
SELECT {columns}, %(delivery)s FROM {stage} stage
WHERE NOT EXISTS (SELECT FROM {live} live WHERE live.source = %(source)s AND live.key = stage.key)
"""
DROP_SESSIONS = """
DELETE FROM {sessions} WHERE offer_id IN (
    SELECT id FROM {live} WHERE source = %(source)s AND delivery_id = %(delivery)s)
"""
BRING_SESSIONS = """
INSERT INTO {sessions} (offer_id, key, starts, ends, "full")
SELECT live.id, one.key, one.starts, one.ends, one."full"
FROM {live} live JOIN {stage} stage USING (source, key),
     jsonb_to_recordset(stage.sessions) AS one(key text, starts date, ends date, "full" boolean)
WHERE live.source = %(source)s AND live.delivery_id = %(delivery)s
"""


def set_aside(delivery: Delivery, lines: Iterable[str]) -> None:
    """Keep what this delivery sets aside, in the place of what its source had before."""
    SetAside.objects.using(ACTIVITY).filter(source=delivery.source).delete()
    copy_lines(SetAside, ASIDE, lines)


def _staged(offers: bool) -> tuple[str, type[Offer] | type[Body], Sequence[str]]:
    return (STAGED_OFFERS, Offer, SAID_BY_OFFER) if offers else (STAGED_BODIES, Body, SAID_BY_BODY)


def _columns(names: Iterable[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))


def _run(statement: str, names: Names, values: dict[str, object]) -> int:
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(**names), values)
        return int(cursor.rowcount)
