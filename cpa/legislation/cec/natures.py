"""The natures of activity: how cases and people name them, what their minimum is counted in, who declares them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.yearly import last_day
from cpa.rules.parameters import NotInForce, on
from cpa.rules.plan import Law
from cpa.rules.wording import Words, shown


@dataclass(frozen=True, slots=True)
class Nature:
    """One nature of activity, a rule of the same name. `measures` are what its minimum is counted in; `other_names`
    the words that also mean it; `by_holder` whether the holder declares it and someone attests it."""

    name: str
    words: Words
    measures: tuple[str, ...]
    other_names: tuple[str, ...] = ()
    by_holder: bool = False


NATURES = (
    Nature(
        "service_civique",
        Words("Service civique", "Civic service"),
        ("months",),
        ("volontariat", "volontariat_service_civique"),
    ),
    Nature(
        "reserve_militaire",
        Words("Réserve militaire opérationnelle", "Military operational reserve"),
        ("days",),
        ("reserve_militaire_operationnelle", "reserve_operationnelle"),
    ),
    Nature(
        "reserve_defense",
        Words("Réserve citoyenne de défense et de sécurité", "Defence and security citizen reserve"),
        ("years",),
        ("reserve_citoyenne_defense", "reserve_citoyenne_defense_securite", "reserve_citoyenne"),
    ),
    Nature(
        "reserve_communale",
        Words("Réserve communale de sécurité civile", "Municipal civil-safety reserve"),
        ("years",),
        ("reserve_communale_securite_civile", "reserve_securite_civile"),
    ),
    Nature("reserve_sanitaire", Words("Réserve sanitaire", "Health reserve"), ("days",)),
    Nature(
        "maitre_apprentissage",
        Words("Maître d'apprentissage", "Apprentice master"),
        ("months",),
        ("maitre_d_apprentissage",),
    ),
    Nature(
        "benevolat",
        Words("Bénévolat associatif", "Volunteering in associations"),
        ("hours", "hours_in_one_body"),
        ("benevolat_associatif",),
        by_holder=True,
    ),
    Nature(
        "reserve_education",
        Words("Réserve citoyenne de l'éducation nationale", "Education citizen reserve"),
        ("years", "interventions"),
        ("reserve_education_nationale", "reserve_citoyenne_education", "reserve_citoyenne_education_nationale"),
    ),
    Nature(
        "sapeur_pompier",
        Words("Sapeur-pompier volontaire", "Volunteer firefighter"),
        ("years",),
        ("sapeur_pompier_volontaire",),
    ),
    Nature(
        "reserve_police",
        Words("Réserve de la police nationale", "National police reserve"),
        ("years", "vacations"),
        ("reserve_police_nationale", "reserve_civile_police", "reserve_operationnelle_police"),
    ),
    Nature(
        "reserve_citoyenne_police",
        Words("Réserve citoyenne de la police", "Police citizen reserve"),
        ("years", "hours"),
        ("reserve_citoyenne_police_nationale",),
    ),
    Nature(
        "reserve_civique",
        Words("Réserve civique", "Civic reserve"),
        ("hours", "hours_in_one_body"),
        by_holder=True,
    ),
    Nature(
        "reserve_reinsertion",
        Words("Réserve citoyenne de réinsertion", "Reintegration citizen reserve"),
        ("hours",),
        ("reserve_citoyenne_reinsertion",),
    ),
)
BY_NAME: Mapping[str, Nature] = {name: nature for nature in NATURES for name in (nature.name, *nature.other_names)}

_COUNTED = {
    "days": Words("jours", "days"),
    "months": Words("mois", "months"),
    "years": Words("ans", "years"),
    "interventions": Words("interventions", "interventions"),
    "vacations": Words("vacations", "duties"),
    "hours": Words("", ""),
    "hours_in_one_body": Words("dans le même organisme", "in the same body"),
}


def in_force(law: Law, nature: Nature, year: int) -> bool:
    """Whether the nature is in the law on the last day of `year`."""
    return bool(_values(law, nature, last_day(year)))


def minimum(law: Law, nature: Nature, day: date) -> Words:
    """The minimum of the nature on `day`, as sentences say it: « 200 h, 100 h dans le même organisme »."""
    values = _values(law, nature, day).items()
    return Words(
        ", ".join(f"{shown(value, 'fr')} {_COUNTED[measure].fr}".strip() for measure, value in values),
        ", ".join(f"{shown(value, 'en')} {_COUNTED[measure].en}".strip() for measure, value in values),
    )


def _values(law: Law, nature: Nature, day: date) -> dict[str, Quantity]:
    found = {}
    for measure in nature.measures:
        parameter = law.parameters[f"minimum.{nature.name}_{measure}"]
        try:
            found[measure] = Quantity(on(parameter, day).value or 0, Unit(parameter.unit))
        except NotInForce:
            continue
    return found
