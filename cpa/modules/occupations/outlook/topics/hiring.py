"""How many people employers want to hire, and whether they find it difficult (survey BMO)."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.occupations.outlook import notes
from cpa.modules.occupations.outlook.bands import COMPARED_AT_LEAST, band
from cpa.modules.occupations.outlook.ground import Found, Ground, here
from cpa.modules.occupations.outlook.model import Detail, Statement
from cpa.modules.occupations.outlook.written import listed, number, out_of_ten, percent, said
from cpa.modules.occupations.sources.territories.queries import Area

TOPIC, DATASET = "recruitment", "recruitment"


class Counted(NamedTuple):
    """Hiring projects of the families of an occupation in one area. `difficult` is in tenths of a percent, None when
    too few are compared; `is_least` tells that some counts are masked."""

    area: Area
    projects: int
    difficult: int | None
    share_of_all: int | None
    seasonal: int | None
    is_least: bool
    edition_year: str


def statement(ground: Ground) -> Statement:
    """What employers said that they would hire."""
    counted = _counted(ground)
    if counted is None:
        return _unknown(ground)
    edition = ground.edition(DATASET)
    return Statement(
        topic=TOPIC,
        title=_("Embauches prévues"),
        sentence=_sentence(ground, counted),
        short=_short(counted),
        band=_volume(counted),
        area=counted.area,
        editions=ground.editions(DATASET),
        details=tuple(_details(counted)),
        notes=(*_notes(ground, counted), *notes.old(ground, edition)),
        path=tuple(notes.by_recent(ground, dict(ground.codes.recent))),
    )


def _counted(ground: Ground) -> Counted | None:
    for area in ground.areas:
        values = [
            found for code in ground.codes.recent if (found := ground.figures.get(DATASET, code, area.code)) is not None
        ]
        projects = [one[0] for one in values if one[0] is not None]
        if projects:
            edition = ground.edition(DATASET)
            return _summed(ground, area, values, sum(projects), edition.vintage if edition else "")
    return None


def _summed(ground: Ground, area: Area, values: list[tuple[int | None, ...]], projects: int, year: str) -> Counted:
    difficult = sum(one[1] or 0 for one in values)
    compared = sum(one[2] or 0 for one in values)
    seasonal = [one[3] for one in values if one[3] is not None]
    enough = compared and compared * 1000 >= projects * COMPARED_AT_LEAST
    total = ground.known.projects.get(area.code)
    return Counted(
        area=area,
        projects=projects,
        difficult=difficult * 1000 // compared if enough else None,
        share_of_all=projects * 1000 // total if total else None,
        seasonal=sum(seasonal) if seasonal else None,
        is_least=any(one[5] for one in values),
        edition_year=year,
    )


def _sentence(ground: Ground, counted: Counted) -> str:
    names = [said(_("« %(name)s »"), {"name": ground.recent_name(code)}) for code in sorted(ground.codes.recent)]
    values = {
        "here": here(counted.area),
        "family": listed(names, ", "),
        "count": _at_least(counted),
        "year": counted.edition_year,
    }
    told = said(
        ngettext(
            "%(here)s, les employeurs prévoyaient %(count)s embauche en %(year)s pour la famille %(family)s",
            "%(here)s, les employeurs prévoyaient %(count)s embauches en %(year)s pour la famille %(family)s",
            counted.projects,
        ),
        values,
    )
    if counted.difficult is None:
        return said("%(told)s.", {"told": told})
    tens = out_of_ten(counted.difficult)
    return said(_("%(told)s ; ils en jugeaient %(tens)s sur 10 difficiles."), {"told": told, "tens": tens})


def _at_least(counted: Counted) -> str:
    count = number(counted.projects)
    return _("au moins %(count)s") % {"count": count} if counted.is_least else count


def _volume(counted: Counted) -> str:
    return band("volume", counted.share_of_all) if counted.share_of_all is not None else ""


def _short(counted: Counted) -> str:
    told = ngettext("%(count)s embauche prévue", "%(count)s embauches prévues", counted.projects) % {
        "count": _at_least(counted)
    }
    if counted.difficult is None:
        return told
    return _("%(told)s, %(share)s difficiles") % {"told": told, "share": percent(counted.difficult)}


def _details(counted: Counted) -> Iterator[Detail]:
    yield Detail(_("Projets d’embauche"), _at_least(counted))
    if counted.share_of_all is not None:
        words = {
            "many": _("beaucoup d’embauches"),
            "some": _("un nombre moyen d’embauches"),
            "few": _("peu d’embauches"),
        }
        told = {"word": words[_volume(counted)], "share": percent(counted.share_of_all)}
        yield Detail(_("Par rapport aux autres métiers"), _("%(word)s (%(share)s du total)") % told)
    yield Detail(_("Jugés difficiles"), _("inconnu") if counted.difficult is None else percent(counted.difficult))
    yield Detail(
        _("Saisonniers"),
        _("inconnu") if counted.seasonal is None else _("au moins %(count)s") % {"count": number(counted.seasonal)},
    )


def _notes(ground: Ground, counted: Counted) -> Iterator[str]:
    yield from notes.wider_area(ground, Found((), "", counted.area))
    if counted.is_least:
        yield _("Les très petits nombres sont cachés par le secret statistique : le total réel est plus grand.")
    if counted.difficult is not None:
        yield _(
            "La part difficile est calculée là où les deux nombres sont publiés : elle peut être un peu trop haute."
        )
    yield _("Ce sont des intentions, dites par les employeurs avant l’année.")


def _unknown(ground: Ground) -> Statement:
    why = (
        _("Aucun lien sûr ne mène de ce métier aux familles de cette enquête.")
        if not ground.codes.recent
        else _("L’enquête ne publie rien pour cette famille.")
    )
    return Statement(
        topic=TOPIC,
        title=_("Embauches prévues"),
        sentence=_("Nous ne savons pas combien d’embauches sont prévues."),
        short=_("inconnu"),
        known=False,
        editions=ground.editions(DATASET),
        notes=(why,),
    )
