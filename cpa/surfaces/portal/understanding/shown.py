"""A topic made ready for its page on one day: amounts written in the reader's language, articles gathered."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p.uses import FULL_SHARE
from cpa.legislation.days import spoken
from cpa.legislation.timeline import Spell, on, parameter, spells, version
from cpa.rules.wording import shown as in_words
from cpa.surfaces.portal.understanding.articles import gathered
from cpa.surfaces.portal.understanding.topic import Block, Row, Said, Text, Topic
from cpa.ui.amounts import written
from cpa.ui.dates import date_format
from cpa.ui.tables import Cell, Column, Table
from cpa.ui.typesetting import printed

HUNDRED = 100
HALF = FULL_SHARE // 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A large amount and its sentence."""

    amount: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A block as its page shows it."""

    title: Text
    figures: list[Figure]
    table: Table | None
    sentences: list[str]
    articles: list[str]


def parts(topic: Topic, day: date) -> list[Part]:
    """The blocks of a topic that say something on `day`, in order."""
    shown = (part(block, day) for block in topic.blocks)
    return [each for each in shown if each.figures or each.table or each.sentences]


def first_amount(topic: Topic, day: date) -> str:
    """The one amount by which a right is known, or nothing when the law gives none on `day`."""
    amounts = (topic.first,) if topic.first else topic.blocks[0].amounts
    return next((str(each.form) % {"amount": found} for each in amounts if (found := amount(each.value, day))), "")


def past(topic: Topic, day: date) -> Table | None:
    """What held before `day`, the latest first; None when nothing did."""
    ended = [(row, s) for row in topic.past for s in spells(parameter(_path(row.value))) if s.until and s.until < day]
    ended.sort(key=lambda pair: pair[1].until or day, reverse=True)
    columns = (Column(_("Quoi")), Column(_("Combien"), numeric=True), Column(_("Quand")), Column(_("Texte")))
    rows = [
        (Cell(str(row.label)), Cell(_form(row, s)), Cell(_between(s)), Cell(printed(s.citation.article)))
        for row, s in ended
    ]
    return Table(_("Les règles d’avant"), columns, rows) if rows else None


def sentences(said: Iterable[Said], day: date) -> list[str]:
    """The sentences whose values are all in force on `day`, with the values written in."""
    return [text for one in said if (text := _said(one, day))]


def amount(path: str, day: date) -> str:
    """« cpf.euros.annual » → « 500 € », or nothing when the law gives no such value on `day`."""
    spell = on(parameter(_path(path)), day)
    return _written(path, spell) if spell else ""


def part(block: Block, day: date) -> Part:
    """One block on `day`."""
    figures = [
        Figure(str(each.form) % {"amount": found}, _said(each.text, day))
        for each in block.amounts
        if (found := amount(each.value, day))
    ]
    rows = [
        (Cell(str(row.label)), Cell(str(row.form) % {"amount": found}))
        for row in block.rows
        if (found := amount(row.value, day))
    ]
    columns = (Column(str(block.columns[0])), Column(str(block.columns[1]), numeric=True))
    table = Table(str(block.title), columns, rows) if rows else None
    articles = [printed(text) for text in gathered(_articles(block, day))]
    return Part(block.title, figures, table, sentences(block.sentences, day), articles)


def read_on(blocks: Iterable[Block]) -> date | None:
    """The day on which the texts behind these blocks were last read: the oldest of them."""
    days = [parameter(_path(path)).checked_on for block in blocks for path in _values(block)]
    return min((day for day in days if day), default=None)


def _said(said: Said, day: date) -> str:
    values = {name: amount(path, day) for name, path in said.values.items()}
    if not all(values.values()) or (said.unless and amount(said.unless, day)):
        return ""
    return str(said.text) % values if values else str(said.text)


def _values(block: Block) -> Iterator[str]:
    yield from (each.value for each in (*block.amounts, *block.rows))
    said = (*(each.text for each in block.amounts), *block.sentences)
    yield from (path for each in said for path in each.values.values())


def _articles(block: Block, day: date) -> Iterator[str]:
    for path in _values(block):
        if spell := on(parameter(_path(path)), day):
            yield spell.citation.article
    for name in block.rules:
        if (rule := version(name, day)) and rule.origin.citation:
            yield rule.origin.citation.article
    yield from block.articles


def _form(row: Row, spell: Spell) -> str:
    return str(row.form) % {"amount": _written(row.value, spell)}


def _between(spell: Spell) -> str:
    return _("du %(since)s au %(until)s") % {
        "since": _day(spell.since),
        "until": _day(spell.until) if spell.until else "",
    }


def _path(value: str) -> str:
    return value.rpartition(":")[2].strip()


def _written(value: str, spell: Spell) -> str:
    """As its unit says, or as the word before the path does: « years: … », « until_month: … », « born: … »."""
    word = value.partition(":")[0] if ":" in value else ""
    number = spell.quantity.amount
    if spell.quantity.unit is Unit.HUNDREDTH_HOUR and number % HUNDRED == 0:
        return ngettext("%(n)d heure", "%(n)d heures", number // HUNDRED) % {"n": number // HUNDRED}
    return _WORDS[word](number) if word else written(spell.quantity)


def _day(day: date) -> str:
    return in_words(spoken(day), "en" if get_language() == "en" else "fr")


def _at_half_time(hundredths: int) -> str:
    """The days during which one works half time when so many are given up."""
    return written(Quantity(hundredths * FULL_SHARE // (FULL_SHARE - HALF), Unit.HUNDREDTH_DAY))


def _end_of_month(month: int) -> str:
    return date_format(date(2023, month, monthrange(2023, month)[1]), "j F")


_WORDS: Mapping[str, Callable[[int], str]] = {
    "years": lambda n: ngettext("%(n)d an", "%(n)d ans", n) % {"n": n},
    "months": lambda n: ngettext("%(n)d mois", "%(n)d mois", n) % {"n": n},
    "quarters": lambda n: ngettext("%(n)d trimestre", "%(n)d trimestres", n) % {"n": n},
    "end_of_month": _end_of_month,
    "at_half_time": _at_half_time,
    "day": lambda n: _day(date.fromordinal(n)),
}
