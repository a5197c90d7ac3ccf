"""One occupation for one person: what they know of it, what they lack, how long, for and against."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cpa.modules.occupations.bridges.building import bridge
from cpa.modules.occupations.bridges.model import Way, WeighedSkill
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.comparing import missing
from cpa.modules.occupations.galaxy.person import Person
from cpa.modules.occupations.galaxy.words import BANDS, in_common, lasting
from cpa.modules.occupations.recommend.recommending import judged

NAMED = 6
WAYS = {
    Way.ON_THE_JOB: _("en travaillant"),
    Way.SHORT_TRAINING: _("par une formation courte"),
    Way.DIPLOMA: _("par un diplôme"),
    Way.VAE: _("en faisant reconnaître votre expérience (VAE)"),
}


@dataclass(frozen=True, slots=True)
class Mine:
    """What the panel says, in words."""

    known: tuple[str, ...]
    known_count: str
    missing: tuple[str, ...]
    missing_count: str
    band: str
    months: str
    ways: str
    for_it: tuple[str, ...]
    against_it: tuple[str, ...]


def panel(catalogue: Catalogue, person: Person, code: str) -> dict[str, object]:
    """The panel of an occupation. Raises KeyError when the catalogue does not have it."""
    others = [each for each in person.kept if each.code != code][:2]
    query = "&".join(f"m={each}" for each in (code, *(other.code for other in others)))
    return {
        "mine": _mine(catalogue, person, code) if person.has_said else None,
        "kept": code in person.kept_codes,
        "aside": code in person.set_aside,
        "compare": f"{reverse('occupations:compare')}?{query}" if others else "",
    }


def _mine(catalogue: Catalogue, person: Person, code: str) -> Mine:
    found = bridge(person.facts, code, catalogue)
    said = judged(code, person.facts, person.interests, person.set_aside, catalogue)
    ways = " ".join(f"{_capital(WAYS[way])}." for way in found.effort.ways)
    return Mine(
        _named(found.shared.shared),
        in_common(len(found.shared.shared)),
        _named(found.shared.missing),
        missing(len(found.shared.missing)),
        str(BANDS[found.effort.band]),
        lasting(found.effort.months_low, found.effort.months_high),
        ways,
        tuple(reason.sentence for reason in said.for_it),
        tuple(reason.sentence for reason in said.against_it),
    )


def _named(skills: tuple[WeighedSkill, ...]) -> tuple[str, ...]:
    return tuple(skill.name for skill in skills[:NAMED])


def _capital(words: object) -> str:
    text = str(words)
    return text[:1].upper() + text[1:]
