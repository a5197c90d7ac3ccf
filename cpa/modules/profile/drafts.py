"""What is being written and was not kept yet."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile.keeping import was_sent
from cpa.modules.profile.models import Draft
from cpa.modules.profile.path.written import Kind

FIELDS = ("what", "when", "tasks", "where", "kind", "occupation", "first_what", "first_when", "then_what", "then_when")
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Begun:
    """One draft: the form it belongs to, what was typed in, when it was last kept."""

    form: str
    content: Mapping[str, str]
    saved_at: datetime


def draft(account: AccountId | None, form: str) -> Begun | None:
    """The draft of this form, None when nothing was begun."""
    return next((each for each in drafts(account) if each.form == form), None)


def drafts(account: AccountId | None) -> list[Begun]:
    """Every draft of this account, the latest first."""
    rows = Draft.objects.using(ACTIVITY).filter(account=account).order_by("-saved_at")
    return [Begun(row.form, row.content, row.saved_at) for row in rows]


@transaction.atomic(using=ACTIVITY)
def keep_draft(*, account: AccountId, form: str, typed: Mapping[str, str], token: str = "") -> None:
    """Keep what was typed in, in the place of what was; nothing is kept of a form left empty, nor of one that was sent
    (`token` names it) before its draft arrived."""
    if token and was_sent(account, token):
        return
    content = {name: typed[name][:LONGEST] for name in FIELDS if typed.get(name, "").strip()}
    if set(content) <= {"kind"}:
        drop_draft(account=account, form=form)
        return
    said = {"content": content, "saved_at": timezone.now()}
    Draft.objects.using(ACTIVITY).update_or_create(account=account, form=form, defaults=said)


@transaction.atomic(using=ACTIVITY)
def drop_draft(*, account: AccountId, form: str) -> None:
    """Forget what was being written there."""
    Draft.objects.using(ACTIVITY).filter(account=account, form=form).delete()


@transaction.atomic(using=ACTIVITY)
def move_drafts(*, origin: AccountId, account: AccountId) -> None:
    """Bring the drafts of one account into another. Where both write in one form, both stay: what is brought becomes a
    brick of its own."""
    rows = Draft.objects.using(ACTIVITY)
    taken = {each.form for each in drafts(account)}
    for row in rows.filter(account=origin):
        row.account = account
        row.form = f"new-{_kind(row)}-{secrets.token_hex(10)}" if row.form in taken else row.form
        row.save(using=ACTIVITY)


def _kind(row: Draft) -> Kind:
    said = row.content.get("kind")
    return Kind(said) if said in list(Kind) else Kind.OTHER
