"""The automated tests."""

from config.logs import logging_to
from config.settings.development import *

EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
LOGGING = logging_to("logging.NullHandler")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
# Neither database needs the other: tests of one store create that one alone.
DATABASES["activity"]["TEST"] = {"DEPENDENCIES": []}
