"""The whole site behind one page while the operator works on it (CPA_MAINTENANCE=1)."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse

from cpa.surfaces.portal.errors import unavailable


class Maintenance:
    """Middleware. Answers 503 to everything when the setting asks for it, and leaves the chain when it does not."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.CPA_MAINTENANCE:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return unavailable()
