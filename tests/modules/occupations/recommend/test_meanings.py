"""Wishes and limits mean something in ROME, have words, and are the documented ones."""

import re
from pathlib import Path

import pytest

from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.recommend.rules import limit_codes, meanings, rejection_codes, wish_codes
from cpa.modules.occupations.recommend.wish_parts import limit_meets, wish_part
from cpa.modules.occupations.recommend.wish_words import LIMITS, REJECTIONS, WISHES

DOCS = Path(__file__).resolve().parents[4] / "docs" / "reference"


def _codes(text: str) -> set[str]:
    return set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE))


def test_each_wish_raises_some_occupations_and_not_most():
    rome = reference_catalogue()
    for code in wish_codes():
        raised = (wish_part(code, rome) > 0).sum()
        assert 0 < raised < len(rome.occupations) * 0.6, code


def test_each_limit_meets_some_occupations():
    rome = reference_catalogue()
    assert all(limit_meets(code, rome).met.any() for code in limit_codes())


def test_every_label_is_one_that_rome_uses():
    rome = reference_catalogue()
    said = {label.replace("’", "'") for labels in rome.contexts.values() for label in labels}
    named = {
        label
        for group in ("wishes", "limits")
        for meaning in meanings()[group].values()
        for name in ("contexts", "against", "perhaps")
        for label in meaning.get(name, ())
    }
    assert named <= said


@pytest.mark.parametrize("name", ["interests", "themes"])
def test_every_centre_and_theme_is_one_of_rome(name: str):
    rome = reference_catalogue()
    known = rome.centres if name == "interests" else rome.themes
    assert {code for meaning in meanings()["wishes"].values() for code in meaning.get(name, ())} <= set(known)


def test_every_code_has_words_and_the_reference_lists_them():
    assert set(WISHES) == wish_codes()
    assert set(LIMITS) == limit_codes()
    assert set(REJECTIONS) == rejection_codes()
    daily = set(meanings()["daily_life"])
    assert _codes((DOCS / "wishes.md").read_text("utf-8")) == wish_codes() | limit_codes() | daily
