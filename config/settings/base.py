"""Settings shared by every way of running. Each variable read from the environment is listed in
docs/reference/settings.md with what it does; a missing one is named with what to do about it."""

import os
from pathlib import Path

from csp.constants import NONE, SELF

from config.databases import databases, private_server
from config.logs import logging_to
from config.modules import installed_modules
from config.settings.sign_in import *

BASE_DIR = Path(__file__).resolve().parent.parent.parent

OUR_MODULES = [
    "cpa.modules.identity",
    "cpa.modules.declarations",
    "cpa.modules.rights",
    "cpa.modules.radar",
    "cpa.modules.contests",
    "cpa.modules.requests",
    "cpa.modules.occupations",
    "cpa.modules.profile",
    "cpa.modules.assessment",
    "cpa.modules.projects",
    "cpa.modules.trainings",
    "cpa.modules.reviews",
    "cpa.modules.advising",
]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "cpa.module_api",
    "cpa.ui",
    "django.forms",  # after cpa.ui, whose field templates take the place of Django's
    "cpa.ledger",
    "cpa.sources",
    *OUR_MODULES,
    *installed_modules(),
    "cpa.surfaces.portal",
    "cpa.demo",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "cpa.surfaces.portal.maintenance.Maintenance",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "cpa.surfaces.portal.null_characters.WithoutNullCharacters",
    "cpa.surfaces.portal.access.SignedInByDefault",
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]

AUTH_USER_MODEL = "identity.User"

ROOT_URLCONF = "config.urls"
CSRF_FAILURE_VIEW = "cpa.surfaces.portal.errors.csrf_failure"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cpa.surfaces.portal.site.site",
            ],
            "builtins": ["cpa.ui.templatetags.printed_dates"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

CPA_PRIVATE_SERVER = private_server()
DATABASES = databases(CPA_PRIVATE_SERVER)
DATABASE_ROUTERS = ["config.databases.StoreRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LOGGING = logging_to("logging.StreamHandler")

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("en", "English")]
TIME_ZONE = "Europe/Paris"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}

CPA_MAINTENANCE = os.environ.get("CPA_MAINTENANCE") == "1"
CPA_OPERATOR = {
    "name": os.environ.get("CPA_OPERATOR_NAME", ""),
    "contact": os.environ.get("CPA_OPERATOR_CONTACT", ""),
    "host": os.environ.get("CPA_OPERATOR_HOST", ""),
}
