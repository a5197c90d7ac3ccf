"""The pages where a brick is written, added, changed, split or moved."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.module_api.places import page_of
from cpa.modules.profile import actions, occupations, showing
from cpa.modules.profile.begun import begun_forms, kind_begun, new_form
from cpa.modules.profile.dates import question, shown
from cpa.modules.profile.drafts import draft, drafts, drop_draft, keep_draft
from cpa.modules.profile.forms import OCCUPATION, BrickForm, MoveForm, OwnWordsForm, SplitForm
from cpa.modules.profile.keeping import Done
from cpa.modules.profile.path.written import Kind, Written
from cpa.modules.profile.reading import Known, known
from cpa.modules.profile.views.reading_order import oldest_first
from cpa.modules.profile.views.sending import answered, carried, led, sent
from cpa.modules.profile.whose import from_another_account
from cpa.modules.profile.words import KIND_OF, KINDS

read_and_write = require_http_methods(["GET", "HEAD", "POST"])


@tryable
@read_and_write
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """A new brick of this kind. 404 for an unknown one."""
    kind = KIND_OF.get(slug)
    if kind is None:
        raise Http404
    asked = request.POST.get("draft") or request.GET.get("brouillon", "")
    form = asked if kind_begun(asked) is kind else new_form(kind)
    return _written(request, _Writing(known(acting_account(request)), kind, form))


@tryable
@read_and_write
def change(request: HttpRequest, brick: str) -> HttpResponse:
    """A brick: what and when, unless a source says them. What is written of one that another window removed meanwhile
    brings it back. 404 for one that this path never had."""
    found = known(acting_account(request))
    if from_another_account(request):
        return _still_here(request, found)
    written = _of(found, brick) if request.method != "POST" else found.ever(brick)
    if written is None:
        raise Http404
    if written.job in found.jobs:
        return _own_words(request, found, written)
    return _written(request, _Writing(found, written.kind, written.id, written))


@tryable
@read_and_write
def split(request: HttpRequest, brick: str) -> HttpResponse:
    """Two bricks out of one."""
    found = known(acting_account(request))
    if from_another_account(request):
        context = {"form": SplitForm(initial=request.POST.dict()), "elsewhere": True, **carried(request, found)}
        return render(request, "profile/split.html", context, status=409)
    written = _of(found, brick)
    initial = {"first_what": written.what, "then_what": written.what}
    form = SplitForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        first, then = form.parts()
        act = sent(request)
        return answered(
            request,
            lambda: actions.split(sent=act, brick=brick, first=first, then=then),
            _at_brick,
            _("Cette brique en fait maintenant deux."),
        )
    when = shown(found.spans()[written.id])
    context = {"form": form, "brick": written, "when": when, **carried(request, found)}
    return render(request, "profile/split.html", context)


@tryable
@require_safe
def move(request: HttpRequest, brick: str) -> HttpResponse:
    """Where to put a brick, in words."""
    found = known(acting_account(request))
    written = _of(found, brick)
    others = [(each.id, str(showing.what(each))) for each in found.bricks() if each.id != brick]
    others = others[::-1] if oldest_first(request) else others
    return render(
        request, "profile/move.html", {"form": MoveForm(others=others), "brick": written, **carried(request, found)}
    )


@tryable
@require_POST
def found_occupations(request: HttpRequest) -> HttpResponse:
    """The occupations that words may name: a part of the form, asked for while someone types. By POST: words that are
    typed stand in no address."""
    chosen = _code(request.POST.get("occupation", ""))
    choices = occupations.offered(request.POST.get("what", ""), chosen)
    return render(request, "profile/occupations.html", {"choices": choices, "chosen": chosen})


@dataclass(frozen=True, slots=True)
class _Writing:
    """A form of a brick: the path, the kind, the name of its draft, and the brick unless it is new."""

    known: Known
    kind: Kind
    form: str
    brick: Written | None = None


def _written(request: HttpRequest, writing: _Writing) -> HttpResponse:
    if request.method != "POST":
        return _shown(request, writing, _blank(request, writing))
    if from_another_account(request):
        return _still_here(request, writing.known, writing.kind)
    if "search" in request.POST or "later" in request.POST:
        return _set_aside(request, writing)
    form = BrickForm(request.POST, kind=writing.kind)
    if not form.is_valid():
        return _shown(request, writing, form)
    act, fields = sent(request), form.told()

    def done() -> Done:
        if writing.brick:
            kept = actions.change(sent=act, brick=writing.brick.id, fields=fields)
        else:
            kept = actions.add(sent=act, fields=fields)
        drop_draft(account=act.account, form=writing.form)
        return kept

    return answered(request, done, _at_brick, _("C’est gardé."))


def _still_here(request: HttpRequest, found: Known, kind: Kind | None = None) -> HttpResponse:
    """What was written under another account, kept nowhere and still in its fields. Sent again, it is a new brick of
    whoever is there now."""
    said = request.POST.get("kind", "")
    kind = kind or (Kind(said) if said in list(Kind) else Kind.OTHER)
    writing = _Writing(found, kind, new_form(kind))
    return _shown(request, writing, _as_typed(request, kind), elsewhere=True)


def _set_aside(request: HttpRequest, writing: _Writing) -> HttpResponse:
    """Keep what is typed in as a draft: to go on later, or to look occupations up without script."""
    keep_draft(account=opened_account(request), form=writing.form, typed=request.POST)
    if "later" in request.POST:
        return led(request, "")
    return _shown(request, writing, _as_typed(request, writing.kind), searched=True)


def _as_typed(request: HttpRequest, kind: Kind) -> BrickForm:
    """The form with what was typed in it, not judged."""
    return BrickForm(kind=kind, initial={name: request.POST.get(name, "") for name in BrickForm.base_fields})


def _blank(request: HttpRequest, writing: _Writing) -> BrickForm:
    begun = draft(acting_account(request), writing.form)
    stands = _fields(writing.brick) if writing.brick else {"kind": writing.kind}
    return BrickForm(kind=writing.kind, initial={**stands, **(begun.content if begun else {})})


def _shown(
    request: HttpRequest, writing: _Writing, form: BrickForm, searched: bool = False, elsewhere: bool = False
) -> HttpResponse:
    chosen = _code(form["occupation"].value() or "")
    words = form["what"].value() or "" if KINDS[writing.kind].names_an_occupation else ""
    context = {
        "form": form,
        "told": KINDS[writing.kind],
        "kind": writing.kind.value,
        "brick": writing.brick,
        **_understood(writing),
        "choices": occupations.offered(words, chosen),
        "chosen": chosen,
        "searched": searched,
        "elsewhere": elsewhere,
        **_drafts(request, writing),
        **carried(request, writing.known),
    }
    return render(request, "profile/brick_form.html", context, status=409 if elsewhere else 200)


def _understood(writing: _Writing) -> Mapping[str, object]:
    """What was understood of the dates of a brick, or what to ask about them."""
    span = writing.known.spans().get(writing.brick.id) if writing.brick else None
    if span is None:
        return {"understood": "", "question": ""}
    asked = question(span, writing.kind)
    return {"understood": "" if asked else shown(span), "question": asked}


def _drafts(request: HttpRequest, writing: _Writing) -> Mapping[str, object]:
    """The draft of this form, and other new bricks of this kind that were begun."""
    known_drafts = drafts(acting_account(request))
    others = [each for each in known_drafts if kind_begun(each.form) is writing.kind and each.form != writing.form]
    return {
        "draft_form": writing.form,
        "begun": next((each for each in known_drafts if each.form == writing.form), None),
        "others": [] if writing.brick else begun_forms(writing.known, others),
    }


def _own_words(request: HttpRequest, found: Known, written: Written) -> HttpResponse:
    begun = draft(acting_account(request), written.id)
    initial = {**_fields(written), **(begun.content if begun else {})}
    form: forms.Form = OwnWordsForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        act, fields = sent(request), form.told()

        def done() -> Done:
            kept = actions.change(sent=act, brick=written.id, fields=fields)
            drop_draft(account=act.account, form=written.id)
            return kept

        said = _("Vos mots sont gardés. Ce que l’employeur a déclaré ne change pas.")
        return answered(request, done, _at_brick, said)
    brick = next(each for each in found.bricks() if each.id == written.id)
    context = {
        "form": form,
        "brick": brick,
        "when": shown(brick.span),
        "job": found.jobs[written.job],
        "contest_url": page_of("contests:start"),
        "choices": occupations.offered(brick.what, written.occupation),
        "chosen": written.occupation,
        "draft_form": written.id,
        **carried(request, found),
    }
    return render(request, "profile/guaranteed.html", context)


def _code(words: str) -> str:
    """A code of ROME; "" of anything else."""
    return words if OCCUPATION.regex.fullmatch(words) else ""


def _of(found: Known, brick: str) -> Written:
    written = found.written(brick)
    if written is None:
        raise Http404
    return written


def _fields(written: Written) -> Mapping[str, object]:
    return {name: getattr(written, name) for name in ("what", "when", "tasks", "where", "kind", "occupation")}


def _at_brick(done: Done) -> str:
    return f"{reverse('profile:path')}#brique-{done.act.brick}"
