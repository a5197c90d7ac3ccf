"""How two lists of words agree, one list being perhaps abbreviated, misspelt, cut short or written in another order."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

LEAST_ALIKE = 0.85
LEAST_LETTERS = 5
LEAST_LEFT_OUT, MOST_LETTERS, MOST_VOWELS = 2, 5, 2
VOWELS = frozenset("aeiouy")
LEAST_INITIALS, MOST_OF_A_WORD = 3, 3
LEAST_CUT_WITHIN = 6


@dataclass(frozen=True, slots=True)
class Match:
    """How many words are equal or close (one abbreviates or misspells the other), and those left on each side."""

    equal: int
    close: int
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def shared(self) -> int:
        return self.equal + self.close


@lru_cache(maxsize=200_000)
def match(left: tuple[str, ...], right: tuple[str, ...]) -> Match:
    """Pair the words: equal ones first, then those written as one, then close ones. A word said twice counts once."""
    only_left, only_right = [word for word in dict.fromkeys(left) if word not in right], []
    only_right = [word for word in dict.fromkeys(right) if word not in left]
    equal = len(set(left) & set(right))
    together = _written_together(only_left, only_right) + _written_together(only_right, only_left)
    close = 0
    for word in [*only_left]:
        partner = next((other for other in only_right if close_words(word, other)), None)
        if partner is not None:
            only_left.remove(word)
            only_right.remove(partner)
            close += 1
    return Match(equal + together, close, _unsaid(only_left, left, right), _unsaid(only_right, right, left))


def _unsaid(left_over: Sequence[str], own: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Those that the other side does not say even cut short, and that are not the acronym of either side's words."""
    return tuple(
        word
        for word in left_over
        if not any(_cut_short(word, other) for other in others)
        and not initials_of(word, others, 0)
        and not initials_of(word, [one for one in own if one != word], 0)
    )


def _cut_short(one: str, other: str) -> bool:
    if one[0] != other[0] or len(one) == len(other):
        return False
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return len(short) >= LEAST_INITIALS and abbreviates(short, long)


def _written_together(apart: list[str], whole: list[str]) -> int:
    """Take away what one side writes as one word and the other as two; how many."""
    taken = 0
    for first, second in [*zip(apart, apart[1:], strict=False)]:
        if first + second in whole and first in apart and second in apart:
            apart.remove(first)
            apart.remove(second)
            whole.remove(first + second)
            taken += 1
    return taken


@lru_cache(maxsize=500_000)
def close_words(one: str, other: str) -> bool:
    """Whether one abbreviates the other, or they differ by a slip of typing."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if short.isdigit() or long.isdigit() or len(short) < 2:
        return False
    if len(long) > len(short) and abbreviates(short, long):
        return True
    return misspelt(one, other)


def misspelt(one: str, other: str) -> bool:
    """Whether they differ by a slip of typing: two letters that changed places, or one of many."""
    lengths = len(one), len(other)
    if min(lengths) < LEAST_LETTERS or min(lengths) < LEAST_ALIKE * max(lengths):
        return False
    swapped = sorted(one) == sorted(other) and DamerauLevenshtein.distance(one, other) == 1
    return swapped or DamerauLevenshtein.normalized_similarity(one, other) >= LEAST_ALIKE


def abbreviates(short: str, long: str) -> bool:
    """A beginning of it (« commerc » for « commercial »), or a few of its letters, hardly a vowel among them, in order
    from the same start (« devpt », « ccial »)."""
    if short[0] != long[0]:
        return False
    if long.startswith(short) or _cut_within(short, long):
        return True
    few = LEAST_INITIALS <= len(short) <= MOST_LETTERS and sum(letter in VOWELS for letter in short) <= MOST_VOWELS
    if not few or len(long) - len(short) < LEAST_LEFT_OUT:
        return False
    if short[:2] != long[:2] and short[-2:] != long[-2:] and set(short[1:]) & VOWELS:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)


def _cut_within(short: str, long: str) -> bool:
    """A beginning of it and its end (« environt » for « environnement »)."""
    if len(short) < LEAST_CUT_WITHIN or short[:LEAST_INITIALS] != long[:LEAST_INITIALS] or short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short) and len(long) - len(short) >= LEAST_LEFT_OUT


def initials_of(letters: str, words: Sequence[str], spare: int = 1) -> bool:
    """Whether three letters or more are taken in order from the beginnings of those words, all used but `spare`
    (« costic » of « comite scientifique technique industrie climatique »)."""
    begins = len(letters) >= LEAST_INITIALS and any(word[0] == letters[0] for word in words[: spare + 1])
    return begins and _taken(letters, tuple(words), spare)


def _taken(letters: str, words: tuple[str, ...], spare: int) -> bool:
    if not letters:
        return len(words) <= spare
    if not words:
        return False
    first, rest = words[0], words[1:]
    longest = next((n for n in range(len(letters) + 1) if letters[: n + 1] != first[: n + 1]), len(letters))
    used = any(_taken(letters[n:], rest, spare) for n in range(1, min(longest, MOST_OF_A_WORD) + 1))
    return used or (spare > 0 and _taken(letters, rest, spare - 1))
