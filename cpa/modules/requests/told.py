"""The reasons of the law as pages say them: a sentence and its article."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from cpa.legislation.question import Question
from cpa.rules.wording import Language


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence and the article it rests on."""

    text: str
    article: str


def told(questions: Iterable[Question]) -> list[Told]:
    """What led to these answers, in the reader's language, each sentence once."""
    language: Language = "en" if get_language() == "en" else "fr"
    found: dict[str, Told] = {}
    for question in questions:
        for reason in question.reasons():
            if reason.sentence:
                text = reason.sentence.text(language)
                text = _printed(text) if language == "fr" else text
                found.setdefault(text, Told(text, _printed(reason.citation.article if reason.citation else "")))
    return list(found.values())


def _printed(text: str) -> str:
    """As French is printed: curly apostrophes, and no line break before a high sign or inside an article's number."""
    spaced = re.sub(r" (?=[:;?!%])", "\u00a0", text.replace("'", "’"))
    return re.sub(r"(?<=\bart\.) |(?<=\b[LRD]\.) |(?<=n°) ", "\u00a0", spaced)
