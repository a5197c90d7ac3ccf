"""How hard it is for employers to hire, and why; and how hard the work is said to be."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import gettext as _

from cpa.modules.occupations.outlook import notes
from cpa.modules.occupations.outlook.bands import band
from cpa.modules.occupations.outlook.ground import Found, Ground, country, here
from cpa.modules.occupations.outlook.model import Detail, Statement
from cpa.modules.occupations.sources.labour_market.tension import CLASSES, FIRST_YEAR, LAST_YEAR

TOPIC = "tension"
LOCAL, BY_FAMILY, SERIES = "tension_basin", "tension_family", "tension_series"


class Classed(NamedTuple):
    """Classes that were found, and in which data set."""

    found: Found
    dataset: str

    def of(self, name: str) -> int | None:
        """One class, from 1 to 5."""
        return self.found.values[CLASSES.index(name)]


def classed(ground: Ground, name: str) -> Classed | None:
    """The class of this name: of the occupation in its basin, else of its family in a wider area."""
    needed = CLASSES.index(name)
    local = ground.first(LOCAL, [ground.codes.former], needed)
    if local is not None:
        return Classed(local, LOCAL)
    family = ground.first(BY_FAMILY, ground.codes.wider, needed)
    return Classed(family, BY_FAMILY) if family is not None else None


def words(tension: str) -> str:
    """What a band of tension means, to go on with a sentence that names the place."""
    return {
        "very_strong": _("les employeurs ont beaucoup de mal à recruter"),
        "strong": _("les employeurs ont du mal à recruter"),
        "middle": _("recruter n’est ni facile ni difficile pour les employeurs"),
        "weak": _("les employeurs recrutent assez facilement"),
        "very_weak": _("les employeurs recrutent facilement : il peut y avoir beaucoup de candidats"),
    }[tension]


def group(ground: Ground, told: Classed) -> str:
    """Whom the classes are of."""
    return notes.shared_sheet(ground) if told.dataset == LOCAL else notes.family(ground.name(told.found.code))


def path(ground: Ground, told: Classed) -> tuple[str, ...]:
    """How the classes were reached."""
    ways = notes.by_former(ground) if told.dataset == LOCAL else notes.by_family(ground, told.found.code)
    return tuple(ways)


def statement(ground: Ground) -> Statement:
    """Whether employers find it hard to hire."""
    title = _("Difficulté à recruter")
    told = classed(ground, "tension")
    if told is None:
        sentence = _("Nous ne savons pas si les employeurs ont du mal à recruter.")
        return Statement(TOPIC, title, sentence, _("inconnu"), known=False, editions=ground.editions(LOCAL, BY_FAMILY))
    word = band("tension", told.of("tension") or 1)
    return Statement(
        topic=TOPIC,
        title=title,
        sentence=f"{here(told.found.area)}, {words(word)}.",
        short=_short(word),
        band=word,
        group=group(ground, told),
        area=told.found.area,
        editions=ground.editions(told.dataset, SERIES),
        details=(*_details(told), *_change(ground)),
        notes=(*notes.wider_area(ground, told.found), *notes.old(ground, ground.edition(told.dataset))),
        path=path(ground, told),
    )


def conditions(ground: Ground) -> Statement:
    """Whether the work is hard, as the same indicator says."""
    title, told = _("Conditions de travail"), classed(ground, "conditions")
    if told is None:
        sentence = _("Nous ne savons pas si les conditions de travail sont dures.")
        return Statement("conditions", title, sentence, _("inconnu"), known=False)
    word = band("conditions", told.of("conditions") or 1)
    return Statement(
        topic="conditions",
        title=title,
        sentence=_conditions(word),
        short=_("contraintes : %(rank)s sur 5") % {"rank": told.of("conditions")},
        band=word,
        group=group(ground, told),
        area=told.found.area,
        editions=ground.editions(told.dataset),
        details=(Detail(_("Contraintes du travail"), _("%(rank)s sur 5") % {"rank": told.of("conditions")}),),
        notes=(
            _(
                "Sont comptés : les efforts physiques, la répétition, le rythme, le travail le soir ou "
                "le week-end, les journées coupées."
            ),
            _("Cela change d’un employeur à l’autre : demandez à voir le poste."),
            *notes.wider_area(ground, told.found),
            *notes.old(ground, ground.edition(told.dataset)),
        ),
        path=path(ground, told),
    )


def _conditions(word: str) -> str:
    return {
        "very_hard": _("Les conditions de travail sont parmi les plus dures de tous les métiers."),
        "hard": _("Les conditions de travail sont plus dures que dans la plupart des métiers."),
        "middle": _("Les conditions de travail sont dans la moyenne des métiers."),
        "rather_light": _("Les conditions de travail sont moins dures que dans la plupart des métiers."),
        "light": _("Les conditions de travail sont parmi les moins dures de tous les métiers."),
    }[word]


def _short(word: str) -> str:
    return {
        "very_strong": _("très difficile pour les employeurs"),
        "strong": _("difficile pour les employeurs"),
        "middle": _("ni facile ni difficile"),
        "weak": _("assez facile pour les employeurs"),
        "very_weak": _("facile pour les employeurs"),
    }[word]


def _change(ground: Ground) -> Iterator[Detail]:
    """How the index of the family moved in the country."""
    for family in ground.codes.wider:
        values = ground.figures.get(SERIES, family, country().code)
        if values is not None and values[0] is not None and values[-1] is not None:
            words = {
                "more": _("il est devenu plus difficile de recruter"),
                "same": _("peu de changement"),
                "less": _("il est devenu plus facile de recruter"),
            }
            years = {"first": FIRST_YEAR, "last": LAST_YEAR}
            yield Detail(_("En France, de %(first)s à %(last)s") % years, words[band("change", values[-1] - values[0])])
            return


def _details(told: Classed) -> Iterator[Detail]:
    labels = {
        "tension": _("Tension"),
        "hiring": _("Beaucoup d’embauches"),
        "training": _("Une formation précise est demandée"),
        "workforce": _("Peu de candidats disponibles"),
        "unsteady": _("Des emplois qui durent peu"),
        "conditions": _("Des conditions de travail dures"),
        "distance": _("Offres et candidats pas au même endroit"),
    }
    answers = {"yes": _("oui"), "middle": _("un peu"), "no": _("non")}
    for name, label in labels.items():
        rank = told.of(name)
        if rank is None:
            yield Detail(label, _("inconnu"))
        elif name == "tension":
            yield Detail(label, _("%(rank)s sur 5") % {"rank": rank})
        else:
            yield Detail(
                label, _("%(answer)s (%(rank)s sur 5)") % {"answer": answers[band("component", rank)], "rank": rank}
            )
