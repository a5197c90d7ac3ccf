"""National and temporary numbers: their one written form, and the keyed digest that stands for them.

A NIR has few enough possible values to be tried one by one, so a plain digest would hide nothing: it is an HMAC-SHA256
under a key that never enters the database (settings.NIR_KEY). A row names its key, so that keys can be replaced: put
the old one in NIR_FORMER_KEYS, and each number is digested anew the next time it is met.
"""

import hmac
import re
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from cpa.modules.identity.models import Number

_NIR = re.compile(r"[1-478]\d{4}(?:\d{2}|2[AB])\d{6}")
YOUNGEST = 14
"""Years: the age from which an employer may declare someone (Code du travail, art. L. 4153-1 to L. 4153-3)."""

_NTT = re.compile(r"[12]\d{9}\S{1,30}")


class InvalidNumber(ValueError):
    """Not the shape of a number. Never carries the number."""


class Digest(NamedTuple):
    """What stands for a number: `value` under the current key, `formers` under the keys it replaced; `born` the first
    day of the month of birth that the number says, None when it says none."""

    kind: Number.Kind
    value: bytes
    formers: tuple[bytes, ...] = ()
    born: date | None = None


def nir_digest(text: str) -> Digest:
    """The digest of a NIR or NIA: 13 characters, or 15 with its control key. Spaces and case do not count.

    Raises InvalidNumber on any other shape or a wrong control key, ImproperlyConfigured without NIR_KEY.
    """
    written = "".join(text.split()).upper()
    if len(written) == 15:
        if written[13:] != _control_key(written[:13]):
            raise InvalidNumber("the control key of the NIR does not fit")
        written = written[:13]
    if not _NIR.fullmatch(written):
        raise InvalidNumber("not the shape of a NIR")
    return _digest(Number.Kind.NIR, written)._replace(born=_born(written))


def ntt_digest(text: str) -> Digest:
    """The digest of an NTT: sex, SIREN, internal number. The SIREN is part of it, so an employer's NTT is theirs alone.

    Raises InvalidNumber on any other shape, ImproperlyConfigured without NIR_KEY.
    """
    written = text.strip()
    if not _NTT.fullmatch(written):
        raise InvalidNumber("not the shape of an NTT")
    return _digest(Number.Kind.NTT, written)


def _born(nir: str) -> date | None:
    """The month of birth in a NIR: two digits of the year, two of the month. Months beyond 12 stand for births whose
    month is not known. Nobody works before YOUNGEST: the century is the last one that makes them old enough."""
    year, month = int(nir[1:3]), int(nir[3:5])
    if not 1 <= month <= 12:
        return None
    youngest = timezone.localdate().year - YOUNGEST
    return date(youngest - (youngest - year) % 100, month, 1)


def keyed_digest(purpose: str, text: str) -> bytes:
    """HMAC-SHA256 of `text` under the current key, 32 bytes; the same text gives another digest for another purpose."""
    return _mac(_keys()[0], purpose, text)


def current_key_name() -> str:
    """Eight characters that tell one key from another and say nothing of it."""
    return _key_name(_keys()[0])


def _digest(kind: Number.Kind, written: str) -> Digest:
    current, *formers = (_mac(key, kind.value, written) for key in _keys())
    return Digest(kind, current, tuple(formers))


def _mac(key: bytes, purpose: str, text: str) -> bytes:
    return hmac.digest(key, f"{purpose}:{text}".encode(), "sha256")


def _keys() -> tuple[bytes, ...]:
    current = getattr(settings, "NIR_KEY", "")
    if not current:
        raise ImproperlyConfigured("Set NIR_KEY (docs/reference/settings.md): without it no number can be recognised.")
    return tuple(key.encode() for key in (current, *getattr(settings, "NIR_FORMER_KEYS", ())))


@lru_cache
def _key_name(key: bytes) -> str:
    return sha256(b"name of a key:" + key).hexdigest()[:8]


def _control_key(nir: str) -> str:
    digits = nir.replace("2A", "19").replace("2B", "18")
    return f"{97 - int(digits) % 97:02d}" if digits.isdigit() else ""
