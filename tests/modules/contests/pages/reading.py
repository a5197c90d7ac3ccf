"""Reads a page as a person does."""

from xml.etree.ElementTree import Element

import html5lib


def main_of(response, status=200):
    """The main part of a page that was answered."""
    assert response.status_code == status, response.status_code
    found = html5lib.parse(response.content, namespaceHTMLElements=False).find(".//main")
    assert found is not None
    return found


def text(element: Element | None) -> str:
    """What is read aloud, on one line, no-break spaces as spaces."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def links(element: Element) -> dict[str, str]:
    """Address of each link by its words."""
    return {text(link): link.get("href", "") for link in element.iter("a")}


def fields(element: Element) -> dict[str, str]:
    """What the hidden fields of the page hold."""
    hidden = (each for each in element.iter("input") if each.get("type") == "hidden")
    return {each.get("name", ""): each.get("value", "") for each in hidden}
