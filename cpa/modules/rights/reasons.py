"""An explanation of the law laid out for a page: titled groups of sentences, each with its article and its evidence."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from cpa.kernel.citation import Citation
from cpa.legislation.explanation import Explanation, Step, Topic
from cpa.legislation.facts import Evidence
from cpa.rules.wording import Language


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence, whether its condition is met (None: no condition), its article, and where it was read."""

    text: str
    satisfied: bool | None
    citation: Citation | None
    evidence: tuple[str, ...]


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
        found.append(Reason(step.sentence.text(language), step.satisfied, step.citation, tuple(map(proof, new))))
        told = step.evidence
    return tuple(found)


def proof(evidence: Evidence) -> str:
    """« Déclaration DSN-1 pour mars 2024, employeur 123 456 789 00012, reçue le 5 avril 2024, ligne 12 du fichier »."""
    parts = [
        _declaration(evidence),
        _("employeur %(siret)s") % {"siret": spaced(evidence.employer)} if evidence.employer else "",
        _("reçue le %(day)s") % {"day": date_format(evidence.received_on, "j F Y")},
        _places(evidence.lines),
    ]
    return ", ".join(part for part in parts if part)


def spaced(siret: str) -> str:
    """« 12345678900012 » → « 123 456 789 00012 », with spaces that do not break."""
    return "\u00a0".join((siret[:3], siret[3:6], siret[6:9], siret[9:])) if len(siret) == 14 else siret


def _declaration(evidence: Evidence) -> str:
    if evidence.source == "holder":
        return _("Votre propre déclaration %(reference)s") % {"reference": evidence.reference}
    if evidence.month:
        shown = {"reference": evidence.reference, "month": date_format(evidence.month, "F Y")}
        return _("Déclaration %(reference)s pour %(month)s") % shown
    return _("Déclaration %(reference)s") % {"reference": evidence.reference}


def _places(lines: Sequence[int]) -> str:
    if not lines:
        return ""
    if len(lines) <= 3:
        shown = ", ".join(str(number) for number in lines)
        text = ngettext("ligne %(lines)s du fichier", "lignes %(lines)s du fichier", len(lines))
        return text % {"lines": shown}
    return _("lignes %(first)d à %(last)d du fichier") % {"first": min(lines), "last": max(lines)}
