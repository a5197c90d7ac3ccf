"""« Avis à relire »: the queue, then one text and the decision on it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cpa.module_api.access import open_to, required_account
from cpa.modules.reviews.models import Decision
from cpa.modules.reviews.moderation.deciding import Decided, decide
from cpa.modules.reviews.moderation.forms import DecisionForm
from cpa.modules.reviews.moderation.queue import item, waiting
from cpa.modules.reviews.moderation.reasons import DAYS_TO_READ, Verdict


@open_to("moderation")
@never_cache
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """Everything that waits, the oldest first."""
    found = waiting(timezone.localdate())
    return render(request, "reviews/moderation/queue.html", {"items": found, "days": DAYS_TO_READ})


@open_to("moderation")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def read(request: HttpRequest, what: str, number: int) -> HttpResponse:
    """One text. Whoever comes second is told, and led back to what still waits."""
    if what not in Decision.What.values:
        raise Http404
    found = item(what, number, timezone.localdate())
    if found is None:
        messages.warning(request, _("Ce texte n’attend plus de lecture\u00a0: quelqu’un d’autre a déjà décidé."))
        return redirect("reading:queue")
    sent = request.POST if request.method == "POST" else None
    form = DecisionForm(sent, initial={"edits": found.edits})
    if form.is_valid():
        given = form.cleaned_data
        decided = Decided(Verdict(given["verdict"]), given["edits"], given["reason"], given["note"])
        problem = decide(moderator=required_account(request), what=Decision.What(what), number=number, decided=decided)
        if problem is None:
            messages.success(request, _("C’est noté. L’auteur le verra."))
            return redirect("reading:queue")
        found = item(what, number, timezone.localdate()) or found
        form = DecisionForm({**request.POST.dict(), "edits": found.edits})
        form.add_error(None, problem.message)
    return render(request, "reviews/moderation/read.html", {"item": found, "form": form})
