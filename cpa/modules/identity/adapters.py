"""How this project sets up django-allauth: whose try counts, what is said, which secrets are sealed."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Cet accès est suspendu. Demandez de l’aide : rien n’est perdu."),
        "duplicate_email": _("C’est déjà votre adresse. Écrivez la nouvelle."),
        "email_password_mismatch": _(
            "L’adresse e-mail ou le mot de passe ne convient pas. Vérifiez les deux, ou choisissez "
            "« Mot de passe oublié ? »."
        ),
        "email_taken": _("Un accès existe déjà avec cette adresse. Connectez-vous, ou choisissez une autre adresse."),
        "enter_current_password": _("Ce n’est pas votre mot de passe actuel. Réessayez, majuscules comprises."),
        "incorrect_code": _("Ce n’est pas le bon code. Recopiez-le depuis le dernier message. Exemple : 1234-5678."),
        "incorrect_password": _("Ce n’est pas votre mot de passe. Réessayez, majuscules comprises."),
        "rate_limited": _("Vous venez de demander un code. Attendez un instant avant d’en demander un autre."),
        "same_as_current": _("C’est déjà votre adresse. Écrivez la nouvelle."),
        "too_many_login_attempts": _(
            "Trop d’essais. Attendez cinq minutes, puis recommencez. Votre compte n’est pas perdu."
        ),
    }

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count tries by e-mail *and* place: whoever tries from elsewhere must not keep the person out."""
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{self.get_client_ip(request)}"

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """One message for every piece of news: no detail, no link, no address of whoever did it."""
        # Rendered from "identity/email/news_subject.txt" and "identity/email/news_message.txt".
        super().send_notification_mail("identity/email/news", user, email=email)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        described = {
            "reauthenticate": _("Avec mon mot de passe"),
            "mfa_reauthenticate": _("Avec un code de mon application, ou un code de secours"),
            "mfa_reauthenticate:webauthn": _("Avec ma clé d’accès"),
        }
        return [{**way, "description": described[way["id"]]} for way in super().get_reauthentication_methods(user)]

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("identity:access")

    def get_email_verification_redirect_url(self, email_address: object) -> str:
        return reverse("identity:access")


class SecondFactorAdapter(DefaultMFAAdapter):
    """Seals second-factor secrets under a key derived from SECRET_KEY: a copy of the database gives no code."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "Ce n’est pas le bon code. Il change toutes les 30 secondes : prenez celui affiché maintenant."
        ),
        "incorrect_key": _("La clé n’a pas pu être lue. Réessayez, ou utilisez votre mot de passe."),
        "unverified_email": _("Confirmez d’abord votre adresse e-mail."),
    }

    def build_totp_svg(self, url: str) -> str:
        """The drawing as an element of the page: a data address would be refused by the content policy."""
        return super().build_totp_svg(url).partition("?>")[2].strip()

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 - the name allauth calls it by
        return gettext("Ma clé d’accès")

    def encrypt(self, text: str) -> str:
        return _sealer().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _sealer().decrypt(encrypted_text.encode()).decode()


def client_ip(request: HttpRequest, *_: object) -> str:
    """The address a request comes from, past the proxies that settings trust. For django-axes."""
    return AccountAdapter(request).get_client_ip(request)


def _sealer() -> MultiFernet:
    return MultiFernet([_derived(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _derived(secret: str) -> Fernet:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"second factors").derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(key))
