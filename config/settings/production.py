"""A real deployment: everything from the environment, nothing by default."""

import os

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *


def required(name: str, purpose: str) -> str:
    """The variable's value. Raises ImproperlyConfigured, saying what it is for, when it is missing or empty."""
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}: {purpose} (docs/reference/settings.md).")
    return value


for _name in ("IDENTITY_DATABASE_URL", "ACTIVITY_DATABASE_URL"):
    required(_name, "a PostgreSQL address such as postgresql://user:password@host/name")
DEBUG = False
SECRET_KEY = required("CPA_SECRET_KEY", "a long random text that signs sessions and forms")
NIR_KEY = required("CPA_NIR_KEY", "a long random text, kept outside the databases, that digests national numbers")
NIR_FORMER_KEYS = os.environ.get("CPA_NIR_FORMER_KEYS", "").split()
SECRET_KEY_FALLBACKS = os.environ.get("CPA_FORMER_SECRET_KEYS", "").split()
ALLOWED_HOSTS = required("CPA_HOSTS", "the site's host names, separated by commas").split(",")
CPA_DEMONSTRATION = False
CPA_ALLOW_EMPTYING = False
CPA_MIGRATES_BY_ITSELF = False
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("CPA_PROXIES", "1"))
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"  # the browser then refuses it without HTTPS, or from another host
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
EMAIL_HOST = required("CPA_SMTP_HOST", "the server that sends e-mails: sign-up and password codes leave by it")
EMAIL_PORT = int(os.environ.get("CPA_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("CPA_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("CPA_SMTP_PASSWORD", "")
EMAIL_USE_TLS = True
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = required("CPA_SENDER", "the address that e-mails come from")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
