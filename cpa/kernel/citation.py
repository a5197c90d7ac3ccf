"""Where a value or a rule comes from in the law."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """An article as the law names it (« code du travail, art. R. 6323-1 »), with a link where one is known."""

    article: str
    link: str = ""
