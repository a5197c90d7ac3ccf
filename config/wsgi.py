import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
application = get_wsgi_application()

from cpa.module_api.checks import require_sound_modules  # noqa: E402 - needs the applications loaded above

require_sound_modules()
