"""« Mon projet »: three doors, a sentence, steps."""

from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cpa.module_api.access import acting_account, opened_account, tryable
from cpa.modules.projects import actions, queries
from cpa.modules.projects.doors import Door
from cpa.modules.projects.forms import DoorForm, MarkForm, ProjectForm
from cpa.modules.projects.pages import door_page, doors, named, occupations_to_choose, project_page, versions_page
from cpa.modules.projects.queries import content_of
from cpa.modules.projects.whose import mine

accepts_form = require_http_methods(["GET", "HEAD", "POST"])


@tryable
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The person's projects, and the three doors."""
    account = acting_account(request)
    found = queries.projects_of(account) if account else []
    shown = {
        "projects": [named(each) for each in found if not each.project.put_away_on],
        "away": [named(each) for each in found if each.project.put_away_on],
        "doors": doors(),
    }
    return render(request, "projects/overview.html", shown)


@tryable
@accepts_form
def begin(request: HttpRequest, slug: str) -> HttpResponse:
    """The few questions of one door. Sent empty, it still opens a draft."""
    door = _door(slug)
    form = DoorForm(request.POST or None, initial={"token": uuid4(), "cause": "", "kind": ""}, door=door)
    if request.method == "POST" and form.is_valid():
        said = {name: value for name, value in form.cleaned_data.items() if name != "token"}
        token = form.cleaned_data["token"]
        number = actions.open_project(account=opened_account(request), token=token, door=door, said=said)
        messages.success(request, _("Votre projet est gardé. Vous pouvez le changer quand vous voulez."))
        return redirect("projects:project", number)
    return render(request, "projects/begin.html", {"form": form, **door_page(door)})


@tryable
@require_safe
def project(request: HttpRequest, number: int) -> HttpResponse:
    """One project: its sentence, what helps, its steps."""
    return render(request, "projects/project.html", project_page(mine(request, number)))


@tryable
@accepts_form
def write(request: HttpRequest, number: int) -> HttpResponse:
    """The sentence to complete. Saving adds a version."""
    followed = mine(request, number)
    account = opened_account(request)
    form = ProjectForm(
        request.POST or None,
        initial={**content_of(followed.now), "seen": followed.now.ordinal},
        occupations=occupations_to_choose(account, followed),
    )
    if request.method == "POST" and form.is_valid():
        said = {name: value for name, value in form.cleaned_data.items() if name != "seen"}
        crossed = actions.write(account=account, number=number, seen=form.cleaned_data["seen"], said=said)
        if crossed:
            messages.warning(
                request, _("Une autre page a écrit entre-temps. Les deux textes sont gardés dans les versions.")
            )
        else:
            messages.success(request, _("C’est gardé."))
        return redirect("projects:project", number)
    return render(request, "projects/write.html", {"form": form, **named(followed)})


@tryable
@require_safe
def versions(request: HttpRequest, number: int) -> HttpResponse:
    """What was written before, newest first, each with what it changed."""
    return render(request, "projects/versions.html", versions_page(mine(request, number)))


@tryable
@require_POST
def mark(request: HttpRequest, number: int, step: str) -> HttpResponse:
    """Note what became of a step, and lead back to it."""
    followed = mine(request, number)
    if step not in {each.step.key for each in followed.steps}:
        raise Http404
    form = MarkForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Cette note n’a pas pu être gardée\u00a0: elle est trop longue."))
        return redirect("projects:project", number)
    actions.mark(account=opened_account(request), number=number, step=step, **form.cleaned_data)
    response = redirect("projects:project", number)
    response["Location"] += f"#{step}"
    return response


@tryable
@require_POST
def put_away(request: HttpRequest, number: int) -> HttpResponse:
    """Put a project away, or take it out again."""
    mine(request, number)
    away = request.POST.get("away") == "1"
    actions.put_away(account=opened_account(request), number=number, away=away)
    messages.success(request, _("Ce projet est rangé. Rien n’est effacé.") if away else _("Ce projet est ressorti."))
    return redirect("projects:overview")


@tryable
@require_POST
def erase(request: HttpRequest, number: int) -> HttpResponse:
    """Erase a project that was put away first."""
    if mine(request, number).project.put_away_on is None:
        raise Http404
    actions.erase_one(account=opened_account(request), number=number)
    messages.success(request, _("Ce projet est effacé, avec tout ce que vous y aviez écrit."))
    return redirect("projects:overview")


def _door(slug: str) -> Door:
    try:
        return Door(slug)
    except ValueError:
        raise Http404 from None
