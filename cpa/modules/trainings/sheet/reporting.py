"""Keeping reports of offers: nobody's, and never in great numbers."""

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.core.cache import cache
from django.db import transaction
from django.db.models import Count, Q

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import ReportOfOffer

KEPT = timedelta(days=365)
OF_ONE_OFFER = 20
"""Reports of one offer that are kept in one day: more say no more."""
FROM_ONE_PLACE, WINDOW = 5, 3600
"""Reports taken from one address in so many seconds."""


def report(*, source: str, key: str, why: str, words: str, on: date) -> bool:
    """Keep a report, and let go of those whose time is over; False when the offer was reported enough that day."""
    with transaction.atomic(using=ACTIVITY):
        kept = ReportOfOffer.objects.using(ACTIVITY)
        kept.filter(reported_on__lt=on - KEPT).delete()
        if kept.filter(source=source, key=key, reported_on=on).count() >= OF_ONE_OFFER:
            return False
        kept.create(source=source, key=key, why=why, words=words.strip(), reported_on=on)
    return True


def address_of(meta: Mapping[str, str]) -> str:
    """The network address a request came from, behind as many proxies as the operator declared (CPA_PROXIES); what
    someone adds to the header in front of those is not believed."""
    proxies = getattr(settings, "ALLAUTH_TRUSTED_PROXY_COUNT", 0)
    passed = [one.strip() for one in meta.get("HTTP_X_FORWARDED_FOR", "").split(",") if one.strip()]
    return passed[-proxies] if 0 < proxies <= len(passed) else meta.get("REMOTE_ADDR", "")


def may_report(address: str) -> bool:
    """Whether this address may send one more, counting it. The address itself is kept nowhere: a keyed digest of it is,
    for an hour, in memory."""
    digest = hmac.new(settings.SECRET_KEY.encode(), f"report {address}".encode(), hashlib.sha256).hexdigest()
    name = f"trainings.report.{digest}"
    cache.add(name, 0, WINDOW)
    try:
        return bool(cache.incr(name) <= FROM_ONE_PLACE)
    except ValueError:  # it ended between the two
        return True


def reported() -> Iterator[dict[str, Any]]:
    """Offers that were reported, those most often first: source, key, why, how many `times`, and the `words` if any."""
    rows = ReportOfOffer.objects.using(ACTIVITY).values("source", "key", "why")
    counted = rows.annotate(times=Count("pk"), words=ArrayAgg("words", filter=~Q(words=""), default=[], order_by="pk"))
    yield from counted.order_by("-times", "source", "key", "why")
