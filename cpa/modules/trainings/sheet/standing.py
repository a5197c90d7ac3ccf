"""How a certification stands on the day of display, in words: what may be paid for, why not, and what to do. Pure."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cpa.modules.trainings.catalogue.validity import Reason, Standing, Validity
from cpa.ui.dates import date_format


@dataclass(frozen=True, slots=True)
class Told:
    """`state` in two words and `how` it stands, with its day; `payable` whether rights may pay as far as is known here,
    `money` that in a sentence; `todo` what to do, empty when nothing is to be feared; `refused` whether it is sure that
    rights do not pay."""

    registered: bool
    payable: bool
    state: str
    how: str
    money: str
    todo: str = ""
    refused: bool = False

    @property
    def rights_pay(self) -> bool | None:
        """Whether rights may pay, None when nothing says: a driving licence, a skills assessment and the recognition of
        experience lead to no certification and may be paid (Code du travail, L. 6323-6)."""
        return None if not self.payable and not self.refused else self.payable


def told(validity: Validity | None, announced: bool, sold: bool | None = None) -> Told:
    """The words of a certification. `validity` is None when no register knows it, or when none is `announced`; `sold`
    is whether the service of the account sells the offer (None: not said). Only a registration that holds on the day is
    ever told as payable, and never for an offer that is not sold there."""
    if not announced:
        return _none_announced()
    if validity is None:
        return _in_no_register()
    state, money, todo = _consequence(validity.standing)
    unsold = validity.fundable and sold is False
    if unsold:
        money = _("Cette offre n’est pas vendue par le service du compte\u00a0: vos droits ne la paient pas.")
    refused = unsold or validity.standing in (Standing.ENDED, Standing.REPLACED)
    return Told(validity.fundable, validity.fundable and not unsold, state, _how(validity), money, todo, refused)


def _none_announced() -> Told:
    return Told(
        False,
        False,
        _("Aucune"),
        _("Cette offre ne dit mener à aucune certification."),
        _("Nous ne pouvons pas dire que vos droits peuvent la payer."),
        _("Demandez à l’organisme, avant de vous inscrire, ce que vous aurez à la fin."),
    )


def _in_no_register() -> Told:
    return Told(
        False,
        False,
        _("Introuvable"),
        _("Le numéro annoncé n’est dans aucun des registres que nous avons lus."),
        _("Nous ne pouvons pas dire que vos droits peuvent la payer."),
        _("Demandez le bon numéro à l’organisme, et vérifiez-le auprès de France compétences."),
    )


def _how(one: Validity) -> str:
    days = {"until": _day(one.until), "said": _day(one.said_on), "today": _day(one.on)}
    return {
        Reason.END_TO_COME: _("Le %(today)s, son enregistrement est en cours. Il finit le %(until)s."),
        Reason.ACTIVE_THAT_DAY: _("Le registre dit, ce %(today)s, qu’elle est active. Il ne dit pas jusqu’à quand."),
        Reason.END_PAST: _("Son enregistrement a pris fin le %(until)s."),
        Reason.SAID_INACTIVE: _("Le registre du %(said)s dit qu’elle n’est plus active."),
        Reason.INACTIVE_SINCE_WHEN: _("Le registre du %(said)s la dit inactive, sans dire depuis quand."),
        Reason.REPLACED_SINCE_WHEN: _("Une autre a pris sa place. Rien ne dit si elle est encore enregistrée."),
        Reason.ACTIVE_ANOTHER_DAY: _(
            "Le registre la disait active le %(said)s. Rien ne dit qu’elle l’est encore le %(today)s."
        ),
        Reason.NOTHING_SAID: _("Aucun registre ne dit si elle est enregistrée le %(today)s."),
    }[one.reason] % days


def _consequence(standing: Standing) -> tuple[str, str, str]:
    return {
        Standing.REGISTERED: (
            _("Enregistrée"),
            _("Vos droits peuvent servir, si les autres conditions sont remplies."),
            "",
        ),
        Standing.ENDED: (
            _("Terminée"),
            _("Vos droits ne peuvent pas payer une formation qui y mène."),
            _("Demandez à l’organisme quelle certification il prépare aujourd’hui, avant de vous inscrire."),
        ),
        Standing.REPLACED: (
            _("Remplacée"),
            _("Vos droits ne peuvent pas payer une formation qui y mène."),
            _("Cherchez une formation qui mène à celle qui l’a remplacée."),
        ),
        Standing.UNKNOWN: (
            _("Non vérifiée"),
            _("Nous ne pouvons pas dire que vos droits peuvent la payer."),
            _("Vérifiez-la auprès de France compétences, ou avec un conseiller (gratuit)."),
        ),
    }[standing]


def _day(day: date | None) -> str:
    return date_format(day) if day else ""
