"""`source.yaml`: who publishes offers in a format, which columns or elements are taken, which are left and why."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.sources.mending import Rules, mend_rules


@dataclass(frozen=True, slots=True)
class OfferSource:
    """A source of offers. `taken` must be there, `optional` may; `ignored` says why; `called` gives the
    present name of columns that other editions name otherwise; `floor` is the fewest records of an edition, `rhythms`
    the words that tell a rhythm, `mend` what puts right the values of each column; `vintage` finds the edition in the
    name of a file, `digest` names all this."""

    name: str
    title: str
    producer: str
    licence: str
    taken: frozenset[str]
    optional: frozenset[str]
    ignored: Mapping[str, str]
    called: Mapping[str, str]
    floor: int
    separator: str
    vintage: re.Pattern[str] | None
    rhythms: Mapping[str, tuple[str, ...]]
    mend: Rules
    digest: str


def described(folder: Path) -> OfferSource:
    """What the `source.yaml` of this folder says. Raises OSError, KeyError when a word lacks, UnknownRule."""
    file = folder / "source.yaml"
    said = said_in(file)
    return OfferSource(
        name=said["name"],
        title=said["title"],
        producer=said["producer"],
        licence=said["licence"],
        taken=frozenset(said["take"]),
        optional=frozenset(said.get("optional", ())),
        ignored=said.get("ignore", {}),
        called=said.get("called", {}),
        floor=said.get("floor", 1),
        separator=said.get("separator", ","),
        vintage=re.compile(said["vintage"]) if "vintage" in said else None,
        rhythms={name: tuple(words) for name, words in said.get("rhythms", {}).items()},
        mend=mend_rules(said.get("mend", {})),
        digest=sha256(file.read_bytes()).hexdigest(),
    )
