"""Reads a page as a person does: its text, its links, a section at a time."""

from xml.etree.ElementTree import Element

import html5lib


def page(client, address, status=200):
    """The main part of the page at this address."""
    response = client.get(address)
    assert response.status_code == status, response.status_code
    document = html5lib.parse(response.content, namespaceHTMLElements=False)
    found = document.find(".//main")
    assert found is not None
    return found


def text(element: Element | None) -> str:
    """What is read aloud, on one line, no-break spaces as spaces."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def links(element: Element) -> dict[str, str]:
    """Address of each link by its words."""
    return {text(link): link.get("href", "") for link in element.iter("a")}


def rows(element: Element) -> list[list[str]]:
    """The cells of the table's body."""
    return [[text(cell) for cell in row] for row in element.findall(".//tbody/tr")]
