"""The pseudonym under which everything but identity knows a person."""

import secrets
from typing import NewType

AccountId = NewType("AccountId", int)
"""A random positive 63-bit whole number: fits BIGINT and int64 arrays, says nothing about the person."""


def new_account_id() -> AccountId:
    """A fresh pseudonym. Uniqueness is settled by the identity store's primary key, never assumed."""
    return AccountId(secrets.randbelow(2**63 - 1) + 1)
