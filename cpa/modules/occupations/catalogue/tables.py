"""The facts of one release as rows of text, the one shape between official files, `reference/` and the database."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any, ClassVar, NamedTuple


class LabelRow(NamedTuple):
    """The name of a code. `kind`: « family », « field », « centre », « theme », « sector », « group », « context »;
    `part_of` is the code above it, or for a context its type."""

    kind: str
    code: str
    name: str
    part_of: str


class OccupationRow(NamedTuple):
    """As `model.Occupation`; lists of codes are separated by spaces, a flag is « yes », « no » or ""."""

    code: str
    name: str
    field: str
    parent: str
    interests: str
    centres: str
    themes: str
    sectors: str
    ecology: str
    regulated: str
    managerial: str
    digital: str
    demographic: str


class TitleRow(NamedTuple):
    """A title that people bear (« Boulanger / Boulangère »). `short` is "" when it is the same; `main` « yes » for the
    name of the occupation itself, `rare` « yes » when it is hardly in use."""

    key: str
    code: str
    name: str
    short: str
    main: str
    rare: str


class SkillRow(NamedTuple):
    """As `model.Skill`."""

    key: str
    kind: str
    name: str
    group: str
    category: str


class LinkRow(NamedTuple):
    """An occupation asks for a skill; `core` is « main », « emerging » or ""."""

    code: str
    key: str
    core: str


class ContextRow(NamedTuple):
    """An occupation is done in a context of work."""

    code: str
    context: str


class MobilityRow(NamedTuple):
    """An official move, as `model.Mobility`."""

    source: str
    target: str
    order: str
    kind: str


class TextRow(NamedTuple):
    """A sentence about an occupation, as `models.TextEntry`. Texts are never part of a release's facts."""

    code: str
    kind: str
    position: str
    text: str


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows of a release, each table in the order of its first columns, without doubles."""

    labels: tuple[LabelRow, ...]
    occupations: tuple[OccupationRow, ...]
    titles: tuple[TitleRow, ...]
    skills: tuple[SkillRow, ...]
    links: tuple[LinkRow, ...]
    contexts: tuple[ContextRow, ...]
    mobility: tuple[MobilityRow, ...]

    rows: ClassVar[dict[str, Any]] = {
        "labels": LabelRow,
        "occupations": OccupationRow,
        "titles": TitleRow,
        "skills": SkillRow,
        "links": LinkRow,
        "contexts": ContextRow,
        "mobility": MobilityRow,
    }

    @classmethod
    def of(cls, read: Callable[[str, Any], tuple[Any, ...]]) -> "Tables":
        """The tables of which `read` gives each, by its name and the type of its rows."""
        return cls(**{name: read(name, row) for name, row in cls.rows.items()})

    def named(self) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
        """Each table with its name, in a fixed order."""
        for one in fields(self):
            yield one.name, getattr(self, one.name)


def digest(tables: Tables) -> str:
    """SHA-256 of the content, whatever it was read from."""
    found = sha256()
    for name, rows in tables.named():
        found.update(_bytes([(name, str(len(rows)))]))
        found.update(_bytes(rows))
    return found.hexdigest()


def texts_digest(texts: Sequence[TextRow]) -> str:
    """SHA-256 of the texts, "" without any."""
    return sha256(_bytes(texts)).hexdigest() if texts else ""


def _bytes(rows: Iterable[tuple[str, ...]]) -> bytes:
    return "".join("\x1f".join(row) + "\x1e" for row in rows).encode()
