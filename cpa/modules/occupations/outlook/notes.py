"""What to be careful about in a figure, in plain words: a wider area, a wider family, an old or an unofficial link."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.occupations.outlook.bands import OLD_AFTER_YEARS
from cpa.modules.occupations.outlook.ground import Found, Ground, is_local, kind_of
from cpa.modules.occupations.outlook.model import Edition
from cpa.modules.occupations.outlook.written import listed, official, said


def wider_area(ground: Ground, found: Found) -> Iterator[str]:
    """That the figure is not of the smallest area, when a place was chosen."""
    wanted = ground.areas[0]
    if is_local(ground.areas) and found.area.code != wanted.code:
        yield said(
            _("Il n’y a pas de chiffre publié pour %(wanted)s (%(wanted_kind)s). Celui-ci est plus large : %(area)s."),
            {
                "wanted": official(wanted.name),
                "wanted_kind": kind_of(wanted),
                "area": official(found.area.name),
            },
        )


def old(ground: Ground, edition: Edition | None) -> Iterator[str]:
    """That the figure is old."""
    years = re.findall(r"20[0-9]{2}", edition.vintage) if edition else []
    age = ground.day.year - int(years[-1]) if years else 0
    if age >= OLD_AFTER_YEARS:
        yield ngettext(
            "Ce chiffre a %(count)s an : la situation a pu changer.",
            "Ce chiffre a %(count)s ans : la situation a pu changer.",
            age,
        ) % {"count": age}


def family(name: str) -> str:
    """Whom a figure by family is of."""
    return said(_("Pour la famille « %(name)s »"), {"name": name})


def shared_sheet(ground: Ground) -> str:
    """Whom a figure by former sheet is of, when it is not this occupation alone."""
    if ground.codes.sharing < 2:
        return ""
    return _("Pour ce métier et ceux de la même fiche, %(count)s en tout") % {"count": ground.codes.sharing}


def by_former(ground: Ground) -> Iterator[str]:
    """How a figure by occupation is reached."""
    codes = ground.codes
    yield ngettext(
        "Chiffre publié pour l’ancienne fiche ROME %(code)s, qui ne couvre que ce métier.",
        "Chiffre publié pour l’ancienne fiche ROME %(code)s, que %(count)s métiers d’aujourd’hui partagent.",
        codes.sharing,
    ) % {"code": codes.former, "count": codes.sharing}


def by_family(ground: Ground, family: str) -> Iterator[str]:
    """How a figure by family of 2009 is reached."""
    codes = ground.codes
    yield said(
        _(
            "De l’ancienne fiche ROME %(code)s à la famille « %(name)s » (FAP-2009 %(family)s), par la table de la "
            "Dares."
        ),
        {
            "code": codes.former,
            "name": ground.name(codes.family),
            "family": codes.family,
        },
    )
    if family != codes.family:
        yield said(
            _(
                "Il n’y a pas de chiffre publié pour cette seule famille. Celui-ci est du groupe "
                "« %(name)s » (%(family)s)."
            ),
            {
                "name": ground.name(family),
                "family": family,
            },
        )
    yield from _by_qualification(ground)


def by_recent(ground: Ground, families: dict[str, int]) -> Iterator[str]:
    """How a figure by family of 2021 is reached: not officially."""
    yield from by_family(ground, ground.codes.family)
    for family, score in sorted(families.items()):
        yield said(
            _(
                "De là à la famille « %(name)s » (FAP-2021 %(family)s) par un rapprochement non officiel : les deux "
                "noms se ressemblent à %(score)s %%."
            ),
            {"name": ground.recent_name(family), "family": family, "score": score // 10},
        )


def _by_qualification(ground: Ground) -> Iterator[str]:
    if not ground.codes.others:
        return
    words = _qualifications()
    told = [
        said(
            _("« %(name)s » pour un poste de %(levels)s"),
            {"name": ground.name(family), "levels": ", ".join(words[level] for level in levels)},
        )
        for family, levels in ground.codes.others.items()
    ]
    if ground.codes.managerial:
        sentence = _("La famille dépend de la qualification du poste. Ici, celle des cadres. Sinon : %(others)s.")
    else:
        sentence = _(
            "La famille dépend de la qualification du poste. Ici, celle qui compte quand on ne la connaît pas. "
            "Sinon : %(others)s."
        )
    yield said(sentence, {"others": listed(told, "\u00a0; ")})


def _qualifications() -> dict[str, str]:
    """The levels of qualification of a post in job offers, by number."""
    return {
        "0": _("niveau inconnu"),
        "1": _("manœuvre"),
        "2": _("ouvrier spécialisé"),
        "3": _("ouvrier qualifié"),
        "4": _("ouvrier très qualifié"),
        "5": _("employé non qualifié"),
        "6": _("employé qualifié"),
        "7": _("technicien"),
        "8": _("agent de maîtrise"),
        "9": _("cadre"),
    }
