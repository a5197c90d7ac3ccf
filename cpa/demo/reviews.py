"""What invented people say of the trainings of the demonstration, told through the ordinary command."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cpa.demo.offers.offering import Action, actions
from cpa.demo.program import run
from cpa.kernel.said import said_in

REVIEWS = Path(__file__).with_name("reviews.yaml")
SOURCE = "lheo-demo"
"""The source under which `cpa.demo.offers` publishes."""


def load_reviews(today: date) -> str:
    """Keep the invented reviews; what the command says of it. Done twice, it changes nothing."""
    with TemporaryDirectory(prefix="cpa-demo-") as folder:
        file = Path(folder) / "reviews.json"
        file.write_text(json.dumps(list(reviews(today))), encoding="utf-8")
        return run("reviews", "pretend", str(file)).strip()


def reviews(today: date) -> Iterator[dict[str, Any]]:
    """The reviews of each training that reviews.yaml names, as `cpa reviews pretend` reads them."""
    offered = {(one.school.key, one.training.key): one for one in actions(today)}
    for told in said_in(REVIEWS):
        yield {**_named(offered[told["school"], told["training"]]), **_said(told, today)}


def _named(one: Action) -> dict[str, str]:
    return {
        "source": SOURCE,
        "key": one.number,
        "title": one.title,
        "body_name": one.school.name,
        "siret": one.siret,
    }


def _said(told: Mapping[str, Any], today: date) -> dict[str, Any]:
    return {
        "month": today.replace(day=1).isoformat(),
        "answers": [steps for steps, people in told["answers"].items() for _person in range(people)],
        "texts": [_dated(text, today) for text in told.get("texts", ())],
    }


def _dated(text: Mapping[str, Any], today: date) -> dict[str, Any]:
    days = text.get("days")
    return {**text, "waiting_since": (today - timedelta(days=days)).isoformat()} if days else dict(text)
