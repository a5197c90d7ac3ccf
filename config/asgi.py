import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
application = get_asgi_application()

from cpa.module_api.checks import require_sound_modules  # noqa: E402 - needs the applications loaded above

require_sound_modules()
