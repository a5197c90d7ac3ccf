"""A real deployment: everything from the environment, nothing by default."""

import os

from config.environment import long_key, names, required, whole_number
from config.settings.base import *

for _name in ("IDENTITY_DATABASE_URL", "ACTIVITY_DATABASE_URL"):
    required(_name, "a PostgreSQL address such as postgresql://user:password@host/name")
DEBUG = False
SECRET_KEY = long_key("CPA_SECRET_KEY", "a long random text that signs sessions and forms")
NIR_KEY = long_key("CPA_NIR_KEY", "a long random text, kept outside the databases, that digests national numbers")
NIR_FORMER_KEYS = os.environ.get("CPA_NIR_FORMER_KEYS", "").split()
SECRET_KEY_FALLBACKS = os.environ.get("CPA_FORMER_SECRET_KEYS", "").split()
ALLOWED_HOSTS = names("CPA_HOSTS", "the site's host names, separated by commas")
CPA_DEMONSTRATION = False
CPA_ALLOW_EMPTYING = False
CPA_MIGRATES_BY_ITSELF = False
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
ALLAUTH_TRUSTED_PROXY_COUNT = whole_number("CPA_PROXIES", 1, lowest=0, highest=20)
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"  # the browser then refuses it without HTTPS, or from another host
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
EMAIL_HOST = required("CPA_SMTP_HOST", "the server that sends e-mails: sign-up and password codes leave by it")
EMAIL_PORT = whole_number("CPA_SMTP_PORT", 587, lowest=1, highest=65_535)
EMAIL_HOST_USER = os.environ.get("CPA_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("CPA_SMTP_PASSWORD", "")
EMAIL_USE_TLS = True
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = required("CPA_SENDER", "the address that e-mails come from")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
