"""Made-up people to try the recommendation on, and what becomes of a score when one of its reasons is taken away."""

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cpa.module_api.three_steps import Interests, PathFacts
from cpa.modules.occupations.bridges.lexicon import stems
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.model import Reason
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.rules import limit_codes, rejection_codes, wish_codes

OWN_WORDS = (
    "je soigne des animaux",
    "cuisiner pour beaucoup de monde",
    "réparer des vélos",
    "tenir les comptes du club",
)


SETS = ("skills", "refused", "own_words", "wishes", "limits", "supposed", "tried")


def people(count: int, seed: int, catalogue: Catalogue) -> Iterator[Person]:
    """People of every sort: with and without a path, skills, interests, wishes, limits and rejections."""
    chance = random.Random(seed)
    codes, keys = [one.code for one in catalogue.occupations], [skill.key for skill in catalogue.skills]

    def some(values: list[str], most: int) -> frozenset[str]:
        return frozenset(chance.sample(values, chance.randint(0, most)))

    for _ in range(count):
        facts = PathFacts(
            occupations=some(codes, 4),
            skills=some(keys, 20),
            refused=some(keys, 3),
            own_words=tuple(sorted(some(list(OWN_WORDS), 2))),
            wishes=some(sorted(wish_codes()), 3),
            limits=some(sorted(limit_codes()), 3),
            supposed=some(codes, 2),
            tried=some(codes, 1),
        )
        scales = {letter: chance.randint(10, 95) for letter in "RIASEC"}
        liked = Interests(scales, dict.fromkeys("RIASEC", 12)) if chance.random() < 0.7 else None
        away = {code: some(sorted(rejection_codes()), 2) for code in some(codes, 2)}
        yield Person(facts, liked, away)


def without(reason: Reason, person: Person, catalogue: Catalogue) -> Person:
    """The same person, had they never said what the reason cites."""
    kind, _, code = reason.code.partition(":")
    facts, cited = person.facts, frozenset(reason.keys)
    if kind == "skills":
        return replace(person, facts=replace(facts, refused=facts.refused | cited, skills=facts.skills - cited))
    if kind == "words":
        return replace(person, facts=_without_words(facts, cited))
    if kind in ("mobility", "tried"):
        return replace(person, facts=_without_occupations(facts, cited))
    if kind == "likeness":
        less = _without_occupations(facts, cited)
        return replace(person, facts=replace(less, refused=facts.refused | (cited & catalogue.skill_index.keys())))
    if kind == "tastes":
        did = [
            catalogue.occupations[catalogue.index[code]] for code in facts.occupations | facts.supposed | facts.tried
        ]
        like = frozenset(one.code for one in did if cited & set(one.centres))
        return replace(person, facts=_without_occupations(facts, like))
    if kind == "interests":
        return replace(person, interests=None)
    if kind == "rejected":
        kept = {away: reasons - {code} if away in cited else reasons for away, reasons in person.rejected.items()}
        return replace(person, rejected=kept)
    return replace(person, facts=replace(facts, wishes=facts.wishes - {code}, limits=facts.limits - {code}))


def _without_occupations(facts: PathFacts, cited: frozenset[str]) -> PathFacts:
    left = {name: getattr(facts, name) - cited for name in ("occupations", "supposed", "tried")}
    return replace(facts, **left)


def _without_words(facts: PathFacts, cited: frozenset[str]) -> PathFacts:
    roots = {stem for word in cited for stem in stems(word)}
    return replace(facts, own_words=tuple(words for words in facts.own_words if not roots & set(stems(words))))


def written(person: Person) -> dict[str, Any]:
    """The person as a profile (docs/reference/recommendation.md), one brick an occupation held."""
    facts = person.facts
    liked = person.interests
    return {
        "bricks": [{"occupation": code} for code in sorted(facts.occupations)],
        **{name: sorted(getattr(facts, name)) for name in SETS},
        **({"interests": {"scales": dict(liked.scales), "margins": dict(liked.margins)}} if liked else {}),
        "rejected": {code: sorted(reasons) for code, reasons in person.rejected.items()},
    }


def disguised(profile: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The same profile under another gender, name, birth, nationality and diploma, its lists in another order."""
    others = {
        "gender": chance.choice(["F", "M", "X"]),
        "name": chance.choice(["Aminata", "Jean-Luc", "Zoé"]),
        "born": chance.choice(["1961-02-03", "2004-11-30"]),
        "nationality": chance.choice(["FR", "ML", "PT"]),
        "diploma": chance.choice(["none", "CAP", "doctorate"]),
    }
    bricks = [{**brick, "diploma": chance.choice(["none", "master"])} for brick in profile["bricks"]]
    shuffled = {name: chance.sample(value, len(value)) for name, value in profile.items() if isinstance(value, list)}
    said = {**profile, **others, **shuffled, "bricks": chance.sample(bricks, len(bricks))}
    return dict(chance.sample(list(said.items()), len(said)))
