"""What is kept of the one-time codes of this module."""

from cpa.kernel.one_time_code import ALPHABET, LENGTH, bare, new_code
from cpa.modules.identity.numbers import keyed_digest

__all__ = ["ALPHABET", "LENGTH", "code_digest", "new_code"]


def code_digest(code: str) -> bytes:
    """What is kept of a code: case, spaces and dashes do not count."""
    return keyed_digest("attachment code", bare(code))
