"""*Ce qui ouvrirait d'autres portes*: one skill, one licence, or one limit less, and what each would bring nearer."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from cpa.modules.occupations.bridges.effort import band_of, bounded
from cpa.modules.occupations.bridges.ground import MISSING
from cpa.modules.occupations.bridges.model import Band
from cpa.modules.occupations.bridges.weights import Ints, effort_rules, kind_of, weights_of
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.choosing import chosen
from cpa.modules.occupations.recommend.model import Door, Opened
from cpa.modules.occupations.recommend.rules import limit_codes, weights
from cpa.modules.occupations.recommend.scoring import Scoring
from cpa.modules.occupations.recommend.sentences import licence_door, limit_door, skill_door
from cpa.modules.occupations.recommend.wish_words import LIMITS


def doors_of(scoring: Scoring) -> tuple[Door, ...]:
    """The doors worth saying, those that open most first, skills before limits."""
    return (*_skill_doors(scoring), *_limit_doors(scoring))


def _skill_doors(scoring: Scoring) -> list[Door]:
    opened = _opened_by_learning(scoring)
    most = sorted(opened, key=lambda key: (-len(opened[key]), key))
    doors = [_skill_door(key, opened[key], scoring) for key in most]
    licences = [door for door in doors if door.kind == "licence"][:1]
    others = [door for door in doors if door.kind == "skill"]
    return [*licences, *others][: weights()["doors"]["skills"]]


def _opened_by_learning(scoring: Scoring) -> dict[str, list[tuple[int, int]]]:
    """For each wider skill (a licence alone), the occupations that learning all it holds would bring to a nearer band,
    best first: where each stands and its months then. It counts for an occupation only when something of it is the
    heart of that trade, and when it saves a good part of what is missing; no skill opens what the law keeps to a
    diploma."""
    catalogue, bridging = scoring.catalogue, scoring.bridging
    learnt, names = _learnt_together(catalogue)
    opened: dict[str, list[tuple[int, int]]] = defaultdict(list)
    limits, rules = list(effort_rules()["bands"].values()), weights()["doors"]
    for at in scoring.eligible[: rules["looked_at"]]:
        if bridging.bounds.regulated[at]:
            continue
        links = slice(catalogue.starts[at], catalogue.starts[at + 1])
        members, days = catalogue.members[links], weights_of(catalogue).days[links]
        missing = (scoring.ground.known[members] == MISSING) & (days > 0)
        keys, which = np.unique(learnt[members[missing]], return_inverse=True)
        saved, heart, share = (
            np.bincount(which, weights=values[missing]).astype(np.int64)
            for values in (days, catalogue.core[links], weights_of(catalogue).share[links] * catalogue.core[links])
        )
        then = bounded(bridging.days[at] - saved, np.full(len(saved), at), bridging.bounds)
        nearer = np.searchsorted(limits, then) < np.searchsorted(limits, bridging.months[at])
        nearer &= (heart > 0) & (share >= rules["least_share"])
        nearer &= 100 * saved >= rules["least_percent"] * bridging.days[at]
        for key, months in zip(keys[nearer].tolist(), then[nearer].tolist(), strict=True):
            opened[names[key]].append((at, months))
    return opened


@lru_cache(maxsize=4)
def _learnt_together(catalogue: Catalogue) -> tuple[Ints, list[str]]:
    """For each skill the number of the wider skill that it is learnt with, and their keys by number."""
    keys = [skill.group or skill.key for skill in catalogue.skills]
    names = sorted(set(keys))
    number = {key: at for at, key in enumerate(names)}
    return np.array([number[key] for key in keys], np.int64), names


def _skill_door(key: str, opened: list[tuple[int, int]], scoring: Scoring) -> Door:
    catalogue, months = scoring.catalogue, scoring.bridging.months
    skill = catalogue.skills[catalogue.skill_index[key]] if key in catalogue.skill_index else None
    name = skill.name if skill else catalogue.groups[key]
    licence = skill is not None and kind_of(skill) == "licence"
    nearer = tuple(
        _opened(at, band_of(int(months[at])), band_of(then), scoring)
        for at, then in opened[: weights()["doors"]["opened"]]
    )
    say = licence_door if licence else skill_door
    return Door("licence" if licence else "skill", key, name, nearer, say(name, len(opened)))


def _limit_doors(scoring: Scoring) -> Iterator[Door]:
    """What would come in the list without one of the limits, its effort unchanged."""
    now = {at for at, _ in chosen(scoring)}
    for code in sorted(limit_codes() & scoring.person.facts.limits)[: weights()["doors"]["limits"]]:
        comers = [at for at, _ in chosen(scoring.without(f"limit:{code}")) if at not in now]
        if comers:
            bands = [(at, band_of(int(scoring.bridging.months[at]))) for at in comers]
            nearer = tuple(_opened(at, band, band, scoring) for at, band in bands[: weights()["doors"]["opened"]])
            yield Door("limit", code, str(LIMITS[code]), nearer, limit_door(code, len(comers)))


def _opened(at: int, before: Band, after: Band, scoring: Scoring) -> Opened:
    one = scoring.catalogue.occupations[at]
    return Opened(one.code, one.name, before, after)
