"""Bytes of LHEO → one `Element` a formation, streaming. DTD, entities and everything that swells are refused.

Only what is taken is kept in memory: the names, telephones and addresses of contacts are never read.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.raw_file import Unusable

BLOCK_BYTES = 1 << 16
DEEPEST = 64
MOST_ELEMENTS = 200_000
"""Of one formation: the largest known has some thousands."""

LONGEST_TEXT = 100_000
LONGEST_TAG = 1 << 22
"""Bytes that may go by without any element or text."""

RECORD = "formation"


@dataclass(slots=True)
class Element:
    """An element that is taken: its name without prefix, the line of its start tag, its attributes, what it holds."""

    name: str
    line: int
    attributes: Mapping[str, str]
    children: list["Element"] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces).strip()

    def all(self, *path: str) -> list["Element"]:
        """The elements that this path of names leads to."""
        found = [self]
        for name in path:
            found = [child for one in found for child in one.children if child.name == name]
        return found

    def say(self, *path: str) -> str:
        """The text of the first element that this path leads to; "" when there is none."""
        return next((one.text for one in self.all(*path)), "")


def formations(stream: BinaryIO, desk: Desk) -> Iterator[Element]:
    """Each formation in turn. Raises Unusable: not XML to its end, not LHEO, DTD or entities, too deep or too large."""
    parser = DefusedExpatParser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    gather = _Gather(desk, parser.getLineNumber)
    parser.setContentHandler(gather)
    try:
        while block := stream.read(BLOCK_BYTES):
            parser.feed(block)
            gather.check_it_moves(len(block))
            yield from gather.taken()
        parser.close()
    except DefusedXmlException as trap:
        raise Unusable("offers-xml-forbidden", parser.getLineNumber()) from trap
    except SAXParseException as wrong:
        raise Unusable("offers-xml-malformed", wrong.getLineNumber()) from wrong
    except SAXException as wrong:
        raise Unusable("offers-xml-malformed", parser.getLineNumber()) from wrong
    except LookupError as wrong:
        if type(wrong) is not LookupError:  # what the parser says of an encoding that nobody knows is not a KeyError
            raise
        raise Unusable("offers-xml-malformed", parser.getLineNumber()) from wrong
    yield from gather.taken()


class _Gather(ContentHandler):
    """Builds the elements that are taken, below each formation."""

    def __init__(self, desk: Desk, line: Callable[[], int]) -> None:
        super().__init__()
        self._line = line
        self._taken, self._ignored, self._leftovers = desk.source.taken, desk.source.ignored, desk.leftovers
        self._path: list[Element] = []
        self._left = 0
        """Depth inside of an element that is not taken."""
        self._outer = 0
        self._elements = self._length = self._waiting = 0
        self._ready: list[Element] = []

    def taken(self) -> list[Element]:
        """The formations whose end was met since the last call."""
        ready, self._ready = self._ready, []
        return ready

    def check_it_moves(self, count: int) -> None:
        """Refuse a tag, an attribute or a comment that never ends: the parser would hold it whole."""
        self._waiting += count
        if self._waiting > LONGEST_TAG:
            raise Unusable("offers-xml-too-deep", self._line())

    def startElement(self, name: str, attrs: "AttributesImpl[str]") -> None:  # noqa: N802 - the name that SAX calls
        self._bounded()
        name = name.rpartition(":")[2]
        if self._left:
            self._left += 1
        elif self._path or name == RECORD:
            self._start(name, attrs)
        else:
            self._outside(name)

    def characters(self, content: str) -> None:
        self._waiting = 0
        if self._left or not self._path:
            return
        self._length += len(content)
        if self._length <= LONGEST_TEXT:
            self._path[-1].pieces.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - the name that SAX calls
        if self._left:
            self._left -= 1
        elif self._path:
            self._end(self._path.pop())
        else:
            self._outer -= 1

    def _bounded(self) -> None:
        self._waiting = 0
        self._elements += 1
        if self._elements > MOST_ELEMENTS or len(self._path) + self._left + self._outer > DEEPEST:
            raise Unusable("offers-xml-too-deep", self._line())

    def _outside(self, name: str) -> None:
        if self._outer == 0 and name != "lheo":
            raise Unusable("offers-not-lheo", self._line())
        self._outer += 1
        # Extras beside the formations may be many: what is bounded is one formation.
        self._elements = 0

    def _start(self, name: str, attrs: "AttributesImpl[str]") -> None:
        if name not in self._taken:
            self._left = 1
            if name not in self._ignored:
                self._leftovers[name[:60]] += 1
            return
        self._length = 0
        self._path.append(Element(name, self._line(), dict(attrs.items())))

    def _end(self, element: Element) -> None:
        if self._path:
            self._path[-1].children.append(element)
            return
        self._elements = 0
        self._ready.append(element)
