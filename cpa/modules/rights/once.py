"""What several parts of one page ask is read once. For pages that only show: nothing is written while one is open."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

Read = TypeVar("Read")
_page: ContextVar[dict[Hashable, object] | None] = ContextVar("page", default=None)


@contextmanager
def one_page() -> Iterator[None]:
    """Until the end of the block, `once` remembers what was read in it."""
    token = _page.set({})
    try:
        yield
    finally:
        _page.reset(token)


def once(key: Hashable, read: Callable[[], Read]) -> Read:
    """What `read` gives, read anew each time outside of `one_page`."""
    seen = _page.get()
    if seen is None:
        return read()
    if key not in seen:
        seen[key] = read()
    return seen[key]  # type: ignore[return-value]
