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
from cpa.modules.reviews.replying.actions import doubt, opened, reply, shown_text
from cpa.modules.reviews.replying.forms import DoubtForm, ReplyForm
from cpa.modules.reviews.words import masked_notice, reason_told
from cpa.ui.code_form import CodeForm

_DOUBT_ID = "doute-{}_%s"


@dataclass(frozen=True, slots=True)
class Answerable:
    """A text that is shown, the body's answer, why that was not accepted, and the form to write or change it, None when
    it changes no more; `doubt` asks for another reading of the text, None once it was asked."""

    words: Words
    why: str
    form: ReplyForm | None
    doubt: DoubtForm | None = None


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
    sent = _sent(request, invitation)
    shown = {"trainings": list(_trainings(invitation.siret, code, sent)), "form": sent}
    return render(request, "reviews/replying/reviews.html", shown)


def _sent(request: HttpRequest, invitation: Invitation) -> ReplyForm | DoubtForm | None:
    if "doubted" in request.POST:
        return _doubt(request, invitation)
    return _keep(request, invitation) if "token" in request.POST else None


def _doubt(request: HttpRequest, invitation: Invitation) -> DoubtForm | None:
    """Pass the doubt on; the form when something is wrong with it, None when it is passed on."""
    form = DoubtForm(request.POST, auto_id=_DOUBT_ID.format(request.POST["doubted"][:TOKEN_LENGTH]))
    if form.is_valid():
        problem = doubt(invitation=invitation, token=form.cleaned_data["doubted"], why=form.cleaned_data["why"])
        if problem is None:
            messages.success(request, _("C’est noté. Quelqu’un relira cet avis, qui reste montré d’ici là."))
            return None
        form.add_error(None, problem.message)
    return form


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


def _trainings(siret: str, code: str, sent: ReplyForm | DoubtForm | None) -> Iterator[Training]:
    for source, key, title in queries.trainings_of(siret):
        found = queries.summary(source, key)
        yield Training(title, found, [_answerable(words, code, sent) for words in found.texts])


def _answerable(words: Words, code: str, sent: ReplyForm | DoubtForm | None) -> Answerable:
    known, why = getattr(words, "reply", None), ""
    form: ReplyForm | None = ReplyForm(
        about=words.text,
        initial={"code": code, "token": words.token, "text": known.text if known else ""},
        auto_id=f"{words.token}_%s",
    )
    if known and known.reading in (Reading.REFUSED, Reading.TO_CHANGE):
        why = _why(known.pk)
    if known and known.reading not in (Reading.WAITING, Reading.TO_CHANGE):
        form = None
    elif isinstance(sent, ReplyForm) and sent.data.get("token") == words.token:
        form = sent
    return Answerable(words, why, form, _doubtable(words, code, sent))


def _doubtable(words: Words, code: str, sent: ReplyForm | DoubtForm | None) -> DoubtForm | None:
    if words.doubted_at:
        return None
    if isinstance(sent, DoubtForm) and sent.data.get("doubted") == words.token:
        return sent
    return DoubtForm(initial={"code": code, "doubted": words.token}, auto_id=_DOUBT_ID.format(words.token))


def _why(number: int) -> str:
    return reason_told(queries.last_decision(Decision.What.REPLY, number))
