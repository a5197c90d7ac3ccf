"""What a page tells about one right or one situation. Amounts are never written here: they are asked of the law."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise

from cpa.surfaces.portal.situations import Contact

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Said:
    """A short sentence. `%(name)s` stands for the value of the law named in `values`: name → « cpf.euros.annual », or
    « years: c2p.claims.years » for a word before it (see `shown.written`). Said only while every value is in force, and
    `unless` is not."""

    text: Text
    values: Mapping[str, str] = field(default_factory=dict)
    unless: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A value of the law in large, with what stands around it (`form`), and what it is for. Left out when the law gives
    it no longer."""

    value: str
    text: Said
    form: Text = "%(amount)s"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what is asked, and the value asked."""

    label: Text
    value: str
    form: Text = "%(amount)s"


@dataclass(frozen=True, slots=True)
class Block:
    """A titled part: amounts, a table, sentences; its articles are those of the values it shows, of the rules named in
    `rules` (« cpf.credit ») and of `articles`."""

    title: Text
    amounts: tuple[Amount, ...] = ()
    rows: tuple[Row, ...] = ()
    columns: tuple[Text, Text] = ("", "")
    sentences: tuple[Said, ...] = ()
    rules: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One page: the gift before the acronym, what holds today, then what held before (`past`), and who to ask."""

    slug: str
    title: Text
    lead: Text
    blocks: tuple[Block, ...]
    contacts: tuple[Contact, ...]
    past: tuple[Row, ...] = ()
    past_words: tuple[Said, ...] = ()
    first: Amount | None = None
    """What the overview shows; by default the first amount of the first block."""
    acronym: str = ""
    meaning: Text = ""
    more: str = ""
    """The slug of the right that this page leads to, if any."""
