"""One's own machine and the demonstration: private server, fixed keys that protect nothing real."""

from config.embedded.server import data_dir
from config.settings.base import *

DEBUG = False
SECRET_KEY = "development-only-key-that-protects-nothing-real-0123456789"
NIR_KEY = "development-only-nir-key-that-protects-nothing-real-0123456789"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = data_dir() / "messages"  # shown by the demonstration's own page, sent to nobody
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # http://localhost
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None  # served from where they are written: nothing to collect
CPA_DEMONSTRATION = True
CPA_ALLOW_EMPTYING = True
CPA_MIGRATES_BY_ITSELF = True
