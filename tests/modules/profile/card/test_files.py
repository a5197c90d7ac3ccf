import io
from datetime import UTC, datetime

import pikepdf
import pytest

from cpa.modules.profile.card.contents import cv
from cpa.modules.profile.card.files import file
from cpa.modules.profile.card.sheet import Sheet, sheet
from cpa.modules.profile.path.written import Kind
from tests.modules.profile.lives import TODAY, brick, said

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


def pdf(told, name=""):
    return pikepdf.open(io.BytesIO(file("pdf", told, NOW, name).content))


@pytest.mark.parametrize("form", ["pdf", "cv", "json", "europeen"])
def test_an_empty_card_is_a_file_too(form):
    assert file(form, Sheet((), ()), NOW, "").content


def test_forty_skills_hold_on_one_tagged_page():
    bricks = [brick(name, what=f"Un travail de longue date {name}") for name in "abcd"]
    answers = [
        said(f"{brick.id}{number}", name="Préparer le poste de travail et vérifier le matériel", bricks=[brick.id])
        for brick in bricks
        for number in range(10)
    ]
    with pdf(sheet(bricks, answers, set())) as made:
        assert len(made.pages) == 1
        assert made.Root.MarkInfo.Marked
        assert str(made.Root.Lang) == "fr"


def test_a_cv_tells_every_shown_brick_and_no_other():
    bricks = [brick("a", tasks="Je range."), brick("b", hidden=True), brick("c", Kind.HEALTH), brick("d")]
    told = cv(sheet(bricks, [said("1", bricks=["d"])], {"b"}), TODAY, "fr", "Maria")
    assert told["title"] == "Maria"
    assert [(block["title"], block["tasks"], block["skills"]) for block in told["blocks"]] == [
        ("a", "Je range.", []),
        ("d", "", ["skill 1"]),
    ]


def test_words_that_look_like_the_template_s_language_are_only_words():
    told = sheet(
        [brick("a", what='#panic("x") = *gras* $x$')], [said("1", name='#read("/etc") @ref', bricks=["a"])], set()
    )
    with pdf(told, "<@nom> #set") as made:
        assert len(made.pages) == 1
