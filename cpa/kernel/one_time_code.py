"""One-time codes as people read, say and type them."""

import secrets

ALPHABET = "CDFGHJKMNPQRTVWX34679"
"""No vowel, so no word; nothing that is taken for something else when copied by hand (0 O, 1 I L, 2 Z, 5 S, 8 B)."""

LENGTH = 12
"""21 to the 12th: 53 bits, far beyond guessing at a few tries an hour."""

_GROUP = 4


def new_code() -> str:
    """A code nobody can guess, in groups: « CDFG-HJKM-NPQR »."""
    signs = new_signs(LENGTH)
    return "-".join(signs[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))


def new_signs(length: int) -> str:
    """So many signs of the alphabet, drawn at random."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def bare(code: str) -> str:
    """The code as typed, less what does not count: case, spaces and dashes."""
    return "".join(sign for sign in code.upper() if sign.isalnum())
