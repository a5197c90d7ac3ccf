"""Taking a decision on a text: one function, one transaction on the activity store, one line in the journal."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.reviews.models import Decision, Reply, Words
from cpa.modules.reviews.models.words import Reading
from cpa.modules.reviews.moderation.queue import KINDS, is_doubted, refused_by
from cpa.modules.reviews.moderation.reasons import Verdict

_AFTER = {
    Verdict.ACCEPT: Reading.ACCEPTED,
    Verdict.REFUSE: Reading.REFUSED,
    Verdict.CHANGE: Reading.TO_CHANGE,
}


@dataclass(frozen=True, slots=True)
class Decided:
    """What a moderator decides of the wording they saw (`edits`), why and with what words to the author."""

    verdict: Verdict
    edits: int
    reason: str = ""
    note: str = ""


@transaction.atomic(using=ACTIVITY)
def decide(*, moderator: AccountId, what: Decision.What, number: int, decided: Decided) -> Problem | None:
    """Decide on a text that waits, and tell its author when it changes something. A Problem when someone else did, when
    it was rewritten meanwhile, when it is the moderator's own, or when they refused it before."""
    found = KINDS[what].objects.using(ACTIVITY).select_for_update(of=("self",)).filter(pk=number).first()
    refused = _refusal(found, moderator, decided)
    if refused or found is None:
        return refused
    changed = _settle(found, decided.verdict)
    Decision.objects.using(ACTIVITY).create(
        what=what,
        number=number,
        edits=decided.edits,
        moderator=moderator,
        verdict=decided.verdict,
        reason=decided.reason,
        note=decided.note,
        decided_at=timezone.now(),
    )
    if changed and isinstance(found, Words) and found.review.account:
        hooks().account_has_news(account=AccountId(found.review.account))
    return None


def _settle(found: Words | Reply, verdict: Verdict) -> bool:
    """Whether anything changes for the author: a doubted text that is accepted anew stays as it was shown."""
    today, changed = timezone.localdate(), found.reading != _AFTER[verdict]
    if isinstance(found, Words) and is_doubted(found):
        found.doubt_settled_on = today
    if changed:
        found.reading, found.read_on = _AFTER[verdict], today
    found.save(using=ACTIVITY)
    return changed


def _waits(found: Words | Reply) -> bool:
    return found.reading == Reading.WAITING or (isinstance(found, Words) and is_doubted(found))


def _refusal(found: Words | Reply | None, moderator: AccountId, decided: Decided) -> Problem | None:
    if found is None or not _waits(found):
        return Problem("review.already-read", "edits", _("Quelqu’un d’autre a déjà décidé de ce texte."))
    if found.edits != decided.edits:
        return Problem("review.rewritten", "edits", _("Ce texte vient d’être réécrit. Relisez-le avant de décider."))
    if isinstance(found, Words) and found.review.account == moderator:
        return Problem("review.own", "edits", _("C’est votre propre texte\u00a0: quelqu’un d’autre doit le lire."))
    if isinstance(found, Words) and refused_by(found, moderator):
        return Problem(
            "review.same-reader", "edits", _("Vous avez refusé ce texte\u00a0: quelqu’un d’autre doit le relire.")
        )
    return None
