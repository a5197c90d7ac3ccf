"""Writes of the projects module: one function, one transaction on the activity store."""

from collections.abc import Mapping
from uuid import UUID

from django.db import connections, transaction
from django.db.models import Max
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.projects.doors import Door
from cpa.modules.projects.models import Mark, Project, Version
from cpa.modules.projects.queries import FIELDS, content_of


class NoSuchProject(Exception):
    """A project that the account does not have was acted on."""


def open_project(*, account: AccountId, token: UUID, door: Door, said: Mapping[str, object]) -> int:
    """Open a project with what was said at its door, however little, and give its number. The same form sent twice
    opens one."""
    with transaction.atomic(using=ACTIVITY):
        _one_writer(account)
        mine = Project.objects.using(ACTIVITY).filter(account=account)
        already = mine.filter(token=token).first()
        if already:
            return already.number
        number = (mine.aggregate(last=Max("number"))["last"] or 0) + 1
        opened = mine.create(account=account, number=number, token=token, door=door, opened_on=timezone.localdate())
        _add_version(opened, 1, 0, said)
        return number


def write(*, account: AccountId, number: int, seen: int, said: Mapping[str, object]) -> bool:
    """Keep what the person wrote as a new version, none when nothing changed. Whether another page wrote meanwhile:
    its version is kept too, just before."""
    with transaction.atomic(using=ACTIVITY):
        project = owned(account, number)
        last = Version.objects.using(ACTIVITY).filter(project=project).latest("ordinal")
        if content_of(last) == {**content_of(last), **said}:
            return False
        _add_version(project, last.ordinal + 1, seen, {**content_of(last), **said})
        return seen != last.ordinal


def mark(*, account: AccountId, number: int, step: str, state: str, note: str = "") -> None:
    """Note what became of a step."""
    with transaction.atomic(using=ACTIVITY):
        project = owned(account, number)
        Mark.objects.using(ACTIVITY).create(
            project=project, step=step, state=state, note=note, marked_at=timezone.now()
        )


def put_away(*, account: AccountId, number: int, away: bool) -> None:
    """Put a project away, or take it out again. Nothing of it is lost."""
    with transaction.atomic(using=ACTIVITY):
        project = owned(account, number)
        project.put_away_on = timezone.localdate() if away else None
        project.save(using=ACTIVITY, update_fields=["put_away_on"])


def erase_one(*, account: AccountId, number: int) -> None:
    """Erase a project with every version and mark, for ever."""
    with transaction.atomic(using=ACTIVITY):
        owned(account, number).delete(using=ACTIVITY)


def move(*, trial: AccountId, account: AccountId) -> None:
    """Give the projects of a trial to the account, after those it has."""
    with transaction.atomic(using=ACTIVITY):
        _one_writer(account)
        mine = Project.objects.using(ACTIVITY).filter(account=account)
        last = mine.aggregate(last=Max("number"))["last"] or 0
        for number, project in enumerate(_all(trial), start=last + 1):
            project.account, project.number = account, number
            project.save(using=ACTIVITY, update_fields=["account", "number"])


def erase(*, account: AccountId) -> None:
    """Erase every project of the account."""
    with transaction.atomic(using=ACTIVITY):
        for project in _all(account):
            project.delete(using=ACTIVITY)


def _all(account: AccountId) -> list[Project]:
    return list(Project.objects.using(ACTIVITY).filter(account=account).order_by("number"))


def owned(account: AccountId, number: int) -> Project:
    """Raises NoSuchProject when it is not the account's. Holds its row until the end of the transaction."""
    found = Project.objects.using(ACTIVITY).select_for_update().filter(account=account, number=number).first()
    if found is None:
        raise NoSuchProject
    return found


def _add_version(project: Project, ordinal: int, seen: int, said: Mapping[str, object]) -> None:
    Version.objects.using(ACTIVITY).create(
        project=project,
        ordinal=ordinal,
        seen=seen,
        saved_at=timezone.now(),
        **{name: said[name] for name in FIELDS if name in said},
    )


def _one_writer(account: AccountId) -> None:
    """The writers of one account come one after the other, so that numbers follow."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('projects', %s))", [account])
