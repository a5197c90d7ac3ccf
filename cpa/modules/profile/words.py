"""What the kinds of bricks are called, and what each asks."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.modules.profile.path.written import Kind


@dataclass(frozen=True, slots=True)
class Told:
    """A kind on screen: its place in an address, its name, what may help to fill it in. Its icon bears its value."""

    slug: str
    name: Promise
    what_hint: Promise
    tasks_hint: Promise
    names_an_occupation: bool = False


_TASKS = _("Exemple\u00a0: je rangeais, j’accueillais, je réparais, j’apprenais aux nouveaux.")

KINDS: Mapping[Kind, Told] = {
    Kind.JOB: Told(
        "emploi", _("Emploi"), _("Exemple\u00a0: préparateur de commandes, nourrice, femme de ménage."), _TASKS, True
    ),
    Kind.ASSIGNMENT: Told(
        "mission", _("Mission"), _("Intérim, petits boulots, travail à la tâche ou à votre compte."), _TASKS, True
    ),
    Kind.TRAINING: Told(
        "formation",
        _("Formation"),
        _("Avec ou sans diplôme. Exemple\u00a0: CAP cuisine, permis, cours de français, tutoriels."),
        _("Exemple\u00a0: tailler une haie, tenir une caisse, parler anglais."),
    ),
    Kind.VOLUNTEERING: Told(
        "benevolat",
        _("Bénévolat"),
        _("Exemple\u00a0: entraîneuse de football, gâteaux de la fête de l’école, quartier."),
        _TASKS,
        True,
    ),
    Kind.FAMILY: Told(
        "famille",
        _("Famille et proches"),
        _("Exemple\u00a0: élever mes enfants, m’occuper de mon frère, aider un voisin."),
        _("Exemple\u00a0: je préparais les repas, je faisais les papiers, je rassurais."),
    ),
    Kind.HEALTH: Told(
        "sante",
        _("Santé et pause"),
        _("Vous n’avez rien à expliquer. «\u00a0Une pause\u00a0» suffit."),
        _("Seulement si vous en avez envie."),
    ),
    Kind.PROJECT: Told(
        "projet",
        _("Projet"),
        _("Exemple\u00a0: construire ma maison, un jardin, un groupe de musique, un voyage."),
        _TASKS,
        True,
    ),
    Kind.OTHER: Told("autre", _("Autre"), _("Tout ce qui compte pour vous."), _TASKS, True),
}

KIND_OF = {told.slug: kind for kind, told in KINDS.items()}
"""The kind of each slug."""
