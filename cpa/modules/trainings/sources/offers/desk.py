"""Where files are read: what was mended, what is set aside and why, what was met and left."""

from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TypeVar

from cpa.modules.trainings.catalogue.model import Provenance, Rhythm, Scheme, SetAside
from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.description import OfferSource
from cpa.modules.trainings.sources.offers.provider_text import has_markup, one_line, plain
from cpa.sources.mending import ALL, Rule, mended

Value = TypeVar("Value")

LONGEST_SAID = 300
"""Signs kept of a value that is set aside."""

REMEMBERED, MOST_REMEMBERED = 60, 50_000
"""Signs of the longest text that is remembered to need no mending, and how many are, of each column."""

LONGEST_ABOUT = 3000
LONGEST_TITLE = 250
LONGEST_KEY = 120
ADDRESSED = frozenset({"", ".", "..", "signaler", "corriger", "repondre", "quarantaine"})
"""Parts of a key that an address would take for something else: browsers fold dots, and pages have these names."""


class Desk:
    """Gathers what happens while files are read. `mended` counts by rule, `leftovers` by column or element, `counts`
    by what; `aside` is what is set aside since it was last taken away. Of files that are delivered together, each takes
    the desk in turn with its own `digest`: a key that one holds is `seen` by the next."""

    def __init__(self, source: OfferSource, digest: str = "", vintage: str = "") -> None:
        self.source, self.digest, self.vintage = source, digest, vintage
        self.seen: set[str] = set()
        self.mended: Counter[str] = Counter()
        self.leftovers: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self.aside: list[SetAside] = []
        self._rules: dict[str, tuple[Rule, ...]] = {}
        self._sound: dict[str, set[str]] = {}

    def provenance(self, line: int) -> Provenance:
        """Where a record of this file was read."""
        return Provenance(self.source.name, self.vintage, self.digest, line)

    def mend(self, column: str, text: str) -> str:
        """The text of a column after its rules; what they did is counted."""
        sound = self._sound.setdefault(column, set())
        if text in sound:
            return text
        rules = self._rules.get(column)
        if rules is None:
            rules = self._rules[column] = (*self.source.mend.get(ALL, ()), *self.source.mend.get(column, ()))
        after = mended(text, rules, column, self.mended)
        if after == text and len(text) <= REMEMBERED and len(sound) < MOST_REMEMBERED:
            sound.add(text)
        return after

    def record(self, key: str, line: int) -> "Record":
        """The record `key` that starts at `line`. A key without end, or that cannot stand in an address of ours, is
        told by its digest."""
        if len(key) > LONGEST_KEY or not ADDRESSED.isdisjoint(key.split("/")):
            key = f"{key[: LONGEST_KEY // 2].replace('/', '-')}#{sha256(key.encode()).hexdigest()[:16]}"
        return Record(self, key, line)


class Record:
    """One record while it is read: each value strictly, or set aside."""

    def __init__(self, desk: Desk, key: str, line: int) -> None:
        self.desk, self.key, self.line = desk, key, line

    @property
    def read_in(self) -> Provenance:
        return self.desk.provenance(self.line)

    def is_new(self, said: dict[str, str]) -> bool:
        """Whether this key comes for the first time; else the whole record is set aside."""
        if self.key in self.desk.seen:
            self.set_aside("row-twice", said, whole=True)
            return False
        self.desk.seen.add(self.key)
        return True

    def said(self, column: str, text: str) -> str:
        """`text` of `column` once mended."""
        return self.desk.mend(column, text.strip()) if text else ""

    def read(self, column: str, text: str, reading: Callable[[str], Value], nothing: Value) -> Value:
        """The value, or `nothing` and the value set aside when it cannot stand."""
        try:
            return reading(self.said(column, text))
        except readings.Refused as refused:
            self.set_aside(refused.code, {column: text})
            return nothing

    def codes(self, column: str, texts: Iterable[str], scheme: Scheme) -> list[tuple[Scheme, str]]:
        """The codes of this nomenclature, each once, in their order."""
        found = (self.read(column, text, lambda said: readings.code(said, scheme), "") for text in texts)
        return [(scheme, code) for code in dict.fromkeys(found) if code]

    def words(self, column: str, text: str, longest: int = LONGEST_TITLE) -> str:
        """A title, a name or an address: one line."""
        return self._tidied(column, text, one_line, longest)

    def text(self, column: str, text: str, longest: int = LONGEST_ABOUT) -> str:
        """The provider's own text, lines kept."""
        return self._tidied(column, text, plain, longest)

    def rhythm(self, text: str) -> Rhythm:
        """The first rhythm whose words stand in `text`."""
        low = text.casefold()
        named = (name for name, words in self.desk.source.rhythms.items() if any(word in low for word in words))
        return Rhythm(next(named, Rhythm.UNKNOWN))

    def set_aside(self, why: str, values: dict[str, str], *, whole: bool = False) -> None:
        """Keep what is refused, by column; the whole record when `whole`."""
        said = tuple((column, one_line(text, LONGEST_SAID)) for column, text in values.items())
        self.desk.aside.append(SetAside(self.desk.source.name, self.key, why, said, whole, self.read_in))
        self.desk.counts["set aside" if whole else "values set aside"] += 1

    def _tidied(self, column: str, text: str, tidy: Callable[[str, int], str], longest: int) -> str:
        text = self.said(column, text)
        if has_markup(text):
            self.desk.mended[f"{column}: markup taken off"] += 1
        found = tidy(text, longest)
        if found.endswith("…") and not text.rstrip().endswith("…"):
            self.desk.mended[f"{column}: cut to {longest} signs"] += 1
        return found
