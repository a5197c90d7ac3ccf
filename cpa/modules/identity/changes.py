"""Hears from allauth that the way into an account changed, and writes it down; and that someone left."""

from typing import Any

from allauth.account.signals import email_changed, password_reset, password_set
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_reset
from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest
from django.middleware.csrf import rotate_token

from cpa.modules.identity.actions.confirmation import note_change
from cpa.modules.identity.models import User
from cpa.modules.identity.trying import account_of


@receiver([email_changed, password_reset, password_set])
def _access_changed(user: User, request: HttpRequest | None = None, **_: Any) -> None:
    if request is not None:
        account_of(user, request)  # whoever signs up confirms an address first: their trial is theirs from then on
    note_change(user=user)


@receiver([authenticator_added, authenticator_reset])
def _factor_changed(user: User, authenticator: Authenticator, **_: Any) -> None:
    note_change(user=user)


@receiver(user_logged_out)
def _left(request: HttpRequest | None = None, **_: Any) -> None:
    """Forms left open in another window die with the session, as they do when someone signs in: their words are not
    for whoever sits there next."""
    if request is not None:
        rotate_token(request)
