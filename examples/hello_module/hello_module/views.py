from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cpa.module_api.access import required_account
from hello_module.queries import declared_years


@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """The declared years. Asks for sign-in by itself, as every page that is not marked public."""
    return render(request, "hello_module/years.html", {"years": declared_years(required_account(request))})
