"""Whatever a person wrote, a document is made of it, and it says where a sign could not be shown."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.ui.glyphs import missing, showable, shown_ranges
from cpa.ui.typesetting import tagged_pdf

NOW = datetime(2026, 11, 25, tzinfo=UTC)
TEMPLATE = """
#let told = json(bytes(sys.inputs.contents))
#set document(title: "t")
#set text(lang: "fr", font: "Libertinus Serif")
#for each in told.texts [
  #each \\
]
"""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "texts.typ"
    file.write_text(TEMPLATE, encoding="utf-8")
    return file


def test_the_fonts_hold_every_sign_that_is_said_to_be_shown(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cpa.ui.typesetting.plainest", pytest.fail)
    every = [chr(code) for each in shown_ranges() for code in each]
    assert tagged_pdf(template, {"texts": every}, NOW).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Soudé 🧑‍🏭", "Soudé □□"),
        ("中文", "□□"),
        ("a\x01b\tc\u200d", "ab c"),
        ("\x01", "□"),
        ("e\u0301", "é"),
        ("Łódź, Ελένη, Олена", "Łódź, Ελένη, Олена"),
        ("une ligne\r\nune autre", "une ligne\nune autre"),
        ("", ""),
    ],
)
def test_a_square_stands_for_what_no_font_holds_and_control_signs_go(text: str, shown: str) -> None:
    assert showable(text) == shown


def test_the_signs_that_are_missing_are_told_once_each() -> None:
    assert missing(["le 中文 et 中", "□ \x01", "李"]) == ("中", "文", "李")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(), max_size=40), max_size=5))
def test_no_words_whatever_keep_a_document_from_being_made(template: Path, words: list[str]) -> None:
    assert tagged_pdf(template, {"texts": words}, NOW).startswith(b"%PDF")
