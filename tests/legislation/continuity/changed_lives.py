"""Random people and random events: an account after some real years, then one change of situation a year."""

from random import Random

from cpa.legislation.continuity.life import RIGHTS, Held
from cpa.legislation.continuity.situations import SITUATIONS, Asked, Change, Given
from tests.legislation.laws.lives import life


def held_after_a_life(seed: int) -> Held:
    """What someone holds after a generated life, its last year being their usual one."""
    lived = life(seed)
    ends = {}
    for right in RIGHTS:
        through = max(lived.through, 2018)  # no right is younger: hours become euros, commitment begins
        ends[right.code] = right.left(right.law.determine(lived.facts, through=max(through, 2019))[-1])
    return Held(ends["cpf"], ends["c2p"], ends["cec"], ends["public_service"], usual=lived.facts[-1])


def event(random: Random) -> tuple[Change, Given]:
    """A change and one answer to each of its questions."""
    change = random.choice(list(Change))
    return change, {asked.name: _any(random, asked) for asked in SITUATIONS[change].questions}


def _any(random: Random, asked: Asked) -> int:
    if asked.choices:
        return random.randrange(len(asked.choices))
    return random.choice((asked.low, asked.high, random.randint(asked.low, asked.high)))
