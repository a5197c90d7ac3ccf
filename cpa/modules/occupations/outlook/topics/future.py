"""What becomes of the trade: jobs by 2030; and the offers of one day."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.occupations.outlook import notes
from cpa.modules.occupations.outlook.bands import band
from cpa.modules.occupations.outlook.ground import Found, Ground, country, here, is_local
from cpa.modules.occupations.outlook.known import all_regions, projected_codes
from cpa.modules.occupations.outlook.model import Detail, Statement
from cpa.modules.occupations.outlook.written import listed, number, percent, rounded, said
from cpa.modules.occupations.sources.labour_market.outlooks import PROJECTED, families_of
from cpa.modules.occupations.sources.territories.queries import Area

CORSICA = "R94"


def trend(ground: Ground) -> Statement:
    """Whether there will be more jobs or fewer."""
    title = _("D’ici 2030")
    found = _projected(ground)
    if found is None or not found.values[PROJECTED.index("jobs")]:
        sentence = _("Nous ne savons pas s’il y aura plus ou moins d’emplois.")
        return Statement("trend", title, sentence, _("inconnu"), known=False, editions=ground.editions("projections"))
    told = dict(zip(PROJECTED, (value or 0 for value in found.values), strict=True))
    word = band("trend", told["created"] * 1000 // told["jobs"])
    return Statement(
        topic="trend",
        title=title,
        sentence=f"{here(found.area)}, {words(word)}.",
        short=_("%(change)s emplois, %(posts)s postes à pourvoir")
        % {"change": _signed(told["created"]), "posts": number(rounded(told["open"]))},
        band=word,
        group=notes.family(ground.name(families_of(found.code)[0])) if len(families_of(found.code)) == 1 else "",
        area=found.area,
        editions=ground.editions("projections", "jobs"),
        details=(*_details(told), *_past(ground)),
        notes=tuple(_notes(ground, found)),
        path=tuple(notes.by_family(ground, ground.codes.family)),
    )


def words(trend: str) -> str:
    """What a band of the trend means, to go on with a sentence that names the place."""
    return {
        "much_more": _("il devrait y avoir beaucoup plus d’emplois d’ici 2030"),
        "more": _("il devrait y avoir plus d’emplois d’ici 2030"),
        "same": _("le nombre d’emplois devrait peu changer d’ici 2030"),
        "less": _("il devrait y avoir moins d’emplois d’ici 2030"),
        "much_less": _("il devrait y avoir beaucoup moins d’emplois d’ici 2030"),
    }[trend]


def _projected(ground: Ground) -> Found | None:
    codes = projected_codes(ground.codes, ground.known.crosswalk)
    if is_local(ground.areas):
        return ground.first("projections", codes)
    return _all_regions(codes)


def _all_regions(codes: tuple[str, ...]) -> Found | None:
    """The sum of the regions that are projected family by family: all those of the mainland."""
    rows = {
        area: values
        for (code, area), values in all_regions("projections", codes[:1]).items()
        if area != CORSICA and None not in values
    }
    if not rows:
        return None
    summed = tuple(sum(value or 0 for value in column) for column in zip(*rows.values(), strict=True))
    return Found(summed, codes[0], Area(country().code, _("France métropolitaine sans la Corse")))


def _signed(value: int) -> str:
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{number(abs(rounded(value)))}"


def _details(told: dict[str, int]) -> Iterator[Detail]:
    yield Detail(_("Emplois en 2019"), number(rounded(told["jobs"])))
    yield Detail(_("Emplois créés (+) ou perdus (−) d’ici 2030"), _signed(told["created"]))
    yield Detail(_("Départs en fin de carrière"), number(rounded(told["retiring"])))
    yield Detail(_("Postes à pourvoir en tout"), number(rounded(told["open"])))


def _past(ground: Ground) -> Iterator[Detail]:
    """How the jobs of the family changed over the ten years before, in the country."""
    for family in ground.codes.wider:
        values = ground.figures.get("jobs", family, country().code)
        if values is not None and values[0] and values[1] is not None:
            tenths = (values[1] - values[0]) * 1000 // values[0]
            sign = "+" if tenths > 0 else "−"
            told = f"{sign}{percent(abs(tenths))}" if abs(tenths) >= 10 else _("peu de changement")
            label = _("Emplois en France, de 2008 à 2018 (« %(name)s »)")
            yield Detail(said(label, {"name": ground.name(family)}), told)
            return


def _notes(ground: Ground, found: Found) -> Iterator[str]:
    families = families_of(found.code)
    if len(families) > 1:
        names = listed((ground.name(one) for one in families), "\u00a0; ")
        yield said(_("La projection regroupe plusieurs familles : %(names)s."), {"names": names})
    yield _("C’est une projection faite à partir des chiffres de 2019, pas une certitude.")


def offers(ground: Ground) -> Statement:
    """How many offers were published on one day."""
    title, edition = _("Offres d’emploi"), ground.edition("offers")
    unit = ground.areas[0]
    if edition is None or not ground.codes.former:
        return Statement(
            "offers", title, _("Nous ne savons pas combien d’offres sont publiées."), _("inconnu"), known=False
        )
    if unit.code not in ground.known.offered:
        why = _("Cette liste d’offres ne parle pas de ce territoire.")
        return Statement("offers", title, why, _("inconnu"), known=False, editions=ground.editions("offers"))
    # Where the list has offers it is whole: a trade absent from an area had none there that day.
    everywhere = ground.figures.get("offers", ground.codes.former, country().code)
    values = ground.figures.get("offers", ground.codes.former, unit.code)
    count = (values or (0,))[0] or 0
    if everywhere is None:
        why = _("Cette liste d’offres ne parle pas de ce métier.")
        return Statement("offers", title, why, _("inconnu"), known=False, editions=ground.editions("offers"))
    told = {"count": number(count), "here": here(unit), "day": edition.when}
    return Statement(
        topic="offers",
        title=title,
        sentence=_offers_sentence(count) % told,
        short=_offers_short(count) % told,
        group=notes.shared_sheet(ground),
        area=unit,
        editions=ground.editions("offers"),
        details=(Detail(_("Employeurs qui recrutent ici"), _("inconnu")),),
        notes=(
            *notes.old(ground, edition),
            _("Ces offres ne sont plus ouvertes : ce nombre dit seulement si le métier est courant ici."),
            _("Beaucoup d’emplois se trouvent sans offre publiée."),
        ),
        path=tuple(notes.by_former(ground)),
    )


def _offers_sentence(count: int) -> str:
    if not count:
        return _("%(here)s, France Travail ne publiait aucune offre le %(day)s.")
    return ngettext(
        "%(here)s, %(count)s offre était publiée par France Travail le %(day)s.",
        "%(here)s, %(count)s offres étaient publiées par France Travail le %(day)s.",
        count,
    )


def _offers_short(count: int) -> str:
    if not count:
        return _("aucune offre le %(day)s")
    return ngettext("%(count)s offre le %(day)s", "%(count)s offres le %(day)s", count)
