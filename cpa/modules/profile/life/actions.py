"""What someone does on *Ma vie*."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile.models.life import Life


class Ticks(NamedTuple):
    """Codes that were ticked and unticked: what was chosen meanwhile in another window stays."""

    added: frozenset[str]
    removed: frozenset[str] = frozenset()


JOINED = ("transport", "limits", "wishes")
"""Fields that hold several codes: two sets of them join into one."""


@transaction.atomic(using=ACTIVITY)
def change(
    *, account: AccountId, changed_on: date, answers: Mapping[str, object], ticks: Mapping[str, Ticks] | None = None
) -> None:
    """Keep what changed (field of Life → its new value, or the codes ticked and unticked); the rest stays as it is."""
    life = _locked(account, changed_on)
    for name, value in answers.items():
        setattr(life, name, value)
    for name, ticked in (ticks or {}).items():
        setattr(life, name, sorted({*getattr(life, name)} - ticked.removed | ticked.added))
    life.changed_on = changed_on
    life.save(using=ACTIVITY)


@transaction.atomic(using=ACTIVITY)
def keep_trial(*, trial: AccountId, account: AccountId, kept_on: date) -> None:
    """Add what was said in a trial to what the account says; where both answer, the account's own word stays."""
    tried = Life.objects.using(ACTIVITY).filter(account=trial).first()
    if tried is None:
        return
    life = _locked(account, kept_on)
    for name in JOINED:
        setattr(life, name, sorted({*getattr(life, name), *getattr(tried, name)}))
    if not life.place:
        life.place, life.commune = tried.place, tried.commune
    _fill(life, tried, ("minutes", "wish_words", "refusal_words", "income_floor_cents"))
    life.save(using=ACTIVITY)
    tried.delete(using=ACTIVITY)


def _fill(life: Life, tried: Life, names: Collection[str]) -> None:
    for name in names:
        if getattr(life, name) in (None, ""):
            setattr(life, name, getattr(tried, name))


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget all that was said here."""
    Life.objects.using(ACTIVITY).filter(account=account).delete()


def _locked(account: AccountId, today: date) -> Life:
    rows = Life.objects.using(ACTIVITY).select_for_update()
    life, _created = rows.get_or_create(account=account, defaults={"changed_on": today})
    return life
