"""Nothing inline in a page: the content policy would refuse it, and a reader without script would miss it."""

import re
from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files, place

INLINE = {
    "script without a file": re.compile(r"<script(?![^>]*\bsrc=)[^>]*>", re.I),
    "text within a script": re.compile(r"<script[^>]*>\s*[^<\s]", re.I),
    "style element": re.compile(r"<style\b", re.I),
    "style attribute": re.compile(r"<[a-z][^>]*\sstyle\s*=", re.I),
    "event handler": re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I),
    "script address": re.compile(r"javascript:", re.I),
    "file of another site": re.compile(
        r"<(?:script|link|img|iframe)[^>]*\b(?:src|href)\s*=\s*[\"']?(?:https?:)?//", re.I
    ),
}


def inline(root: Path) -> list[str]:
    """What templates and drawings carry inline or fetch from elsewhere."""
    found = []
    for path in files(root, ".html", ".svg"):
        text = path.read_text("utf-8")
        for what, pattern in INLINE.items():
            for hit in pattern.finditer(text):
                found.append(f"{place(root, path, text.count(chr(10), 0, hit.start()) + 1)}: {what}")
    return found


def test_pages_carry_nothing_inline() -> None:
    expect_none(inline(ROOT))


def test_each_kind_of_inline_is_seen(copy: Path) -> None:
    broken = copy / "cpa/ui/templates/broken.html"
    lines = [
        "<script>", '<script src="a.js">go()</script>', "<style>", '<p class="a" style="color:red">',
        '<a href="#" onclick="go()">', '<a href="javascript:go()">', '<script src="https://elsewhere/a.js"></script>',
        '<script src="{% static "a.js" %}" defer></script>',
    ]  # fmt: skip
    broken.write_text("\n".join(lines))
    known = set(inline(ROOT))
    assert set(inline(copy)) - known == {
        f"cpa/ui/templates/broken.html:{line}: {what}" for line, what in enumerate(INLINE, start=1)
    }
