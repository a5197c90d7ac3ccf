"""What the recommendation and the bridges are worth: speed, fairness, faithfulness, variety, and the links found that
they were not built from."""

import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import django

from benchmarks.measuring import Measure, best_of
from benchmarks.occupation_found import found
from benchmarks.occupation_links import DATA
from benchmarks.occupation_profiles import disguised, people, without, written
from cpa.module_api.three_steps import Interests, PathFacts
from cpa.modules.occupations.bridges.building import bridges
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.recommend.answering import answers
from cpa.modules.occupations.recommend.model import Reason, Suggestion
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.recommending import judged, recommended
from cpa.modules.occupations.recommend.scoring import Scoring

PEOPLE = 300
SEED = 20260418


def measure() -> Iterator[Measure]:
    """Every promise of the recommendation, on the facts that the project carries."""
    _start()
    catalogue = reference_catalogue()
    yield from _speed(catalogue)
    yield from _fairness(catalogue)
    yield from _faithfulness(catalogue)
    yield from _variety(catalogue)
    if DATA.is_dir():
        yield from found(catalogue)
    else:
        print("The links of O*NET, Nesta and ROME were not compared: ../shared/data is not there.", file=sys.stderr)


def _start() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()  # the sentences are translated


def _speed(catalogue: Catalogue) -> Iterator[Measure]:
    chance = random.Random(SEED)
    codes = [one.code for one in catalogue.occupations]
    bridges("D1102", catalogue)
    took = 1000 * best_of(20, lambda: bridges("D1102", catalogue))
    yield Measure("bridges of an occupation, explained", took, 5, "ms", "20 and more, with skills, months, sentences")
    path = PathFacts(
        occupations=frozenset(chance.sample(codes, 40)),
        wishes=frozenset({"outdoors", "helping"}),
        limits=frozenset({"no_nights", "no_heavy_loads"}),
    )
    liked = Interests(dict(zip("RIASEC", (80, 30, 55, 60, 20, 45), strict=True)), dict.fromkeys("RIASEC", 10))
    recommended(path, liked, {}, catalogue)
    took = 1000 * best_of(10, lambda: recommended(path, liked, {}, catalogue))
    detail = f"40 bricks over {len(codes)} occupations, reasons and doors included"
    yield Measure("recommendation", took, 50, "ms", detail)
    vector = 1000 * best_of(10, lambda: Scoring(Person(path, liked), catalogue).parts["skills"])
    yield Measure("the same against the bare sum of its skills", took / vector, 40, "×", f"{vector:.1f} ms of numpy")


def _fairness(catalogue: Catalogue) -> Iterator[Measure]:
    chance, different = random.Random(SEED), 0
    profiles = [written(person) for person in people(PEOPLE, SEED, catalogue)]
    for profile in profiles:
        texts = (json.dumps(one) for one in (profile, disguised(profile, chance), disguised(profile, chance)))
        found = [{**answer, "problems": None} for answer in answers(texts, catalogue)]
        different += any(answer != found[0] for answer in found[1:])
    detail = (
        f"of {len(profiles)} profiles, each twice under another gender, name, birth, nationality, diploma and order"
    )
    yield Measure("profiles whose answer changed", different, 0, "profiles", detail)


def _faithfulness(catalogue: Catalogue) -> Iterator[Measure]:
    """Over the first three of each list, and two occupations taken at random: reasons against seldom reach the top."""
    whole, single, wrong, scores, chance = _Moved(), _Moved(), 0, 0, random.Random(SEED)
    codes = [one.code for one in catalogue.occupations]
    for person in people(PEOPLE, SEED + 1, catalogue):
        said = (person.facts, person.interests, person.rejected, catalogue)
        first = recommended(*said).suggestions[:3]
        for one in (*first, *(judged(code, *said) for code in chance.sample(codes, 2))):
            scores += 1
            wrong += sum(reason.points for reason in one.reasons) != one.score
            for reason in one.reasons:
                whole.count(one, reason, person, catalogue)
                for key in reason.keys if len(reason.keys) > 1 and reason.code != "interests" else ():
                    single.count(one, replace(reason, keys=(key,)), person, catalogue)
    yield whole.measured("cited reasons that could go without changing the score")
    yield single.measured("things cited by a reason of several that could go alone without changing it")
    yield Measure("scores that are not the sum of their reasons", wrong, 0, "scores", f"of {scores}")


class _Moved:
    """Counts, by kind, the reasons taken away and the scores that did not move."""

    def __init__(self) -> None:
        self.cited: Counter[str] = Counter()
        self.unmoved: Counter[str] = Counter()

    def count(self, one: Suggestion, reason: Reason, person: Person, catalogue: Catalogue) -> None:
        """Judge the occupation again without this reason."""
        less, kind = without(reason, person, catalogue), reason.code.partition(":")[0]
        after = judged(one.code, less.facts, less.interests, less.rejected, catalogue)
        self.cited[kind] += 1
        self.unmoved[kind] += after.score == one.score

    def measured(self, name: str) -> Measure:
        """The share that did not move."""
        kinds = ", ".join(f"{kind} {self.unmoved[kind]}/{count}" for kind, count in sorted(self.cited.items()))
        share = 100 * self.unmoved.total() / max(1, self.cited.total())
        return Measure(
            name, share, 5, "%", f"{self.unmoved.total()} of {self.cited.total()}, {PEOPLE} profiles: {kinds}"
        )


def _variety(catalogue: Catalogue) -> Iterator[Measure]:
    narrow = surprised = 0
    for person in people(PEOPLE, SEED + 2, catalogue):
        first = recommended(person.facts, person.interests, person.rejected, catalogue).suggestions[:10]
        narrow += len({one.family for one in first}) < 4
        surprised += any(one.place == "surprise" for one in first)
    yield Measure("lists whose first ten span fewer than four families", narrow, 0, "lists", f"of {PEOPLE}")
    yield Measure("lists without a surprise", PEOPLE - surprised, 0, "lists", f"of {PEOPLE}")
