"""An answer of the law as a page shows it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cpa.legislation.continuity.answer import Answer
from cpa.legislation.continuity.told import Part, Told
from cpa.modules.rights.reasons import Reason, typeset
from cpa.rules.wording import Language, Sentence, Words


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, its article, the last day to act if there is one, and the steps of an amount."""

    text: str
    article: str
    before: date | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One of the four parts, under its title."""

    slug: str
    title: str
    sentences: tuple[Said, ...]


def groups(found: Answer) -> list[Group]:
    """The four parts, in order."""
    titles = {
        Part.STAYS: _("Ce qui reste"),
        Part.STOPS: _("Ce qui s’arrête"),
        Part.CHANGES: _("Ce qui change"),
        Part.TO_DO: _("Ce qu’il faut faire, et avant quand"),
    }
    return [Group(part, title, tuple(map(_said, found.parts[part]))) for part, title in titles.items()]


def said(words: Words) -> str:
    """Words of the law in the reader's language, as they are printed."""
    return _printed(Sentence(words))


def _said(told: Told) -> Said:
    steps = tuple(_printed(step.sentence) for step in told.why)
    text = _printed(told.sentence)
    return Said(text, Reason(text, None, told.citation, ()).article, told.before, steps)


def _printed(sentence: Sentence) -> str:
    language: Language = "en" if get_language() == "en" else "fr"
    return typeset(sentence.text(language)) if language == "fr" else sentence.text(language)
