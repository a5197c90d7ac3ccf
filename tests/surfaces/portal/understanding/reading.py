"""What a reader finds on a page, sentence by sentence."""

import re
from collections.abc import Iterator

import html5lib
from django.test import Client

ACRONYM = re.compile(r"\b(?!(?:[IVX]+)\b)(?:[A-Z]\d?){2,}\b")
"""Not the Roman numbers of articles."""
_TEXTS = {"p", "li", "h1", "h2", "h3", "th", "td", "caption", "summary"}
_LEFT_OUT = {"nav", "button"}
_HTML = "{http://www.w3.org/1999/xhtml}"


def page(client: Client, url: str, language: str = "fr") -> str:
    """The page's source. Fails unless it answers 200."""
    response = client.get(url, headers={"accept-language": language})
    assert response.status_code == 200, url
    return response.content.decode()


def texts(source: str) -> list[str]:
    """The texts of the content, one a paragraph, line, heading or cell; explained words and articles apart."""
    main = html5lib.parse(source).find(f".//{_HTML}main")
    return [text for text in _texts(main) if text]


def sentences(source: str) -> Iterator[str]:
    """The same, cut at full stops."""
    for text in texts(source):
        yield from re.split(r"(?<=[.?!])\s+(?=[A-ZÀÉÊÎ«…])", text)


def acronyms(source: str) -> set[str]:
    """The acronyms that the content shows, outside the buttons that explain them."""
    return {found for text in texts(source) for found in ACRONYM.findall(text)}


def _texts(element) -> Iterator[str]:
    name = element.tag.removeprefix(_HTML)
    if name in _LEFT_OUT or element.get("class", "").split()[:1] in (["articles"], ["term-meaning"]):
        return
    inner = [child for child in element if child.tag.removeprefix(_HTML) in _TEXTS | {"ul", "ol", "div", "dl"}]
    if name in _TEXTS and not inner:
        yield re.sub(r"\s+", " ", "".join(_own(element))).strip()
        return
    for child in element:
        yield from _texts(child)


def _own(element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag.removeprefix(_HTML) not in _LEFT_OUT and "term-meaning" not in child.get("class", ""):
            yield from _own(child)
        yield child.tail or ""
