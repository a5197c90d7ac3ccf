import csv
import gzip
from pathlib import Path

import pytest

from cpa.demo import lives as module
from cpa.demo.lives import lives, say_life
from cpa.demo.reading import read_world
from cpa.kernel.account_id import AccountId

REFERENCE = Path(__file__).parents[2] / "reference"
ACCOUNT = AccountId(7501)


def table(name):
    with gzip.open(REFERENCE / name, "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_skill_of_a_persona_is_named_as_rome_names_it():
    official = {row["key"]: row["name"] for row in table("occupations/skills.csv.gz")}
    bricks = [brick for told in lives().values() for brick in told.get("skills", [])]
    said = {
        key: name for brick in bricks for word in ("confirms", "refuses") for key, name in brick.get(word, {}).items()
    }
    assert len(said) > len(bricks)
    assert said == {key: official.get(key) for key in said}


def test_a_brick_says_nothing_that_the_command_does_not_know():
    bricks = [brick for told in lives().values() for brick in told.get("skills", [])]
    assert {word for brick in bricks for word in brick} == {"of", "confirms", "refuses", "own"}


def test_every_place_is_a_commune_of_this_name():
    official = {row["code"]: row["name"] for row in table("territories/communes_places.csv.gz")}
    places = {told["life"]["commune"]: told["life"]["place"] for told in lives().values() if "life" in told}
    assert places == {code: official[code] for code in places}


def test_skills_are_said_of_bricks_that_the_persona_has():
    for persona in read_world().personas:
        bricks = {brick.get("what", brick.get("declared")) for brick in persona.path}
        assert {each["of"] for each in lives().get(persona.code, {}).get("skills", [])} <= bricks


@pytest.mark.parametrize(("code", "times"), [("H2", 1), ("H7", 0)])
def test_a_persona_who_says_nothing_is_left_alone(monkeypatch, code, times):
    ran = []
    monkeypatch.setattr(module, "run", lambda *words: ran.append(words[:3]))
    say_life(ACCOUNT, next(each for each in read_world().personas if each.code == code))
    assert ran == [("path", "say", str(ACCOUNT))] * times
