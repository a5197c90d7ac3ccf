"""Each reason of a score in one sentence, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.occupations.bridges.ground import CONFIRMED, WORDED
from cpa.modules.occupations.bridges.sentences import official_sentence, quoted
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.wish_words import INTERESTS, LIMITS, REJECTIONS, WISHES

if TYPE_CHECKING:
    from cpa.modules.occupations.recommend.scoring import Scoring

_NAMED, _ALIKE = 3, 2
Keys = tuple[str, ...]


def said(code: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    """The sentence of the reason `code`, worth `points`, that cites `keys`."""
    return _SAID[code.partition(":")[0]](code.partition(":")[2], points, keys, position, scoring)


def _skills(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    catalogue = scoring.catalogue
    names = {"skills": quoted(skill_name(key, catalogue) for key in keys[:_NAMED])}
    least = min(int(scoring.ground.known[catalogue.skill_index[key]]) for key in keys[:_NAMED])
    if least == CONFIRMED:
        return _("Vous savez déjà une partie de ce métier : %(skills)s.") % names
    if least == WORDED:
        return _("D’après vos mots, vous savez déjà une partie de ce métier : %(skills)s.") % names
    return _("Vous connaissez sans doute déjà une partie de ce métier : %(skills)s.") % names


def _words(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    names = ", ".join(keys[:_NAMED])
    return _("Ce métier parle de la même chose que vous : %(words)s.") % {"words": names}


def _likeness(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    ground, catalogue = scoring.ground, scoring.catalogue
    if keys[0] not in ground.leading:
        names = quoted(skill_name(key, catalogue) for key in keys[:_ALIKE])
        return _("Ses tâches ressemblent à ce que vous savez faire : %(skills)s.") % {"skills": names}
    names = quoted(occupation_name(key, catalogue) for key in keys[:_NAMED])
    if all(key in ground.sources for key in keys[:_NAMED]):
        return _("Ses tâches ressemblent à celles de : %(occupations)s.") % {"occupations": names}
    return _("Ses tâches ressemblent à celles que vous connaissez sans doute : %(occupations)s.") % {
        "occupations": names
    }


def _tried(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    return _("Vous l’avez déjà fait, hors d’un emploi.")


def _mobility(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    official = scoring.bridging.official[scoring.catalogue.occupations[position].code]
    return official_sentence(official, scoring.catalogue)


def _tastes(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    names = quoted(scoring.catalogue.centres.get(key, key) for key in keys[:_NAMED])
    return _("Comme dans ce que vous avez fait : %(interests)s.") % {"interests": names}


def _interests(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    names = {"interests": ", ".join(str(INTERESTS[letter]) for letter in keys)}
    if points > 0:
        return _("Ce métier va avec ce que vous aimez : %(interests)s.") % names
    return _("Ce métier demande ce que vous aimez le moins : %(interests)s.") % names


def _wish(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    if points > 0:
        return _("Vous souhaitez %(wish)s : ce métier y répond.") % {"wish": WISHES[of]}
    return _("Vous souhaitez %(wish)s : ce métier s’en éloigne.") % {"wish": WISHES[of]}


def _limit(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    if of in scoring.held_back(position):
        return _("Vous avez dit « %(limit)s » : ce métier le demande souvent.") % {"limit": LIMITS[of]}
    return _("Vous avez dit « %(limit)s » : ce métier peut le demander.") % {"limit": LIMITS[of]}


def _rejected(of: str, points: int, keys: Keys, position: int, scoring: Scoring) -> str:
    values = {"name": occupation_name(keys[0], scoring.catalogue), "why": REJECTIONS[of]}
    return _("Vous avez écarté « %(name)s » (%(why)s) : celui-ci lui ressemble sur ce point.") % values


def lowered(away: str, because: str, catalogue: Catalogue) -> str:
    """What setting an occupation aside changed in the list."""
    values = {"name": occupation_name(away, catalogue), "why": REJECTIONS[because]}
    return (
        _("Vous avez écarté « %(name)s » (%(why)s). Ce qui lui ressemble sur ce point descend dans la liste.") % values
    )


def skill_door(name: str, opened: int) -> str:
    """What learning one thing would bring nearer."""
    text = ngettext(
        "Apprendre « %(name)s » rapprocherait %(count)s métier.",
        "Apprendre « %(name)s » rapprocherait %(count)s métiers.",
        opened,
    )
    return text % {"name": name, "count": opened}


def licence_door(name: str, opened: int) -> str:
    """What a licence would bring nearer."""
    text = ngettext(
        "Obtenir « %(name)s » rapprocherait %(count)s métier.",
        "Obtenir « %(name)s » rapprocherait %(count)s métiers.",
        opened,
    )
    return text % {"name": name, "count": opened}


def limit_door(code: str, opened: int) -> str:
    """What a limit holds back."""
    text = ngettext(
        "Sans « %(limit)s », %(count)s métier de plus viendrait dans la liste.",
        "Sans « %(limit)s », %(count)s métiers de plus viendraient dans la liste.",
        opened,
    )
    return text % {"limit": LIMITS[code], "count": opened}


def occupation_name(code: str, catalogue: Catalogue) -> str:
    """The official name of an occupation of the catalogue."""
    return catalogue.occupations[catalogue.index[code]].name


def skill_name(key: str, catalogue: Catalogue) -> str:
    """The official name of a skill of the catalogue."""
    return catalogue.skills[catalogue.skill_index[key]].name


_SAID: Mapping[str, Callable[[str, int, Keys, int, Scoring], str]] = {
    "skills": _skills,
    "likeness": _likeness,
    "words": _words,
    "tried": _tried,
    "mobility": _mobility,
    "tastes": _tastes,
    "interests": _interests,
    "wish": _wish,
    "limit": _limit,
    "rejected": _rejected,
}
