"""A failure of ours leaves a trace in the log, and the trace holds nothing that someone typed."""

import io
import logging
from collections.abc import Iterator
from copy import deepcopy
from logging import config as logging_config

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from config import urls as site
from config.logs import logging_to
from cpa.module_api.access import public

SECRET = "nadia@exemple.fr"


@public
def fails(request: HttpRequest) -> HttpResponse:
    try:
        raise KeyError(SECRET)
    except KeyError as first:
        raise ValueError(f"{SECRET} is not a number") from first


urlpatterns = [path("en-panne/", fails), *site.urlpatterns]
handler500 = "cpa.surfaces.portal.errors.server_error"
handler400 = "cpa.surfaces.portal.errors.bad_request"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the server writes, set up as a deployment's, while a test runs."""
    written, former = io.StringIO(), list(logging.getLogger().handlers)
    settings_ = deepcopy(logging_to("logging.StreamHandler"))
    settings_["handlers"]["console"]["stream"] = written  # type: ignore[index]
    logging_config.dictConfig(settings_)
    yield written
    logging_config.dictConfig(logging_to("logging.NullHandler"))
    logging.getLogger().handlers[:] = former


@override_settings(ROOT_URLCONF=__name__)
def test_a_failure_of_ours_leaves_its_place_and_no_value(log: io.StringIO) -> None:
    client = Client(raise_request_exception=False)
    assert client.post("/en-panne/?q=12345", {"email": SECRET}).status_code == 500
    told = log.getvalue()
    assert "ERROR django.request: Internal Server Error: /en-panne/" in told
    assert "KeyError" in told and "ValueError" in told and f'File "{__file__}"' in told
    assert SECRET not in told and "12345" not in told


def test_what_is_the_visitors_fault_is_not_logged(log: io.StringIO) -> None:
    client = Client()
    assert client.get("/nulle-part/").status_code == 404
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400
    assert log.getvalue() == ""
