"""Renders a line of template as a page would, and reads it back as a browser does."""

from xml.etree.ElementTree import Element

import html5lib
from django.template import Context, Template

XHTML = "{http://www.w3.org/1999/xhtml}"


def rendered(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


def parsed(source: str, **context: object) -> Element:
    return html5lib.parseFragment(rendered(source, **context), namespaceHTMLElements=False)


def text_of(element: Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
