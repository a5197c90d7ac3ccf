"""What a run is about and what it has done, kept beside its output: a run that was stopped goes on from there."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cpa.modules.rights.national import files
from cpa.modules.rights.national.crediting import Done
from cpa.modules.rights.national.digest import LANES, Sums
from cpa.modules.rights.national.facts_folder import digest_of
from cpa.modules.rights.national.refused import refuse
from cpa.modules.rights.national.tables import LAST_ACCOUNT

NAME = "manifest.json"
FORMAT = "national-run/1"


@dataclass
class Manifest:
    """`facts` are the digests of the tables read, by name; `ranges` the first and last account of each part; `done`
    what was written, by key of the job."""

    year: int
    facts: dict[str, str]
    rules: dict[str, str]
    units: dict[str, str]
    ranges: Sequence[tuple[int, int]]
    done: dict[str, Done] = field(default_factory=dict)

    def of(self, right: str) -> list[Done]:
        """What was done of one right."""
        return [done for key, done in self.done.items() if key.startswith(f"{right}/")]

    def complete(self, right: str) -> bool:
        """Whether every range of the right is done."""
        return right in self.rules and len(self.of(right)) == len(self.ranges)

    def written(self, right: str) -> Sums:
        """What all the rows of the right add up to."""
        return sum((done.written for done in self.of(right)), Sums())

    def digest(self, right: str) -> str | None:
        """The digest of the right's content; None until it is complete."""
        if not self.complete(right):
            return None
        return self.written(right).digest(f"{FORMAT} {self.year} {right} {self.units[right]}")

    def save(self, out: Path) -> None:
        """Put it beside the output, whole or not at all."""
        files.write_text(out / NAME, json.dumps(self._plain(), indent=1, sort_keys=True) + "\n")

    def _plain(self) -> Mapping[str, Any]:
        return {
            "format": FORMAT,
            "year": self.year,
            "facts_digest": digest_of(self.facts),
            "facts": self.facts,
            "rights": {right: self._right(right) for right in sorted(self.rules)},
            "ranges": [list(each) for each in self.ranges],
            "done": {key: _told(done) for key, done in sorted(self.done.items())},
        }

    def _right(self, right: str) -> Mapping[str, Any]:
        return {
            "rules_version": self.rules[right],
            "unit": self.units[right],
            "digest": self.digest(right),
            "accounts": self.written(right).rows,
            "credited": sum(done.credited for done in self.of(right)),
        }


def read(out: Path) -> Manifest | None:
    """The manifest of a folder; None when there is none. Raises Refused when it cannot be read."""
    try:
        text = (out / NAME).read_text("utf-8")
    except FileNotFoundError:
        return None
    try:
        told = json.loads(text)
        if told["format"] != FORMAT:
            raise ValueError(told["format"])
        found = Manifest(
            told["year"],
            dict(told["facts"]),
            {right: found["rules_version"] for right, found in told["rights"].items()},
            {right: found["unit"] for right, found in told["rights"].items()},
            [(low, high) for low, high in told["ranges"]],
            {key: _done(key, found) for key, found in told["done"].items()},
        )
        _hold_together(found)
        return found
    except (ValueError, KeyError, TypeError, AttributeError):
        refuse("national-manifest-unreadable", NAME, f"Ce fichier n’est pas au format {FORMAT}.")


def _hold_together(found: Manifest) -> None:
    """Raises ValueError unless the ranges hold every account once and each job done is one of theirs."""
    starts, ends = zip(*found.ranges, strict=True)
    if [*starts, LAST_ACCOUNT + 1] != [1, *(end + 1 for end in ends)]:
        raise ValueError("ranges")
    if not found.done.keys() <= {f"{right}/{number:05}" for right in found.rules for number in range(len(starts))}:
        raise ValueError("done")


def _told(done: Done) -> Mapping[str, Any]:
    return {
        "accounts": done.written.rows,
        "credited": done.credited,
        "lanes": [f"{lane:016x}" for lane in done.written.lanes],
        "sha256": dict(done.files),
        "seconds": round(done.seconds, 2),
    }


def _done(key: str, found: Mapping[str, Any]) -> Done:
    lanes = tuple(int(lane, 16) for lane in found["lanes"])
    if len(lanes) != LANES:
        raise ValueError("lanes")
    return Done(key, found["credited"], Sums(found["accounts"], lanes), found["sha256"], found["seconds"])
