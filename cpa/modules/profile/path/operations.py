"""What an act does to a path, and its inverse.

Each operation is total: on a brick that is not there, it changes nothing. Applied to the path that an operation gave,
its inverse, taken on the path before it, gives that path back exactly.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cpa.modules.profile.path.written import Path, Written


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a brick at a place, counted from 0; at the end when the path is shorter."""

    brick: Written
    place: int

    def applied(self, path: Path) -> Path:
        if _place(path, self.brick.id) is not None:
            return path
        return (*path[: self.place], self.brick, *path[self.place :])

    def inverse(self, path: Path) -> "Operations":
        return () if _place(path, self.brick.id) is not None else (Remove(self.brick.id),)


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a brick out."""

    brick: str

    def applied(self, path: Path) -> Path:
        return tuple(each for each in path if each.id != self.brick)

    def inverse(self, path: Path) -> "Operations":
        place = _place(path, self.brick)
        return () if place is None else (Insert(path[place], place),)


@dataclass(frozen=True, slots=True)
class Change:
    """Give new values to some fields of a brick."""

    brick: str
    to: Mapping[str, object]

    def applied(self, path: Path) -> Path:
        return tuple(replace(each, **self.to) if each.id == self.brick else each for each in path)

    def inverse(self, path: Path) -> "Operations":
        place = _place(path, self.brick)
        if place is None:
            return ()
        return (Change(self.brick, {name: getattr(path[place], name) for name in self.to}),)


@dataclass(frozen=True, slots=True)
class Move:
    """Put a brick at another place."""

    brick: str
    place: int

    def applied(self, path: Path) -> Path:
        now = _place(path, self.brick)
        if now is None:
            return path
        rest = (*path[:now], *path[now + 1 :])
        return (*rest[: self.place], path[now], *rest[self.place :])

    def inverse(self, path: Path) -> "Operations":
        now = _place(path, self.brick)
        return () if now is None else (Move(self.brick, now),)


@dataclass(frozen=True, slots=True)
class Order:
    """Put all bricks in this order; those it does not name come last, as they stand."""

    bricks: tuple[str, ...]

    def applied(self, path: Path) -> Path:
        places = {brick: place for place, brick in enumerate(self.bricks)}
        return tuple(sorted(path, key=lambda each: places.get(each.id, len(places))))

    def inverse(self, path: Path) -> "Operations":
        return (Order(tuple(each.id for each in path)),)


Operation = Insert | Remove | Change | Move | Order
Operations = tuple[Operation, ...]


def applied(path: Path, operations: Sequence[Operation]) -> Path:
    """The path once all of these are done, in order."""
    for operation in operations:
        path = operation.applied(path)
    return path


def inverse(path: Path, operations: Sequence[Operation]) -> Operations:
    """What takes all of these back, once they were done to this path."""
    back: Operations = ()
    for operation in operations:
        back = (*operation.inverse(path), *back)
        path = operation.applied(path)
    return back


def _place(path: Path, brick: str) -> int | None:
    return next((place for place, each in enumerate(path) if each.id == brick), None)
