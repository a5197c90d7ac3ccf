"""What the document of a project says, as plain texts. The person's notes and their name stay out of it."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from cpa.modules.projects.forms import WHEN
from cpa.modules.projects.kinds import KINDS
from cpa.modules.projects.pages import names
from cpa.modules.projects.queries import Followed, Shown
from cpa.modules.projects.traps import traps_of
from cpa.ui.dates import date_format

Contents = dict[str, object]


def contents(followed: Followed, day: date, language: str) -> Contents:
    """Everything that the template shows, in this language."""
    return {
        "language": language,
        "title": _("Mon projet"),
        "made": _("Fait le %(day)s, sur le Compte personnel d’activité. Un brouillon\u00a0: il peut changer.")
        % {"day": date_format(day)},
        "sentence": [[label, words] for label, words in _sentence(followed) if words],
        "steps_title": _("Mes prochaines étapes"),
        "steps": [_step(each) for each in followed.steps if each.state != "not_for_me"],
        "traps_title": _("Pièges à connaître"),
        "traps": list(traps_of(followed.kind, language)),
        "questions_title": _("Ce que je voudrais vous demander"),
        "questions": _(
            "Ce projet vous paraît-il possible\u00a0? Que feriez-vous d’abord\u00a0? Qui dois-je rencontrer\u00a0?"
        ),
    }


def _sentence(followed: Followed) -> Iterator[tuple[str, str]]:
    now = followed.now
    yield _("Je veux"), now.want
    yield _("parce que"), now.because
    yield _("d’ici"), str(dict(WHEN)[now.by_when]) if now.by_when else ""
    yield _("avec"), now.with_what
    yield _("Type de projet"), str(KINDS[followed.kind]) if followed.kind else ""
    yield _("Métiers en tête"), ", ".join(names(now.occupations).values())
    yield _("Ce qui m’aide"), now.helps
    yield _("Ce qui me freine"), now.hinders
    yield _("Ce que j’ai appris"), now.learned


def _step(shown: Shown) -> Contents:
    step = shown.step
    title = _("Fait\u00a0: %(title)s") % {"title": step.title} if shown.state == "done" else str(step.title)
    return {"title": title, "lines": [str(step.who), f"{step.cost} · {step.delay}"] if shown.state == "open" else []}
