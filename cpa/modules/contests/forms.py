"""What a person says of a right that is wrong, of what proves it, and of what came next."""

from collections.abc import Sequence
from datetime import date

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.contests.bodies import ROUTES, Body
from cpa.modules.contests.course import Act, Happening
from cpa.modules.contests.queries import Followed
from cpa.modules.contests.reasons import FIRST_YEAR, RIGHTS, proofs_of, reasons_of
from cpa.modules.contests.words import ACTS, ANSWERS, TOWARDS
from cpa.modules.contests.words import RIGHTS as NAMES

SHORT, LONG = 300, 3000
ANOTHER = "autre"
"""What the form sends for an employer that the account does not know: no answer is not an answer."""


class ClaimForm(forms.Form):
    """Screen 1: what is wrong. `right` narrows the reasons when a line or a link already says it."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    reason = forms.ChoiceField(
        label=gettext_lazy("Qu’est-ce qui n’est pas juste\u00a0?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez ce qui ressemble le plus à votre cas.")},
    )
    year = forms.TypedChoiceField(
        label=gettext_lazy("Pour quelle année\u00a0?"),
        coerce=int,
        error_messages={"required": gettext_lazy("Il manque l’année. Choisissez-en une dans la liste.")},
    )
    expected = forms.CharField(
        label=gettext_lazy("Que devrait-on lire à la place\u00a0?"),
        help_text=gettext_lazy("Exemple\u00a0: travail de nuit toute l’année, ou 104 heures en mai."),
        max_length=SHORT,
        required=False,
    )
    words = forms.CharField(
        label=gettext_lazy("Autre chose à dire, avec vos mots"),
        help_text=gettext_lazy(
            "Ces mots iront tels quels dans la lettre. N’y mettez pas votre numéro de sécurité sociale."
        ),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: object, right: str, this_year: int, year_known: bool = False, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        groups = [(NAMES[each], [(r.code, r.label) for r in reasons_of(each)]) for each in RIGHTS]
        self.fields["reason"].choices = [(r.code, r.label) for r in reasons_of(right)] if right else groups
        years = [(year, str(year)) for year in range(this_year, FIRST_YEAR - 1, -1)]
        self.fields["year"].choices = [("", _("Choisir une année")), *years]
        if year_known:
            self.fields["year"].widget = forms.HiddenInput()


class ProofForm(forms.Form):
    """Screen 2: what proves it, and to whom the letter goes."""

    body = forms.ChoiceField(
        label=gettext_lazy("À qui écrire\u00a0?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez à qui la lettre est écrite.")},
    )
    employer = forms.ChoiceField(
        label=gettext_lazy("Quel employeur\u00a0?"),
        help_text=gettext_lazy(
            "Le numéro est celui de l’établissement (SIRET), écrit sur vos fiches de paie."
            " Une lettre à un employeur ne montre que ce qu’il a déclaré lui-même."
        ),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez l’employeur à qui la lettre est écrite.")},
    )
    proofs = forms.MultipleChoiceField(
        label=gettext_lazy("Qu’avez-vous comme preuves\u00a0?"),
        help_text=gettext_lazy("Cochez ce que vous pourrez joindre en copie. Sans preuve, la lettre part quand même."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    other_proof = forms.CharField(label=gettext_lazy("Une autre preuve"), max_length=SHORT, required=False)

    def __init__(self, *args: object, followed: Followed, employers: list[str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        first, *others = (body for body in ROUTES[followed.dispute] if body is not Body.COURT)
        already = _("%(to_body)s, si vous avez déjà écrit avant")
        self.fields["body"].choices = [
            (first, capfirst(_("%(to_body)s d’abord") % {"to_body": TOWARDS[first]})),
            *((body, capfirst(already % {"to_body": TOWARDS[body]})) for body in others),
        ]
        self.fields["proofs"].choices = proofs_of(followed.contest.right)
        self.fields["employer"].choices = [*((each, each) for each in employers), (ANOTHER, _("Un autre"))]
        self.fields["employer"].required = self.data.get("body", Body.EMPLOYER) == Body.EMPLOYER
        if followed.events:
            del self.fields["body"]
        if followed.body is not Body.EMPLOYER and followed.events or first is not Body.EMPLOYER or not employers:
            del self.fields["employer"]

    def clean_employer(self) -> str:
        """The establishment; empty for one that the account does not know."""
        said: str = self.cleaned_data["employer"]
        return "" if said == ANOTHER else said


class SenderForm(forms.Form):
    """The name and address to show on the letter. Never kept."""

    name = forms.CharField(
        label=gettext_lazy("Prénom et nom"),
        max_length=SHORT,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    address = forms.CharField(
        label=gettext_lazy("Adresse"),
        max_length=SHORT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "street-address"}),
    )

    def lines(self) -> list[str]:
        """The lines to show, none when nothing was typed."""
        given = [self.cleaned_data["name"], *self.cleaned_data["address"].splitlines()]
        return [line.strip() for line in given if line.strip()]


class EventForm(forms.Form):
    """What happened, and on which day: one of these `acts`. `seen` is how many events the page showed."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    act = forms.ChoiceField(
        label=gettext_lazy("Quelle réponse\u00a0?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez une réponse.")},
    )
    body = forms.ChoiceField(
        label=gettext_lazy("À qui écrire ensuite\u00a0?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez à qui écrire.")},
    )
    day = forms.DateField(
        label=gettext_lazy("Quel jour\u00a0?"),
        help_text=gettext_lazy("Exemple\u00a0: 03/02/2026."),
        # A typed date: the browser's own field takes four stops of the keyboard and reads badly aloud.
        widget=forms.DateInput(format="%d/%m/%Y", attrs={"autocomplete": "off"}),
        input_formats=("%d/%m/%Y", "%Y-%m-%d"),
        error_messages={
            "required": gettext_lazy("Il manque le jour. Exemple\u00a0: 03/02/2026."),
            "invalid": gettext_lazy("Ce jour n’existe pas. Exemple\u00a0: 03/02/2026."),
        },
    )
    reference = forms.CharField(label=gettext_lazy("Numéro de la lettre recommandée"), max_length=SHORT, required=False)

    def __init__(
        self,
        *args: object,
        acts: Sequence[Act],
        bodies: Sequence[Body] = (),
        asks_day: bool = False,
        asks_reference: bool = False,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._offer("act", [(act, ANSWERS.get(act, ACTS[act])) for act in acts])
        self._offer("body", [(body, capfirst(TOWARDS[body])) for body in bodies])
        for name, asked in (("day", asks_day), ("reference", asks_reference)):
            if not asked:
                del self.fields[name]

    def _offer(self, name: str, choices: Sequence[tuple[str, object]]) -> None:
        if not choices:
            del self.fields[name]
            return
        field = self.fields[name]
        field.choices = choices
        if len(choices) == 1:
            field.widget, self.initial[name] = forms.HiddenInput(), choices[0][0]

    def happening(self, today: date) -> Happening:
        """What it says happened; today when no day was asked."""
        said = self.cleaned_data
        return Happening(Act(said["act"]), said.get("day", today), said.get("body", ""))
