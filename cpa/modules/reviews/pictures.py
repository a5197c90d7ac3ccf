"""Which picture of a training's reviews may be shown: never that of a few people, nor one that, beside another shown
earlier, would let the answers of a few people be worked out. Knows no database."""

from collections.abc import Collection

FEWEST = 5
"""People below whom no figure is shown."""
COUNTED = 20
"""People from whom figures are shown as numbers; words before."""
TOGETHER = 3
"""People who come in, change or leave together between any two pictures."""

Picture = frozenset[tuple[int, int]]
"""The answers that are counted: the number of each review and that of its answers."""


def people_between(one: Picture, other: Picture) -> int:
    """How many people make the difference between two pictures."""
    return len({review for review, _answers in one ^ other})


def next_picture(shown: Collection[Picture], now: Picture, candidate: Picture) -> Picture:
    """What to show next: `candidate`, or `now` as long as the candidate tells too much. `shown` are all the pictures
    ever shown, `now` among them; nothing was shown when there is none."""
    if not shown and len(candidate) < FEWEST:
        return now
    between = (people_between(candidate, each) for each in shown)
    return candidate if all(people == 0 or people >= TOGETHER for people in between) else now
