import io
from datetime import UTC, datetime

import pikepdf
import pytest

from cpa.modules.profile.card.files import file
from cpa.modules.profile.card.sheet import Sheet, sheet
from tests.modules.profile.lives import brick, said

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


def pdf(told, name=""):
    return pikepdf.open(io.BytesIO(file("pdf", told, NOW, name).content))


@pytest.mark.parametrize("form", ["pdf", "json", "europeen"])
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


def test_words_that_look_like_the_template_s_language_are_only_words():
    told = sheet(
        [brick("a", what='#panic("x") = *gras* $x$')], [said("1", name='#read("/etc") @ref', bricks=["a"])], set()
    )
    with pdf(told, "<@nom> #set") as made:
        assert len(made.pages) == 1
