"""The scenario of reference: Aminata, who cleans offices and bakes for her neighbours, looks at the baker's trade."""

import pytest

from cpa.demo.lives import lives
from cpa.demo.reading import read_world
from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.building import bridge
from cpa.modules.occupations.bridges.model import Band, Unit
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.recommend.recommending import recommended
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.models.life import Life
from cpa.modules.profile.models.skill_said import SkillSaid, Verdict
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.skills.facts import facts
from cpa.modules.profile.when.span import Span, State

BAKER = "D1102"


@pytest.fixture(scope="module")
def rome() -> Catalogue:
    return reference_catalogue()


@pytest.fixture(scope="module")
def aminata() -> PathFacts:
    persona = next(one for one in read_world().personas if one.code == "H5")
    told = lives()["H5"]
    life = Life(wishes=told["life"]["wishes"], limits=told["life"]["limits"])
    return facts([_brick(at, brick) for at, brick in enumerate(persona.path)], list(_said(told["skills"])), life)


def _brick(at: int, told: dict) -> Brick:
    kind = Kind(told.get("kind", "job"))
    span = Span(told.get("when", ""), State.CLEAR)
    occupation = told.get("occupation", "")
    return Brick(str(at), kind, told.get("what", ""), span, occupation, guaranteed="declared" in told)


def _said(told: list[dict]):
    for brick in told:
        for word, verdict in (("confirms", Verdict.YES), ("refuses", Verdict.NO)):
            yield from (SkillSaid(key=key, name=name, verdict=verdict) for key, name in brick.get(word, {}).items())
        yield from (SkillSaid(words=words, verdict=Verdict.YES) for words in brick.get("own", []))


def test_baking_for_neighbours_gives_the_skills_she_says_and_no_other(aminata: PathFacts, rome: Catalogue):
    shared = bridge(aminata, BAKER, rome).shared
    assert BAKER in aminata.tried and BAKER not in aminata.occupations
    assert {skill.key for skill in shared.said} <= aminata.skills
    assert {skill.known for skill in shared.probable} <= {"done"}


def test_the_bakery_is_within_reach_six_skills_of_its_heart_by_her_word_and_few_missing(
    aminata: PathFacts, rome: Catalogue
):
    found = bridge(aminata, BAKER, rome)
    assert found.effort.band is Band.WITHIN_REACH
    assert len([skill for skill in found.shared.said if skill.core]) == 6
    assert 3 <= len(found.shared.heart) <= 4
    assert "Confectionner des viennoiseries" in {skill.name for skill in found.shared.heart}
    assert (found.effort.length.unit, found.effort.length.low > 0) == (Unit.MONTHS, True)
    assert found.effort.length.high <= 12


def test_the_baker_is_among_her_first_ideas_with_what_she_can_do_as_a_reason(aminata: PathFacts, rome: Catalogue):
    ideas = {one.code: one for one in recommended(aminata, None, {}, rome).suggestions[:10]}
    assert {"skills", "tried"} <= {reason.code for reason in ideas[BAKER].for_it}
