"""What a password must be, and how to mend it. Length and rarity count; no rule on signs, which only makes people
write passwords down."""

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


class LongEnough(password_validation.MinimumLengthValidator):
    def get_error_message(self) -> str:
        return ngettext(
            "Ce mot de passe est trop court. Il faut au moins %(count)d signe.",
            "Ce mot de passe est trop court. Il faut au moins %(count)d signes. Mettez plusieurs mots à la suite.",
            self.min_length,
        ) % {"count": self.min_length}


class Rare(password_validation.CommonPasswordValidator):
    def get_error_message(self) -> str:
        return _("Ce mot de passe est parmi les plus utilisés. Choisissez plusieurs mots sans lien entre eux.")


class UnlikeTheEmail(password_validation.UserAttributeSimilarityValidator):
    def __init__(self) -> None:
        super().__init__(user_attributes=("email",))

    def get_error_message(self) -> str:
        return _("Ce mot de passe ressemble trop à votre adresse e-mail. Choisissez autre chose.")


class NotOnlyDigits(password_validation.NumericPasswordValidator):
    def get_error_message(self) -> str:
        return _("Ce mot de passe n’a que des chiffres. Ajoutez des mots.")
