"""The instruments: balanced, complete in both languages, and keys alone for those that are not ours."""

import re
from collections import Counter

import pytest

from cpa.modules.assessment.measures.instrument import FOLDER, OURS, instrument, names


def test_everyone_is_asked_three_statements_of_each_of_ten_scales() -> None:
    of = instrument(OURS)
    counts = Counter(of.items[key].scale for key in of.form)
    assert counts == {scale.key: 3 for scale in of.scales} and len(of.scales) == 10


def test_the_form_is_the_first_three_statements_of_each_scale() -> None:
    of = instrument(OURS)
    assert set(of.form) == {item.key for scale in of.scales for item in scale.items[:3]}


def test_neighbours_in_the_form_are_of_different_scales() -> None:
    of = instrument(OURS)
    scales = [of.items[key].scale for key in of.form]
    assert all(one != other for one, other in zip(scales, scales[1:], strict=False))


def test_ways_of_working_are_asked_from_both_sides() -> None:
    of = instrument(OURS)
    for scale in (each for each in of.scales if each.kind == "working"):
        assert Counter(item.direction for item in scale.items) == {1: 4, -1: 4}, scale.key
        assert len({item.direction for item in scale.items[:3]}) == 2, scale.key
    form = [of.items[key].direction for key in of.form if of.items[key].scale in {"organisation", "curiosity"}]
    assert -1 in form and 1 in form


def test_every_statement_is_short_and_said_in_both_languages() -> None:
    for item in instrument(OURS).items.values():
        assert set(item.texts) == {"fr", "en"} and item.expresses
        assert len(item.texts["fr"].split()) <= 14, item.key
        assert item.texts["fr"].endswith(".") and item.texts["en"].endswith(".")


def test_no_statement_says_no_nor_speaks_of_what_is_nobody_s_business() -> None:
    forbidden = re.compile(
        r"\b(ne|n’|pas|jamais|politique|vote|dieu|relig|prière|syndicat|malad|santé|médica|triste|stress|angoiss|peur"
        r"|dépri|inquiet|nerveu|sexe|confortable|prendre ça)",
        re.I,
    )
    found = [item.texts["fr"] for item in instrument(OURS).items.values() if forbidden.search(item.texts["fr"])]
    assert not found


def test_statements_fit_everyone_whatever_their_gender() -> None:
    gendered = re.compile(r"\b(je suis|serais|occupée?|prêt|content|fier|heureux|seul)\b|\(e\)|·", re.I)
    found = [item.texts["fr"] for item in instrument(OURS).items.values() if gendered.search(item.texts["fr"])]
    assert not found


@pytest.mark.parametrize("name", [name for name in names() if name != OURS])
def test_a_public_instrument_brings_keys_and_no_text(name: str) -> None:
    of = instrument(name)
    assert all(not item.texts and item.curve and item.direction in (1, -1) for item in of.items.values())
    assert "fr:" not in (FOLDER / f"{name}.yaml").read_text("utf-8")


def test_curves_are_ordered_and_tell_something() -> None:
    for name in names():
        for scale in instrument(name).scales:
            for curve in scale.curves:
                assert curve.discrimination > 0.3
                assert list(curve.thresholds) == sorted(curve.thresholds)


def test_an_unknown_instrument_is_refused() -> None:
    with pytest.raises(KeyError):
        instrument("nothing")
