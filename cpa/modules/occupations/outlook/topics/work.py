"""What the work pays, when it is done and under which contracts: national figures of a family of occupations."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from cpa.modules.occupations.outlook import notes
from cpa.modules.occupations.outlook.ground import Found, Ground, country
from cpa.modules.occupations.outlook.model import Detail, Statement
from cpa.modules.occupations.outlook.written import number, out_of_ten, percent

ONE_IN_TEN = 100
"""In tenths of a percent."""

LIMITS = (1250, 1500, 2000, 3000)
"""Limits in euros between the five bands of monthly net wage."""


class Range(NamedTuple):
    """The narrowest run of wage bands that holds at least half of the people: its limits in euros (None: open), and
    their share in tenths of a percent."""

    low: int | None
    high: int | None
    share: int


def _national(ground: Ground, dataset: str, needed: int = 0) -> Found | None:
    for family in ground.codes.wider:
        values = ground.figures.get(dataset, family, country().code)
        if values is not None and values[needed] is not None:
            return Found(values, family, country())
    return None


def pay(ground: Ground) -> Statement:
    """What people earn."""
    title, median = _("Salaire"), _national(ground, "median_wage")
    if median is None:
        sentence = _("Nous ne savons pas combien gagnent les personnes de ce métier.")
        return Statement("pay", title, sentence, _("inconnu"), known=False)
    euros, last_year = number(median.values[0] or 0), median.values[1] or 0
    values = {"euros": euros, "first": last_year - 2, "last": last_year}
    return Statement(
        topic="pay",
        title=title,
        sentence=_(
            "En France, entre %(first)s et %(last)s, la moitié des personnes gagnaient plus de %(euros)s € net "
            "par mois à temps plein, l’autre moitié moins."
        )
        % values,
        short=_("%(euros)s € net par mois (milieu)") % values,
        group=notes.family(ground.name(median.code)),
        area=median.area,
        editions=ground.editions("median_wage", "wage_bands"),
        details=tuple(_pay_details(ground, euros)),
        notes=(
            _("Ce n’est pas le salaire d’ici : il n’est publié que pour tout le pays, sans apprentis ni stagiaires."),
            *notes.old(ground, ground.edition("median_wage")),
        ),
        path=tuple(notes.by_family(ground, median.code)),
    )


def middle_range(shares: Sequence[int]) -> Range:
    """The narrowest run of bands that holds at least half of the people; of two as narrow, the fuller."""
    runs = [
        (end - start, -sum(shares[start:end]), start, end)
        for start in range(len(shares))
        for end in range(start + 1, len(shares) + 1)
        if sum(shares[start:end]) * 2 >= sum(shares)
    ]
    _width, held, start, end = min(runs)
    low = LIMITS[start - 1] if start else None
    high = LIMITS[end - 1] if end <= len(LIMITS) else None
    return Range(low, high, -held)


def _pay_details(ground: Ground, euros: str) -> Iterator[Detail]:
    yield Detail(_("La moitié gagnent plus, la moitié moins"), _("%(euros)s €") % {"euros": euros})
    bands = _national(ground, "wage_bands")
    if bands is None or None in bands.values:
        yield Detail(_("Fourchette"), _("inconnu"))
        return
    found = middle_range([value or 0 for value in bands.values])
    yield Detail(_("Fourchette"), _range(found))


def _range(found: Range) -> str:
    values = {"share": percent(found.share), "low": number(found.low or 0), "high": number(found.high or 0)}
    if found.low is None:
        return _("%(share)s gagnent moins de %(high)s €") % values
    if found.high is None:
        return _("%(share)s gagnent %(low)s € ou plus") % values
    return _("%(share)s gagnent de %(low)s à %(high)s €") % values


def hours(ground: Ground) -> Statement:
    """When people work."""
    title, found = _("Horaires"), _any(ground, "hours")
    if found is None:
        return Statement(
            "hours", title, _("Nous ne savons pas à quelles heures on travaille."), _("inconnu"), known=False
        )
    days = dict(zip((_("le samedi"), _("le dimanche"), _("la nuit")), found.values, strict=True))
    told = [f"{out_of_ten(share)} {day}" for day, share in days.items() if share is not None]
    return Statement(
        topic="hours",
        title=title,
        sentence=_("En France, sur 10 personnes, travaillent : %(told)s.") % {"told": ", ".join(told)},
        short=", ".join(f"{day} {percent(share)}" for day, share in days.items() if share is not None),
        group=notes.family(ground.name(found.code)),
        area=found.area,
        editions=ground.editions("hours", "working_time"),
        details=tuple(_hours_details(ground, days)),
        notes=tuple(notes.old(ground, ground.edition("hours"))),
        path=tuple(notes.by_family(ground, found.code)),
    )


def _any(ground: Ground, dataset: str) -> Found | None:
    """The figures of the most precise family with any value known."""
    found = (_national(ground, dataset, place) for place in range(3))
    known = [one for one in found if one is not None]
    return min(known, key=lambda one: -len(one.code)) if known else None


def _hours_details(ground: Ground, days: dict[str, int | None]) -> Iterator[Detail]:
    for day, share in days.items():
        yield Detail(_("Travaillent %(day)s") % {"day": day}, _("inconnu") if share is None else percent(share))
    time = _any(ground, "working_time")
    labels = (_("À temps partiel"), _("Plus de 40 heures par semaine"), _("Voudraient travailler plus"))
    for label, share in zip(labels, time.values if time else (None, None, None), strict=True):
        yield Detail(label, _("inconnu") if share is None else percent(share))


def contracts(ground: Ground) -> Statement:
    """Under which contracts people work, and who they are."""
    title, found = _("Contrats"), _national(ground, "status")
    if found is None:
        return Statement(
            "contracts", title, _("Nous ne savons pas sous quels contrats on travaille."), _("inconnu"), known=False
        )
    lasting, fixed, agency, apprentice, own = found.values
    return Statement(
        topic="contracts",
        title=title,
        sentence=_contracts(lasting or 0, own or 0),
        short=_("%(share)s d’emplois sans date de fin") % {"share": percent(lasting or 0)},
        group=notes.family(ground.name(found.code)),
        area=found.area,
        editions=ground.editions("status", "women", "ages"),
        details=tuple(_contract_details(ground, (lasting, fixed, agency, apprentice, own))),
        notes=tuple(notes.old(ground, ground.edition("status"))),
        path=tuple(notes.by_family(ground, found.code)),
    )


def _contracts(lasting: int, own: int) -> str:
    """Who is on their own is told as soon as they are one in ten: they are not the rest with a contract that ends."""
    values = {"lasting": out_of_ten(lasting), "own": out_of_ten(own)}
    if out_of_ten(own) == "1":
        return (
            _("En France, sur 10 personnes, %(lasting)s ont un emploi sans date de fin et 1 est à son compte.") % values
        )
    if own >= ONE_IN_TEN:
        return (
            _("En France, sur 10 personnes, %(lasting)s ont un emploi sans date de fin et %(own)s sont à leur compte.")
            % values
        )
    return _("En France, sur 10 personnes, %(lasting)s ont un emploi sans date de fin.") % values


def _contract_details(ground: Ground, shares: tuple[int | None, ...]) -> Iterator[Detail]:
    labels = (_("Durée indéterminée"), _("Durée déterminée"), _("Intérim"), _("Apprentissage"), _("À leur compte"))
    for label, share in zip(labels, shares, strict=True):
        yield Detail(label, _("inconnu") if share is None else percent(share))
    women, ages = _national(ground, "women"), _national(ground, "ages")
    yield Detail(_("Femmes"), percent(women.values[0] or 0) if women else _("inconnu"))
    counts = [value or 0 for value in ages.values] if ages else []
    old = sum(counts[6:]) * 1000 // sum(counts) if sum(counts) else None
    yield Detail(_("50 ans et plus"), _("inconnu") if old is None else percent(old))
