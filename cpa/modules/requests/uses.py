"""The ways to use a right that can be asked here: their names, who decides, what is needed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.kernel.quantity import Unit
from cpa.modules.requests.points import law_on

RETRAINING_SINCE = date(2023, 9, 1)

CARSAT = _("La Carsat, la caisse qui gère vos points")
DEPOSITS = _("La Caisse des dépôts, qui gère l’argent de la formation")


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a right. `paper`: may be asked on paper too. `since` the day the law opened it."""

    right: str
    name: str
    unit: Unit
    title: Promise
    gift: Promise
    decides: Promise
    asks: tuple[Promise, ...]
    bring: tuple[Promise, ...]
    consequences: tuple[Promise, ...]
    paper: bool = False
    since: date = date(2015, 1, 1)

    @property
    def conditions(self) -> list[str]:
        """What the law asks today, its numbers written in."""
        return [str(asked) % {"age": law_on(timezone.localdate()).pension.age} for asked in self.asks]


_IN_SCOPE = _("Être salarié d’un employeur privé, ou chercher un emploi, le jour de la demande.")
_EMPLOYEE = _("Être salarié d’un employeur privé le jour de la demande.")
_ADVISED = _("En avoir parlé avec un conseiller en évolution professionnelle. C’est gratuit, et obligatoire.")
_SPENT = _("Si la demande est acceptée, ces points sont dépensés. Ils ne servent qu’une fois.")

USES = (
    Use(
        "c2p",
        "training",
        Unit.POINT,
        _("Me former à un travail moins pénible"),
        _("De l’argent pour une formation, ajouté à votre CPF."),
        CARSAT,
        (_IN_SCOPE, _ADVISED, _("Une formation vers un métier moins exposé, ou pas exposé.")),
        (_("Le devis de la formation, avec ses dates"), _("L’attestation de votre conseiller")),
        (_SPENT, _("Les points réservés à la formation sont pris en premier.")),
    ),
    Use(
        "c2p",
        "part_time",
        Unit.POINT,
        _("Travailler moins, sans perdre de salaire"),
        _("Des jours à temps partiel, payés comme avant."),
        CARSAT,
        (_EMPLOYEE, _("L’accord de votre employeur, sur les heures et les dates.")),
        (_("L’accord écrit de votre employeur"), _("Votre horaire de travail actuel")),
        (_SPENT, _("Votre employeur verse le complément de salaire. La caisse le rembourse.")),
        paper=True,
    ),
    Use(
        "c2p",
        "pension",
        Unit.POINT,
        _("Partir plus tôt à la retraite"),
        _("Des trimestres en plus, et une retraite possible plus tôt."),
        CARSAT,
        (_("Avoir %(age)d ans ou plus."),),
        (_("Une pièce d’identité"), _("Votre relevé de carrière, si vous l’avez")),
        (_SPENT, _("Les trimestres comptent aussi dans la durée de votre carrière.")),
        paper=True,
    ),
    Use(
        "c2p",
        "retraining",
        Unit.POINT,
        _("Changer de métier"),
        _("Une formation, et votre salaire pendant le congé de reconversion."),
        CARSAT,
        (_IN_SCOPE, _ADVISED, _("Un projet vers un métier qui n’est pas exposé.")),
        (_("Votre projet, écrit avec votre conseiller"), _("Le devis de la formation, avec ses dates")),
        (_SPENT, _("Les points réservés à la formation peuvent servir ici aussi.")),
        since=RETRAINING_SINCE,
    ),
    Use(
        "cec",
        "training",
        Unit.CENT,
        _("Compléter mon CPF pour une formation"),
        _("De l’argent en plus, quand votre CPF ne suffit pas."),
        DEPOSITS,
        (_("Votre CPF paie en premier. Vos droits d’engagement paient ensuite."),),
        (_("Le devis de la formation, avec ses dates"),),
        (_("Si la demande est acceptée, cet argent est dépensé."),),
    ),
    Use(
        "cec",
        "volunteers",
        Unit.CENT,
        _("Me former pour mon bénévolat"),
        _("Une formation utile à votre association ou à votre mission."),
        DEPOSITS,
        (_("Une formation destinée aux bénévoles, ou aux volontaires du service civique."),),
        (_("Le devis de la formation, avec ses dates"), _("Un mot de votre association")),
        (_("Si la demande est acceptée, cet argent est dépensé."),),
    ),
)
SESSION = Use(
    "cpf",
    "training",
    Unit.CENT,
    _("Suivre une formation"),
    _("Une formation choisie dans la liste, payée avec vos droits."),
    DEPOSITS,
    (_("Une session à venir, et une certification en cours le jour de la demande."),),
    (),
    (_("Si la demande est acceptée, ces droits sont dépensés."),),
)
"""Asked from the page of a training: several rights may pay for it together."""
BY_NAME: Mapping[tuple[str, str], Use] = {(use.right, use.name): use for use in (*USES, SESSION)}
RIGHTS = ("c2p", "cec")


def uses_of(right: str, on: date) -> tuple[Use, ...]:
    """The uses of a right that the law knows on that day."""
    return tuple(use for use in USES if use.right == right and use.since <= on)
