"""The activities that a holder may add themselves, each with its words and its form."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.modules.declarations.facts.commitments import COMMITMENT
from cpa.modules.declarations.facts.merging import PUBLIC_POST, SELF_EMPLOYMENT, SHELTERED_WORK
from cpa.modules.declarations.year_forms import MasterForm, PublicPostForm, SelfEmployedForm, ShelteredForm, YearForm


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity: its place in the address, the kind of statement it makes, its title and what to know of it."""

    slug: str
    kind: str
    title: str | Promise
    lead: str | Promise
    normally: str | Promise
    form: type[YearForm]


ACTIVITIES = (
    Activity(
        "travail-independant",
        SELF_EMPLOYMENT,
        _("Travail indépendant"),
        _("Une année à votre compte donne de l’argent pour vous former, selon les mois travaillés."),
        _("L’Urssaf ou la MSA le déclare d’habitude. Ce que vous dites compte en attendant."),
        SelfEmployedForm,
    ),
    Activity(
        "fonction-publique",
        PUBLIC_POST,
        _("Poste dans la fonction publique"),
        _("Chaque année dans un poste public donne des heures de formation."),
        _("Votre employeur public le déclare d’habitude. Ce que vous dites compte en attendant."),
        PublicPostForm,
    ),
    Activity(
        "esat",
        SHELTERED_WORK,
        _("Travail en ESAT"),
        _("Un établissement d’accompagnement par le travail (ESAT) vous a admis\u00a0: chaque année compte."),
        _("L’ESAT le déclare d’habitude. Ce que vous dites compte en attendant."),
        ShelteredForm,
    ),
    Activity(
        "maitre-apprentissage",
        COMMITMENT,
        _("Maître d’apprentissage"),
        _("Former un apprenti ou une apprentie pendant six mois compte comme un engagement."),
        _("Votre opérateur de compétences le déclare d’habitude. Ce que vous dites compte en attendant."),
        MasterForm,
    ),
)
