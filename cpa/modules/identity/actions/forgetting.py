"""Retention: what the identity database keeps no longer."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from cpa.kernel.stores import IDENTITY
from cpa.modules.identity.models import AttachmentCode, ConfirmationCode, JournalLine, Role

CODES = timedelta(days=365)
"""After they expire."""
TRIES = timedelta(days=30)
JOURNAL = timedelta(days=3 * 365)


@transaction.atomic(using=IDENTITY)
def forget_what_is_past() -> dict[str, int]:
    """Delete what is older than its retention (the `Privacy` of each model says it); how many rows, by kind."""
    now = timezone.now()
    live = Session.objects.filter(expire_date__gt=now).values("session_key")
    past = {
        "sessions": Session.objects.filter(expire_date__lte=now),
        "devices": UserSession.objects.exclude(session_key__in=live),
        "tries": AccessAttempt.objects.filter(attempt_time__lt=now - TRIES),
        "codes": AttachmentCode.objects.filter(expires_at__lt=now - CODES),
        "sheets": ConfirmationCode.objects.filter(expires_at__lt=now - CODES),
        "journal": JournalLine.objects.filter(at__lt=now - JOURNAL),
        "roles": Role.objects.filter(ended_at__lt=now - JOURNAL),
    }
    return {kind: rows.delete()[0] for kind, rows in past.items()}
