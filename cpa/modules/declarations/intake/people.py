"""Exchanging the numbers of persons for account ids, through the one door."""

from collections.abc import Sequence
from typing import Protocol

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Identifiers, Resolution
from cpa.module_api.registry import hooks


class Named(Protocol):
    """Whatever names one person."""

    @property
    def identifiers(self) -> Identifiers:
        """The numbers that name them."""
        ...


def resolved(persons: Sequence[Named]) -> Sequence[Resolution]:
    """The account of each person, in the same order.

    Raises cpa.module_api.calls.Unanswered when no module answers, ValueError when one answers for another number of
    persons: a shift by one would credit strangers.
    """
    found: Sequence[Resolution] = hooks().account_for_nir(people=[person.identifiers for person in persons])
    if len(found) != len(persons):
        raise ValueError("account_for_nir answered for another number of persons than asked")
    return found


def absorptions(resolutions: Sequence[Resolution]) -> dict[AccountId, AccountId]:
    """Each account found to be another's, and the account that takes its place."""
    return {absorbed: found.account for found in resolutions for absorbed in found.absorbed}
