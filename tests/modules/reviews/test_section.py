"""What the page of a training says of its reviews: the hook `training_section`."""

import pytest
from django.test import Client
from django.urls import reverse

from cpa.module_api import calls
from cpa.modules.reviews import hooks as reviews_hooks
from tests.databases import both_stores
from tests.modules.trainings.sheet.world import GOOD, publish

pytestmark = both_stores


def shown() -> str:
    return Client().get(reverse("trainings:training", args=GOOD)).content.decode()


def test_the_page_of_a_training_has_the_section_of_reviews_after_its_results() -> None:
    publish()
    page = shown()
    assert page.index('id="devenir"') < page.index('id="avis"') < page.index('id="et-apres"')


def test_a_section_that_fails_is_left_out_and_the_training_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    publish()
    real = calls._call

    def broken(module, arguments):  # type: ignore[no-untyped-def]
        if module.plugin is reviews_hooks:
            raise ValueError("somebody's secret")
        return real(module, arguments)

    monkeypatch.setattr(calls, "_call", broken)
    page = shown()
    assert 'id="avis"' not in page and 'id="et-apres"' in page
