"""Decisions in words."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.modules.trainings.decisions.fields import FIELDS, told
from cpa.modules.trainings.decisions.quarantine import Why
from cpa.modules.trainings.dedupe.deciding import Verdict
from cpa.modules.trainings.desk.reports import Answer
from cpa.modules.trainings.models import Act, Decision


@dataclass(frozen=True, slots=True)
class Told:
    """A decision: what was done, to what (`offer` its source and key, None when it is on no offer), by whom, and who
    took it back. `undoable` while it stands."""

    number: int
    what: str
    reason: str
    at: datetime
    by: str
    source: str
    key: str
    undone_at: datetime | None
    undone_by: str
    undoable: bool


def in_words(one: Decision, reader: AccountId) -> Told:
    """The decision as `reader` reads it."""
    return Told(
        one.pk, what(one), one.reason, one.decided_at, _who(one.account, reader), one.source, one.key, one.undone_at,
        _who(one.undone_by, reader), one.undone_at is None and one.act != Act.REPUBLISH,
    )  # fmt: skip


def what(one: Decision) -> str:
    """What was done, in one sentence."""
    said = one.said
    if one.act == Act.CORRECT:
        words = {"field": FIELDS[one.what].label, "before": told(one.what, said["source"]),
                 "after": told(one.what, said["value"])}  # fmt: skip
        return _("%(field)s\u00a0: «\u00a0%(after)s\u00a0» au lieu de «\u00a0%(before)s\u00a0»") % words
    if one.act == Act.QUARANTINE:
        return _("Mise en quarantaine\u00a0: %(why)s") % {"why": Why(said["why"]).label}
    if one.act == Act.SETTLE:
        return _("Signalements répondus (%(count)d)\u00a0: %(answer)s") % {
            "count": len(said["reports"]), "answer": Answer(said["answer"]).label
        }  # fmt: skip
    if one.act == Act.PUT_BACK:
        return _("Livraison refusée, la précédente est montrée de nouveau")
    if one.act == Act.JUDGE:
        words = {"source": said["other"][0], "key": said["other"][1]}
        same = _("Jugée la même que %(source)s %(key)s"), _("Jugée autre que %(source)s %(key)s")
        return same[0 if said["verdict"] == Verdict.SAME else 1] % words
    return _("Recherche refaite")


def _who(account: int | None, reader: AccountId) -> str:
    if account is None:
        return _("un compte effacé")
    return _("vous") if account == reader else _("le compte %(number)s") % {"number": account}
