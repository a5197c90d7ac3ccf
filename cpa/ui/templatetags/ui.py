"""One tag per component: `{% load ui %}`. Each has its template in ui/components and its place in the gallery."""

from collections.abc import Sequence
from functools import cache

from django import template
from django.core.paginator import Page
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

from cpa.kernel.quantity import Quantity, Unit
from cpa.ui.amounts import signed, written
from cpa.ui.site import Link
from cpa.ui.tables import Table

register = template.Library()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A decorative drawing of ui/icons: never the only bearer of a meaning."""
    return mark_safe(render_to_string(f"ui/icons/{name}.svg"))  # noqa: S308 - our own file, no data in it


@register.inclusion_tag("ui/components/button.html")
def button(
    label: str, url: str = "", kind: str = "primary", icon: str = "", name: str = "", value: str = ""
) -> dict[str, object]:
    """A link that looks like an act when `url` is given, else a submit button. One primary per page."""
    return {"label": label, "url": url, "kind": kind, "icon": icon, "name": name, "value": value}


@register.simple_block_tag
def card(content: str, title: str, level: int = 2, url: str = "") -> str:
    """`{% card title="…" %}…{% endcard %}`: a titled block among others."""
    return render_to_string("ui/components/card.html", {"content": content, "title": title, "level": level, "url": url})


@register.inclusion_tag("ui/components/badge.html")
def badge(confidence: str) -> dict[str, object]:
    """How sure a fact is: « garanti », « déclaré » or « estimé » (cpa.legislation.facts.Confidence)."""
    return {"confidence": str(confidence), "style": slugify(str(confidence))}


@register.inclusion_tag("ui/components/figure.html")
def figure(amount: str, label: str, date: object = None, note: str = "") -> dict[str, object]:
    """A large figure with its unit, what it counts and the day it holds for."""
    return {"amount": amount, "label": label, "date": date, "note": note}


@register.simple_tag(takes_context=True)
def term(context: Context, word: str, meaning: str) -> SafeString:
    """A word whose meaning opens by mouse and keyboard without script, and is printed beside it on paper."""
    page = context.dicts[0]  # the outermost scope lives as long as the page: numbers stay unique across includes
    page["_terms"] = number = page.get("_terms", 0) + 1
    shown = {"word": word, "meaning": meaning, "id": f"mot-{slugify(word)}-{number}"}
    return mark_safe(render_to_string("ui/components/term.html", shown).strip())  # noqa: S308 - escaped by its template


@register.simple_block_tag
def notice(content: str, level: str = "info", title: str = "") -> str:
    """`{% notice "warning" title="…" %}…{% endnotice %}`: info, success, warning or error."""
    marks = {"success": "check", "warning": "alert", "error": "alert"}
    context = {"content": content, "level": level, "title": title, "icon": marks.get(level, "info")}
    return render_to_string("ui/components/notice.html", context)


@register.inclusion_tag("ui/components/table.html")
def table(facts: Table) -> dict[str, object]:
    """A cpa.ui.tables.Table."""
    return {"table": facts}


@register.simple_block_tag
def details(content: str, summary: str) -> str:
    """`{% details "…" %}…{% enddetails %}`: what most readers may skip, folded."""
    return render_to_string("ui/components/details.html", {"content": content, "summary": summary})


@register.inclusion_tag("ui/components/steps.html")
def steps(items: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Numbered steps, each a title and a sentence."""
    return {"items": items}


@register.inclusion_tag("ui/components/tabs.html")
def tabs(links: Sequence[Link], label: str) -> dict[str, object]:
    """Views of one subject, each with its own address; the current one carries `current`."""
    return {"links": links, "label": label}


@register.inclusion_tag("ui/components/pagination.html")
def pagination(page: Page, keep: str = "") -> dict[str, object]:
    """The pages of a long list (django.core.paginator.Page), under the query parameter `page`; `keep` is the rest
    of the query, « raison=row-twice »."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {"page": page, "numbers": numbers, "ask": f"?{keep}&page=" if keep else "?page="}


@register.inclusion_tag("ui/components/breadcrumb.html", takes_context=True)
def breadcrumb(context: Context, *steps: str) -> dict[str, object]:
    """`{% breadcrumb "Mes droits" url "Historique" %}`: label and address by turns, the current page last and alone.

    Starts at the site's home by itself. Raises TemplateSyntaxError when the last step is given an address.
    """
    if len(steps) % 2 == 0:
        raise template.TemplateSyntaxError("breadcrumb: label and address by turns, the current page last and alone")
    trail = [Link(label, url) for label, url in zip(steps[:-1:2], steps[1::2], strict=True)]
    site = context.get("site")
    home = [site.home] if site else []
    return {"trail": [*home, *trail], "current": steps[-1]}


@register.filter
def amount(quantity: Quantity) -> str:
    """A quantity as the reader's language writes it: « 1 250,50 € », « 24 h »."""
    return written(quantity)


@register.filter("signed")
def signed_amount(quantity: Quantity) -> str:
    """The same with its sign always written: what a line adds or takes."""
    return signed(quantity)


@register.filter
def euros(cents: int) -> str:
    """Whole cents: 125000 → « 1 250 € »."""
    return written(Quantity(cents, Unit.CENT))
