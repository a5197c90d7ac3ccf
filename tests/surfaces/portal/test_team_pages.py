"""A page of the team is no page for whoever lacks its role: all that bear one, and all below /equipe/."""

from collections.abc import Callable, Iterator

import pytest
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse

from cpa.module_api import access
from cpa.module_api.access import TeamRole, open_to, public, role_asked_by
from cpa.module_api.contributions import NavigationEntry
from cpa.module_api.registry import hooks
from cpa.surfaces.portal import site
from cpa.surfaces.portal.access import SignedInByDefault

View = Callable[..., HttpResponse]


class _Answers:
    """Stands for the hooks: who signed in, and their roles."""

    def __init__(self, account: int | None, *roles: str) -> None:
        self.account, self.roles = account, frozenset(roles)

    def signed_in_account(self, request: HttpRequest) -> int | None:
        return self.account

    def roles_of(self, account: int) -> frozenset[str]:
        assert account == self.account
        return self.roles

    def navigation_entries(self) -> list[list[NavigationEntry]]:
        everyone = NavigationEntry("À tous", "portal:help", 1)
        return [[everyone, NavigationEntry("À l’équipe", "portal:hub", 2, role="data")]]


def _views(patterns: list[URLPattern | URLResolver], above: str = "") -> Iterator[tuple[str, View]]:
    for one in patterns:
        path = above + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _views(one.url_patterns, path)
        else:
            yield path, one.callback


def _met(view: View) -> HttpResponse | None:
    return SignedInByDefault(view).process_view(RequestFactory().get("/equipe/"), view, (), {})


@open_to("data")
def _page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


def _marked() -> list[View]:
    views = [view for _path, view in _views(get_resolver().url_patterns) if role_asked_by(view)]
    return [_page, public(open_to("moderation")(lambda request: HttpResponse("ok"))), *views]


def test_every_page_of_the_team_is_refused_to_all_who_lack_its_role(monkeypatch: pytest.MonkeyPatch) -> None:
    for view in _marked():
        role = role_asked_by(view)
        others = [one for one in TeamRole if one is not role]
        monkeypatch.setattr(access, "hooks", lambda: _Answers(None))
        led = _met(view)
        assert led is not None and led.status_code == 302 and "connexion" in led["Location"]
        for answers in (_Answers(41), _Answers(41, *others)):
            monkeypatch.setattr(access, "hooks", lambda answers=answers: answers)
            with pytest.raises(Http404):
                _met(view)
        monkeypatch.setattr(access, "hooks", lambda role=role: _Answers(41, role))
        assert _met(view) is None


def test_every_address_of_the_team_bears_a_role() -> None:
    team = [(path, view) for path, view in _views(get_resolver().url_patterns) if path.startswith("equipe/")]
    assert [path for path, view in team if not role_asked_by(view)] == []


def test_every_link_of_the_menu_bears_the_role_of_its_page() -> None:
    entries = [entry for contribution in hooks().navigation_entries() for entry in contribution]
    asked = {entry.view: role_asked_by(resolve(reverse(entry.view)).func) or "" for entry in entries}
    assert asked == {entry.view: entry.role for entry in entries}


def test_a_role_that_does_not_exist_cannot_be_asked() -> None:
    with pytest.raises(ValueError):
        open_to("everything")


@pytest.mark.parametrize(("roles", "more"), [((), []), (("moderation",), []), (("data",), ["À l’équipe"])])
def test_the_menu_leads_to_the_work_only_those_who_do_it(monkeypatch, roles, more) -> None:
    for module in (access, site):
        monkeypatch.setattr(module, "hooks", lambda: _Answers(41, *roles))
    labels = [link.label for link in site.site_around(RequestFactory().get("/")).navigation]
    assert [one for one in labels if one.startswith("À ")] == ["À tous", *more]
