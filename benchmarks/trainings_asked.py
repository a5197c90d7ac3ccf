"""Several hundred questions to ask half a million offers: with a slip of typing, in a place, through two filters; and
simpler ones. Two runs give the same."""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cpa.modules.trainings.search.asking import Asked

DAY = date(2026, 1, 15)
FILTERS: Sequence[dict[str, object]] = (
    {"valid": True},
    {"most_cents": 300_000},
    {"remote": True},
    {"starts_after": date(2026, 6, 1)},
    {"apprenticeship": True},
    {"cpf": True},
)
PLACES = ("75056", "13055", "69123", "59350", "35238", "29019", "63113", "48095", "97411", "2A004", "87085", "08105")
"""Communes of all sizes, Paris first."""
FROM_TITLES = 200


def texts(seed: int = 1) -> list[str]:
    """The judged questions that name no place, then a few words out of titles."""
    from cpa.modules.trainings.search.words import spelled, telling
    from tests.modules.trainings.search.judged import questions

    random, found = Random(seed), [one.query for one in questions() if not one.place]
    for title in random.sample(_titles(), FROM_TITLES):
        words = telling(spelled(title))
        found.append(" ".join(words[: random.choice((1, 2, 3))]))
    return [one for one in found if one]


def _titles() -> list[str]:
    from cpa.modules.trainings.models import CertificationEntry

    return list(CertificationEntry.objects.using("activity").order_by("code").values_list("title", flat=True))


def asked(kind: str, seed: int = 2) -> "Iterator[Asked]":
    """The questions of a kind: « typo, place, two filters », « free », « place » or « department »."""
    from cpa.modules.trainings.search.asking import Asked, Near
    from cpa.modules.trainings.search.towns import near

    random = Random(seed)
    for at, text in enumerate(texts()):
        place = near(PLACES[at % len(PLACES)])
        if kind == "typo, place, two filters":
            filters = {name: value for one in random.sample(FILTERS, 2) for name, value in one.items()}
            yield Asked(slipped(text, random), DAY, place, **filters)  # type: ignore[arg-type]  # by name
        elif kind == "free":
            yield Asked(text, DAY, placed=False)
        elif kind == "place":
            yield Asked(text, DAY, place)
        elif place:
            yield Asked(text, DAY, Near("", place.department, place.department, None, None))


KINDS = ("typo, place, two filters", "free", "place", "department")


def slipped(text: str, random: Random) -> str:
    """One error of typing in the longest word: a letter doubled, left out, moved or another."""
    word = max(text.split(), key=len)
    if len(word) < 5:
        return text
    at = random.randrange(1, len(word) - 1)
    before, sign, after = word[:at], word[at], word[at + 1 :]
    wrong = random.choice((before + sign * 2 + after, before + after, before + after[0] + sign + after[1:],
                           before + random.choice("aeinrst") + after))  # fmt: skip
    return text.replace(word, wrong, 1)
