"""One certification out of what all sources say of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cpa.modules.trainings.catalogue.model import Certification, Provenance
from cpa.modules.trainings.register.tables import Codes, FactRow, LinkRow, Said, Tables


@dataclass(frozen=True, slots=True)
class Source:
    """What one edition says. `digests` are those of its files, in their order; `known_on` is the day it is of."""

    dataset: str
    vintage: str
    known_on: date | None
    digests: Sequence[str]
    tables: Tables

    def place(self, row: FactRow | LinkRow) -> Provenance:
        """Where a row was read."""
        return Provenance(self.dataset, self.vintage, self.digests[row.file], row.line)


Found = dict[str, list[tuple[Source, Mapping[str, FactRow]]]]


def merged(sources: Iterable[Source], last: frozenset[str] = frozenset()) -> list[Certification]:
    """Every certification of which something is known, in the order of its number.

    The newest edition speaks first; those named in `last` only where no other does. Whether a certification is active
    and until when are taken from one and the same edition, the newest that says it: an end that a newer edition took
    back is not brought back by an older one.
    """
    found: Found = {}
    successors: dict[str, dict[str, None]] = {}
    seen: dict[str, Provenance] = {}
    for source in in_order(sources, last):
        for code, said in _by_code(source.tables.facts).items():
            found.setdefault(code, []).append((source, said))
        for link in source.tables.links:
            _note(link, source, successors, seen)
    codes = sorted({*found, *seen}, key=_number)
    return [_one(code, found.get(code, []), tuple(successors.get(code, ())), seen.get(code)) for code in codes]


def in_order(sources: Iterable[Source], last: frozenset[str]) -> list[Source]:
    """The sources, who speaks first before: the newest, and those named in `last` after all others."""
    return sorted(sources, key=lambda one: (one.dataset not in last, one.known_on or date.min), reverse=True)


def _by_code(facts: Sequence[FactRow]) -> dict[str, dict[str, FactRow]]:
    found: dict[str, dict[str, FactRow]] = {}
    for fact in facts:
        found.setdefault(fact.code, {})[fact.what] = fact
    return found


def _note(link: LinkRow, source: Source, successors: dict[str, dict[str, None]], seen: dict[str, Provenance]) -> None:
    if link.kind == Codes.CERTIFICATION:
        if link.code not in seen:
            seen[link.code] = source.place(link)
        if link.to == Codes.CERTIFICATION:
            successors.setdefault(link.code, {})[link.target] = None
    if link.to == Codes.CERTIFICATION and link.target not in seen:
        seen[link.target] = source.place(link)


def _one(
    code: str,
    said: Sequence[tuple[Source, Mapping[str, FactRow]]],
    replaced_by: tuple[str, ...],
    seen: Provenance | None,
) -> Certification:
    titles = [(source, facts[Said.TITLE]) for source, facts in said if Said.TITLE in facts]
    levels = [facts[Said.LEVEL].value for _, facts in said if Said.LEVEL in facts]
    spoken = next(((source, facts) for source, facts in said if {Said.ACTIVE, Said.UNTIL} & facts.keys()), None)
    until = spoken[1].get(Said.UNTIL) if spoken else None
    active = spoken[1].get(Said.ACTIVE) if spoken else None
    first = (spoken[0].place(active or until) if spoken and (active or until) else None) or (
        titles[0][0].place(titles[0][1]) if titles else None
    )
    return Certification(
        code=code,
        title=titles[0][1].value if titles else "",
        level=int(levels[0]) if levels else None,
        registered_until=date.fromisoformat(until.value) if until else None,
        active=active.value == "yes" if active else None,
        active_on=spoken[0].known_on if spoken and active else None,
        replaced_by=replaced_by,
        read_in=first or seen or _anywhere(said),
    )


def _anywhere(said: Sequence[tuple[Source, Mapping[str, FactRow]]]) -> Provenance:
    source, facts = said[0]
    return source.place(next(iter(facts.values())))


def _number(code: str) -> tuple[str, int]:
    letters = code.rstrip("0123456789")
    return letters, int(code[len(letters) :] or 0)
