"""Trying without an account: a pseudonym for the time of a visit, kept by signing up, else forgotten."""

from datetime import timedelta

from django.utils import timezone

from cpa.kernel.account_id import AccountId, new_account_id
from cpa.module_api.registry import hooks
from cpa.modules.identity.models import Account, User

FORGOTTEN_AFTER = timedelta(days=2)
"""A visit ends with its browser, or after eight hours: nobody can come back to an older trial."""


def open_trial() -> AccountId:
    """A fresh account for a visitor."""
    account = Account(id=new_account_id(), state=Account.State.TRIAL, seen_on=timezone.localdate())
    account.save(force_insert=True)
    return AccountId(account.id)


def seen(*, trial: AccountId) -> bool:
    """Whether this trial is still one; notes, once a day, that it is in use."""
    row = Account.objects.filter(id=trial, state=Account.State.TRIAL).first()
    if row and row.seen_on != timezone.localdate():
        row.seen_on = timezone.localdate()
        row.save(update_fields=["seen_on"])
    return row is not None


def adopt(*, trial: AccountId, user: User) -> bool:
    """Make the trial the account of someone who just signed up, under the same pseudonym: nothing has to move. False
    when it is a trial no more."""
    found = Account.objects.filter(id=trial, state=Account.State.TRIAL)
    return bool(found.update(user=user, state=Account.State.VISIBLE, seen_on=None))


def keep(*, trial: AccountId, account: AccountId) -> bool:
    """Put what was tried into an account that exists; every module moves what it holds. False when it is a trial no
    more."""
    found = Account.objects.filter(id=trial, state=Account.State.TRIAL)
    kept = found.update(state=Account.State.ABSORBED, absorbed_into=account, seen_on=None)
    if kept:
        hooks().trial_kept(trial=trial, account=account)
    return bool(kept)


def forget(*, trial: AccountId) -> None:
    """Erase everything that was tried, everywhere; nothing when it is a trial no more."""
    if Account.objects.filter(id=trial, state=Account.State.TRIAL).exists():
        hooks().erase_personal_data_of(account=trial)


def forget_past_trials() -> int:
    """Erase the trials of visits that are over; how many."""
    before = timezone.localdate() - FORGOTTEN_AFTER
    past = Account.objects.filter(state=Account.State.TRIAL, seen_on__lt=before).values_list("id", flat=True)
    trials = [AccountId(each) for each in past]
    for trial in trials:
        forget(trial=trial)
    return len(trials)
