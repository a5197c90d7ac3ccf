"""What providers write: never markup, never a sign that does not show, never longer than is read. Pure."""

import re
import unicodedata
from html.parser import HTMLParser

_TAG = re.compile(r"<(?:/|[a-zA-Z!?])[^<>]*>")
_EMPTY_LINES = re.compile(r"\n{3,}")
_NO_ANGLES = str.maketrans("", "", "<>")
_MARKUP = re.compile(rf"{_TAG.pattern}|&(?:[a-zA-Z]{{2,31}}|#[0-9]{{1,7}}|#[xX][0-9a-fA-F]{{1,6}});")
"""A tag or an entity. « a < b » is none."""

_BLOCKS = frozenset(
    (
        "p",
        "br",
        "li",
        "ul",
        "ol",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "table",
        "dl",
        "dt",
        "dd",
        "section",
        "hr",
    )
)
_SILENT = frozenset(("script", "style", "template", "noscript", "head", "iframe", "object", "svg"))
_TIMES = 3
"""Texts that were escaped twice on their way are opened, then read; no more."""


class _Plain(HTMLParser):
    """Gathers the text of markup, a line a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _SILENT
        self.parts.append("\n" if tag in _BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT and self._hidden:
            self._hidden -= 1
        self.parts.append("\n" if tag in _BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def has_markup(text: str) -> bool:
    """Whether there is a tag or an entity in it."""
    return bool(_MARKUP.search(text))


def plain(text: str, longest: int) -> str:
    """The words of `text` without markup nor control signs, lines kept, at most `longest` signs, cut between words."""
    for _ in range(_TIMES):
        if has_markup(text):
            text = _without_markup(text)
    if _TAG.search(text):
        text = text.translate(_NO_ANGLES)
    return _cut(_visible(text), longest)


def one_line(text: str, longest: int) -> str:
    """The same on one line: titles, names, addresses."""
    return _cut(" ".join(plain(text, 4 * longest).split()), longest)


def _without_markup(text: str) -> str:
    parser = _Plain()
    parser.feed(text)
    parser.close()
    return "".join(parser.parts)


def _visible(text: str) -> str:
    """Control, private, unassigned and direction-changing signs off (« \\u202e » turns what follows around); one space
    where there are several, at most one empty line."""
    lines = (" ".join(_shown(line).split()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _shown(line: str) -> str:
    if line.isprintable():
        return line
    signs = (" " if sign.isspace() else "" if unicodedata.category(sign)[0] == "C" else sign for sign in line)
    return "".join(signs)


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    at = max(head.rfind(" "), head.rfind("\n"))
    return (head[:at] if at > longest // 2 else head).rstrip() + "…"
