"""Hears from allauth that the way into an account changed, and writes it down."""

from typing import Any

from allauth.account.signals import email_changed, password_reset, password_set
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_reset
from django.dispatch import receiver

from cpa.modules.identity.actions.confirmation import note_change
from cpa.modules.identity.models import User


@receiver([email_changed, password_reset, password_set])
def _access_changed(user: User, **_: Any) -> None:
    note_change(user=user)


@receiver([authenticator_added, authenticator_reset])
def _factor_changed(user: User, authenticator: Authenticator, **_: Any) -> None:
    note_change(user=user)
