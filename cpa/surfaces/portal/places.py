"""Ways to a human that hold for everyone. Only numbers that are national, public and permanent are given."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.module_api.places import page_of
from cpa.ui.site import HelpWay, Link

ADMINISTRATION_PHONE = "3939"
"""« Allô Service Public »: answers any question on rights and formalities, by a person."""

EMPLOYMENT_PHONE = "3949"
"""France Travail, the public employment service."""


def spoken(number: str) -> str:
    """« 3939 » → « 39 39 », as people say it."""
    return f"{number[:2]}\u00a0{number[2:]}"


def help_ways() -> list[HelpWay]:
    """Phone, place, advisor: the three ways of the block that every page carries."""
    return [
        HelpWay(
            "phone",
            _("Par téléphone"),
            _("Allô Service Public répond à vos questions sur vos droits. Prix d’un appel local."),
            Link(_("Appeler le %(number)s") % {"number": spoken(ADMINISTRATION_PHONE)}, f"tel:{ADMINISTRATION_PHONE}"),
        ),
        HelpWay(
            "place",
            _("Près de chez vous"),
            _("Un accueil France services vous aide sur place, sans e-mail ni téléphone."),
            Link(_("Où aller"), page_of("advising:near") or reverse("portal:help") + "#lieux"),
        ),
        HelpWay(
            "person",
            _("Un conseil gratuit"),
            _("Le conseil en évolution professionnelle est ouvert à toutes et à tous."),
            Link(_("Trouver qui me conseille"), reverse("portal:help") + "#situations"),
        ),
    ]
