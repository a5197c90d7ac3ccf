"""The page by which someone confirms skills, without an account: the code opens it and nothing else does."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from cpa.kernel.problem import Problem
from cpa.module_api.access import account_of, public
from cpa.modules.profile.referees.actions import ToConfirm, confirm, look
from cpa.modules.profile.referees.forms import ConfirmForm
from cpa.ui.code_form import CodeForm


@public
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """First the code, then the skills and the answer. Nothing is kept between the two but the code, which travels with
    the answer."""
    opened = CodeForm(request.POST if request.method == "POST" else None)
    if not opened.is_valid():
        return _ask_code(request, opened)
    code = opened.cleaned_data["code"]
    asked = look(slug=slug, code=code)
    if isinstance(asked, Problem):
        return _closed(request, opened, asked)
    if "referee" not in request.POST:
        return _show(request, asked, ConfirmForm(skills=asked.skills, initial={"code": code}))
    form = ConfirmForm(request.POST, skills=asked.skills)
    return _keep(request, slug, asked, form) if form.is_valid() else _show(request, asked, form)


@public
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """The answer is kept."""
    return render(request, "profile/referees/thanks.html")


def _keep(request: HttpRequest, slug: str, asked: ToConfirm, form: ConfirmForm) -> HttpResponse:
    kept = confirm(slug=slug, reader=account_of(request), **form.cleaned_data)
    if not isinstance(kept, Problem):
        return redirect("confirming:thanks")
    form.add_error(None, kept.message)
    return _show(request, asked, form)


def _closed(request: HttpRequest, form: CodeForm, problem: Problem) -> HttpResponse:
    form.add_error("code", problem.message)
    return _ask_code(request, form)


def _ask_code(request: HttpRequest, form: CodeForm) -> HttpResponse:
    return render(request, "profile/referees/code.html", {"form": form})


def _show(request: HttpRequest, asked: ToConfirm, form: ConfirmForm) -> HttpResponse:
    return render(request, "profile/referees/confirm.html", {"form": form, "name": asked.name})
