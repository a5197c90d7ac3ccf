"""Which end of a path is on top, as this reader likes it."""

from django.http import HttpRequest

_KEPT = "path_oldest_first"


def oldest_first(request: HttpRequest) -> bool:
    """Whether the oldest brick is on top; the newest is until someone says otherwise."""
    return bool(request.session.get(_KEPT))


def keep_order(request: HttpRequest, oldest: bool) -> None:
    """Remember it for this visit."""
    request.session[_KEPT] = oldest
