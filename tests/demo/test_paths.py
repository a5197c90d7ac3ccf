"""What the personas say of what they did reads well: kinds, dates, occupations, declared jobs."""

import csv
import gzip
from pathlib import Path

import pytest

from cpa.demo.careers import Persona
from cpa.demo.deposits import LAST_MONTH
from cpa.demo.reading import read_world
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.when.moments import Speaker
from cpa.modules.profile.when.reading import span_of
from cpa.modules.profile.when.span import State

OCCUPATIONS = Path(__file__).parents[2] / "reference/occupations/occupations.csv.gz"
PERSONAS = [persona for persona in read_world().personas if persona.path]


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.code)
def test_every_date_is_understood_or_forgotten(persona: Persona) -> None:
    speaker = Speaker(LAST_MONTH, persona.born.replace(day=1))
    said = [brick["when"] for brick in persona.path if "declared" not in brick]
    assert {span_of(words, speaker).state for words in said} <= {State.CLEAR, State.FORGOTTEN}


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.code)
def test_every_kind_occupation_and_declared_job_exists(persona: Persona) -> None:
    with gzip.open(OCCUPATIONS, "rt", encoding="utf-8", newline="") as stream:
        codes = {row["code"] for row in csv.DictReader(stream)}
    assert {brick["occupation"] for brick in persona.path if "occupation" in brick} <= codes
    assert {brick["declared"] for brick in persona.path if "declared" in brick} <= {job.title for job in persona.jobs}
    assert {brick["kind"] for brick in persona.path if "kind" in brick} <= set(Kind)


def test_aminata_tells_of_seven_things_among_them_the_cakes_of_the_school_fair() -> None:
    (aminata,) = (persona for persona in PERSONAS if persona.first_name == "Aminata")
    assert len(aminata.path) == 7
    assert any("gâteaux" in brick.get("what", "") for brick in aminata.path)
