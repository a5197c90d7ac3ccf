"""What a one-time code of attestation is kept as, and what it alone opens."""

import base64

from cryptography.fernet import Fernet
from django.utils.crypto import constant_time_compare, salted_hmac

from cpa.kernel.one_time_code import bare


def digest(slug: str, code: str) -> bytes:
    """What is kept of the code of a request: 32 bytes, under the key of this site."""
    return _mac("cpa.attestation.code", slug, code)


def opens(kept: bytes, slug: str, code: str) -> bool:
    """Whether this is the code of the request. Takes as long whatever the code is."""
    return constant_time_compare(bytes(kept), digest(slug, code))


def sealed(name: str, slug: str, code: str) -> bytes:
    """A name that the code alone can read."""
    return _lock(slug, code).encrypt(name.encode())


def unsealed(kept: bytes, slug: str, code: str) -> str:
    """The name sealed under this code. Raises cryptography.fernet.InvalidToken under another one."""
    return _lock(slug, code).decrypt(bytes(kept)).decode()


def _lock(slug: str, code: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_mac("cpa.attestation.name", slug, code)))


def _mac(purpose: str, slug: str, code: str) -> bytes:
    return salted_hmac(purpose, f"{slug} {bare(code)}", algorithm="sha256").digest()
