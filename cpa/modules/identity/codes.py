"""One-time codes as people read, say and type them."""

import secrets

from cpa.modules.identity.numbers import keyed_digest

ALPHABET = "CDFGHJKMNPQRTVWX34679"
"""No vowel, so no word; nothing that is taken for something else when copied by hand (0 O, 1 I L, 2 Z, 5 S, 8 B)."""

LENGTH = 12
"""21 to the 12th: 53 bits, far beyond guessing at a few tries an hour."""

_GROUP = 4


def new_code() -> str:
    """A code nobody can guess, in groups: « CDFG-HJKM-NPQR »."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(signs[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))


def code_digest(code: str) -> bytes:
    """What is kept of a code: case, spaces and dashes do not count."""
    return keyed_digest("attachment code", "".join(sign for sign in code.upper() if sign.isalnum()))
