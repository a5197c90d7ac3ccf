"""What the list knows of whoever looks, asked by hooks: nothing of a visitor who said nothing. Nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest

from cpa.kernel.account_id import AccountId
from cpa.module_api.access import account_of, acting_account
from cpa.module_api.contributions import HeldRight
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import PathFacts

NO_CAR = "no_car"


@dataclass(frozen=True, slots=True)
class Person:
    """`account` acts on this page, maybe on trial; `rights` are None of someone who did not sign in."""

    account: AccountId | None = None
    path: PathFacts = field(default_factory=PathFacts)
    rights: Sequence[HeldRight] | None = None

    @property
    def without_car(self) -> bool:
        """Whether they said that they have none."""
        return NO_CAR in self.path.limits


def looking(request: HttpRequest) -> Person:
    """Whoever looks at this page."""
    account = acting_account(request)
    if account is None:
        return Person()
    path = hooks().path_facts(account=account) if hooks().who_answers("path_facts") else PathFacts()
    signed_in = account_of(request)
    told = signed_in is not None and hooks().who_answers("held_rights")
    return Person(account, path, hooks().held_rights(account=signed_in) if told else None)
