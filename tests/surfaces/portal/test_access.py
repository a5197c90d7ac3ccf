"""Deny by default: what does not say it is public asks for sign-in, and is kept by nobody."""

from collections.abc import Iterator

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from cpa.kernel.account_id import AccountId
from cpa.module_api import access
from cpa.module_api.access import NoAccount, account_of, public, required_account
from cpa.surfaces.portal.access import SignedInByDefault


class _Answers:
    """Stands for the hooks: one module that knows who signed in, and counts how often it is asked."""

    def __init__(self, account: int | None) -> None:
        self.account, self.asked = account, 0

    def signed_in_account(self, request: HttpRequest) -> int | None:
        self.asked += 1
        return self.account


@pytest.fixture(params=[None])
def answers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Answers]:
    found = _Answers(request.param)
    monkeypatch.setattr(access, "hooks", lambda: found)
    yield found


def _page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


def _answer(path: str, view=_page) -> HttpResponse:
    request = RequestFactory().get(path)

    def respond(asked: HttpRequest) -> HttpResponse:
        return middleware.process_view(asked, view, (), {}) or view(asked)

    middleware = SignedInByDefault(respond)
    return middleware(request)


@pytest.mark.usefixtures("answers")
def test_a_visitor_is_led_to_sign_in_and_back() -> None:
    response = _answer("/mes-droits/?annee=2023")
    assert response.status_code == 302
    assert response["Location"] == f"{reverse('account_login')}?next=%2Fmes-droits%2F%3Fannee%3D2023"


@pytest.mark.usefixtures("answers")
@pytest.mark.parametrize(
    ("referer", "back"),
    [
        ("http://testserver/mes-demandes/1/?vue=tout", "%2Fmes-demandes%2F1%2F%3Fvue%3Dtout"),
        ("http://ailleurs.exemple/piege/", "%2Fmon-compte%2F"),
        ("", "%2Fmon-compte%2F"),
    ],
)
def test_a_form_sent_once_the_session_is_over_leads_back_to_its_page_never_to_its_own_address(referer, back) -> None:
    request = RequestFactory().post("/mes-demandes/1/annuler/", headers={"referer": referer} if referer else {})
    response = SignedInByDefault(_page).process_view(request, _page, (), {})
    assert response is not None and response["Location"] == f"{reverse('account_login')}?next={back}"


@pytest.mark.usefixtures("answers")
def test_a_page_marked_public_opens_to_a_visitor() -> None:
    assert _answer("/", public(lambda request: HttpResponse("ok"))).status_code == 200


@pytest.mark.parametrize("answers", [41], indirect=True)
def test_a_holder_s_page_is_kept_by_no_cache_and_no_index(answers: _Answers) -> None:
    response = _answer("/mes-droits/")
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store" and "noindex" in response["X-Robots-Tag"]


@pytest.mark.parametrize("answers", [41], indirect=True)
def test_whose_request_it_is_is_asked_once(answers: _Answers) -> None:
    request = RequestFactory().get("/")
    assert [account_of(request), required_account(request)] == [AccountId(41)] * 2
    assert answers.asked == 1


@pytest.mark.usefixtures("answers")
def test_a_page_about_nobody_is_our_mistake() -> None:
    with pytest.raises(NoAccount):
        required_account(RequestFactory().get("/"))
