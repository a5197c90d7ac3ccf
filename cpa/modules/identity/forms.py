"""The forms of this module: allauth's in our words, and the one-time code."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account import forms as account
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from cryptography.exceptions import InvalidSignature
from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.identity import words
from cpa.modules.identity.words import Spoken


class LoginForm(Spoken, account.LoginForm):
    words = {"login": words.EMAIL, "password": words.PASSWORD}


class SignupForm(Spoken, account.SignupForm):
    words = {"email": words.EMAIL, "password1": words.CHOSEN_PASSWORD}


class ReauthenticateForm(Spoken, account.ReauthenticateForm):
    words = {"password": words.PASSWORD}


class ChangePasswordForm(Spoken, account.ChangePasswordForm):
    words = {"oldpassword": words.CURRENT_PASSWORD, "password1": words.NEW_PASSWORD}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["password2"]  # nothing is asked twice: a slip is mended by « Mot de passe oublié ? »


class SetPasswordForm(Spoken, account.SetPasswordForm):
    words = {"password1": words.NEW_PASSWORD}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["password2"]


class ResetPasswordForm(Spoken, account.ResetPasswordForm):
    words = {"email": words.EMAIL}


class ResetPasswordKeyForm(Spoken, account.ResetPasswordKeyForm):
    words = {"password1": words.NEW_PASSWORD}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["password2"]


class AddEmailForm(Spoken, account.AddEmailForm):
    words = {"email": words.NEW_EMAIL}


class ConfirmEmailCodeForm(Spoken, account.ConfirmEmailVerificationCodeForm):
    words = {"code": words.MAILED_CODE}


class ConfirmResetCodeForm(Spoken, account.ConfirmPasswordResetCodeForm):
    words = {"code": words.MAILED_CODE}


class SecondFactorForm(Spoken, mfa.AuthenticateForm):
    words = {"code": words.APP_CODE}


class SecondFactorAgainForm(Spoken, mfa.ReauthenticateForm):
    words = {"code": words.APP_CODE}


class ActivateApplicationForm(Spoken, totp.ActivateTOTPForm):
    words = {"code": words.NEW_APP_CODE}


@contextmanager
def _what_the_device_said() -> Iterator[None]:
    """The reader of keys trusts the shape of what a browser sends: whatever else arrives is a key that does not fit."""
    try:
        yield
    except (AttributeError, InvalidSignature, LookupError, TypeError, ValueError) as unreadable:
        raise get_adapter().validation_error("incorrect_key") from unreadable


class SecondFactorKeyForm(webauthn.AuthenticateWebAuthnForm):
    def clean_credential(self) -> Any:
        with _what_the_device_said():
            return super().clean_credential()


class SignInKeyForm(SecondFactorKeyForm, webauthn.LoginWebAuthnForm):
    """The same, before anyone is known."""


class ConfirmKeyForm(SecondFactorKeyForm, webauthn.ReauthenticateWebAuthnForm):
    """The same, before an important act."""


class AddKeyForm(Spoken, webauthn.AddWebAuthnForm):
    words = {"name": words.KEY_NAME, "passwordless": words.PASSWORDLESS}

    def clean(self) -> dict[str, Any]:
        with _what_the_device_said():
            if not isinstance(self.cleaned_data.get("credential", {}), dict):  # « 0 » would be added unread
                raise TypeError
            return super().clean()


class RenameKeyForm(Spoken, webauthn.EditWebAuthnForm):
    words = {"name": words.KEY_NAME}


class PaperCodeForm(forms.Form):
    """One code of the printed sheet."""

    code = forms.CharField(
        label=_("Un code de votre feuille"),
        max_length=40,
        help_text=_("12 lettres et chiffres. Exemple : CDFG-HJKM-NPQR. Barrez-le ensuite sur la feuille."),
        error_messages={
            "required": _("Il manque le code. Exemple : CDFG-HJKM-NPQR."),
            "max_length": _("C’est trop long : le code a 12 lettres et chiffres. Exemple : CDFG-HJKM-NPQR."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )


class AttachmentForm(forms.Form):
    """The one-time code that proves which declared account is the person's."""

    code = forms.CharField(
        label=_("Votre code"),
        max_length=40,
        help_text=_("12 lettres et chiffres. Exemple : CDFG-HJKM-NPQR. Les tirets et les majuscules ne comptent pas."),
        error_messages={
            "required": _("Il manque le code. Exemple : CDFG-HJKM-NPQR."),
            "max_length": _("C’est trop long : le code a 12 lettres et chiffres. Exemple : CDFG-HJKM-NPQR."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
