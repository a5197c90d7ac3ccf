"""Lines → blocks, streaming. One pass, written for speed: a line already met in the file is neither decoded, split nor
checked again."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple

from cpa.modules.declarations.sources.dsn.formats import Rules, rank_of, rules
from cpa.modules.declarations.sources.dsn.lines import batches, encoding_trouble, line_trouble
from cpa.modules.declarations.sources.dsn.norms import NEWEST, PLATFORM_BLOCKS, places

LINES_KEPT_BY_RUBRIQUE = 2000
MOST_ASIDES_BY_BLOCK = 500
MOST_UNREADABLE_LINES = 20
LONGEST_LINE = 255
READ_ALL_THE_SAME = frozenset(("DSN-ACCENTS-PERDUS", "DSN-VALEUR-VIDE"))

Entry = tuple[int, str, str, str]
"""Rank, block, number in the block, value: a line, read."""

RANKS_OF_A_BLOCK = 1000


class Fault(NamedTuple):
    """Something wrong met while reading a line: a code of the catalogue, the rubrique or block, the line."""

    code: str
    name: str
    line: int


@dataclass(slots=True)
class Block:
    """One occurrence of a block. `values` goes by number in the block, in order of the file; a value that its rubrique
    refuses is there as an empty text. `line` is that of the first rubrique, `ordinal` its rank among the rubriques."""

    code: str
    line: int
    ordinal: int
    values: dict[str, str]
    faults: tuple[Fault, ...] = ()
    skipped: tuple[int, ...] = ()

    def line_of(self, number: str) -> int:
        """The line of a rubrique of the block, or the first one when the block lacks it."""
        line = self.line
        for known in self.values:
            while line in self.skipped:
                line += 1
            if known == number:
                return line
            line += 1
        return self.line


class Scanner:
    """Reads the blocks of a file. `follow(norm)` says which norm the lines to come are written in."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.seen: dict[bytes, Entry] = {}
        self.room: dict[str, int] = {}
        self.faults: list[Fault] = []
        self.skipped: list[int] = []
        self.blanks = 0
        self.unreadable = 0
        self.last_line = 0
        self.rules: Rules = rules(NEWEST)
        self.blocks_known = places()

    def follow(self, norm_name: str) -> None:
        """Checks the lines to come by the norm called `norm_name`. Raises KeyError when it is not loaded."""
        if self.rules.norm.name != norm_name:
            self.rules = rules(norm_name)
            self.seen.clear()
            self.room.clear()

    def blocks(self) -> Iterator[Block]:
        """The blocks in order of the file. The first has no code; the last carries what was wrong up to the end."""
        code = ""
        values: dict[str, str] = {}
        first = ordinal = number = last = limit = 0
        known, read = self.seen.get, self._read
        for lines in batches(self.stream):
            for raw in lines:
                number += 1
                entry = known(raw) or read(raw, number)
                if entry is None:
                    continue
                rank, block, field, value = entry
                if last < rank < limit:
                    values[field] = value
                else:
                    if self.faults or self.skipped:
                        yield self._block(code, first, ordinal, values, number)
                    else:
                        yield Block(code, first, ordinal, values)
                    code, values = block, {field: value}
                    first, ordinal = number, number - self.blanks
                    limit = rank - rank % RANKS_OF_A_BLOCK + RANKS_OF_A_BLOCK
                last = rank
            self.last_line = number
            if self.unreadable > MOST_UNREADABLE_LINES:
                self.faults.append(Fault("DSN-ABANDON", "", number))
                break
        yield self._block(code, first, ordinal, values, number + 1)

    def _block(self, code: str, first: int, ordinal: int, values: dict[str, str], before: int) -> Block:
        mine = tuple(fault for fault in self.faults if fault.line < before)
        self.faults = self.faults[len(mine) :]
        skipped, self.skipped = tuple(self.skipped), []
        return Block(code, first, ordinal, values, mine, skipped)

    def _read(self, raw: bytes, number: int) -> Entry | None:
        """A line not met before: decoded, split, checked, and kept for the next time it comes."""
        code, _, rest = raw.decode("iso-8859-1").partition(",'")
        rule = self.rules[code]
        if rule is None or len(raw) > LONGEST_LINE or not raw.isascii():
            return self._read_with_care(raw, code, rest, number)
        value = rest[:-2] if rest.endswith("'\r") else rest[:-1] if rest.endswith("'") else ""
        if not value or not rule[3](value):
            return self._read_with_care(raw, code, rest, number)
        return self._keep(raw, code, (rule[0], rule[1], rule[2], value))

    def _keep(self, raw: bytes, code: str, entry: Entry) -> Entry:
        room = self.room.get(code, LINES_KEPT_BY_RUBRIQUE)
        if room:
            self.room[code] = room - 1
            self.seen[raw] = entry
        return entry

    def _read_with_care(self, raw: bytes, code: str, rest: str, number: int) -> Entry | None:
        """A line that is blank, unknown, wrong, or holds accents."""
        if raw in (b"", b"\r"):
            self.blanks += 1
            self._aside(number)
            return None
        trouble = encoding_trouble(raw) or line_trouble(raw)
        if trouble and trouble not in READ_ALL_THE_SAME:
            return self._unreadable(trouble, code, number)
        return self._checked(raw, code, rest.removesuffix("\r").removesuffix("'"), number, trouble)

    def _checked(self, raw: bytes, code: str, value: str, number: int, trouble: str) -> Entry | None:
        block, field = code[:10], code[11:]
        if block in PLATFORM_BLOCKS:
            return (rank_of(code), block, field, value)
        rule = self.rules[code]
        if rule is None:
            self._unknown(block, code, number)
            return None
        if trouble:
            self.faults.append(Fault(trouble, code, number))
        if rule[3](value):
            entry = (rule[0], block, field, value)
            return entry if trouble else self._keep(raw, code, entry)
        if trouble != "DSN-VALEUR-VIDE":
            self.faults.append(Fault(f"{code}/CSL-00", code, number))
        return (rule[0], block, field, "")

    def _unknown(self, block: str, code: str, number: int) -> None:
        if block not in self.blocks_known:
            self._warn(Fault("DSN-BLOC-INCONNU", block, number))
        elif code[11] not in "19":
            self._warn(Fault("DSN-RUBRIQUE-INCONNUE", code, number))
        self._aside(number)

    def _warn(self, fault: Fault) -> None:
        if len(self.faults) < MOST_ASIDES_BY_BLOCK:
            self.faults.append(fault)

    def _unreadable(self, trouble: str, code: str, number: int) -> Entry | None:
        """Where the number of the rubrique can still be read, its value alone is lost."""
        self.unreadable += 1
        if self.unreadable <= MOST_UNREADABLE_LINES:
            self.faults.append(Fault(trouble, "", number))
        rule = self.rules[code]
        if rule:
            return (rule[0], rule[1], rule[2], "")
        self._aside(number)
        return None

    def _aside(self, number: int) -> None:
        """Keeps the place of a line that belongs to no rubrique, so that those after it keep theirs."""
        if len(self.skipped) < MOST_ASIDES_BY_BLOCK:
            self.skipped.append(number)
