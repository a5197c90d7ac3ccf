"""What is said of the trainings of the demonstration: a crowd, a few people, two, and texts that wait to be read."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation

from cpa.demo.offers.offering import actions
from cpa.demo.reviews import SOURCE, reviews
from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews.models import Review
from cpa.modules.reviews.moderation.queue import waiting
from cpa.modules.reviews.pretending import pretend
from cpa.modules.reviews.queries import Summary, summary
from cpa.modules.trainings.sources.offers.formats import FORMATS
from tests.databases import activity_store

TODAY = date(2026, 11, 25)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    translation.activate("fr")
    file = tmp_path / "reviews.json"
    file.write_text(json.dumps(list(reviews(TODAY))))
    return file


def test_reviews_are_of_trainings_that_are_offered() -> None:
    offered = {one.number for one in actions(TODAY)}
    assert {one["key"] for one in reviews(TODAY)} <= offered
    assert FORMATS["lheo"].named("demo", "", "").source.name == SOURCE


@activity_store
def test_each_size_of_crowd_is_there_and_texts_wait(told: Path) -> None:
    assert pretend(told) == 24 + 6 + 12 + 2
    assert pretend(told) == 0

    def of(key: str) -> Summary:
        return summary(SOURCE, f"DEMO-{key}")

    assert of("fournil-cap-boulanger").people == "24 avis, toutes sessions réunies."
    assert of("beffroi-comptable").enough and "Entre 5 et 19" in of("beffroi-comptable").people
    assert not of("soin-advf").answers and len(of("soin-advf").texts) == 1
    assert [item.late for item in waiting(TODAY)] == [True, False, False]
    assert not Review.objects.using(ACTIVITY).exclude(account=None).exists()
