"""Every component on one page, with sample data and each of its states."""

from datetime import date

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from cpa.ui.site import Link
from cpa.ui.tables import Cell, Column, Table


class SampleForm(forms.Form):
    """One field of each kind."""

    month = forms.CharField(
        label=gettext_lazy("Mois de début"),
        help_text=gettext_lazy("Exemple\u00a0: 03/2019."),
        error_messages={"required": gettext_lazy("Il manque le mois. Exemple\u00a0: 03/2019.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Temps de travail"),
        choices=[("full", gettext_lazy("Temps plein")), ("part", gettext_lazy("Temps partiel"))],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label=gettext_lazy("Précision"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    place = forms.ChoiceField(
        label=gettext_lazy("Territoire"),
        choices=[("", gettext_lazy("Choisir")), ("rural", gettext_lazy("Campagne")), ("town", gettext_lazy("Ville"))],
    )
    sure = forms.BooleanField(label=gettext_lazy("J’ai relu ce que j’ai écrit"))


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """The gallery page."""
    return render(
        request,
        "ui/gallery.html",
        {
            "day": date(2024, 12, 31),
            "table": _table(),
            "tabs": [Link(_("Argent"), "?vue=argent", "page"), Link(_("Heures"), "?vue=heures")],
            "page": Paginator(range(90), 10).page(4),
            "steps": [
                (_("Ouvrir le compte"), _("Une adresse e-mail suffit.")),
                (_("Rattacher vos droits"), _("Avec un code remis par une personne.")),
            ],
            "empty_form": SampleForm(auto_id="vide_%s"),
            "form_in_error": SampleForm({"kind": "half"}, auto_id="erreur_%s"),
        },
    )


gallery.login_required = False  # type: ignore[attr-defined]


def _table() -> Table:
    return Table(
        _("Un tableau qui devient une suite de fiches sur un petit écran"),
        (Column(_("Année")), Column(_("Confiance")), Column(_("Montant"), numeric=True)),
        [
            (Cell("2023"), Cell("", badge="garanti"), Cell("500,00\u00a0€")),
            (Cell("2022", url="#tableau"), Cell("", badge="déclaré"), Cell("312,50\u00a0€")),
        ],
    )
