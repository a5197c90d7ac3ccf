"""The questionnaire « Mes atouts »: introduction, one statement a page, result, scientific sheet."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.modules.assessment import actions, asking, pages
from cpa.modules.assessment.examples import examples
from cpa.modules.assessment.forms import QuestionForm
from cpa.modules.assessment.models import Recognition
from cpa.modules.assessment.queries import held
from cpa.modules.assessment.sheet import sheet as scientific_sheet
from cpa.modules.assessment.words import statement

PASS, BACK, STOP = "passer", "revenir", "arreter"


@tryable
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Why, how long, what it is not, who will see; where the holder stopped."""
    return render(request, "assessment/start.html", pages.start(held(acting_account(request))))


@tryable
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, item: str) -> HttpResponse:
    """One statement. Whatever button is pressed, a chosen answer is kept. 404 for a statement that is not ours."""
    asked = pages.ours().items.get(item)
    if asked is None:
        raise Http404
    known = held(acting_account(request))
    data = request.POST if request.method == "POST" else None
    form = QuestionForm(data, label=statement(asked), initial={"answer": known.answers.get(item)})
    act = request.POST.get("act", "")
    if data is not None and (form.is_valid() or act in (PASS, BACK, STOP)):
        return _after(request, item, None if act == PASS else form.cleaned_data.get("answer"), act)
    shown = {"form": form, "progress": pages.progress(known, item)}
    return render(request, "assessment/question.html", shown)


def _after(request: HttpRequest, item: str, value: int | None, act: str) -> HttpResponse:
    """Keep what was answered or passed, then go where the button says."""
    if value is not None or act == PASS:
        actions.answer(account=opened_account(request), item=item, value=value)
    known = held(acting_account(request))
    if act == STOP:
        messages.success(request, _("C’est gardé. Vous pouvez reprendre quand vous voulez."))
        return redirect("assessment:start")
    if act == BACK:
        return _to(asking.before(pages.ours(), known.answers, item), "assessment:start")
    if item in pages.ours().form:
        return _to(asking.next_in_form(pages.ours(), known.answers, after=item), "assessment:result")
    return refine(request)


def _to(item: str | None, otherwise: str) -> HttpResponse:
    return redirect(reverse("assessment:question", args=[item]) if item else otherwise)


@tryable
def refine(request: HttpRequest) -> HttpResponse:
    """On to the next statement beyond the form, or to the result when there is none left to ask."""
    known = held(acting_account(request))
    return _to(asking.next_beyond(pages.ours(), known.answers), "assessment:result")


@tryable
@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """What the answers suggest, each with its margin and the holder's word."""
    account = acting_account(request)
    return render(request, "assessment/result.html", pages.result(held(account), examples(account)))


@tryable
@require_POST
def recognise(request: HttpRequest, scale: str) -> HttpResponse:
    """« Vous vous reconnaissez ? » 404 for a scale or a word that is not ours, or where nothing was answered."""
    account, said = acting_account(request), request.POST.get("said", "")
    known = {each.key for each in pages.ours().scales}
    if account is None or scale not in known or said not in Recognition.Said.values:
        raise Http404
    actions.recognise(account=account, scale=scale, said=Recognition.Said(said))
    return redirect(f"{reverse('assessment:result')}#{scale}")


@tryable
@require_POST
def use(request: HttpRequest) -> HttpResponse:
    """« Ne pas utiliser ce résultat », and back."""
    account, used = acting_account(request), request.POST.get("used") == "oui"
    if account is not None:
        actions.use(account=account, used=used)
    done = _("C’est noté. Votre résultat sert à classer les métiers.")
    undone = _("C’est noté. Votre résultat ne sert plus à rien d’autre qu’à cette page.")
    messages.success(request, done if used else undone)
    return redirect("assessment:result")


@tryable
@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    """Everything, in one act."""
    account = acting_account(request)
    if account is not None:
        actions.erase(account=account)
    messages.success(request, _("Vos réponses et votre résultat sont effacés."))
    return redirect("assessment:start")


@tryable
@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """What is measured, from what, how surely, and the limits."""
    return render(request, "assessment/sheet.html", scientific_sheet(pages.ours()))


@tryable
@require_safe
def someone(request: HttpRequest) -> HttpResponse:
    """People to talk to when things are hard. Nothing is asked or kept."""
    return render(request, "assessment/someone.html")
