"""The right to reply: an address and a code for a training body, then one answer to each text."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.coded_requests import Answer, digest, new_address_and_code, try_code
from cpa.modules.reviews import queries
from cpa.modules.reviews.masking import Hidden, masked
from cpa.modules.reviews.models import Invitation, Reply, Words
from cpa.modules.reviews.models.words import Reading
from cpa.ui.code_form import too_many_tries, wrong_code

VALID = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Invited:
    """What the operator passes on to the body. The code is told here and never again."""

    slug: str
    code: str
    until: datetime


@transaction.atomic(using=ACTIVITY)
def invite(*, siret: str) -> Invited:
    """A new address and code for a body, valid ninety days; the former ones open nothing any more."""
    now, (slug, code) = timezone.now(), new_address_and_code()
    Invitation.objects.using(ACTIVITY).filter(siret=siret).delete()
    Invitation.objects.using(ACTIVITY).create(
        siret=siret,
        slug=slug,
        digest=digest(slug, code),
        issued_on=timezone.localdate(),
        expires_at=now + VALID,
    )
    return Invited(slug, code, now + VALID)


@transaction.atomic(using=ACTIVITY)
def opened(*, slug: str, code: str) -> Invitation | Problem:
    """The invitation that this code opens; a Problem that says how to mend it otherwise. Wrong codes count."""
    now = timezone.now()
    found = Invitation.objects.using(ACTIVITY).select_for_update().filter(slug=slug).first()
    answer = try_code(found, code, now)
    if answer is Answer.TOO_MANY:
        return too_many_tries("reply.tries")
    if found is None or answer is Answer.WRONG:
        return wrong_code("reply.code")
    if found.expires_at < now:
        return Problem("reply.ended", "code", _("Ce code n’est plus valable. Demandez-en un autre."))
    return found


@transaction.atomic(using=ACTIVITY)
def reply(*, invitation: Invitation, token: str, text: str) -> tuple[Hidden, ...] | Problem:
    """Answer one text that anyone may read, or change an answer that nobody read yet; what was masked in it. A Problem
    when the text is not shown of this body, or the answer was read."""
    words = shown_text(invitation.siret, token)
    if words is None:
        return Problem("reply.gone", "text", _("Cet avis n’est plus montré."))
    kept = masked(text)
    found = Reply.objects.using(ACTIVITY).select_for_update().filter(words=words).first()
    if found is None:
        found = Reply(words=words, edits=0, waiting_since=timezone.now())
    elif found.reading not in (Reading.WAITING, Reading.TO_CHANGE):
        return Problem("reply.read", "text", _("Votre réponse a déjà été lue\u00a0: elle ne change plus."))
    if found.reading == Reading.TO_CHANGE:
        found.waiting_since = timezone.now()
    found.text, found.reading, found.edits = kept.text, Reading.WAITING, found.edits + 1
    found.save(using=ACTIVITY)
    return kept.hidden


@transaction.atomic(using=ACTIVITY)
def doubt(*, invitation: Invitation, token: str, why: str) -> Problem | None:
    """Ask for a text that is shown to be read again by a moderator: once, and saying why. It stays shown meanwhile."""
    words = shown_text(invitation.siret, token)
    if words is None:
        return Problem("reply.gone", "text", _("Cet avis n’est plus montré."))
    if words.doubted_at:
        return Problem("reply.doubted", "text", _("Vous avez déjà demandé une autre lecture de cet avis."))
    Words.objects.using(ACTIVITY).filter(pk=words.pk, doubted_at=None).update(
        doubt=masked(why).text, doubted_at=timezone.now()
    )
    return None


def shown_text(siret: str, token: str) -> Words | None:
    """The text of this name among those that anyone may read of this body."""
    for source, key, _title in queries.trainings_of(siret):
        for words in queries.summary(source, key).texts:
            if words.token == token:
                return words
    return None
