"""« Mes avis »: the sessions that someone followed, and what they say of them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.kernel.account_id import AccountId
from cpa.module_api.access import required_account
from cpa.module_api.training_requests import FollowedTraining
from cpa.modules.reviews import actions, queries
from cpa.modules.reviews.models.words import LONGEST
from cpa.modules.reviews.moderation.reasons import DAYS_TO_READ
from cpa.modules.reviews.words import masked_notice
from cpa.modules.reviews.writing.forms import ReviewForm, known
from cpa.modules.reviews.writing.pages import followed


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Every session that was followed, with its review."""
    shown = {"followed": followed(required_account(request), timezone.localdate()), "days": DAYS_TO_READ}
    return render(request, "reviews/writing/mine.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, number: int) -> HttpResponse:
    """The review of the session that was asked for by this request. 404 when it was not followed to its end."""
    account = required_account(request)
    training = _followed(account, number)
    review = queries.reviews_of(account).get(number)
    first = known(queries.last_answers(review), queries.last_words(review)) if review else {}
    form = ReviewForm(request.POST if request.method == "POST" else None, initial=first)
    if form.is_valid():
        said = actions.Said(form.answers(), form.cleaned_data["text"], form.cleaned_data["alone"])
        hidden = actions.say(account=account, followed=training, said=said)
        messages.success(request, _("Merci. Votre avis est gardé, il sera montré sans votre nom."))
        if hidden:
            messages.warning(request, masked_notice(hidden))
        return redirect("reviews:mine")
    shown = {"form": form, "training": training, "review": review, "days": DAYS_TO_READ}
    return render(request, "reviews/writing/write.html", shown)


@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """Take the review back."""
    actions.withdraw(account=required_account(request), request=number)
    messages.success(
        request,
        _("Votre texte n’est plus montré. Vos réponses sortiront des chiffres un début de mois, avec d’autres."),
    )
    return redirect("reviews:mine")


@require_POST
def contest(request: HttpRequest, number: int) -> HttpResponse:
    """Ask for another reading of a refused text."""
    why = request.POST.get("why", "")[:LONGEST]
    problem = actions.contest(account=required_account(request), request=number, why=why)
    if problem:
        messages.error(request, problem.message)
    else:
        messages.success(request, _("C’est noté. Une autre personne relira votre texte."))
    return redirect("reviews:mine")


def _followed(account: AccountId, number: int) -> FollowedTraining:
    for one in queries.followed(account, timezone.localdate()):
        if one.number == number:
            return one
    raise Http404
