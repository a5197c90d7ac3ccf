"""The look asks nothing of anyone else and keeps its colours in one file."""

import re
from pathlib import Path

import cpa.ui

STYLES = Path(cpa.ui.__file__).parent / "static" / "ui"


def test_no_style_or_script_names_another_site() -> None:
    for path in STYLES.glob("*.*"):
        text = path.read_text().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://|@import|//[a-z]+\.[a-z]", text), path.name


def test_colours_are_written_in_the_tokens_alone() -> None:
    for path in STYLES.glob("*.css"):
        if path.name not in {"tokens.css", "print.css"}:
            assert not re.search(r"#[0-9a-fA-F]{3,8}\b", path.read_text()), path.name


def test_every_token_used_exists() -> None:
    known = set(re.findall(r"(--[a-z0-9-]+):", (STYLES / "tokens.css").read_text()))
    for path in STYLES.glob("*.css"):
        assert set(re.findall(r"var\((--[a-z0-9-]+)", path.read_text())) <= known, path.name
