"""How long a bridge may take and by which way: an estimate from what is missing, bounded by official facts. The method
and its numbers are in effort.yaml."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from cpa.modules.occupations.bridges.ground import MISSING, Ground
from cpa.modules.occupations.bridges.model import Band, Effort, Length, Official, Unit, Way
from cpa.modules.occupations.bridges.regulated import studies
from cpa.modules.occupations.bridges.weights import Flags, Ints, effort_rules, summed, weights_of
from cpa.modules.occupations.catalogue.model import Catalogue


class Bounds(NamedTuple):
    """What bounds the effort towards each occupation: held already, open without diploma, officially near, regulated, a
    manager's job for someone who never had one. What ROME does not say bounds nothing. `studying` is how many months
    the diploma that the law asks for takes at least, where it is known and nothing shows that the person has it."""

    held: Flags
    no_diploma_needed: Flags
    official_near: Flags
    regulated: Flags
    managerial: Flags
    studying: Ints


def bounds_of(ground: Ground, catalogue: Catalogue, official: Mapping[str, Official]) -> Bounds:
    """The bounds from this ground."""
    held, near = np.zeros((2, len(catalogue.occupations)), bool)
    held[[catalogue.index[code] for code in ground.sources]] = True
    near[[catalogue.index[code] for code, mobility in official.items() if mobility.kind == "near"]] = True
    unneeded, regulated, managerial = _facts(catalogue)
    studying = _studying(catalogue) * ~_opened(ground.sources, catalogue)
    return Bounds(held, unneeded, near, regulated, managerial & (not managerial[held].any()), studying)


@lru_cache(maxsize=4)
def _facts(catalogue: Catalogue) -> Flags:
    theme = effort_rules()["no_diploma_theme"]
    flags = [
        (theme in one.themes, one.regulated is True or one.code in studies(), one.managerial is True)
        for one in catalogue.occupations
    ]
    return np.array(flags, bool).reshape(-1, 3).T


@lru_cache(maxsize=4)
def _studying(catalogue: Catalogue) -> Ints:
    asked = (studies().get(one.code) for one in catalogue.occupations)
    return np.array([_months(one.length) if one else 0 for one in asked], np.int64)


def _months(length: Length) -> int:
    return 12 * length.low if length.unit is Unit.STUDIES else length.low


def _opened(sources: tuple[str, ...], catalogue: Catalogue) -> Flags:
    """The occupations that a diploma of someone who held these opens."""
    diplomas = {studies()[code].diploma for code in sources if code in studies()}
    asked = (studies().get(one.code) for one in catalogue.occupations)
    return np.array([one is not None and one.diploma in diplomas for one in asked], bool)


def days_missing(ground: Ground, catalogue: Catalogue) -> Ints:
    """Days of learning that each occupation would take from this ground, before official facts bound them."""
    return summed(catalogue, weights_of(catalogue).days * (ground.known[catalogue.members] == MISSING))


def bounded(days: Ints, at: Ints, bounds: Bounds) -> Ints:
    """The middle estimate in whole months for the occupations that stand at `at`, from their days; 0 for those held."""
    rules = effort_rules()
    months = -(-days // rules["days_a_month"])
    for code in ("official_near", "no_diploma_needed"):
        months = np.where(getattr(bounds, code)[at], np.minimum(months, rules["caps"][code]), months)
    for code in ("managerial", "regulated"):
        months = np.where(getattr(bounds, code)[at], np.maximum(months, rules["floors"][code]), months)
    return np.where(bounds.held[at], 0, np.maximum(months, bounds.studying[at]))


def effort_to(position: int, months: int, coverage: int, bounds: Bounds, catalogue: Catalogue) -> Effort:
    """The whole estimate for one occupation, `coverage` in hundredths."""
    because = ("held",) if bounds.held[position] else _because(position, bounds)
    low, high = _range(months)
    length = length_to(position, months, bounds, catalogue)
    return Effort(band_of(months), months, low, high, _ways(months, coverage, because), because, length)


def length_to(position: int, months: int, bounds: Bounds, catalogue: Catalogue) -> Length:
    """What may be said of how long it takes: never a guess of ours where the law asks for a diploma."""
    if bounds.held[position] or not bounds.regulated[position]:
        return Length(Unit.MONTHS, *_range(months))
    asked = studies().get(catalogue.occupations[position].code)
    return asked.length if asked and bounds.studying[position] else Length(Unit.UNKNOWN)


def _range(months: int) -> tuple[int, int]:
    limits = effort_rules()["range"]
    return months * limits["low"] // 100, -(-months * limits["high"] // 100)


def band_of(months: int) -> Band:
    """The band of an estimate in months."""
    limits = effort_rules()["bands"]
    if months <= limits["near"]:
        return Band.NEAR
    return Band.WITHIN_REACH if months <= limits["within_reach"] else Band.FURTHER


def _because(position: int, bounds: Bounds) -> tuple[str, ...]:
    return tuple(code for code in Bounds._fields if code != "studying" and getattr(bounds, code)[position])


def _ways(months: int, coverage: int, because: tuple[str, ...]) -> tuple[Way, ...]:
    rules = effort_rules()
    if "held" in because:
        return ()
    if "regulated" in because or months > rules["short_training_months"]:
        return (Way.DIPLOMA, Way.VAE) if coverage >= rules["vae_coverage"] else (Way.DIPLOMA,)
    if months <= rules["bands"]["near"]:
        return (Way.ON_THE_JOB,)
    return Way.SHORT_TRAINING, Way.ON_THE_JOB
