"""Whether the person at the keyboard proved, by more than a password, that the account is theirs; and how they may."""

import time
from datetime import datetime, timedelta
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from cpa.module_api.contributions import StrongConfirmation
from cpa.modules.identity.models import ConfirmationCode, JournalLine, User

PAPER = "paper"
HOLD = timedelta(hours=72)
"""How long no right is used after the way into the account changed: whoever lost their account has time to say so."""


def strong_confirmation(request: HttpRequest, then: str) -> StrongConfirmation:
    """The proof of the last minutes, if any; where to give one; until when rights are held."""
    url = f"{reverse('identity:confirm')}?{urlencode({'next': then})}"
    return StrongConfirmation(_way(request), url, held_until(request.user))


def held_until(user: User) -> datetime | None:
    """When rights may be used again, None when nothing holds them. A desk that checks an identity ends the wait."""
    lines = JournalLine.objects.filter(user=user, at__gt=timezone.now() - HOLD)
    changed = lines.filter(act__in=_changes(), by=JournalLine.By.PERSON).order_by("at").last()
    checked = lines.filter(act=JournalLine.Act.SHEET_PRINTED, by=JournalLine.By.OPERATOR).order_by("at").last()
    if changed is None or (checked and checked.at > changed.at):
        return None
    return changed.at + HOLD


def ways_of(user: User) -> frozenset[str]:
    """The strong ways this user has today: « webauthn », « totp », « paper »."""
    types = set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    left = ConfirmationCode.objects.filter(user=user, used_at=None, expires_at__gt=timezone.now()).exists()
    return frozenset(types & {"webauthn", "totp"}) | ({PAPER} if left else frozenset())


def _way(request: HttpRequest) -> str:
    since = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    for record in reversed(get_authentication_records(request, request.user)):
        if record["at"] > since and record["method"] in ("mfa", PAPER):
            return str(record.get("type", PAPER))
    return ""


def _changes() -> list[str]:
    """A sheet that a person prints by themselves is a new way in, except in a demonstration, which protects nobody."""
    changes = [JournalLine.Act.ACCESS_CHANGED]
    return changes if settings.CPA_DEMONSTRATION else [*changes, JournalLine.Act.SHEET_PRINTED]
