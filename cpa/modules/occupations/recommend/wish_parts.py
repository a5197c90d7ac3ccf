"""The points of what someone likes, wishes, does not want, and set aside."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from cpa.module_api.three_steps import Interests
from cpa.modules.occupations.bridges.building import Bridging
from cpa.modules.occupations.bridges.ground import ground_of
from cpa.modules.occupations.bridges.weights import Ints
from cpa.modules.occupations.catalogue.model import Catalogue, Occupation
from cpa.modules.occupations.recommend.model import Rejected
from cpa.modules.occupations.recommend.rules import limit_codes, meanings, weights, wish_codes


class Limits(NamedTuple):
    """Which occupations meet a limit, and which only perhaps."""

    met: Ints
    perhaps: Ints


def leanings(interests: Interests) -> dict[str, int]:
    """How far each scale stands from the person's own mean, in hundredths, once part of its margin is passed: someone
    who likes everything alike leans nowhere."""
    scales = interests.scales
    mean = sum(scales.values()) // len(scales) if scales else 0
    percent = weights()["interests"]["margin_percent"]
    found = {}
    for letter, scale in scales.items():
        away = abs(scale - mean) - percent * interests.margins.get(letter, 0) // 100
        if away > 0:
            found[letter] = away if scale > mean else -away
    return found


def interest_points(letters: str, leaning: Mapping[str, int]) -> int:
    """The points of an occupation's interests, against when it asks for what the person likes least."""
    rules = weights()["interests"]
    ranks = zip(letters, (rules["first"], rules["second"]), strict=False)
    return sum(_hundredths(leaning.get(letter, 0) * most) for letter, most in ranks)


def _hundredths(value: int) -> int:
    """Towards zero, so that for and against weigh alike."""
    return value // 100 if value >= 0 else -(-value // 100)


def interests_part(interests: Interests | None, catalogue: Catalogue) -> Ints:
    """The points of interests, for each occupation; none when they are not to be used."""
    leaning = leanings(interests) if interests else {}
    found = {pair: interest_points(pair, leaning) for pair in {one.interests for one in catalogue.occupations}}
    return np.array([found[one.interests] for one in catalogue.occupations], np.int64)


@lru_cache(maxsize=256)
def wish_part(code: str, catalogue: Catalogue) -> Ints:
    """The points of one wish, for each occupation."""
    meaning, rules = meanings()["wishes"][code], weights()["wish"]
    contexts, against = (_plain(meaning.get(name, ())) for name in ("contexts", "against"))
    return np.array(
        [
            _wish_points(one, contexts_of(catalogue)[one.code], contexts, against, meaning, rules)
            for one in catalogue.occupations
        ],
        np.int64,
    )


def _wish_points(
    occupation: Occupation,
    said: frozenset[str],
    contexts: frozenset[str],
    against: frozenset[str],
    meaning: Mapping[str, list[str]],
    rules: Mapping[str, int],
) -> int:
    points = rules["context"] if said & contexts else 0
    if set(occupation.centres) & set(meaning.get("interests", ())):
        # One interest among few says more of an occupation than one among many.
        points += (rules["interest"] + rules["interest"] // len(set(occupation.centres))) // 2
    if set(occupation.themes) & set(meaning.get("themes", ())):
        points += rules["theme"]
    return points + (rules["against"] if said & against else 0)


@lru_cache(maxsize=256)
def limit_meets(code: str, catalogue: Catalogue) -> Limits:
    """Which occupations meet this limit, by what ROME says of them."""
    meaning = meanings()["limits"][code]
    met, perhaps = _plain(meaning["contexts"]), _plain(meaning.get("perhaps", ()))
    said = [contexts_of(catalogue)[one.code] for one in catalogue.occupations]
    sure = np.array([bool(here & met) for here in said])
    return Limits(sure, np.array([bool(here & perhaps) for here in said]) & ~sure)


def limit_part(code: str, catalogue: Catalogue) -> Ints:
    """The points, against, of one limit, for each occupation."""
    rules, meets = weights()["limit"], limit_meets(code, catalogue)
    return np.where(meets.met, rules["met"], np.where(meets.perhaps, rules["perhaps"], 0))


@lru_cache(maxsize=4)
def contexts_of(catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """The contexts of work of each occupation, their apostrophes made alike."""
    return {one.code: _plain(catalogue.contexts.get(one.code, ())) for one in catalogue.occupations}


def _plain(labels: Iterable[str]) -> frozenset[str]:
    return frozenset(label.replace("’", "'") for label in labels)


def wishes_parts(wishes: Iterable[str], limits: Iterable[str], catalogue: Catalogue) -> Iterator[tuple[str, Ints]]:
    """A part for each wish and limit that means something here."""
    for code in sorted(wish_codes().intersection(wishes)):
        yield f"wish:{code}", wish_part(code, catalogue)
    for code in sorted(limit_codes().intersection(limits)):
        yield f"limit:{code}", limit_part(code, catalogue)


def rejected_parts(rejected: Rejected, bridging: Bridging) -> Iterator[tuple[str, Ints]]:
    """A part for each reason why something was set aside: what shares it goes down."""
    catalogue = bridging.catalogue
    because: dict[str, list[str]] = {}
    for code in sorted(rejected):
        for reason in rejected[code]:
            if code in catalogue.index:
                because.setdefault(reason, []).append(code)
    for reason in sorted(because):
        points = np.min([rejection(reason, code, bridging) for code in because[reason]], axis=0)
        yield f"rejected:{reason}", points


def rejection(reason: str, code: str, bridging: Bridging) -> Ints:
    """The points, against, that setting `code` aside for this reason gives each occupation."""
    catalogue, rules = bridging.catalogue, weights()["rejected"]
    if reason in limit_codes():
        return np.where(limit_meets(reason, catalogue).met, rules["limit"], 0)
    if reason == "not_these_tasks":
        return rules[reason] * Bridging(ground_of(code, catalogue), catalogue).coverage // 100
    if reason == "no_long_training":
        return np.where(bridging.months > 12, rules[reason], 0)
    away = catalogue.occupations[catalogue.index[code]]
    alike = {
        "not_this_field": lambda one: one.field == away.field,
        "not_this_family": lambda one: one.family == away.family,
    }
    return np.array([rules[reason] if alike[reason](one) else 0 for one in catalogue.occupations], np.int64)
