"""A step of a plan as the page shows it, kept or only proposed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cpa.module_api.next_steps import TrainingStep
from cpa.module_api.places import page_of
from cpa.modules.projects.models import KeptStep
from cpa.modules.projects.planning.kept import planned_row
from cpa.modules.projects.planning.library import Standard, library
from cpa.modules.projects.planning.model import Act, Candidate, Planned
from cpa.modules.projects.planning.words import ACTS, days, euros, kilometres, said


@dataclass(frozen=True, slots=True)
class Shown:
    """A step in words. `state` is « open », « done » or « failed »; `payments` each a name and an amount."""

    key: str
    state: str
    act: str
    title: str
    url: str
    who: str
    when: str
    where: str
    cost: str
    payments: tuple[tuple[str, str], ...]
    remainder: str
    proof: str
    fallback: str
    settled_on: date | None = None


def from_plan(step: Planned, of: Candidate, words: Mapping[str, Mapping[str, str]], payers: Mapping[str, str]) -> Shown:
    """A step that is only proposed."""
    return from_row(planned_row(step, of, words.get(step.key, {}), payers))


def from_row(row: KeptStep) -> Shown:
    """A step as it is kept."""
    standard = library().get(row.key)
    own = _standard_words(standard) if standard else _training_words(row)
    paid = tuple((str(each["name"]), euros(each["cents"])) for each in row.payments)
    remainder = row.cost_cents - sum(each["cents"] for each in row.payments)
    return Shown(
        key=row.key,
        state=row.state,
        act=str(ACTS[Act(row.act)]),
        when=_when(row, standard),
        where=_where(row, standard),
        cost=_cost(row.cost_cents, standard),
        payments=paid,
        remainder=euros(remainder) if row.cost_cents else "",
        settled_on=row.settled_on,
        **own,
    )


def training_words(session: TrainingStep) -> dict[str, str]:
    """What is kept of a training, whose catalogue may change."""
    return {"title": session.title, "who": session.body, "url": session.url}


def title_of(key: str, words: Mapping[str, str]) -> str:
    """What a step is called, by its key or by what is kept of it."""
    standard = library().get(key)
    return said(standard.words.title) if standard else words.get("title", "")


def _standard_words(standard: Standard) -> dict[str, str]:
    words = standard.words
    return {
        "title": said(words.title),
        "url": page_of(standard.page) if standard.page else "",
        "who": said(words.who),
        "proof": said(words.proof),
        "fallback": said(words.fallback),
    }


def _training_words(row: KeptStep) -> dict[str, str]:
    return {
        "title": row.words.get("title", ""),
        "url": row.words.get("url", ""),
        "who": row.words.get("who", ""),
        "proof": _("L’attestation de fin de formation, ou le diplôme."),
        "fallback": _("Session complète ou annulée\u00a0? Demandez la suivante. Refaire le plan en cherche une autre."),
    }


def _when(row: KeptStep, standard: Standard | None) -> str:
    """The days, the delay of the answer, and where they come from."""
    text = days(row.starts, row.ends)
    if row.wait_days:
        text = _("%(days)s, puis %(wait)d jours de délai") % {"days": text, "wait": row.wait_days}
    return _sourced(text, standard.delay_article) if standard else text


def _where(row: KeptStep, standard: Standard | None) -> str:
    if not row.metres:
        return _("De chez vous") if standard else _("À distance")
    text = _("À %(distance)s environ") % {"distance": kilometres(row.metres)}
    return _sourced(text, "") if standard else text


def _cost(cents: int, standard: Standard | None) -> str:
    if cents:
        return _sourced(euros(cents), standard.cost_article) if standard else euros(cents)
    article = standard.cost_article if standard else ""
    return _sourced(_("Gratuit"), article) if article else _("Gratuit")


def _sourced(text: str, article: str) -> str:
    """The text with the article of the labour code that says so, or said to be an estimate."""
    if article:
        return _("%(text)s (code du travail, art.\u00a0%(article)s)") % {"text": text, "article": article}
    return _("%(text)s (estimé)") % {"text": text}
