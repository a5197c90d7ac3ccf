"""What the fields of allauth's forms are called, and how their errors say to mend them."""

from collections.abc import Mapping
from typing import NamedTuple

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


class Words(NamedTuple):
    label: Text
    missing: Text = ""
    wrong: Text = ""
    hint: Text = ""


EMAIL = Words(
    _("Adresse e-mail"),
    _("Il manque l’adresse e-mail. Exemple : camille@exemple.fr."),
    _("Cette adresse e-mail n’est pas complète. Exemple : camille@exemple.fr."),
    _("Exemple : camille@exemple.fr"),
)
NEW_EMAIL = EMAIL._replace(label=_("Nouvelle adresse e-mail"))
PASSWORD = Words(_("Mot de passe"), _("Il manque le mot de passe."))
CURRENT_PASSWORD = Words(_("Mot de passe actuel"), _("Il manque votre mot de passe actuel."))
NEW_PASSWORD = Words(
    _("Nouveau mot de passe"),
    _("Il manque le mot de passe. Au moins 12 signes : plusieurs mots à la suite."),
    hint=_("Au moins 12 signes. Plusieurs mots sans lien entre eux font un bon mot de passe."),
)
CHOSEN_PASSWORD = NEW_PASSWORD._replace(label=_("Choisissez un mot de passe"))
MAILED_CODE = Words(
    _("Code reçu par e-mail"),
    _("Il manque le code. Recopiez-le depuis le message reçu. Exemple : 1234-5678."),
    hint=_("8 chiffres. Exemple : 1234-5678"),
)
APP_CODE = Words(
    _("Code de votre application, ou code de secours"),
    _("Il manque le code. Exemple : 123456."),
    hint=_("6 chiffres pour l’application, 8 pour un code de secours"),
)
NEW_APP_CODE = Words(
    _("Code affiché par l’application"),
    _("Il manque le code. Exemple : 123456."),
    hint=_("6 chiffres. Exemple : 123456"),
)
KEY_NAME = Words(
    _("Nom de la clé"), _("Il manque le nom de la clé. Exemple : mon téléphone."), hint=_("Exemple : mon téléphone")
)
PASSWORDLESS = Words(
    _("Me connecter avec cette clé seule, sans mot de passe"),
    hint=_("La clé doit alors vous demander votre empreinte, votre visage ou un code."),
)


class Spoken(forms.Form):
    """A form whose fields take our words. Placeholders go: they vanish as one types, and labels say the same."""

    words: Mapping[str, Words] = {}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if name in self.words:
                self._say(field, self.words[name])

    @staticmethod
    def _say(field: forms.Field, words: Words) -> None:
        field.label, field.help_text = words.label, words.hint
        field.error_messages["required"] = words.missing
        for validator in field.validators:
            if words.wrong:
                validator.message = words.wrong
