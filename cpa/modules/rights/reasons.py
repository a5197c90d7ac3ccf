"""An explanation of the law laid out for a page: titled groups of sentences, each with its article and its evidence."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cpa.kernel.citation import Citation
from cpa.legislation.explanation import Explanation, Step, Topic
from cpa.legislation.facts import Evidence
from cpa.modules.rights.proofs import proofs
from cpa.rules.wording import Language
from cpa.ui.tables import Table


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence, whether its condition is met (None: no condition), its article, and where it was read."""

    text: str
    satisfied: bool | None
    citation: Citation | None
    evidence: tuple[Evidence, ...]
    proofs: Table | None = None

    @property
    def article(self) -> str:
        """The article cited, which no line breaks inside « art. R. 6323-1 I »."""
        cited = typeset(self.citation.article) if self.citation else ""
        return re.sub(r"(?<=\bart\.) |(?<=\b[LRD]\.) |(?<=n°) | (?=[IVX]+\b)", "\u00a0", cited)


@dataclass(frozen=True, slots=True)
class Group:
    """The reasons of one topic, under its title."""

    title: str
    reasons: tuple[Reason, ...]


def grouped(explanation: Explanation, topics: Container[Topic] = tuple(Topic)) -> list[Group]:
    """The groups of these topics that have something to say, in reading order."""
    titles = ((topic, title) for topic, title in _titles().items() if topic in topics)
    groups = (Group(title, _reasons(explanation.about(topic))) for topic, title in titles)
    return [group for group in groups if group.reasons]


def _titles() -> dict[Topic, str]:
    return {
        Topic.COUNTED: _("Ce qui a été compté"),
        Topic.NOT_COUNTED: _("Ce qui n’a pas été compté"),
        Topic.COMPUTED: _("Le calcul, règle par règle"),
        Topic.BALANCE: _("Ce que cela fait sur votre compte"),
        Topic.CHANGE: _("Ce qui changerait ce montant"),
    }


def _reasons(steps: Sequence[Step]) -> tuple[Reason, ...]:
    language: Language = "en" if get_language() == "en" else "fr"
    told, found = None, []
    for step in steps:
        new = () if step.evidence == told else step.evidence  # the same declarations are not listed twice running
        found.append(Reason(_text(step, language), step.satisfied, step.citation, new, proofs(new) if new else None))
        told = step.evidence
    return tuple(found)


def _text(step: Step, language: Language) -> str:
    text = step.sentence.text(language)
    return typeset(text) if language == "fr" else text


def typeset(text: str) -> str:
    """French as it is printed: curly apostrophes, and no line broken before « : ; ? ! % »."""
    return re.sub(r" (?=[:;?!%])", "\u00a0", text.replace("'", "’"))
