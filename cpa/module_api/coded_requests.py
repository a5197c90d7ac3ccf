"""A question put to someone who has no account: an address, and a one-time code that alone opens it."""

import base64
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Protocol

from cryptography.fernet import Fernet
from django.utils.crypto import constant_time_compare, salted_hmac

from cpa.kernel.one_time_code import bare, new_code, new_signs
from cpa.kernel.stores import ACTIVITY

SLUG_SIGNS = 8
TRIES, PAUSE = 5, timedelta(hours=1)


class CodedRequest(Protocol):
    """What is kept of a question: the digest of its code, and the wrong codes typed at its address."""

    slug: str
    digest: bytes
    wrong_codes: int
    wrong_since: datetime | None

    def save(self, *, using: str, update_fields: Iterable[str]) -> None: ...


class Answer(Enum):
    """What becomes of a code typed at an address."""

    OPENS = auto()
    WRONG = auto()
    TOO_MANY = auto()


def new_address_and_code() -> tuple[str, str]:
    """The end of an address that nobody else has, and a code nobody can guess. The code is shown once, never kept."""
    return new_signs(SLUG_SIGNS).lower(), new_code()


def try_code(request: CodedRequest | None, code: str, now: datetime) -> Answer:
    """Whether the code opens the question, None when the address is of none. Wrong codes are counted, and nobody's
    wrong codes keep the right one out."""
    if request is None:
        return Answer.WRONG
    if _opens(request, code):
        return Answer.OPENS
    if request.wrong_since and request.wrong_since <= now - PAUSE:
        request.wrong_codes, request.wrong_since = 0, None
    if request.wrong_codes >= TRIES:
        return Answer.TOO_MANY
    request.wrong_codes, request.wrong_since = request.wrong_codes + 1, request.wrong_since or now
    request.save(using=ACTIVITY, update_fields=["wrong_codes", "wrong_since"])
    return Answer.WRONG


def digest(slug: str, code: str) -> bytes:
    """What is kept of the code of a request: 32 bytes, under the key of this site."""
    return _mac("cpa.attestation.code", slug, code)


def sealed(name: str, slug: str, code: str) -> bytes:
    """A name that the code alone can read; nothing for no name."""
    return _lock(slug, code).encrypt(name.encode()) if name else b""


def unsealed(kept: bytes, slug: str, code: str) -> str:
    """The name sealed under this code. Raises cryptography.fernet.InvalidToken under another one."""
    return _lock(slug, code).decrypt(bytes(kept)).decode() if kept else ""


def _opens(request: CodedRequest, code: str) -> bool:
    """Takes as long whatever the code is."""
    return constant_time_compare(bytes(request.digest), digest(request.slug, code))


def _lock(slug: str, code: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_mac("cpa.attestation.name", slug, code)))


def _mac(purpose: str, slug: str, code: str) -> bytes:
    return salted_hmac(purpose, f"{slug} {bare(code)}", algorithm="sha256").digest()
