"""The page by which the body that gives a training sees a request and answers, without an account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cpa.kernel.problem import Problem
from cpa.module_api.access import public
from cpa.modules.requests.models import Training
from cpa.modules.requests.training.bodies_page import answer, look
from cpa.ui.code_form import CodeForm


@public
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def file(request: HttpRequest, slug: str) -> HttpResponse:
    """First the code, then the file and the answer. Nothing is kept between the two but the code, which travels with
    the answer."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "requests/training/code.html", {"form": form})
    code, said = form.cleaned_data["code"], request.POST.get("said", "")
    if said in (Training.Said.PLACE, Training.Said.FULL):
        shown = answer(slug=slug, code=code, said=said, on=timezone.localdate())
    else:
        shown = look(slug=slug, code=code)
    if isinstance(shown, Problem):
        form.add_error("code", shown.message)
        return render(request, "requests/training/code.html", {"form": form})
    return render(request, "requests/training/body.html", {"file": shown, "code": code, "answered": bool(said)})
