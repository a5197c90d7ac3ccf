"""« Dates qui comptent pour vous », and the same dates as a calendar file."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cpa.module_api.access import required_account
from cpa.modules.rights.dates import actions, queries
from cpa.modules.rights.dates.agenda import agenda
from cpa.modules.rights.dates.forms import ReminderForm
from cpa.modules.rights.dates.reminder import Reminder


@require_http_methods(["GET", "HEAD", "POST"])
def dates(request: HttpRequest) -> HttpResponse:
    """The dates to come, what to do for each, and how to be reminded of them."""
    account = required_account(request)
    chosen = queries.reminder(account)
    form = ReminderForm(request.POST if request.method == "POST" else None, initial={"way": chosen})
    if form.is_valid():
        actions.choose_reminder(account=account, way=form.cleaned_data["way"])
        messages.success(request, _("C’est noté."))
        return redirect("rights:dates")
    context = {"dates": queries.dates_of(account), "form": form, "chosen": chosen, "Reminder": Reminder}
    return render(request, "rights/dates/dates.html", context)


@require_safe
@never_cache
def calendar_file(request: HttpRequest) -> HttpResponse:
    """The same dates for any calendar."""
    made = agenda(queries.dates_of(required_account(request)), timezone.now())
    name = _("mes-dates.ics")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(made, content_type="text/calendar; charset=utf-8", headers=headers)
