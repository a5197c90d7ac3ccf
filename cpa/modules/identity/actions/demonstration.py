"""Ready-made sign-ins of the demonstration. They go through the same acts as anyone's."""

from typing import TypeVar

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import IDENTITY
from cpa.modules.identity.actions.access import own_account
from cpa.modules.identity.actions.attachment import attach, issue_code
from cpa.modules.identity.models import User
from cpa.modules.identity.queries import accounts_of_numbers

Granted = TypeVar("Granted")


class NotADemonstration(Exception):
    """Ready-made sign-ins were asked for outside a demonstration."""


class LoginRefused(Exception):
    """The demonstration asks for a sign-in that a person could not have. Carries the problem's code."""


def open_login(*, email: str, password: str, number: str) -> AccountId:
    """The account that this e-mail and password now open, attached to the rights of `number` unless it is empty.

    Asked again, it sets the password anew and changes nothing else. Raises NotADemonstration unless
    settings.CPA_DEMONSTRATION, LoginRefused when the number is unknown or someone else's.
    """
    if not settings.CPA_DEMONSTRATION:
        raise NotADemonstration("set CPA_DEMONSTRATION to load a demonstration")
    user = _verified_user(email.lower(), password)
    own = own_account(user=user)
    if not number or accounts_of_numbers([number]).get(number) == own:
        return own
    return _granted(attach(user=user, code=_granted(issue_code(number=number))))


@transaction.atomic(using=IDENTITY)
def _verified_user(email: str, password: str) -> User:
    user = User.objects.filter(email=email).first() or User(email=email)
    user.set_password(password)
    user.save()
    EmailAddress.objects.update_or_create(user=user, email=email, defaults={"verified": True, "primary": True})
    return user


def _granted(answer: Granted | Problem) -> Granted:
    if isinstance(answer, Problem):
        raise LoginRefused(answer.code)
    return answer
