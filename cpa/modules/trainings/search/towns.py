"""Which place a question names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import DamerauLevenshtein

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.module_api.territories import KnownCommune
from cpa.modules.trainings.models import SearchTown
from cpa.modules.trainings.search.asking import USUAL_KM, Near
from cpa.modules.trainings.search.vocabulary import Vocabulary
from cpa.modules.trainings.search.words import SILENT, spelled

LONGEST_NAME = 60


def town_rows(communes: Iterable[KnownCommune], bodies: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    """Each commune under its name in plain letters, with how many bodies train there."""
    for one in communes:
        said = said_as(one.name)
        yield (said, one.current, one.name[:LONGEST_NAME], one.department, one.latitude, one.longitude,
               bodies.get(one.current, 0))  # fmt: skip


def said_as(name: str) -> str:
    """A name of a town as names are compared: « Saint-Étienne » and « st etienne » are one."""
    return " ".join(_LONG.get(word, word) for word in spelled(name) if word != "arrondissement")[:LONGEST_NAME]


_LONG = {"st": "saint", "ste": "sainte"}


@dataclass(frozen=True, slots=True)
class Taken:
    """The place that the words from `first` to before `last` name."""

    near: Near
    first: int
    last: int


BEFORE = frozenset(
    {"a", "au", "aux", "sur", "vers", "pres", "proche", "autour", "region", "en", "dans", "secteur", "cote"}
)
"""Words after which a place is expected; « de », « du », « le », « la » may come between."""

_SURELY = BEFORE - {"en", "dans", "sur", "au", "aux"}
_BETWEEN = frozenset({"de", "du", "le", "la", "les", "l", "d", "chez"})
LONGEST = 5


def place_in(said: Sequence[str], vocabulary: Vocabulary) -> Taken | None:
    """The place that these words name: a postal code, a department by its number, a commune after « à », « près de »…,
    or at the end. None when there is none."""
    return _named(said, vocabulary) or _numbered(said) or _misspelt(said, vocabulary)


def _numbered(said: Sequence[str]) -> Taken | None:
    for at, word in enumerate(said):
        if re.fullmatch(r"\d{5}", word) and (found := hooks().find_places(text=word, limit=1)):
            return Taken(_near_code(found[0].code), _begin(said, at), at + 1)
        if at and re.fullmatch(r"\d{2,3}|2[ab]", word) and _is_department(word.upper()):
            number = word.upper()
            return Taken(Near("", number, number, None, None, read=True), _begin(said, at), at + 1)
    return None


def _is_department(number: str) -> bool:
    return SearchTown.objects.using(ACTIVITY).filter(department=number).exists()


def _named(said: Sequence[str], vocabulary: Vocabulary) -> Taken | None:
    grams = {}
    for first in range(len(said)):
        for last in range(first + 1, min(first + LONGEST, len(said)) + 1):
            grams[first, last] = _as_town(said[first:last])
    rows = SearchTown.objects.using(ACTIVITY).filter(said__in=set(grams.values())).order_by("bodies")
    towns = {row.said: row for row in rows}
    for (first, last), name in sorted(grams.items(), key=lambda one: (one[0][0] - one[0][1], -one[0][0])):
        if name in towns and _may_be_one(said, first, last, vocabulary):
            return Taken(_near(towns[name]), _begin(said, first), last)
    return None


def _as_town(words: Sequence[str]) -> str:
    """« paris 15 » is « paris 15e »."""
    name = said_as(" ".join(words))
    number = re.fullmatch(r"(paris|lyon|marseille) (\d{1,2})(?:e|eme|er|ieme)?", name)
    return f"{number[1]} {number[2]}{'er' if number[2] == '1' else 'e'}" if number else name


def _may_be_one(said: Sequence[str], first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Names of communes are words too (« Cuisine », « Vente »): after « à » any is taken, else only at the end and when
    the catalogue has no such word."""
    if last - first == 1 and (said[first] in SILENT or len(said[first]) < 2):
        return False
    words = said[first:last]
    if len(words) > 1 or (first and said[first - 1] in _SURELY):
        return not all(map(vocabulary.knows, words))
    return last == len(said) and not vocabulary.knows(words[0])


def _misspelt(said: Sequence[str], vocabulary: Vocabulary) -> Taken | None:
    """A name after « à » or at the end that no word of the catalogue is near to."""
    if not said:
        return None
    last = len(said)
    at = next((n + 1 for n in range(last - 1) if said[n] in {"a", "sur", "pres", "vers"}), last - 1)
    while at < last and said[at] in _BETWEEN:
        at += 1
    words = said[at:]
    if not words or any(vocabulary.knows(word) or word in SILENT for word in words):
        return None
    name = said_as(" ".join(words))
    near = vocabulary.nearest(words[0]) if len(words) == 1 else None
    for found in hooks().find_places(text=name, limit=1) if hooks().who_answers("find_places") else ():
        distance = DamerauLevenshtein.distance(name, said_as(found.name))
        said_so = bool(at) and said[at - 1] in _SURELY
        if distance <= (1 if len(name) < 8 else 2) and (said_so or near is None or distance < near[1]):
            return Taken(_near_code(found.code), _begin(said, at), last)
    return None


def _begin(said: Sequence[str], at: int) -> int:
    """Where the place begins with the words that lead to it."""
    while at and said[at - 1] in BEFORE | _BETWEEN:
        at -= 1
    return at


def _near(row: SearchTown) -> Near:
    return Near(row.code, row.name, row.department, row.latitude, row.longitude, read=True)


def _near_code(code: str) -> Near:
    found = near(code)
    return replace(found, read=True) if found else Near(code, code, "", None, None, read=True)


def near(code: str, km: int = USUAL_KM) -> Near | None:
    """Around the commune of this code; None when there is none."""
    one = hooks().known_commune(code=code) if hooks().who_answers("known_commune") else None
    return one and Near(one.current, one.name, one.department, one.latitude, one.longitude, km)
