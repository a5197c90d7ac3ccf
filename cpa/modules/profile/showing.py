"""The path as its pages show it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.dates import question, shown
from cpa.modules.profile.histories import sentences
from cpa.modules.profile.occupations import names
from cpa.modules.profile.path.acts import turns
from cpa.modules.profile.reading import Known
from cpa.modules.profile.supposing import supposed
from cpa.modules.profile.words import KINDS, Told


@dataclass(frozen=True, slots=True)
class ShownBrick:
    """One brick of the list. `occupation` is what the person named, `probable` what its name suggests while they named
    none. `up` and `down` are the places it goes to, None at either end."""

    brick: Brick
    told: Told
    when: str
    question: str
    occupation: str
    probable: str
    up: int | None
    down: int | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What « Annuler » or « Rétablir » would take back: the act's number, and what it was."""

    number: int
    label: str


def listed(known: Known, oldest_first: bool) -> Sequence[ShownBrick]:
    """The list from top to bottom."""
    bricks, last = known.bricks(), len(known.path) - 1
    called = names(brick.occupation for brick in bricks)
    probable = {brick: occupation.name for brick, occupation in supposed(bricks).items()}
    step = -1 if oldest_first else 1
    found = [
        ShownBrick(
            brick,
            KINDS[brick.kind],
            shown(brick.span),
            question(brick.span, brick.kind),
            called.get(brick.occupation, ""),
            probable.get(brick.id, ""),
            _within(place - step, last),
            _within(place + step, last),
        )
        for place, brick in enumerate(bricks)
    ]
    return found[::step]


def kinds() -> Sequence[tuple[str, Told]]:
    """The eight kinds, each with its value, which names its icon."""
    return [(kind.value, told) for kind, told in KINDS.items()]


def standing(known: Known) -> dict[str, object]:
    """What can be undone and done again now."""
    now = turns(known.acts)
    return {"undo": _turn(known, now.undo), "redo": _turn(known, now.redo)}


def what(brick: Brick) -> str | Promise:
    """What a brick is called where nothing was written."""
    return brick.what or _("Sans nom")


def _turn(known: Known, number: int | None) -> Turn | None:
    return None if number is None else Turn(number, sentences(known.acts)[number])


def _within(place: int, last: int) -> int | None:
    return place if 0 <= place <= last else None
