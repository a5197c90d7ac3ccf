"""The list of acts, which only grows: the path is its fold, and taking an act back is one more act."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cpa.modules.profile.path.operations import Operations, applied, inverse
from cpa.modules.profile.path.written import Path


class Name(StrEnum):
    """What was done, in one word. `TAKE_BACK` undoes an act, or an undoing: then it is done again."""

    ADD = "add"
    CHANGE = "change"
    REMOVE = "remove"
    MOVE = "move"
    SORT = "sort"
    DUPLICATE = "duplicate"
    SPLIT = "split"
    HIDE = "hide"
    SHOW = "show"
    RECEIVE = "receive"
    """A source declared jobs. Nobody takes it back: a brick of a source may be hidden."""
    KEEP = "keep"
    """What was tried without an account came in."""
    TAKE_BACK = "take back"


@dataclass(frozen=True, slots=True)
class Act:
    """The act `number` of an account, on `brick` ("" when it is about several). `saw` is the number of the last act
    that whoever did it had before their eyes; `undoes` the act it takes back."""

    number: int
    name: Name
    brick: str
    operations: Operations
    saw: int = 0
    undoes: int | None = None


def fold(acts: Sequence[Act]) -> Path:
    """The path that these acts, in order, lead to."""
    path: Path = ()
    for act in acts:
        path = applied(path, act.operations)
    return path


def taking_back(acts: Sequence[Act], number: int) -> Operations:
    """What undoes the act `number`, as it was met: what was done since to other bricks and fields stays."""
    before = [act for act in acts if act.number < number]
    return inverse(fold(before), next(act.operations for act in acts if act.number == number))


def may_be_taken_back(acts: Sequence[Act]) -> frozenset[int]:
    """The acts that stand: neither a source's nor already undone."""
    undone = {act.undoes for act in acts}
    return frozenset(act.number for act in acts if act.name is not Name.RECEIVE and act.number not in undone)


@dataclass(frozen=True, slots=True)
class Turns:
    """What « Annuler » and « Rétablir » would take back now; None when there is nothing."""

    undo: int | None
    redo: int | None


def turns(acts: Sequence[Act]) -> Turns:
    """The last act done and not undone, and the last undoing not redone since nothing new was done."""
    done: list[int] = []
    undone: list[int] = []
    for act in acts:
        if act.name is Name.RECEIVE:
            continue
        if act.undoes is None:
            done.append(act.number)
            undone.clear()
        elif act.undoes in done:
            done.remove(act.undoes)
            undone.append(act.number)
        else:
            undone = [number for number in undone if number != act.undoes]
            done.append(act.number)
    return Turns(done[-1] if done else None, undone[-1] if undone else None)


def unseen(acts: Sequence[Act], act: Act) -> tuple[Act, ...]:
    """The acts on the same brick that whoever did `act` had not seen: two tabs, or two people, changed it at once."""
    if not act.brick:
        return ()
    return tuple(each for each in acts if act.saw < each.number < act.number and each.brick == act.brick)
