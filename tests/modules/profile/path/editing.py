"""Random paths and random edits of them, as hypothesis draws them."""

from datetime import date

from hypothesis import strategies as st

from cpa.modules.profile.path.acts import Act, Name, fold
from cpa.modules.profile.path.operations import Change, Insert, Move, Operations, Order, Remove
from cpa.modules.profile.path.written import Kind, Path, Written

SAID = date(2026, 11, 25)
Drawn = tuple[Name, int, int, str]
_DONE = (Name.ADD, Name.REMOVE, Name.MOVE, Name.CHANGE, Name.HIDE, Name.SPLIT, Name.SORT)
_edits = st.lists(
    st.tuples(st.sampled_from(_DONE), st.integers(0, 30), st.integers(0, 30), st.text("abc é", max_size=3)), max_size=20
)


def written(brick: str, **given: object) -> Written:
    made = {"id": brick, "kind": Kind.JOB, "what": f"brick {brick}", "when": "vers 2010", "said_on": SAID}
    return Written(**{**made, **given})


def histories() -> st.SearchStrategy[tuple[Act, ...]]:
    """A list of edits, each of the path that those before it lead to."""
    return _edits.map(_acts)


def _acts(drawn: list[Drawn]) -> tuple[Act, ...]:
    acts: tuple[Act, ...] = ()
    for number, each in enumerate(drawn, 1):
        path = fold(acts)
        name = each[0] if path else Name.ADD
        brick = path[each[1] % len(path)].id if path and name not in {Name.ADD, Name.SORT} else ""
        acts = (*acts, Act(number, name, brick, _operations(name, brick, path, f"b{number}", each), saw=number - 1))
    return acts


def _operations(name: Name, brick: str, path: Path, fresh: str, drawn: Drawn) -> Operations:
    _, seed, place, words = drawn
    match name:
        case Name.ADD:
            return (Insert(written(fresh), place % (len(path) + 2)),)
        case Name.REMOVE:
            return (Remove(brick),)
        case Name.MOVE:
            return (Move(brick, place % (len(path) + 2)),)
        case Name.CHANGE:
            return (Change(brick, {"what": words}),)
        case Name.HIDE:
            return (Change(brick, {"hidden": bool(place % 2)}),)
        case Name.SPLIT:
            return Change(brick, {"what": words}), Insert(written(fresh), place % (len(path) + 2))
        case _:
            shuffled = sorted(path, key=lambda each: (int(each.id[1:]) * (seed + 7) % 31, each.id))
            return (Order(tuple(each.id for each in shuffled)),)
