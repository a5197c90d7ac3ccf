"""The lot in which the platform hands messages to an organisme: S05 (lot), S06 (group), messages, S96, S95.

What the platform put in the group DSNOK has passed its own controls and may have been trimmed to what concerns the
organisme. So there a problem of content only warns, with two limits. What breaks the message itself (lines, place of
blocks, totals, norm, trial) still rejects it. And a declaration that bears rights is controlled in full: trust never
credits. Messages of the other groups were refused by the platform and are not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cpa.modules.declarations.sources.dsn.blocks import Block, Fault
from cpa.modules.declarations.sources.dsn.lines import batches
from cpa.modules.declarations.sources.dsn.problems import CATALOGUE

LOT, GROUP, GROUP_END, LOT_END = "S05.G51.00", "S06.G51.00", "S96.G51.00", "S95.G51.00"
ENVELOPE = frozenset((LOT, GROUP, GROUP_END, LOT_END))
ACCEPTED_GROUP = "DSNOK"
MESSAGE_START = b"S10.G00.00.001,"

HELD_IN_A_LOT = frozenset(code for code, kind in CATALOGUE.items() if kind.whole) - {"DSN-ACCENTS-PERDUS"} | {
    f"S10.G00.00.{number}/{control}" for number in ("005", "006") for control in ("CST-03", "CSL-00")
}
"""Codes that still reject a message of the group DSNOK."""


@dataclass(slots=True)
class Lot:
    """The lot being read: its group, and what its survey found wrong, which takes every message with it."""

    faults: tuple[Fault, ...] = ()
    group: str = ""

    @property
    def vouched(self) -> bool:
        """Whether the platform accepted the messages of the current group."""
        return self.group == ACCEPTED_GROUP

    def take(self, block: Block) -> None:
        """Follows the groups. That none is left open, and no message outside, the survey has seen."""
        if block.code == GROUP:
            self.group = block.values.get("001", "")


def survey(stream: BinaryIO) -> tuple[Fault, ...]:
    """Reads a lot once for its envelope alone: groups closed, messages counted, lot ended. The stream comes back where
    it was."""
    start = stream.tell()
    line = _first_trouble(_envelope(stream))
    stream.seek(start)
    return (Fault("DSN-LOT", "", line),) if line else ()


def _envelope(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines of the envelope and those that start a message, with their numbers; a last empty one."""
    number = 0
    for lines in batches(stream):
        for raw in lines:
            number += 1
            if raw[:3] in (b"S05", b"S06", b"S96", b"S95") or raw.startswith(MESSAGE_START):
                yield number, raw.rstrip(b"\r")
            elif raw.strip() and not raw.startswith(b"S"):
                yield number, b"?"
    yield number, b""


def _first_trouble(lines: Iterator[tuple[int, bytes]]) -> int:
    """The line where the envelope breaks, or 0."""
    name = b""
    messages, inside, ended = 0, False, False
    for number, raw in lines:
        field, value = raw[:14], raw[15:]
        if not raw:
            return 0 if ended else number
        if field == b"S05.G51.00.002":
            name = value
        sound = not ended or field[:3] == b"S95"
        if field == b"S06.G51.00.001":
            sound, inside, messages = sound and not inside, True, 0
        elif field == b"S10.G00.00.001":
            sound, messages = sound and inside, messages + 1
        elif field == b"S96.G51.00.002":
            sound, inside = sound and inside and value == b"'%d'" % messages, False
        elif field == b"S95.G51.00.001":
            sound, ended = sound and not inside and value == name, True
        if not sound or raw == b"?":
            return number
    return 1
