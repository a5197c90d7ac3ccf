"""The pages of sign-in that this project offers, one by one: allauth's others do not exist here.

No app_name: allauth looks its own pages up by these bare names.
"""

from collections.abc import Callable
from functools import wraps

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.usersessions import views as sessions
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.urls import path as django_path
from django.utils.cache import add_never_cache_headers

View = Callable[..., HttpResponse]


def path(route: str, view: View, name: str) -> URLPattern:
    return django_path(route, _in_our_frame(view), name=name)


def _in_our_frame(view: View) -> View:
    """allauth gives its pages a `site` of its own, which would hide the one that header, help and footer need.

    No page of sign-in stays in a browser's memory: computers are shared at the desks that help people.
    """

    @wraps(view)
    def framed(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if getattr(response, "context_data", None):
            response.context_data.pop("site", None)
        add_never_cache_headers(response)
        return response

    return framed


urlpatterns = [
    path("", account.login, name="account_login"),
    path("ouvrir/", account.signup, name="account_signup"),
    path("quitter/", account.logout, name="account_logout"),
    path("suspendu/", account.account_inactive, name="account_inactive"),
    path("confirmer/", account.reauthenticate, name="account_reauthenticate"),
    path("adresse/", account.email, name="account_email"),
    path("adresse/code/", account.email_verification_sent, name="account_email_verification_sent"),
    path("mot-de-passe/", account.password_change, name="account_change_password"),
    path("mot-de-passe/choisir/", account.password_set, name="account_set_password"),
    path("mot-de-passe/oublie/", account.password_reset, name="account_reset_password"),
    path("mot-de-passe/oublie/code/", account.confirm_password_reset_code, name="account_confirm_password_reset_code"),
    path("mot-de-passe/oublie/nouveau/", account.complete_password_reset, name="account_complete_password_reset"),
    path("mot-de-passe/oublie/fait/", account.password_reset_from_key_done, name="account_password_reset_completed"),
    path("appareils/", sessions.list_usersessions, name="usersessions_list"),
    path("double/", mfa.index, name="mfa_index"),
    path("double/code/", mfa.authenticate, name="mfa_authenticate"),
    path("double/confirmer/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("double/application/", totp.activate_totp, name="mfa_activate_totp"),
    path("double/application/retirer/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("double/secours/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("double/secours/nouveaux/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("double/secours/fichier/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("cles/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("cles/ajouter/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("cles/entrer/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("cles/confirmer/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("cles/<int:pk>/retirer/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("cles/<int:pk>/nommer/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
]
