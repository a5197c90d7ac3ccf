"""What one edition of a data set changed from another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cpa.modules.trainings.register.tables import Codes, Said, Tables

REPLACED_BY = "replaced_by"


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact that is another than before: "" where it was not said. `what` is a word of `tables.Said`, or REPLACED_BY
    (codes separated by spaces)."""

    code: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changes:
    """`appeared` and `gone` are certifications that only one edition knows; `ended` those that were active and are no
    longer; `changed` every other fact of a certification that both know. `links` counts, by what they lead to, the
    links that are new and those that are there no longer; `names` those of nomenclatures."""

    appeared: tuple[str, ...]
    gone: tuple[str, ...]
    ended: tuple[str, ...]
    changed: tuple[Changed, ...]
    links: Mapping[str, tuple[int, int]]
    names: tuple[int, int]


def changes_between(before: Tables, after: Tables) -> Changes:
    """What differs from one edition to another; lines and files that moved are no change."""
    old, new = _known(before), _known(after)
    was, now = _facts(before), _facts(after)
    both = old & new
    changed = [
        Changed(code, what, was.get((code, what), ""), now.get((code, what), ""))
        for code, what in sorted({*was, *now})
        if code in both and was.get((code, what)) != now.get((code, what))
    ]
    ended = tuple(one.code for one in changed if one.what == Said.ACTIVE and (one.before, one.after) == ("yes", "no"))
    others = tuple(one for one in changed if one.what != Said.ACTIVE or one.code not in ended)
    names = _moved({(row.kind, row.code, row.name) for row in before.names},
                   {(row.kind, row.code, row.name) for row in after.names})  # fmt: skip
    return Changes(tuple(sorted(new - old)), tuple(sorted(old - new)), ended, others, _links(before, after), names)


def _known(tables: Tables) -> set[str]:
    linked = {row.code for row in tables.links if row.kind == Codes.CERTIFICATION}
    return linked | {row.code for row in tables.facts}


def _facts(tables: Tables) -> dict[tuple[str, str], str]:
    found = {(row.code, row.what): row.value for row in tables.facts}
    after: dict[str, list[str]] = {}
    for row in tables.links:
        if row.kind == row.to == Codes.CERTIFICATION:
            after.setdefault(row.code, []).append(row.target)
    return found | {(code, REPLACED_BY): " ".join(sorted(codes)) for code, codes in after.items()}


def _links(before: Tables, after: Tables) -> dict[str, tuple[int, int]]:
    old, new = ({row[:4] for row in one.links} for one in (before, after))
    kinds = sorted({link[2] for link in old | new})
    return {kind: _moved(_to(old, kind), _to(new, kind)) for kind in kinds}


def _to(links: set[tuple[str, str, str, str]], kind: str) -> set[tuple[str, str, str, str]]:
    return {link for link in links if link[2] == kind}


def _moved(before: set[Any], after: set[Any]) -> tuple[int, int]:
    return len(after - before), len(before - after)


def counted(changes: Changes) -> Mapping[str, int]:
    """The sizes of all that changed, by name."""
    lists: Mapping[str, Sequence[object]] = {
        "appeared": changes.appeared, "gone": changes.gone, "ended": changes.ended, "changed": changes.changed,
    }  # fmt: skip
    links = {f"links to {kind} {word}": count for kind, counts in changes.links.items()
             for word, count in zip(("new", "gone"), counts, strict=True)}  # fmt: skip
    return {name: len(rows) for name, rows in lists.items()} | links


def told(changes: Changes) -> Iterator[Changed]:
    """Each change of a certification as one row: « appeared » and « gone » of the certification itself."""
    yield from (Changed(code, "appeared", "", "yes") for code in changes.appeared)
    yield from (Changed(code, "gone", "yes", "") for code in changes.gone)
    yield from (Changed(code, Said.ACTIVE, "yes", "no") for code in changes.ended)
    yield from changes.changed
