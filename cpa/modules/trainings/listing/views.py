"""« Trouver une formation »: the list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cpa.module_api.access import tryable
from cpa.modules.trainings.listing import pages
from cpa.modules.trainings.listing.address import read
from cpa.modules.trainings.listing.forms import ListForm
from cpa.modules.trainings.listing.person import looking


@tryable
@require_safe
def trainings(request: HttpRequest) -> HttpResponse:
    """The trainings that the address asks for. Nothing is kept of what was looked for."""
    address, person = read(request.GET), looking(request)
    form = ListForm(dict(address.said) if address.said else None)
    said = form.cleaned_data if form.is_bound and (form.is_valid() or form.errors) else {}
    content = pages.listed(address, said, person, timezone.localdate())
    if content["where"].unknown:
        form.add_error("lieu", _("Nous ne trouvons pas cet endroit. Essayez un autre mot, ou le code postal."))
    form.show(content["where"])
    return render(request, "trainings/list.html", {"form": form, **content})
