"""The page by which an association's officer answers, without an account: the code opens it and nothing else does."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cpa.kernel.problem import Problem
from cpa.module_api.access import account_of, public
from cpa.modules.declarations.actions.attestation import ToAttest, Word, attest, look
from cpa.modules.declarations.commitment_forms import AnswerForm
from cpa.ui.code_form import CodeForm


@public
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def request_(request: HttpRequest, slug: str) -> HttpResponse:
    """First the code, then what is to be attested and the answer. Nothing is kept between the two but the code, which
    travels with the answer."""
    if request.method != "POST":
        return _ask_code(request, CodeForm())
    form = CodeForm(request.POST)
    if not form.is_valid():
        return _ask_code(request, form)
    if "answer" in request.POST or "another" in request.POST or "role" in request.POST or "name" in request.POST:
        return _answer(request, slug, form)
    seen = look(slug=slug, code=form.cleaned_data["code"])
    if isinstance(seen, Problem):
        form.add_error("code", seen.message)
        return _ask_code(request, form)
    return _show(request, seen, AnswerForm(initial={"code": form.cleaned_data["code"]}))


@public
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """The answer is kept."""
    return render(request, "commitment/attested.html")


def _answer(request: HttpRequest, slug: str, opened: CodeForm) -> HttpResponse:
    code, form = opened.cleaned_data["code"], AnswerForm(request.POST)
    if not form.is_valid():
        seen = look(slug=slug, code=code)
        return _closed(request, opened, seen) if isinstance(seen, Problem) else _show(request, seen, form)
    given = form.cleaned_data
    word = Word(given["answer"], given["role"], given["name"], 100 * (given["hours"] or 0), given["reason"])
    answered = attest(slug=slug, code=code, word=word, reader=account_of(request))
    if not isinstance(answered, Problem):
        return redirect("attesting:thanks")
    if answered.where not in form.fields or answered.where == "code":
        return _closed(request, opened, answered)
    form.add_error(answered.where, answered.message)
    seen = look(slug=slug, code=code)
    return _closed(request, opened, seen) if isinstance(seen, Problem) else _show(request, seen, form)


def _closed(request: HttpRequest, form: CodeForm, problem: Problem) -> HttpResponse:
    form.add_error("code", problem.message)
    return _ask_code(request, form)


def _ask_code(request: HttpRequest, form: forms.Form) -> HttpResponse:
    return render(request, "commitment/code.html", {"form": form})


def _show(request: HttpRequest, seen: ToAttest, form: forms.Form) -> HttpResponse:
    context = {"form": form, "said": seen.statement, "name": seen.name}
    context["hours"] = int(seen.statement.content["hours"]) // 100
    return render(request, "commitment/answer.html", context)
