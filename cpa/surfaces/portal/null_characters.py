"""No text that a browser sends may hold a null character: no keyboard types one, and no database keeps one."""

from collections.abc import Callable
from itertools import chain

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse


class WithoutNullCharacters:
    """Middleware. Answers 400 to a query or a form with a null character in a name or a value; to an address that has
    one, there is no such page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponse | None:
        if "\0" in request.path_info:
            raise Http404
        for name, values in chain(request.GET.lists(), request.POST.lists()):
            if any("\0" in text for text in (name, *values)):
                raise BadRequest
        return None
