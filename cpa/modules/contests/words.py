"""What the screens say of bodies, states, deadlines and refusals."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.contests.bodies import Body, Dispute
from cpa.modules.contests.course import Act, State
from cpa.modules.contests.queries import Followed
from cpa.ui.dates import date_format

RIGHTS = {
    "cpf": gettext_lazy("Argent pour me former (CPF)"),
    "c2p": gettext_lazy("Points pour travail pénible (C2P)"),
    "cec": gettext_lazy("Droits gagnés par mon engagement (CEC)"),
}

BODIES = {
    Body.EMPLOYER: gettext_lazy("votre employeur"),
    Body.ORGANISATION: gettext_lazy("l’organisme de votre engagement"),
    Body.CARSAT: gettext_lazy("la caisse régionale (CARSAT)"),
    Body.FUND: gettext_lazy("la Caisse des dépôts"),
    Body.MEDIATOR: gettext_lazy("le médiateur"),
    Body.COURT: gettext_lazy("le tribunal"),
}
"""Inside a sentence."""

TOWARDS = {
    Body.EMPLOYER: gettext_lazy("à votre employeur"),
    Body.ORGANISATION: gettext_lazy("à l’organisme de votre engagement"),
    Body.CARSAT: gettext_lazy("à la caisse régionale (CARSAT)"),
    Body.FUND: gettext_lazy("à la Caisse des dépôts"),
    Body.MEDIATOR: gettext_lazy("au médiateur"),
    Body.COURT: gettext_lazy("au tribunal"),
}

STATES = {
    State.DRAFT: gettext_lazy("lettre à envoyer"),
    State.REOPENED: gettext_lazy("rouvert"),
    State.SENT: gettext_lazy("lettre envoyée"),
    State.SILENT: gettext_lazy("pas de réponse dans le délai"),
    State.ACCEPTED: gettext_lazy("accepté"),
    State.PARTLY: gettext_lazy("accepté en partie"),
    State.REFUSED: gettext_lazy("refusé"),
    State.SETTLED: gettext_lazy("réglé"),
    State.ABANDONED: gettext_lazy("abandonné"),
}

ACTS = {
    Act.SEND: gettext_lazy("Lettre envoyée"),
    Act.RECEIVE: gettext_lazy("Lettre reçue"),
    Act.INSPECT: gettext_lazy("Contrôle sur place annoncé"),
    Act.ACCEPT: gettext_lazy("Réponse\u00a0: d’accord"),
    Act.ACCEPT_PARTLY: gettext_lazy("Réponse\u00a0: d’accord en partie"),
    Act.REFUSE: gettext_lazy("Réponse\u00a0: refus"),
    Act.ESCALATE: gettext_lazy("Suite donnée"),
    Act.SETTLE: gettext_lazy("Signalement réglé"),
    Act.ABANDON: gettext_lazy("Signalement abandonné"),
    Act.REOPEN: gettext_lazy("Signalement rouvert"),
}

ANSWERS = {
    Act.ACCEPT: gettext_lazy("D’accord"),
    Act.ACCEPT_PARTLY: gettext_lazy("D’accord en partie"),
    Act.REFUSE: gettext_lazy("Refus"),
}
"""The same under their own question."""

REFUSALS = {
    "contest.day-to-come": gettext_lazy("Ce jour n’est pas encore venu. Choisissez aujourd’hui ou un jour passé."),
    "contest.day-too-early": gettext_lazy("Ce jour vient avant ce qui est déjà noté. Vérifiez la date."),
    "contest.not-now": gettext_lazy("Ce signalement n’en est plus là. Regardez où il en est, puis recommencez."),
    "contest.body-not-next": gettext_lazy("Cet organisme ne vient pas ensuite. Choisissez-en un dans la liste."),
    "contest.changed-meanwhile": gettext_lazy(
        "Ce signalement a changé dans une autre fenêtre. Rien n’est perdu\u00a0: regardez où il en est."
    ),
}


@dataclass(frozen=True, slots=True)
class Told:
    """Where a contest stands, as the page says it: what is, what comes next."""

    state: Promise
    what: str
    next: str


def told(followed: Followed) -> Told:
    """Where it stands, with its deadline and the next step."""
    now = followed.standing
    values = {
        "body": BODIES[followed.body],
        "to_body": TOWARDS[followed.body],
        "day": _day(now.since),
        "answer_by": _day(now.answer_by),
        "act_by": _day(now.act_by),
    }
    what, following = _sentences(followed)
    return Told(STATES[now.state], what % values, following % values)


def _sentences(followed: Followed) -> tuple[str, str]:
    now = followed.standing
    match now.state:
        case State.DRAFT | State.REOPENED:
            return _("Votre lettre pour %(body)s est prête à imprimer."), _writing_until(followed)
        case State.SENT if now.answer_by is None:
            return _("Envoyé %(to_body)s\u00a0: noté le %(day)s."), _(
                "Aucun texte ne fixe de délai de réponse. Notez ici la réponse quand elle arrive."
            )
        case State.SENT:
            return _("Envoyé %(to_body)s\u00a0: noté le %(day)s."), _(
                "Réponse attendue avant le %(answer_by)s. Sans réponse ce jour-là, vous pourrez continuer."
            )
        case State.SILENT if followed.clock.remedy is None:
            return _("Aucune réponse de %(body)s au %(day)s. Son délai pour répondre est passé."), _going_on(followed)
        case State.SILENT:
            return _("Aucune réponse de %(body)s au %(day)s. Cela compte comme un refus."), _going_on(followed)
        case State.REFUSED:
            return _("Refusé par %(body)s le %(day)s."), _going_on(followed)
        case State.PARTLY:
            return _("Accepté en partie par %(body)s le %(day)s."), _going_on(followed)
        case State.ACCEPTED:
            return _("Accepté par %(body)s le %(day)s."), _(
                "La correction arrive ensuite sur votre compte. Si rien ne change, rouvrez le signalement."
            )
        case State.SETTLED:
            return _("Réglé le %(day)s."), _("Vous pouvez le rouvrir si quelque chose reste faux.")
        case _:
            return _("Abandonné le %(day)s."), _("Vous pouvez le rouvrir.")


def _writing_until(followed: Followed) -> str:
    if followed.standing.act_by is None:
        return _("Aucun texte ne fixe de date limite. Les preuves se retrouvent mieux tôt que tard.")
    if followed.late:
        return _("La date prévue par la loi est passée depuis le %(act_by)s. Voyez ce qui reste possible.")
    return _("Envoyez-la au plus tard le %(act_by)s.")


def _going_on(followed: Followed) -> str:
    if not followed.following:
        return _("Il n’y a pas d’autre lettre ici. Une personne peut vous conseiller sur la suite.")
    if followed.standing.act_by is None:
        return _("Vous pouvez continuer. Aucun texte ne fixe de date limite.")
    if followed.late:
        return _("La date pour continuer est passée depuis le %(act_by)s. Voyez ce qui reste possible.")
    return _("Vous pouvez continuer jusqu’au %(act_by)s.")


def remaining(followed: Followed) -> Iterator[str]:
    """What can still be done once the law's day has passed: never nothing."""
    limits, today = followed.limits, followed.today
    if followed.dispute in (Dispute.EXPOSURE, Dispute.POINTS):
        values = {"day": _day(limits.mend_until)}
        if limits.mend_until and today <= limits.mend_until:
            yield (
                _("Jusqu’au %(day)s, l’employeur peut encore corriger en votre faveur, et la caisse vérifier.") % values
            )
        else:
            yield _("L’employeur et la caisse ne sont plus tenus de corriger depuis le %(day)s.") % values
        yield _("Vous pouvez écrire tout de même\u00a0: une réponse écrite garde la trace de votre travail.")
        yield _("Le médiateur de la caisse régionale peut regarder votre situation. C’est gratuit.")
        yield _("Un syndicat, l’inspection du travail ou un point-justice peut vous dire si un autre recours existe.")
        return
    yield _("Vous pouvez écrire tout de même\u00a0: la réponse dira ce qui reste possible.")
    yield _("Le médiateur de la Caisse des dépôts peut regarder votre situation. C’est gratuit.")
    yield _("Un point-justice peut vous conseiller gratuitement.")


def _day(day: date | None) -> str:
    return date_format(day, "j F Y") if day else ""
