"""What the galaxy's pages show, as plain values."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy import crown, sky, tables
from cpa.modules.occupations.galaxy.about import about
from cpa.modules.occupations.galaxy.closer import closer
from cpa.modules.occupations.galaxy.facts import Family, families, leads
from cpa.modules.occupations.galaxy.person import Person
from cpa.modules.occupations.galaxy.telling import sentence, told
from cpa.modules.occupations.galaxy.words import INTERESTS
from cpa.ui.site import Link

VIEWS = ("carte", "liste", "tableau", "ecouter")


def view_named(said: str) -> str:
    """The view that an address asks for; the map when it names none."""
    return said if said in VIEWS else VIEWS[0]


def switch(view: str, more: str = "") -> Sequence[Link]:
    """Links to the four views, `more` being what else stands in the address."""
    labels = (_("Carte"), _("Liste"), _("Tableau"), _("Écouter"))
    return [
        Link(label, f"?vue={name}{more}", "page" if name == view else "")
        for name, label in zip(VIEWS, labels, strict=True)
    ]


def galaxy(catalogue: Catalogue, person: Person, view: str) -> dict[str, object]:
    """All the families, what someone did and keeps among them."""
    shown = [family_link(family) for family in families(catalogue).values()]
    content: dict[str, object] = {"view": view, "switch": switch(view), "families": shown}
    if view == "tableau":
        content["table"] = tables.families_table(catalogue)
    elif view == "carte" and shown:
        content |= _sky(catalogue, person)
    count = len(catalogue.occupations)
    content |= {"occupations": count, "occupations_shown": number_format(count, force_grouping=True)}
    return content


def _sky(catalogue: Catalogue, person: Person) -> dict[str, object]:
    own, kept = sorted(person.facts.occupations), sorted(person.kept_codes)
    return {
        "sheets": sky.sheets(catalogue, own, kept),
        "constellations": sky.constellations(catalogue),
        "own": own,
        "kept": kept,
        "chart_url": f"{reverse('occupations:chart')}?v={catalogue.release[:12]}",
    }


def family_link(family: Family) -> dict[str, object]:
    """A family as the lists name it."""
    return {
        "letter": family.letter,
        "name": family.short,
        "url": reverse("occupations:family", args=[family.letter]),
        "count": len(family.entries),
        "fields": len(family.fields),
    }


def family(catalogue: Catalogue, letter: str, view: str) -> dict[str, object]:
    """One family, by field. Raises KeyError when there is none of this letter."""
    found = families(catalogue)[letter]
    content: dict[str, object] = {"view": view, "switch": switch(view), "family": found, **_beside(catalogue, found)}
    if view == "tableau":
        content["table"] = tables.family_table(found)
    elif view == "carte":
        content["close"] = closer(catalogue, found)
    return content


def _beside(catalogue: Catalogue, here: Family) -> dict[str, object]:
    every = list(families(catalogue).values())
    at = every.index(here)
    return {"before": every[at - 1] if at else None, "after": every[at + 1] if at + 1 < len(every) else None}


def occupation(catalogue: Catalogue, person: Person, code: str, view: str, whole: bool) -> dict[str, object]:
    """One occupation and its bridges, marked with what someone said of each. Raises KeyError for an unknown code."""
    here, found = about(catalogue, code), leads(catalogue, code, whole)
    words = told(catalogue, found, person.marks)
    content: dict[str, object] = {
        "here": here,
        "occupation": here.occupation,
        "interests": [INTERESTS[letter] for letter in here.occupation.interests],
        "view": view,
        "switch": switch(view, "&tout=1" if whole else ""),
        "whole": whole,
        "more": found.more,
        "told": words,
        "official": [each for each in words if each.lead.official],
        "alike": [each for each in words if not each.lead.official],
    }
    if view == "carte":
        content["crowns"] = [
            ("wide", crown.wide(here.occupation.name, words)),
            ("narrow", crown.narrow(here.occupation.name, words)),
        ]
    elif view == "tableau":
        content["table"] = tables.leads_table(here, words)
    elif view == "ecouter":
        content["walk"] = [(each, sentence(each)) for each in words]
        by_effort = sorted(words, key=lambda each: each.lead.months)
        content |= {"nearest": by_effort[0], "farthest": by_effort[-1]} if by_effort else {}
    return content
