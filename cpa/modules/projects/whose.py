"""Whose project a page shows."""

from django.http import Http404, HttpRequest

from cpa.module_api.access import acting_account
from cpa.modules.projects import queries
from cpa.modules.projects.queries import Followed


def mine(request: HttpRequest, number: int) -> Followed:
    """The project of whoever looks. Raises Http404 when they have none of this number."""
    account = acting_account(request)
    found = queries.project_of(account, number) if account else None
    if found is None:
        raise Http404
    return found
