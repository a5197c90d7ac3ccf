import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
application = get_asgi_application()

from cpa.legislation.schemes import schemes  # noqa: E402 - needs the applications loaded above
from cpa.module_api.checks import require_sound_modules  # noqa: E402

require_sound_modules()
schemes()  # a law that cannot be read stops the start, with the file and the line
