"""One occupation for one person: what they know of it, what they lack, how long, for and against."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from cpa.module_api.places import page_of
from cpa.modules.occupations.bridges.building import bridge
from cpa.modules.occupations.bridges.model import Way, WeighedSkill
from cpa.modules.occupations.bridges.sentences import law
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy.hardness import hard_parts
from cpa.modules.occupations.galaxy.person import Person
from cpa.modules.occupations.galaxy.words import BANDS, core_missing, counted, lasting, with_heart
from cpa.modules.occupations.recommend.recommending import judged

NAMED = 6
WAYS = {
    Way.ON_THE_JOB: _("en travaillant"),
    Way.SHORT_TRAINING: _("par une formation courte"),
    Way.DIPLOMA: _("par un diplôme"),
    Way.VAE: _("en faisant reconnaître votre expérience (VAE)"),
}


@dataclass(frozen=True, slots=True)
class Skills:
    """Some skills: how many in words, the first by name, then the others."""

    count: str
    first: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mine:
    """What the panel says, in words. What the person said they know stands apart from what their jobs only suggest, and
    what is missing of the heart of the trade from the rest. `law` says what a regulated occupation asks for."""

    said: Skills
    probable: Skills
    heart: Skills
    beside: Skills
    effort: str
    ways: str
    law: str
    for_it: tuple[str, ...]
    against_it: tuple[str, ...]


def panel(catalogue: Catalogue, person: Person, code: str) -> dict[str, object]:
    """The panel of an occupation. Raises KeyError when the catalogue does not have it."""
    others = [each for each in person.kept if each.code != code][:2]
    query = urlencode({"m": [code, *(other.code for other in others)]}, doseq=True)
    mine = _mine(catalogue, person, code) if person.has_said else None
    return {
        "mine": mine,
        "learn_url": _learn_url(code, mine),
        "kept": code in person.kept_codes,
        "aside": code in person.set_aside,
        "hard": hard_parts(catalogue.contexts.get(code, ())),
        "compare": f"{reverse('occupations:compare')}?{query}",
        "compares_kept": bool(others),
        "near_url": page_of("advising:near"),
    }


def _learn_url(code: str, mine: Mine | None) -> str:
    """The trainings that start from what is missing; "" when nothing is, or where no module lists them."""
    url = page_of("trainings:list")
    lacks = mine is None or mine.heart.first or mine.beside.first
    return f"{url}?{urlencode({'metier': code})}" if url and lacks else ""


def _mine(catalogue: Catalogue, person: Person, code: str) -> Mine:
    found = bridge(person.facts, code, catalogue)
    said = judged(code, person.facts, person.interests, person.set_aside, catalogue)
    effort, shared = found.effort, found.shared
    return Mine(
        _skills(shared.said, _counted(shared.said)),
        _skills(shared.probable, _counted(shared.probable)),
        _skills(shared.heart, core_missing(len(shared.heart))),
        _skills(shared.beside, counted(len(shared.beside))),
        f"{_capital(BANDS[effort.band])}, {lasting(effort.length)}.",
        " ".join(f"{_capital(WAYS[way])}." for way in effort.ways),
        law(effort),
        tuple(reason.sentence for reason in said.for_it),
        tuple(reason.sentence for reason in said.against_it),
    )


def _counted(skills: tuple[WeighedSkill, ...]) -> str:
    return with_heart(len(skills), sum(skill.core for skill in skills))


def _skills(skills: tuple[WeighedSkill, ...], count: str) -> Skills:
    names = tuple(skill.name for skill in skills)
    return Skills(count, names[:NAMED], names[NAMED:])


def _capital(words: object) -> str:
    text = str(words)
    return text[:1].upper() + text[1:]
