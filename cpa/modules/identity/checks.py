"""What must hold before this module serves anyone."""

from collections.abc import Sequence

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

SHORTEST_KEY = 32
_HINT = (
    "Set NIR_KEY (CPA_NIR_KEY in production) to a long random text of its own, kept outside the databases: "
    "docs/reference/settings.md."
)


@register
def nir_key(app_configs: object, **options: object) -> Sequence[CheckMessage]:
    """The key that digests national numbers is there, is long, and serves nothing else."""
    key = getattr(settings, "NIR_KEY", "")
    if not key:
        return [Error("NIR_KEY is missing: no national number can be digested.", hint=_HINT, id="identity.E001")]
    if len(key) < SHORTEST_KEY:
        return [Error(f"NIR_KEY is shorter than {SHORTEST_KEY} signs.", hint=_HINT, id="identity.E002")]
    if key == settings.SECRET_KEY:
        return [Error("NIR_KEY is also SECRET_KEY.", hint=_HINT, id="identity.E003")]
    return []
