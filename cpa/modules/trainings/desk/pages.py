"""What the pages of the workbench show."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.deliveries import past_of
from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.decisions.fields import OF_REASON
from cpa.modules.trainings.desk import changes, imports, judging, tables
from cpa.modules.trainings.desk.reports import open_reports, reported_offers
from cpa.modules.trainings.desk.restoring import before
from cpa.modules.trainings.desk.telling import Told, in_words
from cpa.modules.trainings.models import CertificationChange, Delivery, Offer, SetAside
from cpa.modules.trainings.search.building import search_is_up_to_date
from cpa.modules.trainings.sources.offers.known_ground import last_delivery
from cpa.modules.trainings.sources.offers.problems import RECORDS

LINES = 25
PAIRS_COUNTED = 100


def home(reader: AccountId) -> dict[str, Any]:
    """What waits for someone, what came in, what was decided last."""
    every = imports.imports()
    return {
        "waiting_reports": sum(len(one.waiting) for one in reported_offers()),
        "to_look_at": [in_words(one, reader) for one in journal.to_look_at()],
        "pairs": judging.how_many(PAIRS_COUNTED),
        "pairs_counted": PAIRS_COUNTED,
        "compared": judging.queries.compared_at(),
        "search_late": not search_is_up_to_date(),
        "imports": tables.imported(every) if every else None,
        "refused": imports.refused(),
        "last": told(journal.everything()[:5], reader),
    }


def delivery(one: Delivery, why: str, number: str) -> dict[str, Any]:
    """The report of a delivery, and what it set aside: all, or for one reason."""
    last = last_delivery(one.source)
    rows = SetAside.objects.using(ACTIVITY).filter(delivery=one).order_by("file", "line", "id")
    page = paged(rows.filter(why=why) if why else rows, number)
    return {
        "delivery": one,
        "account": imports.of_delivery(one, last is not None and last.pk == one.pk),
        "mended": sorted(one.mended.items(), key=lambda pair: -pair[1]),
        "left": sorted(one.leftovers.items(), key=lambda pair: -pair[1]),
        "reasons": [(code, RECORDS.get(code, code), count) for code, count in imports.reasons(one)],
        "why": why,
        "keep": urlencode({"raison": why}) if why else "",
        "page": page,
        "aside": tables.set_aside(page, [file["name"] for file in one.files]) if page.paginator.count else None,
        "before": before(one),
    }


def changed(one: Delivery, number: str) -> dict[str, Any]:
    """What a delivery changed of what its source said before."""
    page = paged(changes.changed_rows(one), number)
    return {
        "delivery": one,
        "account": imports.of_delivery(one, True),
        "page": page,
        "changed": list(changes.differences_of(list(page))),
        "gone": changes.gone_rows(one)[:LINES],
        "gone_count": changes.gone_rows(one).count(),
        "new": changes.new_rows(one)[:LINES],
        "new_count": changes.new_rows(one).count(),
        "before": before(one),
    }


def edition(dataset: str, vintage: str, number: str) -> dict[str, Any]:
    """What an edition changed of certifications, from the one before it."""
    rows = CertificationChange.objects.using(ACTIVITY).filter(dataset=dataset, vintage=vintage)
    return {"dataset": dataset, "vintage": vintage, "page": paged(rows.order_by("code", "what", "id"), number)}


def offer(row: Offer, reader: AccountId) -> dict[str, Any]:
    """Everything that is known of an offer, its reports and its decisions."""
    held = journal.quarantine_of(row.source, row.key)
    corrections = journal.corrections_of(row.source, row.key)
    done = {one.what for one in corrections}
    aside = SetAside.objects.using(ACTIVITY).filter(source=row.source, key=row.key, whole=False).order_by("id")
    return {
        "offer": row,
        "held": in_words(held, reader) if held else None,
        "shown": row.gone_on is None,
        "said": tables.said(row, corrections, row.gone_on is None),
        "reports": open_reports(row.source, row.key),
        "aside": [
            (one, RECORDS.get(one.why, one.why), OF_REASON.get(one.why, ""), OF_REASON.get(one.why) in done)
            for one in aside
        ],
        "past": past_of(row.source, row.key),
        "decisions": told(journal.of_offer(row.source, row.key), reader),
    }


def titles(keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The titles of these offers, shown or not."""
    rows = Offer.objects.using(ACTIVITY).filter(key__in=[key for _source, key in keys])
    return {(source, key): title for source, key, title in rows.values_list("source", "key", "title")}


def told(rows: Any, reader: AccountId) -> list[Told]:
    """Decisions in words."""
    return [in_words(one, reader) for one in rows]


def paged(rows: QuerySet[Any] | Sequence[Any], number: str) -> Page[Any]:
    """One page of a long list; the nearest one for a number that there is not."""
    return Paginator(rows, LINES).get_page(number)
