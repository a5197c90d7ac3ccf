"""« Quitter vite »: out at once, and nobody else can press it."""

import pytest
from django.test import Client
from django.urls import reverse

from cpa.surfaces.portal.views import QUIET_SITE
from tests.databases import both_stores


@pytest.fixture
def session_client(client: Client) -> Client:
    session = client.session
    session["mark"] = "here"
    session.save()
    return client


@both_stores
def test_leaving_ends_the_session_and_leads_to_a_page_that_says_nothing(session_client: Client) -> None:
    response = session_client.get(reverse("portal:leave"), headers={"sec-fetch-site": "same-origin"})
    assert response["Location"] == QUIET_SITE and response["Cache-Control"] == "no-store"
    assert "mark" not in session_client.session


@both_stores
def test_a_link_planted_on_another_site_ends_nobodys_session(session_client: Client) -> None:
    session_client.get(reverse("portal:leave"), headers={"sec-fetch-site": "cross-site"})
    assert session_client.session["mark"] == "here"
