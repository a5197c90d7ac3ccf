"""A question put to someone who has no account: an address, and a one-time code that alone opens it."""

import base64
from datetime import datetime, timedelta
from typing import Protocol

from cryptography.fernet import Fernet
from django.utils.crypto import constant_time_compare, salted_hmac

from cpa.kernel.one_time_code import bare, new_code, new_signs

SLUG_SIGNS = 8
TRIES, PAUSE = 5, timedelta(hours=1)


class CodedRequest(Protocol):
    """What is kept of the wrong codes typed at one address."""

    wrong_codes: int
    wrong_since: datetime | None


def new_address_and_code() -> tuple[str, str]:
    """The end of an address that nobody else has, and a code nobody can guess. The code is shown once, never kept."""
    return new_signs(SLUG_SIGNS).lower(), new_code()


def may_try_again(request: CodedRequest, now: datetime) -> bool:
    """Count one more wrong code on `request`, not saved; False, and nothing counted, when it had too many within the
    hour."""
    if request.wrong_since and request.wrong_since <= now - PAUSE:
        request.wrong_codes, request.wrong_since = 0, None
    if request.wrong_codes >= TRIES:
        return False
    request.wrong_codes, request.wrong_since = request.wrong_codes + 1, request.wrong_since or now
    return True


def digest(slug: str, code: str) -> bytes:
    """What is kept of the code of a request: 32 bytes, under the key of this site."""
    return _mac("cpa.attestation.code", slug, code)


def opens(kept: bytes, slug: str, code: str) -> bool:
    """Whether this is the code of the request. Takes as long whatever the code is."""
    return constant_time_compare(bytes(kept), digest(slug, code))


def sealed(name: str, slug: str, code: str) -> bytes:
    """A name that the code alone can read; nothing for no name."""
    return _lock(slug, code).encrypt(name.encode()) if name else b""


def unsealed(kept: bytes, slug: str, code: str) -> str:
    """The name sealed under this code. Raises cryptography.fernet.InvalidToken under another one."""
    return _lock(slug, code).decrypt(bytes(kept)).decode() if kept else ""


def _lock(slug: str, code: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_mac("cpa.attestation.name", slug, code)))


def _mac(purpose: str, slug: str, code: str) -> bytes:
    return salted_hmac(purpose, f"{slug} {bare(code)}", algorithm="sha256").digest()
