"""The Catalogue from rows, or straight from `reference/`, without a database."""

from collections import defaultdict
from functools import cache

from cpa.modules.occupations.catalogue.assembling import assembled
from cpa.modules.occupations.catalogue.model import Catalogue, Mobility, Occupation, Skill
from cpa.modules.occupations.catalogue.reference_files import read_tables
from cpa.modules.occupations.catalogue.tables import OccupationRow, Tables, digest
from cpa.sources.reference.place import REFERENCE

FLAGS = {"yes": True, "no": False, "": None}

NAMES = {"families": "family", "fields": "field", "centres": "centre", "themes": "theme", "sectors": "sector",
         "groups": "group"}  # fmt: skip
"""Attribute of a Catalogue → kind of label it comes from."""


@cache
def reference_catalogue() -> Catalogue:
    """The catalogue that the project carries. Raises OSError when `reference/` is not there."""
    return catalogue_of(read_tables(REFERENCE / "occupations"))


def catalogue_of(tables: Tables, release: str = "") -> Catalogue:
    """The catalogue that these rows say; `release` is their digest where it is already known."""
    links: dict[str, dict[str, bool]] = defaultdict(dict)
    for code, key, core in tables.links:
        links[code][key] = bool(core)
    mobility: dict[str, list[Mobility]] = defaultdict(list)
    for source, target, order, kind in tables.mobility:
        mobility[source].append(Mobility(target, int(order), kind))
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for label in tables.labels:
        names[label.kind][label.code] = label.name
    return assembled(
        map(_occupation, tables.occupations),
        (Skill(row.key, row.name, row.kind, row.group, row.category) for row in tables.skills),
        links,
        _contexts(tables, names["context"]),
        mobility,
        release or digest(tables),
        **{attribute: names[kind] for attribute, kind in NAMES.items()},
    )


def _occupation(row: OccupationRow) -> Occupation:
    return Occupation(
        code=row.code,
        name=row.name,
        family=row.code[0],
        field=row.field,
        parent=row.parent,
        interests=row.interests,
        centres=tuple(row.centres.split()),
        themes=tuple(row.themes.split()),
        sectors=tuple(row.sectors.split()),
        ecology=row.ecology,
        regulated=FLAGS[row.regulated],
        managerial=FLAGS[row.managerial],
        digital=FLAGS[row.digital],
        demographic=FLAGS[row.demographic],
    )


def _contexts(tables: Tables, labels: dict[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for code, context in tables.contexts:
        found[code].append(labels[context])
    return {code: tuple(sorted(names)) for code, names in found.items()}
