"""The page by which a training body answers, without an account: the code opens it and nothing else does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cpa.kernel.problem import Problem
from cpa.module_api.access import public
from cpa.modules.reviews import queries
from cpa.modules.reviews.models import Decision, Invitation, Words
from cpa.modules.reviews.models.words import TOKEN_LENGTH, Reading
from cpa.modules.reviews.queries import Summary
from cpa.modules.reviews.replying.actions import opened, reply, shown_text
from cpa.modules.reviews.replying.forms import ReplyForm
from cpa.modules.reviews.words import masked_notice, reason_told
from cpa.ui.code_form import CodeForm


@dataclass(frozen=True, slots=True)
class Answerable:
    """A text that is shown, the body's answer, why that was not accepted, and the form to write or change it, None when
    it changes no more."""

    words: Words
    why: str
    form: ReplyForm | None


@dataclass(frozen=True, slots=True)
class Training:
    """What anyone may read of one training, with the forms to answer."""

    title: str
    summary: Summary
    texts: Sequence[Answerable]


@public
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reviews(request: HttpRequest, slug: str) -> HttpResponse:
    """First the code, then the reviews and the answers. Nothing is kept between two steps but the code, which travels
    with each."""
    asked = CodeForm(request.POST if request.method == "POST" else None)
    if not asked.is_valid():
        return render(request, "reviews/replying/code.html", {"form": asked})
    code = asked.cleaned_data["code"]
    invitation = opened(slug=slug, code=code)
    if isinstance(invitation, Problem):
        asked.add_error("code", invitation.message)
        return render(request, "reviews/replying/code.html", {"form": asked})
    sent = _keep(request, invitation) if "token" in request.POST else None
    shown = {"trainings": list(_trainings(invitation.siret, code, sent)), "form": sent}
    return render(request, "reviews/replying/reviews.html", shown)


def _keep(request: HttpRequest, invitation: Invitation) -> ReplyForm | None:
    """Keep the answer; the form when something is wrong with it, None when it is kept."""
    token = request.POST["token"]
    form = ReplyForm(request.POST, about=_text_of(invitation.siret, token), auto_id=f"{token[:TOKEN_LENGTH]}_%s")
    if form.is_valid():
        given = form.cleaned_data
        kept = reply(invitation=invitation, token=given["token"], text=given["text"])
        if not isinstance(kept, Problem):
            messages.success(request, _("Votre réponse est gardée. Elle sera lue, puis montrée sous l’avis."))
            if kept:
                messages.warning(request, masked_notice(kept))
            return None
        form.add_error(None, kept.message)
    return form


def _text_of(siret: str, token: str) -> str:
    words = shown_text(siret, token)
    return words.text if words else ""


def _trainings(siret: str, code: str, sent: ReplyForm | None) -> Iterator[Training]:
    for source, key, title in queries.trainings_of(siret):
        found = queries.summary(source, key)
        yield Training(title, found, [_answerable(words, code, sent) for words in found.texts])


def _answerable(words: Words, code: str, sent: ReplyForm | None) -> Answerable:
    known = getattr(words, "reply", None)
    if known and known.reading not in (Reading.WAITING, Reading.TO_CHANGE):
        return Answerable(words, _why(known.pk) if known.reading == Reading.REFUSED else "", None)
    if sent is not None and sent.data.get("token") == words.token:
        return Answerable(words, "", sent)
    first = {"code": code, "token": words.token, "text": known.text if known else ""}
    why = _why(known.pk) if known and known.reading == Reading.TO_CHANGE else ""
    return Answerable(words, why, ReplyForm(about=words.text, initial=first, auto_id=f"{words.token}_%s"))


def _why(number: int) -> str:
    return reason_told(queries.last_decision(Decision.What.REPLY, number))
