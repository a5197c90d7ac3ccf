"""Whether the State lists the trade among those short of hands, region by region."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.occupations.outlook import notes
from cpa.modules.occupations.outlook.ground import Ground, country, here
from cpa.modules.occupations.outlook.model import Statement
from cpa.modules.occupations.sources.territories.queries import Area

TOPIC = DATASET = "shortages"


def statement(ground: Ground) -> Statement:
    """Whether the trade is on the list of this region."""
    region = next((area for area in ground.areas if area.code.startswith("R")), None)
    covered = ground.known.listed
    if not covered or not ground.codes.family:
        return _unknown(ground, _("Nous n’avons pas cette liste pour ce métier."))
    if region is not None and region.code not in covered:
        return _unknown(ground, _("Cette liste ne parle pas de ce territoire."))
    listed = {area for area, families in covered.items() if ground.codes.family in families}
    everywhere = country().code in listed
    if region is None:
        return _said(ground, _in_how_many(everywhere, len(listed), len(covered.keys() - {country().code})), country(),
                     bool(listed))  # fmt: skip
    is_listed = everywhere or region.code in listed
    told = {"here": here(region)}
    sentence = (
        _("%(here)s, l’État a mis ce métier sur la liste de ceux qui manquent de bras.") % told
        if is_listed
        else _("%(here)s, ce métier n’est pas sur la liste de ceux qui manquent de bras.") % told
    )
    return _said(ground, sentence, region, is_listed)


def _in_how_many(everywhere: bool, listed: int, regions: int) -> str:
    if everywhere:
        return _(
            "L’État a mis ce métier sur la liste de ceux qui manquent de bras dans toutes les régions de la métropole."
        )
    if not listed:
        return _("L’État n’a mis ce métier sur la liste de ceux qui manquent de bras dans aucune région.")
    return ngettext(
        "L’État a mis ce métier sur la liste de ceux qui manquent de bras dans %(count)s région sur %(regions)s.",
        "L’État a mis ce métier sur la liste de ceux qui manquent de bras dans %(count)s régions sur %(regions)s.",
        listed,
    ) % {"count": listed, "regions": regions}


def _said(ground: Ground, sentence: str, area: Area, is_listed: bool) -> Statement:
    edition = ground.edition(DATASET)
    when = edition.when if edition else ""
    return Statement(
        topic=TOPIC,
        title=_("Liste officielle des métiers qui manquent de bras"),
        sentence=sentence,
        short=_("sur la liste") if is_listed else _("pas sur la liste"),
        band="listed" if is_listed else "not_listed",
        group=notes.family(ground.name(ground.codes.family)),
        area=area,
        editions=ground.editions(DATASET),
        notes=(
            _(
                "Cette liste sert aux autorisations de travail des personnes étrangères. Elle est faite par région et "
                "par famille de métiers, pas par ville."
            ),
            _("Un métier qui n’y est pas peut quand même manquer de bras."),
            _("Liste de %(when)s : une plus récente a pu paraître.") % {"when": when},
        ),
        path=tuple(notes.by_family(ground, ground.codes.family)),
    )


def _unknown(ground: Ground, why: str) -> Statement:
    title = _("Liste officielle des métiers qui manquent de bras")
    return Statement(TOPIC, title, why, _("inconnu"), known=False, editions=ground.editions(DATASET))
