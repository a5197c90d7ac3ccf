"""Errors that fingers make."""

from random import Random

LETTERS = "abcdefghijlmnopqrstuvxyz"
SHORTEST = 5


def with_a_typo(text: str, random: Random) -> str:
    """The text with one letter of one of its longer words left out, doubled, changed or exchanged with the next."""
    words = text.split(" ")
    place = random.choice([n for n, word in enumerate(words) if len(word) >= SHORTEST])
    word = words[place]
    at = random.randrange(1, len(word) - 1)
    words[place] = random.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + random.choice(LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )
    return " ".join(words)
