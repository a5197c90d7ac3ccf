"""The pages where a brick is written, added, changed, split or moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.module_api.places import page_of
from cpa.modules.profile import actions, occupations, showing
from cpa.modules.profile.dates import question, shown
from cpa.modules.profile.drafts import Begun, draft, drop_draft, keep_draft
from cpa.modules.profile.forms import BrickForm, MoveForm, OwnWordsForm, SplitForm
from cpa.modules.profile.keeping import Done
from cpa.modules.profile.path.written import Kind, Written
from cpa.modules.profile.reading import Known, known
from cpa.modules.profile.views.reading_order import oldest_first
from cpa.modules.profile.views.sending import answered, carried, led, sent
from cpa.modules.profile.words import KIND_OF, KINDS

read_and_write = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class BegunForm:
    """A draft as the path tells of it: what it is about, where it goes on."""

    label: str | Promise
    url: str
    begun: Begun


@tryable
@read_and_write
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """A new brick of this kind. 404 for an unknown one."""
    kind = KIND_OF.get(slug)
    if kind is None:
        raise Http404
    return _written(request, _Writing(known(acting_account(request)), kind, f"new-{kind.value}"))


@tryable
@read_and_write
def change(request: HttpRequest, brick: str) -> HttpResponse:
    """A brick: what and when, unless a source says them. What is written of one that another window removed meanwhile
    brings it back. 404 for one that this path never had."""
    found = known(acting_account(request))
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
    context = {"form": form, "brick": written, **carried(request, found)}
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
@require_safe
def found_occupations(request: HttpRequest) -> HttpResponse:
    """The occupations that words may name: a part of the form, asked for while someone types."""
    return render(request, "profile/occupations.html", {"choices": occupations.found(request.GET.get("what", ""))})


def begun_forms(found: Known, begun: Iterable[Begun]) -> list[BegunForm]:
    """The drafts of this path, save those of bricks that are no more."""
    shown_forms = []
    for each in begun:
        written = found.written(each.form)
        if written:
            url = reverse("profile:change", args=[written.id])
            shown_forms.append(BegunForm(written.what, url, each))
        elif each.form.startswith("new-"):
            told = KINDS[Kind(each.form.removeprefix("new-"))]
            label = each.content.get("what") or told.name
            shown_forms.append(BegunForm(label, reverse("profile:add", args=[told.slug]), each))
    return shown_forms


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


def _set_aside(request: HttpRequest, writing: _Writing) -> HttpResponse:
    """Keep what is typed in as a draft: to go on later, or to look occupations up without script."""
    keep_draft(account=opened_account(request), form=writing.form, typed=request.POST)
    if "later" in request.POST:
        return led(request, "")
    form = BrickForm(kind=writing.kind, initial={name: request.POST.get(name, "") for name in BrickForm.base_fields})
    return _shown(request, writing, form, searched=True)


def _blank(request: HttpRequest, writing: _Writing) -> BrickForm:
    begun = draft(acting_account(request), writing.form)
    stands = _fields(writing.brick) if writing.brick else {"kind": writing.kind}
    return BrickForm(kind=writing.kind, initial={**stands, **(begun.content if begun else {})})


def _shown(request: HttpRequest, writing: _Writing, form: BrickForm, searched: bool = False) -> HttpResponse:
    chosen = form["occupation"].value() or ""
    words = form["what"].value() or "" if KINDS[writing.kind].names_an_occupation else ""
    span = writing.known.spans().get(writing.brick.id) if writing.brick else None
    context = {
        "form": form,
        "told": KINDS[writing.kind],
        "kind": writing.kind.value,
        "brick": writing.brick,
        "understood": shown(span) if span and not question(span) else "",
        "question": question(span) if span else "",
        "choices": occupations.offered(words, chosen),
        "chosen": chosen,
        "searched": searched,
        "draft_form": writing.form,
        "begun": draft(acting_account(request), writing.form),
        **carried(request, writing.known),
    }
    return render(request, "profile/brick_form.html", context)


def _own_words(request: HttpRequest, found: Known, written: Written) -> HttpResponse:
    form: forms.Form = OwnWordsForm(request.POST if request.method == "POST" else None, initial=_fields(written))
    if form.is_valid():
        act, fields = sent(request), form.told()
        return answered(
            request,
            lambda: actions.change(sent=act, brick=written.id, fields=fields),
            _at_brick,
            _("Vos mots sont gardés. Ce que l’employeur a déclaré ne change pas."),
        )
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


def _of(found: Known, brick: str) -> Written:
    written = found.written(brick)
    if written is None:
        raise Http404
    return written


def _fields(written: Written) -> Mapping[str, object]:
    return {name: getattr(written, name) for name in ("what", "when", "tasks", "where", "kind", "occupation")}


def _at_brick(done: Done) -> str:
    return f"{reverse('profile:path')}#brique-{done.act.brick}"
