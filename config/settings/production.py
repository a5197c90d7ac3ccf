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
ALLOWED_HOSTS = required("CPA_HOSTS", "the site's host names, separated by commas").split(",")
CPA_DEMONSTRATION = False
CPA_ALLOW_EMPTYING = False
CPA_MIGRATES_BY_ITSELF = False
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
